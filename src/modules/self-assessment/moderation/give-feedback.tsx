import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../returns/own-return.ts'
import { takeSteps } from '../returns/sending/step-store.ts'
import { tellAgency } from '../returns/sending/tell-agency.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'

/** A reviewer tells the agency what was made of its return. */
export const giveFeedback = task({
  path: '/self-assessment/returns/:return/moderation/feedback',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Give ${agency} feedback on its return`,
  button: 'Give feedback',
  above: aboveModeration,
  before: ({ isSentIn }: Moderation) =>
    isSentIn ? (
      <p>The agency’s lead is told by letter that it is here, and reads it on this page.</p>
    ) : (
      <p>{notSentIn}</p>
    ),
  find: findModeration,
  fields: { words: text('What was made of it', { long: true, most: 4_000, hint: 'What is strong, what to do next' }) },
  check: (_answers, { isSentIn }) => (isSentIn ? [] : [{ field: 'words', says: notSentIn }]),

  async save(visit, moderation, { words }) {
    const { id, agency, title } = moderation
    await takeSteps(visit, moderation, [{ kind: 'feedback', says: `Feedback given to ${agency}`, reason: words }])
    await tellAgency(visit, moderation, {
      subject: `Feedback on your return: ${title}`,
      body: `${visit.who.name} wrote what was made of the return of ${agency}.`,
      about: moderationAddress(id),
    })
    await record(visit, `feedback given: ${agency}`, moderationAddress(id), { words }, { agency: moderation.agencyId })
    return `${moderationAddress(id)}#feedback`
  },
})
