import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { aboveOf, openExamples } from './move-up.tsx'
import { tellTheSides } from './raise-disagreement.tsx'
import { addEnd, countChange } from './store.ts'
import { disagreementToMove, type Found } from './whole-disagreement.ts'

/** Whoever raised it, or the office for them, takes it back. It stays in sight with the reason. */
export const withdrawDisagreement = task({
  path: '/disagreements/:disagreement/withdraw',
  forSome: true,
  may: 'move disagreements',
  title: ({ title }: Found) => `Withdraw: ${title}`,
  button: 'Withdraw it',
  examples: (visit) => openExamples(visit),
  above: aboveOf,
  fields: { why: text('Why is it withdrawn?', { most: 1000 }) },
  find: (visit, params) => disagreementToMove(visit, numberIn(params.disagreement)),

  check: (_answers, found, visit) => [
    ...(found.end ? [{ field: 'why', says: 'It is over already' }] : []),
    ...(found.raisedByAgencyId &&
    found.raisedByAgencyId !== visit.who.agencyId &&
    !may(visit, 'record for every side of a disagreement')
      ? [{ field: 'why', says: 'Only the side that raised it takes it back' }]
      : []),
  ],

  async save(visit, found, { why }) {
    await countChange(visit.db, found)
    await addEnd(visit.db, {
      disagreementId: found.id,
      how: 'withdrawn',
      stageId: found.at.stage.id,
      why,
      byName: visit.who.name,
      endedAt: visit.now,
      knownOn: visit.today,
      recordedAt: visit.now,
    })
    await record(visit, 'disagreement withdrawn', `/disagreements/${found.id}`, { why })
    await tellTheSides(
      visit,
      found.sides.map(({ id }) => id),
      found.id,
      'It was withdrawn.',
    )
    return `/disagreements/${found.id}`
  },
})
