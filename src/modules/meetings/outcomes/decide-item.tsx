import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { itemExamples } from '../agenda/edit-item.tsx'
import { decisionFields } from '../decisions/decision-fields.tsx'
import { checkDecision, saveDecision } from '../decisions/save-decision.ts'
import { findMeeting, type StandingMeeting } from '../store.ts'
import { outcomeKinds, type OutcomeKind } from './outcome.ts'
import { writeOutcome } from './store.ts'
import { aboveTaken, livePlace, takenItem, takenProblems, type Taken } from './write-outcome.tsx'

type Subject = Taken & { at: StandingMeeting }

/** The decision comes of the item and leads back to it. The name of the item is not copied: the item may be restricted later, the register stays open. */
const asDecided = (item: Subject) => ({
  meeting: item.at,
  because: { says: `An item of ${item.at.title}`, at: `/agenda-items/${item.id}` },
})

/** The partners decide an item: the decision with how each stood goes into the register, the action that follows is raised, and the item says so. */
export const decideItem = task({
  path: '/agenda-items/:item/decide',
  may: 'record decisions',
  title: 'Record the decision of the item',
  button: 'Record the decision',
  examples: itemExamples,
  above: (item: Subject) => aboveTaken(item),
  fields: (visit, item: Subject) => decisionFields(visit, asDecided(item)),
  async find(visit, params): Promise<Subject> {
    const item = await takenItem(visit, numberIn(params.item))
    return { ...item, at: await findMeeting(visit.db, item.meetingId) }
  },
  before: ({ outcome, saidBefore }) =>
    outcome && (
      <p>
        Written down already: {outcomeKinds[outcome as OutcomeKind].toLowerCase()}
        {saidBefore && `, “${saidBefore}”`}. It stays as the wording before.
      </p>
    ),
  begin: ({ title, at, saidBefore }) => ({
    title,
    says: saidBefore ?? '',
    status: 'happened',
    audience: 'public',
    statutory: 'no',
    decidedBy: at.body,
    happenedOn: whenInWords(at.happenedNow),
  }),

  check: async (answers, item, visit) => [
    ...takenProblems(item, 'title'),
    ...(item.roomId === null
      ? []
      : [
          {
            field: 'title',
            says: 'This item is restricted, and the register of decisions is open to everybody. Write what was decided into the outcome of the item',
          },
        ]),
    ...(await checkDecision(answers, visit, asDecided(item))),
  ],

  async save(visit, item, answers) {
    const at = await saveDecision(visit, asDecided(item), answers)
    await writeOutcome(visit, item, {
      kind: 'decided',
      says: String(answers.says),
      decisionId: numberIn(at.split('/').at(-1)),
      actionAt: item.actionAt,
    })
    await record(visit, 'decision of the item recorded', `/agenda-items/${item.id}`, { decision: at })
    return livePlace(item)
  },
})
