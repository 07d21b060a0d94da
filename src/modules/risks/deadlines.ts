import { ownerNames } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { awaitedBy } from './challenges/challenge.ts'
import { openChallenges, repliesOf } from './challenges/store.ts'
import { nextReview } from './risk.ts'
import { openRisks } from './store.ts'

/** Risks that are to be looked at again, and challenges that wait for an answer: each told only to those who may see it. */
export const deadlines: DeadlineSource = async (visit) => [
  ...(await reviewsOfRisks(visit)),
  ...(await answersDue(visit)),
]

const reviewsOfRisks: DeadlineSource = async (visit) => {
  if (!may(visit, 'see risks')) return []
  const nameOf = await ownerNames(visit.db)
  return (await openRisks(visit.db)).map((risk): Deadline => {
    const owner = {
      postId: risk.ownerPostId,
      personId: risk.ownerPersonId,
      groupId: risk.ownerGroupId,
      agencyId: risk.ownerAgencyId,
    }
    const due = nextReview(risk)
    return {
      name: `/risks/${risk.id}#review`,
      title: `Look again at the risk: ${risk.title}`,
      at: `/risks/${risk.id}`,
      due,
      lastDay: due,
      waitsOn: nameOf(owner),
      owner,
      says: `It was last looked at on ${inWords(risk.reviewedOn)}.`,
      why: [
        {
          term: 'Counted from',
          says: `${inWords(risk.reviewedOn)}, when it was last looked at`,
          at: `/risks/${risk.id}`,
        },
        {
          term: 'Limit',
          says: `${risk.reviewMonths} ${risk.reviewMonths === 1 ? 'month' : 'months'}, set for this risk`,
        },
        { term: 'Falls', says: inWords(due) },
      ],
    }
  })
}

const answersDue: DeadlineSource = async (visit) => {
  const open = await openChallenges(visit)
  const replies = Map.groupBy(
    await repliesOf(
      visit.db,
      open.map(({ id }) => id),
    ),
    ({ challengeId }) => challengeId,
  )
  return open.flatMap((challenge): Deadline[] => {
    const due = awaitedBy(challenge, replies.get(challenge.id) ?? [])
    if (due === null) return []
    const at = `/challenges/${challenge.id}`
    return [
      {
        name: `${at}#answer`,
        title: `Answer the challenge: ${challenge.title}`,
        at,
        due,
        lastDay: due,
        waitsOn: challenge.asked ?? 'Nobody is named',
        owner: { agencyId: challenge.toAgencyId, postId: challenge.toPostId, groupId: challenge.toGroupId },
        says: `Raised by ${challenge.raisedBy}.`,
        why: [
          { term: 'Counted from', says: `${inWords(challenge.raisedOn)}, when it was raised, which is day 0`, at },
          { term: 'Limit', says: `${challenge.limitDays} working days, the partnership’s own rule` },
          { term: 'Falls', says: inWords(due) },
        ],
      },
    ]
  })
}

/** What this visitor raised and was answered: it waits for them to close it or ask again. */
export const waiting: WaitingSource = async (visit) => {
  const own = (await openChallenges(visit)).filter(({ raisedByAccount }) => raisedByAccount === visit.who.accountId)
  const replies = Map.groupBy(
    await repliesOf(
      visit.db,
      own.map(({ id }) => id),
    ),
    ({ challengeId }) => challengeId,
  )
  return own
    .filter((challenge) => awaitedBy(challenge, replies.get(challenge.id) ?? []) === null)
    .map(({ id, title }) => ({
      title: `Your challenge was answered: ${title}`,
      at: `/challenges/${id}`,
      says: 'Close it and say what difference it made, or ask again. Only you can.',
    }))
}
