import { lendEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { evidenceAddress, returnAddress } from '../answer.ts'
import { returnsToShow } from '../open-return.ts'
import { wholeReturn } from '../whole-return.ts'
import { allBrought } from './brought.ts'
import { earlierAnswers } from './earlier-store.ts'
import { saveAnswers } from './part-store.ts'

/** Begins a return with what the same agency answered last time: each answer is marked until somebody says that it is still right. */
export const bringForward = task({
  path: '/self-assessment/returns/:return/bring-forward',
  may: 'answer a return',
  forSome: true,
  examples: async (visit) => (await returnsToShow(visit)).map(({ id }) => ({ return: String(id) })),

  find: async (visit, params) => {
    const whole = await wholeReturn(visit, numberIn(params.return))
    const earlier = whole.own.versionId === null ? [] : await earlierAnswers(visit.db, whole.own)
    return { whole, from: earlier[0]?.round, brought: allBrought(whole.maybeAsked, whole.answers, earlier) }
  },
  title: 'Bring forward what you answered last time',
  above: ({ whole: { own } }) => [{ says: `${own.title}: ${own.agency}`, href: returnAddress(own.id) }],
  before: ({ whole, from, brought }) =>
    !whole.answerable ? (
      <p>{closed}</p>
    ) : brought.length === 0 ? (
      <p>{nothing}</p>
    ) : (
      <>
        <p>
          {brought.length === 1 ? 'One answer' : `${brought.length} answers`} of {from} can be brought forward, with the
          documents beside them.
        </p>
        <p>
          Each stays marked, and counts as missing, until you say that it is still right or change it. What you have
          answered already stays as it is.
        </p>
      </>
    ),
  button: 'Bring forward',
  fields: {},

  check: (_answers, { whole, brought }) =>
    !whole.answerable
      ? [{ field: 'main', says: closed }]
      : brought.length === 0
        ? [{ field: 'main', says: nothing }]
        : [],

  async save(visit, { whole: { own }, from, brought }) {
    await saveAnswers(
      visit.db,
      brought.map((each) => ({
        forAgencyId: own.agencyId,
        roundReturnId: own.id,
        questionId: each.question.id,
        title: `${each.question.reference}, ${own.title}`,
        ...each.brought,
        broughtFrom: each.from.id,
        confirmed: false,
        ...by(visit),
        version: 1,
      })),
    )
    await lendEvidence(
      visit.db,
      new Map(
        brought.map(({ question, from: earlier }) => [
          evidenceAddress(earlier.roundReturnId, earlier.questionId),
          evidenceAddress(own.id, question.id),
        ]),
      ),
    )
    await record(
      visit,
      `brought forward ${brought.length} answers of ${from}`,
      returnAddress(own.id),
      {
        questions: brought.map(({ question }) => question.id),
      },
      { agency: own.agencyId },
    )
    return returnAddress(own.id)
  },
})

const by = ({ who, now }: Visit) => ({ byName: who.name, byAccount: who.accountId, at: now })

const closed = 'This return is not open to your answers, so nothing can be brought forward.'
const nothing =
  'There is nothing to bring forward: you answered every question already, or were not asked them last time.'
