import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import type { Choice, Theme } from './theme.ts'

/** Puts up a theme with its first step and answers with its number. */
export async function addTheme(
  db: TenantDatabase,
  theme: NewRow<'selfAssessment.theme'>,
  step: Omit<NewRow<'selfAssessment.themeChoice'>, 'themeId'>,
): Promise<number> {
  const { id } = await db.insertInto('selfAssessment.theme').values(theme).returning('id').executeTakeFirstOrThrow()
  await addThemeChoice(db, { ...step, themeId: id })
  return id
}

/** Writes down a step of a theme. */
export const addThemeChoice = (db: TenantDatabase, step: NewRow<'selfAssessment.themeChoice'>) =>
  db.insertInto('selfAssessment.themeChoice').values(step).execute()

/** Words a theme anew. Throws ChangedMeanwhile when somebody worded it since it was read. */
export async function changeTheme(
  db: TenantDatabase,
  theme: Pick<Theme, 'id' | 'version'>,
  changes: RowChange<'selfAssessment.theme'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('selfAssessment.theme')
    .set({ ...changes, version: theme.version + 1 })
    .where('id', '=', theme.id)
    .where('version', '=', theme.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** The theme with this number, with its round. Throws NotFound when the partnership has none. */
export async function findTheme(db: TenantDatabase, id: number) {
  const theme = await db
    .selectFrom('selfAssessment.theme as theme')
    .innerJoin('selfAssessment.round as round', 'round.id', 'theme.roundId')
    .selectAll('theme')
    .select(['round.title as round', 'round.versionId'])
    .where('theme.id', '=', id)
    .executeTakeFirst()
  if (!theme) throw new NotFound()
  return theme
}
export type FoundTheme = Awaited<ReturnType<typeof findTheme>>

/** The themes of some rounds, in the order they were put up. */
export const themesOfRounds = (db: TenantDatabase, roundIds: readonly number[]): Promise<Theme[]> =>
  db
    .selectFrom('selfAssessment.theme')
    .selectAll()
    .where('roundId', '=', sql<number>`any(${[...roundIds]}::int[])`)
    .orderBy('id')
    .execute()

/** Is there a theme of this title in the round already, other than this one? */
export const themeTitled = (db: TenantDatabase, roundId: number, title: string, butId = 0) =>
  db
    .selectFrom('selfAssessment.theme')
    .select('id')
    .where('roundId', '=', roundId)
    .where(sql<boolean>`lower(title) = lower(${title})`)
    .where('id', '<>', butId)
    .executeTakeFirst()

/** The newest few themes, for the list of pages. */
export const someThemes = (db: TenantDatabase) =>
  db.selectFrom('selfAssessment.theme').select(['id', 'roundId']).orderBy('id', 'desc').limit(20).execute()

/** The steps of some themes, in the order they were recorded. */
export const choicesOf = (db: TenantDatabase, themeIds: readonly number[]): Promise<Choice[]> =>
  db
    .selectFrom('selfAssessment.themeChoice as step')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'step.byGroupId')
    .select([
      'step.id',
      'step.themeId',
      'step.choice',
      'step.because',
      'step.byGroupId',
      'step.happenedOn',
      'step.byName',
      'group.name as group',
    ])
    .where('step.themeId', '=', sql<number>`any(${[...themeIds]}::int[])`)
    .orderBy('step.id')
    .execute()

/** From how many answers of how many agencies each theme came, whoever asks: numbers and nothing else. One statement. */
export async function codingsTold(db: TenantDatabase, themeIds: readonly number[], asAt: Day) {
  const { rows } = await sql<{ themeId: number; answers: number; agencies: number }>`
    select theme_id as "themeId", answers, agencies from self_assessment.codings_told(${[...themeIds]}::int[], ${asAt}::date)`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.themeId, row]))
}

/** For some references of some rounds how many agencies answered and how many of them meet the minimum, whoever asks. One statement. */
export async function referencesTold(
  db: TenantDatabase,
  roundIds: readonly number[],
  references: readonly string[],
  asAt: Day,
) {
  const { rows } = await sql<{ roundId: number; reference: string; answered: number; meeting: number }>`
    select round_id as "roundId", reference, answered, meeting
      from self_assessment.references_told(${[...roundIds]}::int[], ${[...references]}::text[], ${asAt}::date)`.execute(
    db,
  )
  return rows
}

/** For each standard of some rounds how many agencies answered and how many meet the minimum in all of it, whoever asks. One statement. */
export async function standardsTold(db: TenantDatabase, roundIds: readonly number[], asAt: Day) {
  const { rows } = await sql<{
    roundId: number
    partId: number
    reference: string
    title: string
    answered: number
    meeting: number
  }>`
    select told.round_id as "roundId", told.part_id as "partId", part.reference, part.title, told.answered, told.meeting
      from self_assessment.standards_told(${[...roundIds]}::int[], ${asAt}::date) told
      join self_assessment.part part on part.id = told.part_id
     order by told.round_id, part.place, part.id`.execute(db)
  return rows
}

/** The references that a version asks, each once, in the wording for everybody where there is one. */
export const referencesOf = (db: TenantDatabase, versionId: number | null) =>
  db
    .selectFrom('selfAssessment.question')
    .select(['reference', 'asks', 'partId'])
    .distinctOn('reference')
    .where('versionId', '=', versionId)
    .where('kind', '<>', 'statement')
    .orderBy('reference')
    .orderBy(sql`audience_id nulls first`)
    .execute()

/** Chosen themes by their last step, with the day they were chosen: for the dates that are watched. At most two hundred. */
export async function chosenThemes(db: TenantDatabase) {
  const { rows } = await sql<{
    id: number
    roundId: number
    title: string
    round: string
    chosenOn: Day
    byGroupId: number | null
    group: string | null
  }>`
    select theme.id, theme.round_id as "roundId", theme.title, round.title as round, step.happened_on as "chosenOn", step.by_group_id as "byGroupId",
           team.name as "group"
      from self_assessment.theme theme
      join self_assessment.round round on round.id = theme.round_id
      join lateral (select s.* from self_assessment.theme_choice s where s.theme_id = theme.id order by s.id desc limit 1) step on step.choice = 'chosen'
      left join partnership.working_group team on team.id = step.by_group_id
     order by step.happened_on, theme.id limit 200`.execute(db)
  return rows
}

/** The priorities of plans that were chosen because of something, by its address. */
export const prioritiesBecauseOf = (db: TenantDatabase, at: string) =>
  db
    .selectFrom('plans.priority as priority')
    .innerJoin('plans.plan as plan', 'plan.id', 'priority.planId')
    .select(['priority.id', 'priority.title', 'priority.planId', 'plan.title as plan'])
    .where('priority.whyAt', '=', at)
    .orderBy('priority.id')
    .limit(20)
    .execute()
