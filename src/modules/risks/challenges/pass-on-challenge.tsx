import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { membersByName } from '#platform/identity/store.ts'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { openToPassOn, passChallengeOn } from './passing-store.ts'
import { challengeTrail, findSubject, type Subject } from './reply.tsx'

/**
 * Somebody takes over a challenge from whoever raised it, because they go. From then on only they can close it. Who raised it passes it
 * on, or the office where they are gone; a challenge raised for an agency stays with somebody of that agency.
 */
export const passOnChallenge = task({
  path: '/challenges/:challenge/pass-on',
  may: 'raise challenges',
  forSome: true,
  examples: async (visit) => (await openToPassOn(visit)).slice(0, 1).map(({ id }) => ({ challenge: String(id) })),
  title: ({ challenge }: Subject) => `Pass on: ${challenge.title}`,
  above: challengeTrail,
  button: 'Pass it on',
  async find(visit, params): Promise<Subject> {
    const subject = await findSubject(visit, String(numberIn(params.challenge)))
    if (subject.closed || !mayPassOn(visit, subject)) throw new NotFound()
    return subject
  },
  before: ({ challenge }) => (
    <p>
      Raised by {challenge.raisedBy}. Whoever takes it over is told of the answers, and is the only one who can close
      it.
    </p>
  ),

  fields: async ({ db }, { challenge }) => ({
    toAccount: pick('Who takes it over?', await offered(db, challenge), {
      hint: challenge.raisedByAgencyId ? 'Somebody of the same agency who signs in here' : 'Somebody who signs in here',
    }),
    why: text('Why?', { most: 300, hint: 'Such as: who raised it has left. Never a name' }),
  }),

  async save(visit, { challenge }, { toAccount, why }) {
    const to = (await offered(visit.db, challenge)).find(({ id }) => id === toAccount)!
    await passChallengeOn(visit.db, challenge, { toAccount, toName: to.says, why, passedOn: visit.today })
    await record(visit, `passed on to ${to.says}`, `/challenges/${challenge.id}`, { why })
    return `/challenges/${challenge.id}`
  },
})

/** Who raised a challenge may pass it on, and so may the office. */
export const mayPassOn = (visit: Visit, { challenge }: Pick<Subject, 'challenge'>): boolean =>
  challenge.raisedByAccount === visit.who.accountId || may(visit, 'pass on challenges')

const offered = async (db: Visit['db'], challenge: Subject['challenge']) =>
  (await membersByName(db))
    .filter(
      ({ accountId, agencyId, roles }) =>
        accountId !== challenge.raisedByAccount &&
        roles.length > 0 &&
        !roles.every((role) => role === 'contributor') &&
        (challenge.raisedByAgencyId === null || agencyId === challenge.raisedByAgencyId),
    )
    .map(({ accountId, name }) => ({ id: accountId, says: name }))
