import { actsFor } from '#platform/agencies/agencies.ts'
import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { placeOfReturn } from '../letters/write-to-agencies.ts'
import { addStep } from '../return-store.ts'
import { decidingKinds, givenBack } from '../return.ts'
import { returnAddress } from '../returns/answer.ts'
import { openReturn, type OpenedReturn } from '../returns/open-return.ts'
import { isOver, lastDayInTime, returnDateOf, roundAddress, type RoundChange } from '../round.ts'
import { changesOfRounds } from '../store.ts'
import { openRequest } from './extension.ts'
import { someReturnsToAskFor } from './extension-store.ts'

type Subject = { own: OpenedReturn; version: number; changes: RoundChange[] }

/** An agency's lead asks for longer than the others have: until when and why. The office answers. */
export const askForLonger = task({
  path: '/self-assessment/returns/:return/ask-for-longer',
  may: 'send in a return',
  forSome: true,
  examples: async (visit) =>
    (await someReturnsToAskFor(visit.db, visit.today)).map(({ id }) => ({ return: String(id) })),

  async find(visit, params): Promise<Subject> {
    const own = await openReturn(visit, numberIn(params.return))
    return { own, version: own.version, changes: await changesOfRounds(visit.db, [own.roundId]) }
  },
  title: ({ own }) => `Ask for longer: ${own.title}`,
  above: ({ own }: Subject) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: own.title, href: roundAddress(own.roundId) },
  ],
  button: 'Ask for longer',
  before: ({ own, changes }, visit) => {
    const due = returnDateOf(changes)
    return (
      <p>
        {whyNot({ own, changes }, visit) ??
          `${due === null ? 'No date was set for returns.' : `Returns are due by ${whenInWords(due)}.`} The partnership’s office answers by letter; until then the date stands.`}
      </p>
    )
  },
  fields: {
    untilOn: day('Until when do you ask for?'),
    reason: text('Why?', {
      long: true,
      most: 1_000,
      hint: 'The office reads it; no other agency does. Never a name or a detail of a child',
    }),
  },
  check({ untilOn }, subject, visit): Problem[] {
    const not = whyNot(subject, visit)
    if (not) return [{ field: 'untilOn', says: not }]
    const due = lastDayInTime(subject.changes)
    if (due !== null && untilOn <= due)
      return [{ field: 'untilOn', says: `You have this long already: returns are due by ${inWords(due)}` }]
    return untilOn < visit.today ? [{ field: 'untilOn', says: 'This day is over; choose one that lies ahead' }] : []
  },
  async save(visit, { own }, { untilOn, reason }) {
    await addStep(visit.db, own, {
      kind: 'extension asked',
      says: `${own.agency} asked for longer, until ${inWords(untilOn)}`,
      untilOn,
      reason,
      byName: visit.who.name,
      happenedOn: visit.today,
      knownOn: visit.today,
    })
    await record(visit, 'longer time asked for', returnAddress(own.id), { untilOn, reason }, { agency: own.agencyId })
    return placeOfReturn({ id: own.roundId, versionId: own.versionId }, own.id)
  },
})

/** Why longer time cannot be asked for here today; null when it can. */
function whyNot({ own, changes }: Pick<Subject, 'own' | 'changes'>, visit: Visit): string | null {
  if (!actsFor(visit, own.agencyId))
    return 'Only whoever leads for this agency asks for longer. The office gives longer time on the page of the round.'
  if (isOver(changes)) return 'This round is over, so nothing is waited for.'
  const last = own.steps.findLast(({ kind }) => (decidingKinds as readonly string[]).includes(kind))
  if (last && !givenBack.some((kind) => kind === last.kind)) return 'This return is not waited for any more.'
  const asked = openRequest(own.steps)
  return asked?.untilOn
    ? `You asked for longer already, until ${inWords(asked.untilOn)}. The office has not answered yet.`
    : null
}
