import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { ownerFieldsOf, ownerRaised, problemsOfRaising, raiseAction } from '#modules/plans/index.ts'
import { aboveItem, itemExamples } from '../agenda/edit-item.tsx'
import { findItem, type OpenItem } from '../agenda/item-store.ts'
import { outcomeKinds } from './outcome.ts'
import { addNote, outcomesOf, writeOutcome } from './store.ts'

/** An item for a task about its outcome: two who write the outcome at once are told, whatever became of its words. */
export type Taken = OpenItem & { saidBefore: string | null }

export const takenItem = async (visit: Visit, id: number): Promise<Taken> => {
  const item = await findItem(visit.db, id)
  const [last] = await outcomesOf(visit.db, id)
  return { ...item, version: item.outcomeVersion, saidBefore: last?.says ?? null }
}

/** Where the minute taker goes on: the item's place on the live page. */
export const livePlace = (item: { id: number; meetingId: number }) => `/meetings/${item.meetingId}/live#item-${item.id}`

/** The ways above a task about an outcome; the item last, since its history says who changed it. */
export const aboveTaken = (item: Taken) => [
  { says: 'As the meeting goes on', href: livePlace(item) },
  ...aboveItem(item),
]

/** What keeps an outcome from being written: the item is off the agenda. */
export const takenProblems = (item: Taken, field: string): Problem[] =>
  item.withdrawnAt ? [{ field, says: 'This item was taken off the agenda' }] : []

/**
 * Writes down what came of an item, in the wording agreed, and raises an action in the same breath. Each wording is kept. An item deferred
 * or not reached is offered to the next agenda.
 */
export const writeItemOutcome = task({
  path: '/agenda-items/:item/outcome',
  may: 'write down outcomes',
  title: 'Write down what came of the item',
  examples: itemExamples,
  above: (item: Taken) => aboveTaken(item),

  fields: async (visit: Visit, item: Taken) => ({
    kind: choice('What came of it?', outcomeKinds),
    says: text('In which words?', {
      long: true,
      optional: true,
      most: 5000,
      hint: item.roomId === null ? 'Never a name or a detail of a child' : 'Read only by those with a key to this item',
    }),
    note: text('A note for whoever writes the minutes', { long: true, optional: true, most: 5000 }),
    actionTitle: text('An action that follows from it', {
      optional: true,
      most: 300,
      hint:
        item.roomId === null
          ? 'Begin with a verb. Never a name or a detail of a child'
          : 'The register of actions is open to everybody: say nothing there that is restricted',
    }),
    ...(await ownerFieldsOf(visit)),
    actionDue: when('When is that action due?', { optional: true }),
  }),
  find: (visit, params) => takenItem(visit, numberIn(params.item)),
  begin: (item) => ({ kind: item.outcome ?? undefined, says: item.saidBefore ?? '' }),

  check: (answers, item, visit) => [
    ...takenProblems(item, 'kind'),
    ...(answers.actionTitle && !may(visit, 'raise actions')
      ? [{ field: 'actionTitle', says: 'Your role may not raise actions' }]
      : []),
    ...problemsOfRaising(answers),
  ],

  async save(visit, item, answers) {
    const action = answers.actionTitle
      ? await raiseAction(visit, {
          title: answers.actionTitle,
          ...ownerRaised(answers),
          due: answers.actionDue!,
          // The name of the item is not copied: the item may be restricted later, the register stays open.
          becauseSays: item.meeting,
          becauseAt: `/agenda-items/${item.id}`,
        })
      : null
    if (answers.note) await addNote(visit, item, answers.note)
    await writeOutcome(visit, item, {
      kind: answers.kind,
      says: answers.says,
      decisionId: item.decisionId,
      actionAt: action ? `/actions/${action}` : item.actionAt,
    })
    await record(
      visit,
      'outcome of the item written down',
      `/agenda-items/${item.id}`,
      { wording: item.outcomeVersion + 1, action },
      { room: item.roomId },
    )
    return livePlace(item)
  },
})
