import { agenciesToPick, groupsToPick, postsToPick } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { answerBy } from './challenge.ts'
import { dueFrom } from './count-answer.ts'
import { addChallenge, limitOn } from './store.ts'

/** Anybody challenges something about the work of the partnership, and says who is asked. An answer is due within the partnership's own time. */
export const raiseChallenge = task({
  path: '/challenges/raise',
  may: 'raise challenges',
  title: 'Raise a challenge',
  button: 'Raise it',
  above: () => [{ says: 'Challenges', href: '/challenges' }],
  find: async (visit) => limitOn(visit.db, visit.today),
  fields: async ({ db }) => ({
    title: text('What do you challenge, in a few words?', {
      hint: 'About the work of the partnership; never about one child',
    }),
    says: text('What is wrong, or not known?', { long: true, most: 3000, hint: 'Never a name or a detail of a child' }),
    evidence: text('What does it rest on?', { long: true, most: 3000, optional: true }),
    onBehalfOf: text('Is it raised on behalf of somebody else?', {
      optional: true,
      most: 200,
      hint: 'Such as: young people of the forum; practitioners of a school. Never a name',
    }),
    toAgencyId: pick('Which agency is asked?', await agenciesToPick(db), {
      optional: true,
      hint: 'Choose an agency, a post or a group, one of the three',
    }),
    toPostId: pick('Or which post?', await postsToPick(db), { optional: true }),
    toGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
  }),
  before: (days: number, { today }) => (
    <p>
      An answer is due within {days} working days, by {inWords(answerBy(today, days))} if you raise it today. Only you
      can close it.
    </p>
  ),
  check: ({ toAgencyId, toPostId, toGroupId }, _days, { who }) => [
    ...([toAgencyId, toPostId, toGroupId].filter((id) => id !== null).length === 1
      ? []
      : [{ field: 'toAgencyId', says: 'Say who is asked: one agency, one post or one group' }]),
    ...(who.accountId === null ? [{ field: 'title', says: 'Sign in to raise a challenge' }] : []),
  ],

  async save(visit, days, answers) {
    const by = await dueFrom(visit, days)
    const id = await addChallenge(visit.db, {
      ...answers,
      raisedByAccount: visit.who.accountId!,
      raisedBy: visit.who.name,
      raisedByAgencyId: visit.who.agencyId,
      raisedOn: visit.today,
      answerBy: by,
      limitDays: days,
    })
    await record(visit, 'challenge raised', `/challenges/${id}`, { answerBy: by })
    return `/challenges/${id}`
  },
})
