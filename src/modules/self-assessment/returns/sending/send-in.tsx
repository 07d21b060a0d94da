import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { choices, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { takeIntoPlan } from '../../improvements/take-into-plan.ts'
import { returnAddress } from '../answer.ts'
import { aboveReturn, returnExamples } from '../own-return.ts'
import { MissingList, notOpen, sendingAddress } from './missing-list.tsx'
import { findReadiness, lackInWords, type Readiness } from './readiness-of.ts'
import { takeSteps } from './step-store.ts'
import { tellAgency } from './tell-agency.ts'

/** The lead sends the return in: from then on it is read and not changed. A receipt is written at once. */
export const sendIn = task({
  path: '/self-assessment/returns/:return/send-in',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Readiness) => `Send in the return of ${agency}`,
  button: 'Send it in',
  above: aboveReturn,
  before: (own: Readiness) =>
    own.isOpen ? (
      <>
        <p>
          {lackInWords(own) ?? 'Nothing is missing, and it is signed off.'}
          {lackInWords(own) && '.'}
        </p>
        {own.missing.length > 0 && <MissingList missing={own.missing} returnId={own.id} answerable />}
      </>
    ) : (
      <p>{notOpen}</p>
    ),

  find: findReadiness,
  fields: async (_visit, own) => ({
    incomplete: choices(
      'If something is missing',
      { yes: 'Send it in as it is, although something is missing' },
      { optional: true, ...(lackInWords(own) === null && { hint: 'Nothing is missing: leave this' }) },
    ),
    reason: text('Why is it sent in as it is?', {
      optional: true,
      most: 400,
      hint: 'Needed only where something is missing; never a name or a detail of a child',
    }),
  }),

  check: ({ incomplete, reason }, own) => {
    if (!own.isOpen) return [{ field: 'incomplete', says: notOpen }]
    const lack = lackInWords(own)
    if (lack === null) return []
    if (incomplete.length === 0)
      return [
        { field: 'incomplete', says: `${lack}. Put that right first, or say that it is sent in as it is and why` },
      ]
    return reason ? [] : [{ field: 'reason', says: 'Say why it is sent in although something is missing' }]
  },

  async save(visit, own, answers) {
    const lack = lackInWords(own)
    const receipt = receiptInWords(own, lack)
    await takeSteps(visit, own, [
      {
        kind: 'returned',
        says: `${own.agency} returned its self-assessment${lack ? ', incomplete' : ''}`,
        reason: lack ? answers.reason : null,
      },
      { kind: 'receipt', says: `Receipt: ${receipt}` },
    ])
    await takeIntoPlan(
      visit,
      own,
      own.parts.flatMap(({ questions }) => questions),
      own.answers,
    )
    const at = returnAddress(own.id)
    await tellAgency(visit, own, {
      subject: `Received: ${own.title}`,
      body: `The return of ${own.agency} was received on ${inWords(visit.today)} (${momentInWords(visit.now)}), sent in by ${visit.who.name}: ${receipt}.\n\nIt stays readable here, with copies to keep:`,
      about: at,
    })
    await record(
      visit,
      `return sent in: ${own.agency}${lack ? ', incomplete' : ''}`,
      at,
      {
        ...own.progress,
        ...(lack && { missing: own.missing.length, reason: answers.reason }),
      },
      { agency: own.agencyId },
    )
    return sendingAddress(own.id)
  },
})

const receiptInWords = ({ progress, signOff }: Readiness, lack: string | null): string =>
  `${progress.answered} of ${progress.asked} questions answered, ${
    signOff?.stands ? `signed off by ${signOff.by ?? 'the agency'}` : 'not signed off'
  }${lack ? ', sent in as it was with a reason' : ''}`
