import { whenInWords, type When } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { decidingKinds, givenBack, standingOfReturn, type Standing } from '../return.ts'
import type { OpenedReturn } from './open-return.ts'

/** How a return stands on a day, by its own steps, as its round says too: what was sent back or taken back is awaited again; what was opened again keeps the day on which it first came. */
export function standingOf({ steps }: Pick<OpenedReturn, 'steps'>, lastDayInTime: Day | null, today: Day): Standing {
  const last = decidingStep(steps)
  return standingOfReturn(
    {
      kind: last === undefined || (givenBack as readonly string[]).includes(last.kind) ? null : last.kind,
      happenedOn: (last?.happenedOn ?? null) as When | null,
      untilOn: longerUntil({ steps }),
    },
    lastDayInTime,
    today,
  )
}

/** Until when longer time was given; null where none was. */
export const longerUntil = ({ steps }: Pick<OpenedReturn, 'steps'>): Day | null =>
  steps.findLast(({ kind }) => kind === 'extension')?.untilOn ?? null

/** Was the return opened again after it came in, and not sent in since? */
export const isOpenedAgain = ({ steps }: Pick<OpenedReturn, 'steps'>): boolean =>
  steps.findLast(({ kind }) => kind === 'returned' || kind === 're-opened')?.kind === 're-opened'

/** Why a return cannot be answered today, in a sentence; null where it can. */
export function closedBecause({ isOpen, steps, versionId }: OpenedReturn): string | null {
  if (isOpen) return null
  if (versionId === null) return 'The answers to this round are kept elsewhere.'
  const last = decidingStep(steps)
  if (last?.kind === 'returned') return `This return was sent in ${onDay(last.happenedOn)}, so it is only to be read.`
  if (last?.kind === 'nil return')
    return `A nil return was given ${onDay(last.happenedOn)}, so there is nothing to answer.`
  if (last?.kind === 'exempt') return 'This agency need not return, so there is nothing to answer.'
  return 'This round is not open to answers today, so the return is only to be read.'
}

const decidingStep = (steps: OpenedReturn['steps']) =>
  steps.findLast(({ kind }) => (decidingKinds as readonly string[]).includes(kind))
const onDay = (when: string) =>
  /^\d{4}-\d\d-\d\d$/.test(when) ? `on ${whenInWords(when as When)}` : whenInWords(when as When)
