import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { TenantDatabase } from '#platform/database/database.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { WholePriority } from '../priorities/store.ts'
import { wholeActions } from '../whole-action-store.ts'

/** How many actions of one plan a layout shows and a spreadsheet takes out. */
export const mostLines = 1_000

/** The actions of a plan with all that a column may show of them, by number. */
export async function linesOf(visit: Visit, planId: number) {
  const actions = await actionsWith(visit.db, planId)
  const files = await filesOf(
    visit,
    actions.map(({ id }) => `/actions/${id}`),
  )
  return actions.map((action) => ({
    ...action,
    difference: action.closing?.difference ?? null,
    files: files.get(`/actions/${action.id}`) ?? [],
    rating: null as string | null,
    helpers: [] as string[],
  }))
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
          .select(['note.notedOn', 'note.says', 'note.notedBy'])
          .whereRef('note.partnershipId', '=', 'action.partnershipId')
          .whereRef('note.actionId', '=', 'action.id')
          .orderBy('note.notedOn', 'desc')
          .orderBy('note.id', 'desc')
          .limit(40),
      ).as('notes'),
    )
    .where('action.planId', '=', planId)
    .orderBy('action.id')
    .limit(mostLines)
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
