import { numberIn } from '#platform/evidence/evidence.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { dateProblems } from '#platform/facts/change.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { roundAddress } from '../../round.ts'
import { addRoundChange, findRound, someRounds } from '../../store.ts'
import { eventAddress } from './event.ts'
import { addEvent, findEvent, someEvents, wordEvent } from './event-store.ts'

const place = text('Where, or how does one join?', { most: 400, hint: 'Everybody who sees the round sees this' })
const comes = text('Who comes?', {
  optional: true,
  long: true,
  most: 1_000,
  hint: 'By role or agency. Only those who read every return see this',
})

/** A challenge event is planned for a round: its date stands among the dates of the round from then on. */
export const planEvent = task({
  path: '/self-assessment/rounds/:round/plan-event',
  may: 'moderate returns',
  examples: async ({ db }) => (await someRounds(db)).map(({ id }) => ({ round: String(id) })),
  find: ({ db }, params) => findRound(db, numberIn(params.round)),
  title: ({ title }) => `Plan a challenge event: ${title}`,
  button: 'Plan it',
  above: ({ id, title }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: title, href: roundAddress(id) },
  ],
  fields: { happenedOn: when('When is it?'), place, comes },
  check: ({ happenedOn }, _round, { today }) => dateProblems({ happenedOn, status: 'planned' }, today),

  async save(visit, round, { happenedOn, ...said }) {
    const plannedAs = await addRoundChange(visit.db, {
      roundId: round.id,
      kind: 'challenge event',
      says: 'A challenge event is to be held',
      happenedOn,
      status: 'planned',
      knownOn: visit.today,
    })
    const id = await addEvent(visit.db, { roundId: round.id, plannedAs, ...said })
    await record(visit, 'challenge event planned', roundAddress(round.id), { happenedOn, place: said.place })
    return eventAddress(id)
  },
})

/** What is said of where an event is and who comes is put right. Its date is moved where the changes of its round are. */
export const editEvent = task({
  path: '/self-assessment/events/:event/edit',
  may: 'moderate returns',
  examples: eventExamples,
  find: findEventAt,
  title: ({ title }) => `Change the challenge event: ${title}`,
  above: eventTrail,
  fields: { place, comes },
  begin: (event) => ({ place: event.place, comes: event.comes ?? '' }),

  async save(visit, event, said) {
    await wordEvent(visit.db, event, said)
    await record(visit, 'challenge event changed', roundAddress(event.roundId), { place: said.place })
    return eventAddress(event.id)
  },
})

/** Some events for the list of pages. */
export async function eventExamples({ db }: Visit): Promise<Params[]> {
  return (await someEvents(db)).map(({ id }) => ({ event: String(id) }))
}

/** The event in an address. */
export function findEventAt({ db }: Visit, params: Params) {
  return findEvent(db, numberIn(params.event))
}

/** What stands above the tasks of an event. */
export function eventTrail({ id, roundId, title }: { id: number; roundId: number; title: string }) {
  return [...aboveEvent({ roundId, title }), { says: 'Challenge event', href: eventAddress(id) }]
}

/** What stands above an event. */
export function aboveEvent({ roundId, title }: { roundId: number; title: string }) {
  return [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: title, href: roundAddress(roundId) },
  ]
}
