import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { endings } from './challenge.ts'
import { passingsOf } from './passing-store.ts'
import { challengeExamples, challengeTrail, findSubject, type Subject } from './reply.tsx'
import { closeChallenge } from './store.ts'

/** Who raised a challenge, or took it over from them, closes it, saying what difference it made. Nobody else can: not the office, not the chair; the database refuses them too. */
export const closeChallengeTask = task({
  path: '/challenges/:challenge/close',
  may: 'raise challenges',
  forSome: true,
  examples: challengeExamples,
  title: ({ challenge }: Subject) => `Close: ${challenge.title}`,
  above: challengeTrail,
  button: 'Close it',
  find: (visit, params): Promise<Subject> => findSubject(visit, params.challenge),
  fields: {
    how: choice('How does it end?', endings),
    difference: text('What difference did it make?', {
      long: true,
      most: 2000,
      hint: 'For children, families or the work; or that it made none',
    }),
  },
  check: async (_answers, { challenge, closed }, { db, who }) => [
    ...(challenge.raisedByAccount === who.accountId
      ? []
      : [
          {
            field: 'how',
            says: `Only who raised it can close it: ${(await passingsOf(db, challenge.id)).at(-1)?.toName ?? challenge.raisedBy}`,
          },
        ]),
    ...(closed ? [{ field: 'how', says: 'It is closed already' }] : []),
  ],

  async save(visit, { challenge }, answers) {
    await closeChallenge(visit.db, {
      challengeId: challenge.id,
      closedByAccount: visit.who.accountId!,
      ...answers,
      closedOn: visit.today,
    })
    await record(visit, 'challenge closed by who raised it', `/challenges/${challenge.id}`, { how: answers.how })
    return `/challenges/${challenge.id}`
  },
})
