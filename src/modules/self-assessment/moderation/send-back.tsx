import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../returns/answer.ts'
import { returnExamples } from '../returns/own-return.ts'
import { takeSteps } from '../returns/sending/step-store.ts'
import { tellAgency } from '../returns/sending/tell-agency.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'

/** A reviewer sends a return back with comments: it can be answered again, and the agency's lead is told at once. */
export const sendBack = task({
  path: '/self-assessment/returns/:return/moderation/send-back',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Send the return of ${agency} back`,
  button: 'Send it back',
  above: aboveModeration,
  before: (moderation: Moderation) => (
    <p>{whyNot(moderation) ?? 'It can then be answered, signed off and sent in again.'}</p>
  ),
  find: findModeration,
  fields: { comments: text('Your comments', { long: true, most: 4_000, hint: 'What is to be put right, row by row' }) },
  check: (_answers, moderation) => {
    const says = whyNot(moderation)
    return says ? [{ field: 'comments', says }] : []
  },

  async save(visit, moderation, { comments }) {
    const { id, agency, title } = moderation
    await takeSteps(visit, moderation, [
      { kind: 'sent back', says: `Sent back to ${agency} with comments`, reason: comments },
    ])
    await tellAgency(visit, moderation, {
      subject: `Sent back with comments: ${title}`,
      body: `${visit.who.name} sent the return of ${agency} back with comments. It can be answered again; then sign it off and send it in once more.`,
      about: returnAddress(id),
    })
    await record(
      visit,
      `return sent back: ${agency}`,
      moderationAddress(id),
      { comments },
      { agency: moderation.agencyId },
    )
    return moderationAddress(id)
  },
})

const whyNot = ({ isSentIn, isClosed }: Moderation): string | null =>
  !isSentIn
    ? notSentIn
    : isClosed
      ? 'The round was closed, so nothing that is sent back could be answered. Ask about it or give feedback instead.'
      : null
