import { whenInWords } from '#platform/calendar/when.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { tellAgency } from '../../returns/sending/tell-agency.ts'
import { changesOfRounds } from '../../store.ts'
import { findModeration, type Moderation } from '../open-moderation.ts'
import { candidatesIn, dateOfEvent, eventAddress, mostReturns, type ChallengeEvent } from './event.ts'
import { addQuestions, bringToEvent, findEvent, returnsAtEvent, returnsToBring, someQuestions } from './event-store.ts'
import { eventExamples, eventTrail, findEventAt } from './plan-event.tsx'

/** A return is brought onto an event, with questions to begin with. The agency's lead is told when and where. */
export const bringReturn = task({
  path: '/self-assessment/events/:event/bring-return',
  may: 'moderate returns',
  examples: eventExamples,
  find: findEventAt,
  title: 'Bring a return onto the event',
  button: 'Bring it',
  above: eventTrail,
  before: () => (
    <p>The agency sees the questions about its own return on the page of the event; no other agency does.</p>
  ),
  fields: async ({ db }, event) => ({
    returnId: pick('Whose return?', await returnsToBring(db, event), {
      hint: 'Those that were sent in and are not at this event yet',
    }),
    begin: choice('Which questions does it begin with?', {
      differ: 'One for each row that others put elsewhere than the agency put itself',
      none: 'None: I write them myself',
    }),
  }),
  begin: () => ({ begin: 'differ' }),
  check: async (_answers, event, { db }) =>
    (await returnsAtEvent(db, event.id, null)).length < mostReturns
      ? []
      : [{ field: 'returnId', says: `An event is about ${mostReturns} returns at most: plan another` }],

  async save(visit, event, { returnId, begin }) {
    const moderation = await findModeration(visit, { return: String(returnId) })
    const common = { eventId: event.id, roundReturnId: returnId, forAgencyId: moderation.agencyId }
    await bringToEvent(visit.db, { ...common, broughtBy: visit.who.name, broughtAt: visit.now })
    await addQuestions(
      visit.db,
      (begin === 'differ' ? candidatesIn(moderation.rows) : []).map((question) => ({
        ...common,
        ...question,
        askedBy: visit.who.name,
        askedAt: visit.now,
      })),
    )
    await tell(visit, event, moderation)
    await record(
      visit,
      `return of ${moderation.agency} brought onto a challenge event`,
      eventAddress(event.id),
      {},
      { agency: moderation.agencyId },
    )
    return `${eventAddress(event.id)}#returns`
  },
})

/** A question for challenge is put down for one agency: about a row of its return, or about the whole. */
export const addQuestion = task({
  path: '/self-assessment/events/:event/returns/:return/ask',
  may: 'moderate returns',
  examples: async ({ db }) =>
    (await someQuestions(db)).map(({ eventId, roundReturnId }) => ({
      event: String(eventId),
      return: String(roundReturnId),
    })),
  find: findBrought,
  title: ({ moderation }) => `Put a question to ${moderation.agency}`,
  button: 'Put it down',
  above: ({ event }) => eventTrail(event),
  before: ({ moderation }) => <p>{moderation.agency} sees it at once on the page of the event.</p>,
  fields: async (_visit, { moderation }) => ({
    questionId: pick(
      'About which row?',
      moderation.rows.map(({ question, own }) => ({
        id: question.id,
        says: `${question.reference} ${question.asks} (own score: ${own?.says ?? 'none'})`,
      })),
      { optional: true, hint: 'Leave it at none to ask about the whole return' },
    ),
    asks: text('What is asked?', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
  }),

  async save(visit, { event, moderation }, answers) {
    await addQuestions(visit.db, [
      {
        ...answers,
        eventId: event.id,
        roundReturnId: moderation.id,
        forAgencyId: moderation.agencyId,
        askedBy: visit.who.name,
        askedAt: visit.now,
      },
    ])
    await record(visit, `question for challenge put to ${moderation.agency}`, eventAddress(event.id), answers, {
      agency: moderation.agencyId,
    })
    return `${eventAddress(event.id)}#questions`
  },
})

async function findBrought(visit: Visit, params: Params) {
  const event = await findEvent(visit.db, numberIn(params.event))
  const brought = await returnsAtEvent(visit.db, event.id, null)
  if (!brought.some(({ id }) => String(id) === params.return)) throw new NotFound()
  return { event, moderation: await findModeration(visit, params) }
}

async function tell(visit: Visit, event: ChallengeEvent & { title: string }, moderation: Moderation) {
  const { happenedOn } = dateOfEvent(await changesOfRounds(visit.db, [event.roundId]), event.plannedAs)
  await tellAgency(visit, moderation, {
    subject: `Your return is challenged at an event: ${event.title}`,
    body: `The return of ${moderation.agency} is talked about at the challenge event, ${whenInWords(happenedOn)}, ${event.place}. What is asked of you stands on its page.`,
    about: eventAddress(event.id),
  })
}
