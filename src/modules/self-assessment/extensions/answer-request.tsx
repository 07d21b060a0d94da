import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../returns/answer.ts'
import { openReturn } from '../returns/open-return.ts'
import { lastDayInTime, returnDateOf, roundAddress } from '../round.ts'
import { changesOfRounds } from '../store.ts'
import { openRequest } from './extension.ts'
import { requestsWaiting } from './extension-store.ts'
import { giveLonger, refuseLonger } from './give-longer.ts'

export const answerRequestAddress = (returnId: number) => `${returnAddress(returnId)}/answer-request`

/** What an agency asked for is granted or refused, by somebody named and for a reason; the day may differ from the one asked for. The agency's lead is written to. */
export const answerRequest = task({
  path: '/self-assessment/returns/:return/answer-request',
  may: 'run self-assessments',
  examples: async (visit) =>
    (await requestsWaiting(visit.db, visit.today)).slice(0, 2).map(({ id }) => ({ return: String(id) })),

  async find(visit, params) {
    const own = await openReturn(visit, numberIn(params.return))
    const changes = await changesOfRounds(visit.db, [own.roundId])
    return { own, version: own.version, request: openRequest(own.steps), changes }
  },
  title: ({ own }) => `Longer time for ${own.agency}`,
  above: ({ own }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: own.title, href: roundAddress(own.roundId) },
  ],
  button: 'Record the answer and write to them',
  before: ({ own, request, changes }) =>
    request ? (
      <SummaryList
        rows={[
          { key: { content: 'Asked by' }, value: { content: request.byName ?? own.agency } },
          { key: { content: 'Asked on' }, value: { content: whenInWords(request.happenedOn) } },
          {
            key: { content: 'Until' },
            value: { content: request.untilOn ? inWords(request.untilOn) : 'No day named' },
          },
          { key: { content: 'Why' }, value: { content: request.reason ?? 'Not said' } },
          { key: { content: 'Returns are due' }, value: { content: dueInWords(changes) } },
        ]}
      />
    ) : (
      <p>Nothing is asked for that waits for an answer.</p>
    ),
  fields: {
    kind: choice('What is the answer?', { grant: 'Longer time is given', refuse: 'It is refused' }),
    untilOn: day('Until when is it given?', {
      optional: true,
      hint: 'It may differ from the day asked for. Leave it empty where it is refused',
    }),
    reason: text('Why?', { most: 400, hint: 'The agency reads it in its letter. Never a name or a detail of a child' }),
    byName: text('Who decided?', { most: 120, hint: 'By their post' }),
  },
  begin: ({ request }, { who }) => ({ byName: who.name, ...(request?.untilOn && partsOf(request.untilOn)) }),

  check({ kind, untilOn }, { request, changes }): Problem[] {
    if (!request) return [{ field: 'kind', says: 'Nothing is asked for that waits for an answer' }]
    const due = lastDayInTime(changes)
    if (kind === 'grant' && untilOn === null) return [{ field: 'untilOn', says: 'Say until when it is given' }]
    return kind === 'grant' && due !== null && untilOn! <= due
      ? [{ field: 'untilOn', says: `This is no longer than everybody has: returns are due by ${inWords(due)}` }]
      : []
  },

  async save(visit, { own, changes }, { kind, untilOn, ...why }) {
    if (kind === 'grant') await giveLonger(visit, own, { ...why, untilOn: untilOn! })
    else await refuseLonger(visit, own, { ...why, due: `Your return stays due: ${dueInWords(changes)}.` })
    return roundAddress(own.roundId)
  },
})

const dueInWords = (changes: Parameters<typeof returnDateOf>[0]) => {
  const due = returnDateOf(changes)
  return due === null ? 'no date was set' : `by ${whenInWords(due)}`
}

const partsOf = (day: string) => {
  const [year, month, date] = day.split('-').map(String)
  return { 'untilOn-day': date, 'untilOn-month': month, 'untilOn-year': year }
}
