import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { findPerson } from '../store.ts'
import { standsHere } from './leaving.ts'
import type { Found } from './person.ts'
import { addLeaving, peopleWhoLeft, leavingsOf } from './store.ts'

/** Somebody who left is here again, or was recorded as gone by mistake. Seats, posts, delegations and access are given again, each by itself. */
export const recordReturn = task({
  path: '/people/:person/came-back',
  may: 'keep the list of agencies',
  examples: async ({ db }) =>
    (await peopleWhoLeft(db)).slice(0, 1).map(({ personId }) => ({ person: String(personId) })),
  title: (person: Found) => `Record that they are here again: ${person.name}`,
  above: (person: Found) => [
    { says: 'People', href: '/people' },
    { says: person.name, href: `/people/${person.id}` },
  ],
  async find({ db, today }, params): Promise<Found> {
    const person = await findPerson(db, numberIn(params.person))
    if (!standsHere(await leavingsOf(db, person.id), today).gone) throw new NotFound()
    return person
  },
  before: () => (
    <p>
      Seats, posts, delegations and access do not come back by themselves: record them again, where they hold again.
    </p>
  ),

  fields: {
    happenedOn: day('From which day are they here again?'),
    because: text('Why?', { most: 300, hint: 'Such as: back from leave; or that the leaving was recorded by mistake' }),
  },
  begin: (_, { today }) => dayAnswers('happenedOn', today),
  check: ({ happenedOn }, _, { today }) =>
    happenedOn > today ? [{ field: 'happenedOn', says: 'This lies ahead: record it on the day, or after' }] : [],

  async save(visit, { id }, answers) {
    await addLeaving(visit.db, { personId: id, kind: 'came back', ...answers, knownOn: visit.today })
    await record(visit, 'here again', `/people/${id}`, answers)
    return `/people/${id}`
  },
})
