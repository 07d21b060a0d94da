import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import { addNotificationsStatement, addProceeding, addReview, addStep } from './store.ts'

type Learnt = { says: string; happenedOn: string; status: string; source: string; paragraph: string }

/** Hull's reviews as its report of 31 March 2021 tells of them: three letters, and nothing of any child. */
export const hull: Story = async ({ visit, keep }) => {
  const { db } = visit

  const begin = async (key: string, reference: string, kind: string) => {
    const id = keep(key, await addReview(db, { reference, kind }))
    await record(visit, 'review added', `/reviews/${id}`, { reference, kind })
    return id
  }
  const step = async (
    reviews: number[],
    row: Learnt & Pick<NewRow<'reviews.reviewStep'>, 'kind' | 'reason' | 'by'>,
  ) => {
    await addStep(db, reviews, row)
    for (const id of reviews) await record(visit, 'step recorded', `/reviews/${id}`, row)
  }
  const proceeding = async (row: Learnt & { reviewId: number; kind: string; holdsUp: string | null }) => {
    await addProceeding(db, row)
    await record(visit, 'proceeding recorded', `/reviews/${row.reviewId}`, row)
  }

  const a = await begin('review/a', 'Review A', 'LCSPR')
  const b = await begin('review/b', 'Review B', 'LCSPR')
  const c = await begin('review/c', 'Serious case review C', 'SCR')

  const statement = {
    covers: '2020-10-01/2021-03-31',
    says: 'No new notification of a serious incident was made to the Panel',
    happenedOn: '2020-10-01/2021-03-31',
    status: 'happened',
    source: 'F105',
    paragraph: '6.1',
  }
  await addNotificationsStatement(db, statement)
  await record(visit, 'statement on notifications recorded', '/reviews', statement)

  await step([a, b], {
    kind: 'commenced',
    says: 'Two child safeguarding practice reviews, Review A and Review B, began',
    happenedOn: '2020-10-early',
    status: 'happened',
    source: 'F106',
    paragraph: '6.1',
  })

  const ofA = { paragraph: '6.2' }
  await step([a], {
    ...ofA,
    kind: 'became known',
    says: 'Review A follows a serious incident',
    happenedOn: '2020',
    status: 'happened',
    source: 'F107',
  })
  await step([a], {
    ...ofA,
    kind: 'agency reports completed',
    says: 'Every agency had completed its reflective learning report for Review A',
    happenedOn: '../2021-03-31',
    status: 'happened',
    source: 'F109',
  })
  await step([a], {
    ...ofA,
    kind: 'panel considered',
    says: 'The review panel of Review A had considered the agency reports',
    happenedOn: '../2021-03-31',
    status: 'happened',
    by: 'The review panel',
    source: 'F110',
  })
  await step([a], {
    ...ofA,
    kind: 'learning event held',
    says: 'A learning event for practitioners was held for Review A',
    happenedOn: '2021-03-early',
    status: 'happened',
    source: 'F111',
  })
  await step([a], {
    ...ofA,
    kind: 'draft to panel',
    says: 'The draft report of Review A is to go to its panel',
    happenedOn: '2021-04-late',
    status: 'planned',
    by: 'The review panel',
    source: 'F112',
  })
  await step([a], {
    ...ofA,
    kind: 'ready to publish',
    says: 'The report of Review A is expected to be ready to publish',
    happenedOn: '2021-06-late',
    status: 'planned',
    source: 'F113',
  })
  await proceeding({
    ...ofA,
    reviewId: a,
    kind: 'inquest',
    says: 'An inquiry by another body, with which publication of Review A is to be agreed, is expected to end',
    happenedOn: '2021-08-early',
    status: 'planned',
    holdsUp: 'publication',
    source: 'F114',
  })

  const ofB = { paragraph: '6.3', status: 'happened' }
  await step([b], {
    ...ofB,
    kind: 'stood down',
    says: 'It was decided to stand down Review B, which will be neither completed nor published',
    happenedOn: '?',
    by: 'The Executive Board',
    reason: 'the grounds for a review were no longer met',
    source: 'F115',
  })
  await step([b], {
    ...ofB,
    kind: 'panel told',
    says: 'The Panel was told that Review B had been stood down',
    happenedOn: '?',
    source: 'F116',
  })
  // Recorded as the report states it, months after the review began: that the two cannot both be right is for a finding to say.
  await step([b], {
    ...ofB,
    kind: 'notified',
    says: 'The original notification behind Review B was made',
    happenedOn: '2021-02',
    by: 'The local authority',
    source: 'F117',
  })
  await step([b], {
    ...ofB,
    kind: 'rapid review held',
    says: 'A rapid review followed the notification behind Review B, some time',
    happenedOn: '2021-02/..',
    source: 'F118',
  })
  await proceeding({
    ...ofB,
    reviewId: b,
    kind: 'family proceedings',
    says: 'In separate proceedings further expert evidence was accepted, and the grounds for Review B were no longer met',
    happenedOn: '?',
    holdsUp: null,
    source: 'F123',
  })

  const ofC = { paragraph: '6.4' }
  await step([c], {
    ...ofC,
    kind: 'completed',
    says: 'Serious case review C was completed by the former local board',
    happenedOn: '2019-11',
    status: 'happened',
    by: 'The former local board',
    source: 'F126',
  })
  await step([c], {
    ...ofC,
    kind: 'delayed',
    says: 'Publication of serious case review C was still delayed by an ongoing investigation',
    happenedOn: '2021-03-31',
    status: 'happened',
    reason: 'an ongoing investigation',
    source: 'F128',
  })
  await proceeding({
    ...ofC,
    reviewId: c,
    kind: 'criminal investigation',
    says: 'A decision in the investigation that holds up serious case review C is expected',
    happenedOn: '2021-04-01/..',
    status: 'planned',
    holdsUp: 'publication',
    source: 'F129',
  })
}
