import { addDays, inWords } from '#platform/calendar/day.ts'
import { dueOfPlan, openPlans } from '#platform/facts/change.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { askedOf } from './arrangements/arrangements.ts'
import { changesOfArrangements } from './arrangements/store.ts'
import { delegationTitle } from './delegations/list-delegations.tsx'
import { delegationsInForce } from './delegations/store.ts'
import { plannedStarts } from './posts/store.ts'

/** Starts that are planned: whoever is to hold a post, and the day they are expected. */
export const startsToCome: DeadlineSource = async ({ db }) =>
  (await plannedStarts(db)).map((change) => ({
    ...dueOfPlan(change, {
      at: `/posts/${change.postId}`,
      title: `${change.post} to start`,
      waitsOn: change.person ?? 'Partnership office',
    }),
    owner: { personId: change.personId, agencyId: change.agencyId },
    ...(change.person && { waitsOnNote: 'appointed' }),
  }))

/** Deputies and delegations in force: the last day of each, on which it is to be given again or left to lapse. */
export const delegationsToEnd: DeadlineSource = async ({ db, today }) =>
  (await delegationsInForce(db, today)).map((delegation) => {
    const at = `/delegations/${delegation.id}`
    const last = delegation.endedOn ? addDays(delegation.endedOn, -1) : delegation.untilOn
    return {
      name: `${at}#ends`,
      title: `${delegationTitle(delegation)}: ${delegation.kind} ends`,
      at,
      due: last,
      lastDay: last,
      waitsOn: (delegation.forPost ?? delegation.forAgency)!,
      owner: { postId: delegation.forPostId, agencyId: delegation.forPartnerId },
      says: `${delegation.toPerson ?? delegation.toPost} stands in until ${inWords(last)}. After that day it counts for nothing, unless it is given again.`,
      why: [
        { term: 'Counted from', says: 'nothing: this last day was set when it was given', at },
        { term: 'Given by', says: delegation.reason },
        { term: 'Falls', says: inWords(last), at },
      ],
    }
  })

/** What the law asks of the arrangements and nobody has recorded as done, and what is planned for them. A partnership that has recorded nothing is not chased. */
export const arrangementsToCome: DeadlineSource = async ({ db, today }) => {
  const changes = await changesOfArrangements(db)
  if (changes.length === 0) return []
  const asked = askedOf(changes, today).flatMap(({ id, duty, done, explanation }): Deadline[] =>
    done || !explanation.due
      ? []
      : [
          {
            name: `/arrangements#${id}`,
            title: duty.name,
            at: '/arrangements',
            due: explanation.due,
            lastDay: explanation.due,
            waitsOn: 'The safeguarding partners',
            says: `${explanation.wording!.says} It is not recorded as done.`,
            why: [
              { term: 'Limit', says: explanation.because },
              {
                term: 'Source',
                says: `${explanation.source.title}, ${explanation.source.cite}`,
                at: explanation.source.url,
              },
              { term: 'Falls', says: inWords(explanation.due) },
            ],
          },
        ],
  )
  const plans = openPlans(changes).map((change) =>
    dueOfPlan(change, {
      at: '/arrangements',
      title: 'Planned for the arrangements',
      waitsOn: 'The safeguarding partners',
    }),
  )
  return [...asked, ...plans]
}
