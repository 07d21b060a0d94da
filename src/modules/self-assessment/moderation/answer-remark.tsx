import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { addRemark } from './moderation-store.ts'
import { aboveModeration, findModeration, moderationAddress, type Moderation } from './open-moderation.ts'
import { openRemarks } from './remark.ts'

/** The agency's lead answers what a reviewer asked. */
export const answerRemark = task({
  path: '/self-assessment/returns/:return/moderation/answer',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: 'Answer what was asked',
  button: 'Answer',
  above: aboveModeration,
  before: ({ remarks, answers }: Moderation) =>
    openRemarks(remarks, answers).length === 0 ? (
      <p>Nothing that was asked about this return waits for an answer.</p>
    ) : null,
  find: async (visit, params): Promise<Moderation> => {
    const moderation = await findModeration(visit, params)
    if (moderation.as !== 'agency') throw new NotFound()
    return moderation
  },
  fields: async (_visit, { remarks, answers }) => ({
    answers: pick(
      'Which do you answer?',
      openRemarks(remarks, answers).map(({ id, says, byName }) => ({ id, says: `${byName}: ${says}`.slice(0, 160) })),
    ),
    says: text('Your answer', { long: true, most: 2_000, hint: 'Never a name or a detail of a child' }),
  }),

  begin: (_, { query }) => ({ answers: query.get('remark') ?? undefined }),

  async save(visit, { id, agencyId, agency, remarks }, answers) {
    await addRemark(visit.db, {
      ...answers,
      questionId: remarks.find((remark) => remark.id === answers.answers)!.questionId,
      roundReturnId: id,
      forAgencyId: agencyId,
      byName: visit.who.name,
      byAccount: visit.who.accountId,
      at: visit.now,
    })
    await record(visit, `${agency} answered what was asked about its return`, moderationAddress(id), answers, {
      agency: agencyId,
    })
    return `${moderationAddress(id)}#remarks`
  },
})
