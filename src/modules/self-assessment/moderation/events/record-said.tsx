import { agenciesToPick } from '#modules/partnership/index.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { eventAddress } from './event.ts'
import { findEvent, findQuestion, noteOnQuestion, someQuestions } from './event-store.ts'
import { eventTrail } from './plan-event.tsx'

/** What an agency said to a question at an event, and what was agreed, is written down. */
export const recordSaid = task({
  path: '/self-assessment/event-questions/:question/record',
  may: 'moderate returns',
  examples: (visit) => questionExamples(visit),
  find: findAsked,
  title: ({ agency }) => `What ${agency} said`,
  above: ({ event }) => eventTrail(event),
  before: ({ reference, asks }) => <AsAsked reference={reference} asks={asks} />,
  fields: {
    said: text('What was said?', { long: true, most: 4_000, hint: 'Never a name or a detail of a child' }),
    agreed: text('What was agreed?', {
      optional: true,
      long: true,
      most: 2_000,
      hint: 'Leave it empty if nothing was',
    }),
  },
  begin: ({ said, agreed }) => ({ said: said ?? '', agreed: agreed ?? '' }),

  async save(visit, { event, ...question }, answers) {
    await noteOnQuestion(visit.db, question, { ...answers, recordedBy: visit.who.name, recordedAt: visit.now })
    await record(
      visit,
      `what ${question.agency} said at a challenge event written down`,
      eventAddress(event.id),
      answers,
      {
        agency: question.forAgencyId,
      },
    )
    return `${eventAddress(event.id)}#question-${question.id}`
  },
})

/** What was agreed becomes an action in the one register, because of the event. */
export const raiseFromEvent = task({
  path: '/self-assessment/event-questions/:question/raise-action',
  may: 'moderate returns',
  examples: (visit) => questionExamples(visit, true),
  async find(visit, params) {
    const question = await findAsked(visit, params)
    // What nobody answered yet, or was made an action already, is no form.
    if (question.recordedAt === null || question.actionAt !== null) throw new NotFound()
    return question
  },
  title: ({ agency }) => `Raise an action: ${agency}`,
  button: 'Raise it',
  above: ({ event }) => eventTrail(event),
  before: ({ reference, asks }) => (
    <>
      <AsAsked reference={reference} asks={asks} />
      <p>
        The register of actions is read by everybody of the partnership. Word the action so that it tells nothing else
        of the agency’s return.
      </p>
    </>
  ),
  fields: async ({ db }) => ({
    title: text('What is to be done?', { hint: 'Begin with a verb; never a detail of a child', most: 300 }),
    ownerAgencyId: pick('Which organisation?', await agenciesToPick(db)),
    due: when('By when?'),
  }),
  begin: ({ agreed, forAgencyId }) => ({
    title: (agreed ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 300),
    ownerAgencyId: String(forAgencyId),
  }),

  async save(visit, { event, ...question }, answers) {
    const at = eventAddress(event.id)
    const action = await raiseAction(visit, {
      ...answers,
      becauseSays: `Challenge event: ${event.title}`,
      becauseAt: at,
    })
    await noteOnQuestion(visit.db, question, { actionAt: `/actions/${action}` })
    await record(visit, 'action raised from a challenge event', at, { action }, { agency: question.forAgencyId })
    return `${at}#question-${question.id}`
  },
})

const AsAsked = ({ reference, asks }: { reference: string | null; asks: string }) => (
  <p>
    <strong>{reference ?? 'The whole return'}:</strong> <span class="as-written">{asks}</span>
  </p>
)

async function findAsked(visit: Visit, params: Params) {
  const question = await findQuestion(visit.db, numberIn(params.question))
  return { ...question, event: await findEvent(visit.db, question.eventId) }
}

async function questionExamples({ db }: Visit, forAction = false): Promise<Params[]> {
  return (await someQuestions(db))
    .filter(({ recordedAt, actionAt }) => !forAction || (recordedAt !== null && actionAt === null))
    .map(({ id }) => ({ question: String(id) }))
}
