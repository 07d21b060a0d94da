import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { peopleAnsweringFor } from '#modules/partnership/index.ts'
import { actionsBecauseOf, actionsToPick } from '#modules/plans/index.ts'
import { decisionsBecauseOf } from '../decisions/detail-store.ts'
import { decisionsToPick } from '../decisions/store.ts'
import { seatedOn } from '../calendar/seats-store.ts'
import { theBody } from '../meeting.ts'
import { AnswersList } from './answers-list.tsx'
import { answerKinds, leadsTo } from './ask.ts'
import { accountsOfPeople, answerAsk, answersOf, findAsk, someAsks, type FoundAsk } from './store.ts'

type Choice = { id: number; says: string }
type Subject = {
  ask: FoundAsk
  answers: Awaited<ReturnType<typeof answersOf>>
  version: number
  /** What was recorded because of the ask: it stands first among what may be chosen. */
  decisions: Choice[]
  actions: Choice[]
}

/** What came of an ask: a decision, an action, that it was heard or declined, and why. The group is told by letter. */
export const answerAnAsk = task({
  path: '/asks/:ask/answer',
  may: 'answer asks',
  title: 'What came of the ask?',
  button: 'Record the answer and tell the group',
  examples: async (visit) => (await someAsks(visit.db)).map(({ id }) => ({ ask: String(id) })),
  above: ({ ask }: Subject) => [
    { says: 'Asks of the board', href: '/asks' },
    { says: `Asked by ${ask.group}, ${whenInWords(ask.covers)}`, href: `/asks/${ask.id}` },
  ],

  async find(visit, params): Promise<Subject> {
    const ask = await findAsk(visit.db, numberIn(params.ask))
    const answers = await answersOf(visit.db, ask.id)
    const at = `/asks/${ask.id}`
    return {
      ask,
      answers,
      version: answers.length,
      decisions: (await decisionsBecauseOf(visit.db, at)).map(({ id, title }) => ({ id, says: title })),
      actions: (await actionsBecauseOf(visit.db, at)).map(({ id, title }) => ({ id, says: title })),
    }
  },

  before: ({ ask, answers }) => (
    <>
      <p>
        {theBody(ask.group)} asked: {ask.says}
      </p>
      {answers.length > 0 && (
        <>
          <p>It has been answered before. What you write now stands beside it:</p>
          <AnswersList answers={answers} />
        </>
      )}
    </>
  ),

  fields: async (visit, { decisions, actions }) => ({
    kind: choice('What came of it?', answerKinds),
    decisionId: pick('Which decision?', firstOf(decisions, await decisionsToPick(visit.db, 0)), {
      optional: true,
      hint: 'If it became a decision',
    }),
    actionId: pick('Which action?', firstOf(actions, await actionsToPick(visit.db)), {
      optional: true,
      hint: 'If it became an action',
    }),
    says: text('The answer to the group, in words', {
      long: true,
      most: 2000,
      hint: 'If it was declined, why. Never a child’s name or detail',
    }),
  }),

  begin: ({ decisions, actions }) =>
    decisions[0]
      ? { kind: 'decision', decisionId: String(decisions[0].id) }
      : actions[0]
        ? { kind: 'action', actionId: String(actions[0].id) }
        : {},

  check: ({ kind, decisionId, actionId }): Problem[] => [
    ...(kind === 'decision' && decisionId === null
      ? [{ field: 'decisionId', says: 'Choose the decision it became; record it first if it is not in the list' }]
      : []),
    ...(kind === 'action' && actionId === null
      ? [{ field: 'actionId', says: 'Choose the action it became; raise it first if it is not in the list' }]
      : []),
  ],

  async save(visit, { ask, version }, answers) {
    const at = `/asks/${ask.id}`
    const answer = { kind: answers.kind, says: answers.says, at: leadsTo(answers) }
    await answerAsk(visit.db, version, {
      askId: ask.id,
      ...answer,
      answeredOn: visit.today,
      answeredBy: visit.who.name,
    })
    const told = await tellTheGroup(visit, ask)
    await record(visit, 'ask answered', at, {
      ...answer,
      told: told.length ? told.join(', ') : 'nobody signs in for the group',
    })
    return at
  },
})

/** What came of this ask stands first; the rest is there for what was decided or raised before anybody thought of the ask. */
const firstOf = (own: readonly Choice[], all: readonly Choice[]): Choice[] => [
  ...own,
  ...all.filter(({ id }) => !own.some((each) => each.id === id)),
]

/** Writes to whoever takes the chair of the group, or to all who sit on it where nobody does: that an answer stands and where. Answers with whom it told. */
async function tellTheGroup(visit: Visit, { id, workingGroupId, group, covers }: FoundAsk): Promise<string[]> {
  const chairs = (await peopleAnsweringFor(visit.db, visit.today))({ groupId: workingGroupId })
  const ofChair = await accountsOfPeople(visit.db, chairs)
  const readers = ofChair.length ? ofChair : await seatedOn(visit.db, [workingGroupId], visit.today)
  await writeLetters(
    visit,
    readers
      .filter(({ accountId }) => accountId !== visit.who.accountId)
      .map(({ accountId }) => ({
        toAccount: accountId,
        subject: 'What came of an ask of your group',
        body: `${theBody(group)} asked something of the board in its report for ${whenInWords(covers)}. It has an answer.`,
        about: `/asks/${id}`,
      })),
  )
  return readers.map(({ name }) => name)
}
