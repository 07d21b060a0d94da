import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { giveScore } from '../give-score.ts'
import { aboveModeration, findModeration, notSentIn, type Moderation } from '../open-moderation.ts'
import { someChallenged } from './peer-store.ts'
import { RowAsked } from '../row-table.tsx'
import { rowAsked, scoreFields, scoreProblems } from '../score-fields.ts'

/** A peer says where they would put one row of a return, with why. The last they say counts. */
export const challengeRow = task({
  path: '/self-assessment/returns/:return/moderation/challenge',
  may: 'challenge a return',
  forSome: true,
  examples: async ({ db, who }) => (await someChallenged(db, who.accountId)).map(({ id }) => ({ return: String(id) })),
  title: ({ agency }: Moderation) => `Where would you put it? ${agency}`,
  button: 'Give your score',
  above: aboveModeration,
  before: (moderation: Moderation, { query }) =>
    moderation.isSentIn ? (
      <>
        <RowAsked moderation={moderation} query={query} />
        <p>The agency sees your score, your reason and your name.</p>
      </>
    ) : (
      <p>{notSentIn}</p>
    ),
  find: async (visit, params): Promise<Moderation> => {
    const moderation = await findModeration(visit, params)
    if (moderation.as !== 'peer') throw new NotFound()
    return moderation
  },
  fields: scoreFields,
  begin: (_, visit) => rowAsked(visit),
  check: (answers, moderation) =>
    moderation.isSentIn ? scoreProblems(answers, moderation) : [{ field: 'questionId', says: notSentIn }],

  save: (visit, moderation, answers) => giveScore(visit, moderation, answers, 'peer'),
})
