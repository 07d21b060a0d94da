import { peopleAnsweringFor } from '#modules/partnership/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { awaitedBy, type Reply } from './challenge.ts'
import { dueFrom } from './count-answer.ts'
import {
  addReply,
  closingsOf,
  findChallenge,
  limitOn,
  openChallenges,
  repliesOf,
  type FoundChallenge,
} from './store.ts'

/** A challenge with what was answered and whether it is closed. */
export type Subject = { challenge: FoundChallenge; replies: Reply[]; closed: boolean; asked: boolean }

/** Where the pages of a challenge hang. */
export const challengeTrail = ({ challenge: { id, title } }: Subject) => [
  { says: 'Challenges', href: '/challenges' },
  { says: title, href: `/challenges/${id}` },
]

/** Some challenges that exist and that this visitor may see, for the list of pages. */
export const challengeExamples = async (visit: Visit) =>
  (await openChallenges(visit)).slice(0, 2).map(({ id }) => ({ challenge: String(id) }))

/** Finds a challenge for those who may see it. Throws NotFound for everybody else. */
export async function findSubject(visit: Visit, part: string | undefined): Promise<Subject> {
  const challenge = await findChallenge(visit, numberIn(part))
  const replies = await repliesOf(visit.db, [challenge.id])
  const answering = await peopleAnsweringFor(visit.db, visit.today)
  const { toAgencyId: agencyId, toPostId: postId, toGroupId: groupId } = challenge
  const { personId } = visit.who
  const asked = challenge.isAsked || (personId !== null && answering({ agencyId, postId, groupId }).includes(personId))
  return { challenge, replies, asked, closed: (await closingsOf(visit.db, [challenge.id])).length > 0 }
}

const closedProblem = ({ closed }: Subject): Problem[] =>
  closed ? [{ field: 'says', says: 'This challenge is closed; who raised it can raise another' }] : []

/** A challenge is answered by those who were asked: the people of the agency, those who sit on the group, whoever holds the post. Nobody else, whoever sees it. */
export const answerChallenge = task({
  path: '/challenges/:challenge/answer',
  may: 'raise challenges',
  forSome: true,
  examples: challengeExamples,
  title: ({ challenge }: Subject) => `Answer: ${challenge.title}`,
  above: challengeTrail,
  button: 'Send the answer',
  find: (visit, params): Promise<Subject> => findSubject(visit, params.challenge),
  fields: {
    says: text('What is the answer?', {
      long: true,
      most: 5000,
      hint: 'What is so, what will change, and by when. Never a name or a detail of a child',
    }),
  },
  before: ({ challenge }) => <p>{challenge.says}</p>,
  check: (_answers, subject, { who }) => [
    ...closedProblem(subject),
    ...(subject.challenge.raisedByAccount === who.accountId
      ? [{ field: 'says', says: 'You raised this challenge; the answer is for those you asked' }]
      : subject.asked
        ? []
        : [{ field: 'says', says: `The answer is for those who were asked: ${subject.challenge.asked}` }]),
  ],

  async save(visit, { challenge }, { says }) {
    await addReply(visit.db, {
      challengeId: challenge.id,
      kind: 'answer',
      says,
      byName: visit.who.name,
      repliedOn: visit.today,
    })
    await record(visit, 'challenge answered', `/challenges/${challenge.id}`)
    return `/challenges/${challenge.id}`
  },
})

/** Who raised a challenge asks again, because the answer does not do; the time for an answer begins anew. */
export const askAgain = task({
  path: '/challenges/:challenge/ask-again',
  may: 'raise challenges',
  forSome: true,
  examples: challengeExamples,
  title: ({ challenge }: Subject) => `Ask again: ${challenge.title}`,
  above: challengeTrail,
  button: 'Ask again',
  find: (visit, params): Promise<Subject> => findSubject(visit, params.challenge),
  fields: { says: text('What does the answer leave open?', { long: true, most: 3000 }) },
  check: (_answers, subject, { who }) => [
    ...closedProblem(subject),
    ...(subject.challenge.raisedByAccount === who.accountId
      ? []
      : [{ field: 'says', says: `Only who raised it can ask again: ${subject.challenge.raisedBy}` }]),
    ...(awaitedBy(subject.challenge, subject.replies) === null
      ? []
      : [{ field: 'says', says: 'No answer has come yet, so there is nothing to ask again about' }]),
  ],

  async save(visit, { challenge }, { says }) {
    const by = await dueFrom(visit, await limitOn(visit.db, visit.today))
    await addReply(visit.db, {
      challengeId: challenge.id,
      kind: 'asked again',
      says,
      byName: visit.who.name,
      repliedOn: visit.today,
      answerBy: by,
    })
    await record(visit, 'challenge asked again', `/challenges/${challenge.id}`, { answerBy: by })
    return `/challenges/${challenge.id}`
  },
})
