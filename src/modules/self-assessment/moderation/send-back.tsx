import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../returns/answer.ts'
import { returnExamples } from '../returns/own-return.ts'
import { takeSteps } from '../returns/sending/step-store.ts'
import { tellAgency } from '../returns/sending/tell-agency.ts'
import { addRemarks } from './moderation-store.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'
import { openRemarks } from './remark.ts'

/**
 * A reviewer sends a return back with a comment for all of it and one for each question that is to be put right: it can be answered again,
 * the agency's lead is told at once, and each comment stands beside its question until it was answered or its answer changed.
 */
export const sendBack = task({
  path: '/self-assessment/returns/:return/moderation/send-back',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Send the return of ${agency} back`,
  button: 'Send it back',
  above: aboveModeration,
  before: (moderation: Moderation) => <Before moderation={moderation} />,

  find: findModeration,
  fields: async (_visit, moderation) => ({
    comments: text('Why is it sent back?', {
      long: true,
      most: 4_000,
      hint: 'It stands at the top of the return. Never a name or a detail of a child',
    }),
    ...Object.fromEntries(
      (whyNot(moderation) ? [] : questionsOf(moderation)).map(({ id, reference, asks }) => [
        `q${id}`,
        text(`${reference} ${asks.split('\n')[0]}`, { optional: true, most: 1_000 }),
      ]),
    ),
  }),
  check: (_answers, moderation) => {
    const says = whyNot(moderation)
    return says ? [{ field: 'comments', says }] : []
  },

  async save(visit, moderation, { comments, ...each }) {
    const { id, agency, agencyId, title } = moderation
    const rows = questionsOf(moderation).flatMap((question) => {
      const says = (each as Record<string, string | null>)[`q${question.id}`]
      return says ? [{ questionId: question.id, reference: question.reference, says }] : []
    })
    await addRemarks(
      visit.db,
      rows.map(({ questionId, says }) => ({
        questionId,
        says,
        roundReturnId: id,
        forAgencyId: agencyId,
        byName: visit.who.name,
        byAccount: visit.who.accountId,
        at: visit.now,
      })),
    )
    await takeSteps(visit, moderation, [
      { kind: 'sent back', says: `Sent back to ${agency} with comments`, reason: comments },
    ])
    await tellAgency(visit, moderation, {
      subject: `Sent back with comments: ${title}`,
      body: `${visit.who.name} sent the return of ${agency} back with comments. ${besideInWords(rows.length)}It can be answered again; then sign it off and send it in once more.`,
      about: returnAddress(id),
    })
    await record(
      visit,
      `return sent back: ${agency}`,
      moderationAddress(id),
      { comments, ...Object.fromEntries(rows.map(({ reference, says }) => [reference, says])) },
      { agency: agencyId },
    )
    return moderationAddress(id)
  },
})

const Before = ({ moderation }: { moderation: Moderation }) => {
  const not = whyNot(moderation)
  if (not) return <p>{not}</p>
  const open = openRemarks(moderation.remarks, moderation.answers)
  return (
    <>
      <p>
        It can then be answered, signed off and sent in again. Say why, and beside each question what is to be put right
        in it: that stands beside the question until it was answered or its answer changed. Leave the others empty.
      </p>
      {open.length > 0 && (
        <p>
          {open.length === 1 ? 'One thing that was' : `${open.length} things that were`} asked already and not answered{' '}
          {open.length === 1 ? 'goes' : 'go'} back with it.
        </p>
      )}
    </>
  )
}

/** The questions of a return that a comment can stand beside. */
const questionsOf = ({ parts }: Moderation) =>
  parts.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'statement')

const besideInWords = (count: number): string =>
  count === 0 ? '' : `${count === 1 ? 'One stands' : `${count} stand`} beside the questions they are about. `

const whyNot = ({ isSentIn, isClosed }: Moderation): string | null =>
  !isSentIn
    ? notSentIn
    : isClosed
      ? 'The round was closed, so nothing that is sent back could be answered. Have it opened again instead, or ask about it.'
      : null
