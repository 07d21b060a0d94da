import { choice, day } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { stepKinds } from './path.ts'
import { nextReference, reviewKinds } from './review.ts'
import { addReview, addStep, reviewsToPick } from './store.ts'

/** A serious incident has become known. It is given the next letter; the clocks of the law start from these two days. */
export const notifyIncident = task({
  path: '/reviews/notify-incident',
  may: 'record steps of reviews',
  title: 'Record a serious incident',
  above: () => [{ says: 'Reviews', href: '/reviews' }],
  before: () => (
    <p>
      It will be known by a letter. Write nothing here that tells of the child: once a key has been given, the case room
      is the place for that.
    </p>
  ),

  fields: {
    becameKnownOn: day('When did the local authority become aware of it?'),
    notifiedOn: day('When was the Panel notified?', {
      optional: true,
      hint: 'Leave this out while it has not been notified',
    }),
    kind: choice('What kind of review would follow?', reviewKinds),
  },
  begin: () => ({ kind: 'LCSPR' }),
  find: async () => null,

  check: ({ becameKnownOn, notifiedOn }, _, visit): Problem[] => [
    ...(becameKnownOn > visit.today
      ? [{ field: 'becameKnownOn', says: 'It cannot have become known on a day that has not come yet' }]
      : []),
    ...(notifiedOn && notifiedOn > visit.today
      ? [{ field: 'notifiedOn', says: 'It cannot have been notified on a day that has not come yet' }]
      : []),
    ...(notifiedOn && notifiedOn < becameKnownOn
      ? [{ field: 'notifiedOn', says: 'The notification cannot have been sent before the incident became known' }]
      : []),
  ],

  async save(visit, _, { becameKnownOn, notifiedOn, kind }) {
    const reference = nextReference((await reviewsToPick(visit.db)).map(({ says }) => says))
    const id = await addReview(visit.db, { reference, kind })
    const happened = { status: 'happened', knownOn: visit.today }
    await addStep(visit.db, [id], {
      ...happened,
      kind: 'became known',
      says: stepKinds['became known'].says(reference),
      happenedOn: becameKnownOn,
    })
    if (notifiedOn)
      await addStep(visit.db, [id], {
        ...happened,
        kind: 'notified',
        says: stepKinds.notified.says(reference),
        happenedOn: notifiedOn,
      })
    await record(visit, 'review added', `/reviews/${id}`, { reference, kind, becameKnownOn, notifiedOn })
    return `/reviews/${id}`
  },
})
