import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { eventAddress } from './event.ts'
import {
  findEvent,
  findQuestion,
  returnsAtEvent,
  someQuestions,
  takeOffQuestion,
  takeOffReturn,
} from './event-store.ts'
import { eventTrail } from './plan-event.tsx'

const reason = text('Why?', { most: 400, hint: 'Never a name or a detail of a child' })

/** A return is taken off an event, with its questions, as long as nothing that was said to them was written down. */
export const takeReturnOff = task({
  path: '/self-assessment/events/:event/returns/:return/take-off',
  may: 'moderate returns',
  examples: async ({ db }) =>
    (await someQuestions(db)).map(({ eventId, roundReturnId }) => ({
      event: String(eventId),
      return: String(roundReturnId),
    })),
  async find({ db }, params) {
    const event = await findEvent(db, numberIn(params.event))
    const brought = (await returnsAtEvent(db, event.id, null)).find(({ id }) => String(id) === params.return)
    if (!brought) throw new NotFound()
    return { event, brought }
  },
  title: ({ brought }) => `Take the return of ${brought.agency} off the event`,
  button: 'Take it off',
  above: ({ event }) => eventTrail(event),
  before: ({ brought }) => (
    <p>
      {Number(brought.answered) > 0
        ? wasSaid
        : `Its questions go with it: ${Number(brought.asked)}. That it was on the event stays in the history.`}
    </p>
  ),
  fields: { reason },
  check: (_, { brought }) => (Number(brought.answered) > 0 ? [{ field: 'reason', says: wasSaid }] : []),

  async save(visit, { event, brought }, { reason: why }) {
    await takeOffReturn(visit.db, event.id, brought.id)
    await record(
      visit,
      `return of ${brought.agency} taken off a challenge event`,
      eventAddress(event.id),
      { why, questions: Number(brought.asked) },
      { agency: brought.agencyId },
    )
    return eventAddress(event.id)
  },
})

/** A question is taken off an event, as long as nothing that was said to it was written down. */
export const takeQuestionOff = task({
  path: '/self-assessment/event-questions/:question/take-off',
  may: 'moderate returns',
  examples: async ({ db }) => (await someQuestions(db)).map(({ id }) => ({ question: String(id) })),
  async find({ db }, params) {
    const question = await findQuestion(db, numberIn(params.question))
    return { question, version: question.version, event: await findEvent(db, question.eventId) }
  },
  title: ({ question }) => `Take a question to ${question.agency} off the event`,
  button: 'Take it off',
  above: ({ event }) => eventTrail(event),
  before: ({ question }) => (
    <p>
      <span class="as-written">{question.asks}</span> {question.recordedAt !== null && wasSaid}
    </p>
  ),
  fields: { reason },
  check: (_, { question }) => (question.recordedAt === null ? [] : [{ field: 'reason', says: wasSaid }]),

  async save(visit, { event, question }, { reason: why }) {
    await takeOffQuestion(visit.db, question)
    await record(
      visit,
      `question to ${question.agency} taken off a challenge event`,
      eventAddress(event.id),
      { asked: question.asks, why },
      { agency: question.forAgencyId },
    )
    return `${eventAddress(event.id)}#questions`
  },
})

const wasSaid = 'What was said to it is written down already, so it stays.'
