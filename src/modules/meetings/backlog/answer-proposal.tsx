import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import type { Purpose } from '../agenda/agenda-item.ts'
import { addItems } from '../agenda/change-agenda-store.ts'
import { meetingsAhead } from '../store.ts'
import { proposalExamples } from './show-proposal.tsx'
import { answerProposal, findProposal, type FoundProposal } from './store.ts'

/** The chair or the office takes a proposal up at a meeting, or declines it with the reason. Whoever proposed it sees which. */
export const answerAProposal = task({
  path: '/backlog/:proposal/answer',
  may: 'build agendas',
  title: 'Say what becomes of the proposal',
  examples: proposalExamples,
  above: (proposal: FoundProposal) => [
    { says: 'Proposed for agendas', href: '/backlog' },
    { says: proposal.title, href: `/backlog/${proposal.id}` },
  ],
  fields: async (visit: Visit, proposal: FoundProposal) => ({
    answer: choice('What becomes of it?', {
      accepted: 'It is taken up at a meeting',
      declined: 'It is declined',
    }),
    meetingId: pick('At which meeting?', await meetingsOf(visit, proposal), { optional: true }),
    minutes: number('How many minutes is it given?', { optional: true, least: 0, most: 600 }),
    why: text('Why, if it is declined?', { optional: true, most: 500 }),
  }),
  find: (visit, params) => findProposal(visit.db, numberIn(params.proposal)),
  begin: () => ({ minutes: '15' }),

  check: ({ answer, meetingId, why }, proposal) => [
    ...(proposal.answer ? [{ field: 'answer', says: 'This proposal is answered already' }] : []),
    ...(answer === 'accepted' && meetingId === null
      ? [{ field: 'meetingId', says: 'Choose the meeting at which it is taken up' }]
      : []),
    ...(answer === 'declined' && why === null ? [{ field: 'why', says: 'Say why it is declined' }] : []),
  ],

  async save(visit, proposal, { answer, meetingId, minutes, why }) {
    const at = `/backlog/${proposal.id}`
    const [itemId = null] =
      answer === 'accepted' ? await addItems(visit, meetingId!, [itemOf(proposal, minutes ?? 0)]) : []
    await answerProposal(visit, { proposalId: proposal.id, answer, itemId, why })
    await record(visit, answer === 'accepted' ? 'proposal taken up' : 'proposal declined', at, { itemId })
    if (itemId) await record(visit, 'item put on the agenda', `/meetings/${meetingId}`, { item: itemId })
    return at
  },
})

/** A proposal as the item it becomes. */
export const itemOf = (proposal: FoundProposal, minutes: number) => ({
  title: proposal.title,
  purpose: proposal.purpose as Purpose,
  about: proposal.why,
  minutes,
  origin: 'proposal' as const,
  becauseSays: `Proposed by ${proposal.byName}`,
  becauseAt: `/backlog/${proposal.id}`,
})

const meetingsOf = async ({ db }: Visit, { workingGroupId }: FoundProposal) =>
  (await meetingsAhead(db, workingGroupId)).map(({ id, title, happenedNow }) => ({
    id,
    says: `${title} (${whenInWords(happenedNow)})`,
  }))
