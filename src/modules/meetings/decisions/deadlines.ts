import { addDays, inWords } from '#platform/calendar/day.ts'
import { firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import { sourceOf } from '#platform/facts/dated.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may, type Visit } from '#platform/visit.ts'
import { reviewsAwaited, signedByOthers } from './detail-store.ts'
import { decisionsAhead, type DecisionAhead } from './notice-store.ts'

const daysAhead = 60

/** Decisions that were announced for the next sixty days or whose day has passed, and decisions to be looked at again. */
export const decisionDeadlines: DeadlineSource = async (visit) => [
  ...(await decisionsAhead(visit.db, 1)).rows
    .filter(({ on }) => {
      const begins = firstDay(on) ?? lastDay(on)
      return begins !== null && begins <= addDays(visit.today, daysAhead)
    })
    .map((notice) => ofNotice(notice, visit)),
  ...(await reviewsAwaited(visit.db)).map(ofReview),
]

/** Decisions that another partner has signed and this visitor's own has not. */
export const decisionsWaiting: WaitingSource = async (visit) =>
  may(visit, 'sign decisions') && visit.who.agencyId
    ? (await signedByOthers(visit.db, visit.who.agencyId)).map(({ id, title }) => ({
        title: `Sign: ${title}`,
        at: `/decisions/${id}/sign`,
        says: 'Another partner has signed it; all three sign the same words.',
      }))
    : []

function ofNotice(notice: DecisionAhead, { today }: Visit): Deadline {
  const last = lastDay(notice.on)
  return {
    name: `/decisions/${notice.id}#notice`,
    title: `To be decided: ${notice.title}`,
    at: `/decisions/${notice.id}`,
    due: notice.on,
    waitsOn: notice.decidedBy,
    ...(notice.workingGroupId && { owner: { groupId: notice.workingGroupId } }),
    says:
      last && last < today
        ? 'Its day has passed; record the decision, or say what became of it.'
        : 'A decision announced beforehand.',
    why: [
      ...(notice.on === notice.happenedOn
        ? []
        : [{ term: 'First announced for', says: whenInWords(notice.happenedOn) }]),
      { term: 'Announced for', says: whenInWords(notice.on), at: `/decisions/${notice.id}#notice` },
      ...(notice.knownOn ? [{ term: 'Announced', says: inWords(notice.knownOn) }] : []),
      ...sourceOf(notice),
    ],
    lastDay: last,
  }
}

const ofReview = (review: Awaited<ReturnType<typeof reviewsAwaited>>[number]): Deadline => ({
  name: `/decisions/${review.decisionId}#review`,
  title: `Look again at: ${review.title}`,
  at: `/decisions/${review.decisionId}#review`,
  due: review.happenedOn,
  waitsOn: review.owner || 'Nobody is named',
  owner: { postId: review.ownerPostId, groupId: review.ownerGroupId },
  says: 'A decision is to be looked at again: does it still stand?',
  why: [
    { term: 'Counted from', says: 'nothing: the day was set with the decision or since' },
    { term: 'Falls', says: whenInWords(review.happenedOn), at: `/decisions/${review.decisionId}#review-${review.id}` },
    ...sourceOf(review),
  ],
  lastDay: lastDay(review.happenedOn),
})
