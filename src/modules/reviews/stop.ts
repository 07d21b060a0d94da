import type { Stop } from '#modules/clocks/index.ts'
import { calendarReaches } from '#platform/calendar/working-days.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import { stepKind, stepKinds, type Step, type StepKindName } from './path.ts'

/**
 * When a clock of a review stopped: by the step that was due, by a later one on the path, or by the review being over. Of several the
 * earliest counts. Null while it runs. What is owed for a stand-down is ended by being done and by nothing else.
 */
export function stopOf(steps: readonly Step[], endedBy: StepKindName): Stop | null {
  const { order } = stepKinds[endedBy]
  const ends = (kind: string) =>
    kind === endedBy ||
    (order !== null && (kind === 'published' || kind === 'stood down' || (stepKind(kind).order ?? 0) >= order))
  return (
    steps
      .filter((step) => step.status === 'happened' && ends(step.kind))
      .map(toStop)
      .toSorted((one, other) =>
        one.on < other.on ? -1 : one.on > other.on ? 1 : Number(one.recordedAt) - Number(other.recordedAt),
      )[0] ?? null
  )
}

/** A step dated only roughly, such as June 2026, had happened by the day it became known. */
function toStop({ happenedOn, knownOn, recordedAt }: Step): Stop {
  const last = lastDay(happenedOn)
  const on = last && knownOn ? (last < knownOn ? last : knownOn) : (last ?? knownOn ?? firstDay(happenedOn))
  return { on: on ?? calendarReaches.from, recordedAt }
}
