import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { WholePriority } from '../priorities/store.ts'
import { ownerNames } from '#modules/partnership/index.ts'
import { helpersNow } from '../helping/helping.ts'
import { ratingNow, type Rating } from '../rating.ts'
import { wholeActions } from '../whole-action-store.ts'

/** How many actions of one plan a layout shows and a spreadsheet takes out. */
export const mostLines = 1_000

/** The actions of a plan with all that a column may show of them, by number. */
export async function linesOf(visit: Visit, planId: number) {
  const actions = await actionsWith(visit.db, planId)
  const helpers = await helpersOf(visit.db, planId)
  const files = await filesOf(
    visit,
    actions.map(({ id }) => `/actions/${id}`),
  )
  return actions.map(({ notes, ...action }) => ({
    ...action,
    difference: action.closing?.difference ?? null,
    files: files.get(`/actions/${action.id}`) ?? [],
    helpers: helpers.get(action.id) ?? [],
    everyNote: notes,
    ...standingNotes(notes),
  }))
}

type Note = { id: number; notedOn: Day; says: string; notedBy: string; rating: string | null; corrects: number | null }

/** The notes that were not put right since, the latest first, and how the latest of them sees it. `upTo` the number of the last note known then. */
export function standingNotes(notes: readonly Note[], upTo = Infinity): { notes: Note[]; rating: Rating | null } {
  const known = notes.filter(({ id }) => id <= upTo)
  const corrected = new Set(known.map(({ corrects }) => corrects))
  return { notes: known.filter(({ id }) => !corrected.has(id)), rating: ratingNow(known)?.rating ?? null }
}

/** The number of the last note of an action; 0 before the first. */
export const lastNote = ({ everyNote }: { everyNote: readonly Note[] }): number =>
  Math.max(0, ...everyNote.map(({ id }) => id))

/** Who helps now with each action of a plan, by name. */
async function helpersOf(db: TenantDatabase, planId: number): Promise<Map<number, string[]>> {
  const changes = await db
    .selectFrom('plans.actionHelper as helper')
    .innerJoin('plans.action as action', (on) =>
      on.onRef('action.partnershipId', '=', 'helper.partnershipId').onRef('action.id', '=', 'helper.actionId'),
    )
    .selectAll('helper')
    .where('action.planId', '=', planId)
    .orderBy('helper.id')
    .execute()
  if (changes.length === 0) return new Map()
  const nameOf = await ownerNames(db)
  const ids = new Set(changes.map(({ actionId }) => actionId))
  return new Map(
    Array.from(ids, (id) => [id, helpersNow(changes.filter(({ actionId }) => actionId === id)).map(nameOf)]),
  )
}
export type BareLine = Awaited<ReturnType<typeof linesOf>>[number]
/** An action in its plan: with its priority, and its place such as 2.1.3. */
export type PlanLine = Omit<BareLine, 'priority'> & { priority: WholePriority | null; place: string }

const actionsWith = (db: TenantDatabase, planId: number) =>
  wholeActions(db)
    .leftJoin('plans.objective as objective', (on) =>
      on.onRef('objective.partnershipId', '=', 'action.partnershipId').onRef('objective.id', '=', 'action.objectiveId'),
    )
    .select('objective.title as objective')
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom('plans.actionProgress as note')
          .select(['note.id', 'note.notedOn', 'note.says', 'note.notedBy', 'note.rating', 'note.corrects'])
          .whereRef('note.partnershipId', '=', 'action.partnershipId')
          .whereRef('note.actionId', '=', 'action.id')
          .orderBy('note.notedOn', 'desc')
          .orderBy('note.id', 'desc')
          .limit(40),
      ).as('notes'),
    )
    .where('action.planId', '=', planId)
    .orderBy('action.id')
    .limit(mostLines + 1)
    .execute()

/** The names of the files added to each action, of those this visitor may open. */
async function filesOf(visit: Visit, subjects: string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>()
  if (subjects.length === 0) return files
  const rows = await visit.db
    .selectFrom('evidence.file')
    .select(['subject', 'name', 'may'])
    .where('subject', 'in', subjects)
    .orderBy('id')
    .execute()
  for (const row of rows) if (may(visit, row.may)) files.set(row.subject, [...(files.get(row.subject) ?? []), row.name])
  return files
}
