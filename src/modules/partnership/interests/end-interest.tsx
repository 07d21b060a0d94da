import { certainlyAfter, definitelyBefore } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { canEnd, interestsSeen, mayDeclareFor, type Interest } from './interest.ts'
import { endInterest, findInterest, interestsPage } from './store.ts'

/** A declared interest came to an end. What was declared stays in the register with its last day. */
export const endAnInterest = task({
  path: '/interests/:interest/end',
  forSome: true,
  may: 'declare an interest',
  examples: async (visit) =>
    (await interestsPage(visit.db, interestsSeen(visit), 1)).rows
      .filter((interest) => canEnd(interest) && mayDeclareFor(visit, interest.personId))
      .slice(0, 1)
      .map(({ id }) => ({ interest: String(id) })),
  title: 'Say that an interest ended',
  above: () => [{ says: 'Declared interests', href: '/interests' }],

  async find(visit, params): Promise<Interest> {
    const interest = await findInterest(visit.db, numberIn(params.interest), interestsSeen(visit))
    if (!mayDeclareFor(visit, interest.personId)) throw new NotFound()
    return interest
  },
  before: ({ person, says }) => (
    <p>
      {person}: {says}
    </p>
  ),

  fields: {
    endedOn: when('When did it end?'),
    says: text('How did it end?', { optional: true, most: 200, hint: 'Never a name, and nothing about a child' }),
  },
  check: ({ endedOn }, interest, { today }) => {
    if (interest.endedOn) return [{ field: 'endedOn', says: 'It was said to have ended already' }]
    if (!canEnd(interest)) return [{ field: 'endedOn', says: 'Nothing was declared here that could end' }]
    if (definitelyBefore(endedOn, interest.sinceOn))
      return [{ field: 'endedOn', says: 'This lies before the day from which it was declared' }]
    if (certainlyAfter(endedOn, today)) return [{ field: 'endedOn', says: 'This lies ahead: say so once it has ended' }]
    return []
  },

  async save(visit, { id, personId }, answers) {
    await endInterest(visit.db, { interestId: id, ...answers, knownOn: visit.today })
    await record(visit, 'interest said to have ended', '/interests', { interest: id, personId })
    return `/interests#interest-${id}`
  },
})
