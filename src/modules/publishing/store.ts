import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { NotFound } from '#platform/problem.ts'
import { usualSections, type Report, type Sentence, type Snapshot } from './report.ts'

/** The titles of the sections in the partnership's order; the usual order until it has its own. */
export async function sectionOrder(db: TenantDatabase): Promise<string[]> {
  const rows = await db.selectFrom('publishing.section').select('title').orderBy('position').execute()
  return rows.length ? rows.map((row) => row.title) : [...usualSections]
}

/** Sets the order of the sections, replacing the one before. */
export async function orderSections(db: TenantDatabase, titles: readonly string[]): Promise<void> {
  await db.deleteFrom('publishing.section').execute()
  await db
    .insertInto('publishing.section')
    .values(titles.map((title, place) => ({ title, position: place + 1 })))
    .execute()
}

export async function addReport(db: TenantDatabase, report: NewRow<'publishing.report'>): Promise<number> {
  const { id } = await db.insertInto('publishing.report').values(report).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The report of that number. Throws NotFound when there is none here. */
export async function findReport(db: TenantDatabase, id: number): Promise<Report> {
  const row = await db.selectFrom('publishing.report').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row as Report
}

/** Reports of the latest period first; one more than `most` tells whether there are more. */
export const reportsLatestFirst = (db: TenantDatabase, from: number, most: number): Promise<Report[]> =>
  db
    .selectFrom('publishing.report')
    .selectAll()
    .orderBy('coversTo', 'desc')
    .orderBy('id', 'desc')
    .offset(from)
    .limit(most + 1)
    .execute() as Promise<Report[]>

/** A few reports, for the list of every page. */
export const someReports = (db: TenantDatabase, most: number): Promise<{ id: number }[]> =>
  db.selectFrom('publishing.report').select('id').orderBy('id').limit(most).execute()

/** One draft further: the number that everything shown to a person is checked against. */
export const moveToNextDraft = (db: TenantDatabase, report: number) =>
  db
    .updateTable('publishing.report')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', report)
    .execute()

/** Facts are read as text: their names of figures must come back letter for letter. */
const sentenceColumns = [
  'id',
  'section',
  'paragraph',
  'position',
  'about',
  'says',
  'factName',
  'audience',
  'afterPeriod',
  'edited',
  'editedBecause',
  'leftOutBecause',
] as const
const factAsText = sql<string | null>`fact_snapshot::text`.as('fact')

/** Every sentence of a draft, left-out ones too, in reading order within their sections. */
export async function sentencesOf(db: TenantDatabase, report: number): Promise<Sentence[]> {
  const rows = await db
    .selectFrom('publishing.sentence')
    .select([...sentenceColumns, factAsText])
    .where('reportId', '=', report)
    .orderBy('section')
    .orderBy('paragraph')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(sentenceOf)
}

/** One sentence of one report. Throws NotFound when that report has no such sentence. */
export async function findSentence(db: TenantDatabase, report: number, id: number): Promise<Sentence> {
  const row = await db
    .selectFrom('publishing.sentence')
    .select([...sentenceColumns, factAsText])
    .where('reportId', '=', report)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return sentenceOf(row)
}

export type NewSentence = Omit<Sentence, 'id'> & { reportId: number }

/** Writes sentences down, many at a time, and answers with the number of the last. */
export async function addSentences(db: TenantDatabase, sentences: readonly NewSentence[]): Promise<number> {
  let last = 0
  for (let from = 0; from < sentences.length; from += 200) {
    const rows = sentences
      .slice(from, from + 200)
      .map(({ fact, ...rest }) => ({ ...rest, factSnapshot: fact && JSON.stringify(fact) }))
    const ids = await db.insertInto('publishing.sentence').values(rows).returning('id').execute()
    last = ids.at(-1)!.id
  }
  return last
}

/** Changes the words of a sentence, and keeps the fact as it stands now beside them. */
export const changeSentence = (
  db: TenantDatabase,
  id: number,
  change: Pick<Sentence, 'says' | 'edited' | 'editedBecause' | 'leftOutBecause'> & { fact: Snapshot | null },
) => {
  const { fact, ...rest } = change
  return db
    .updateTable('publishing.sentence')
    .set({ ...rest, factSnapshot: fact && JSON.stringify(fact) })
    .where('id', '=', id)
    .execute()
}

/** The latest written reason for each requirement. */
export async function answersTo(db: TenantDatabase, report: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('publishing.requirementAnswer')
    .select(['requirement', 'reason'])
    .where('reportId', '=', report)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.requirement, row.reason]))
}

export const addAnswer = (db: TenantDatabase, answer: NewRow<'publishing.requirementAnswer'>) =>
  db.insertInto('publishing.requirementAnswer').values(answer).execute()

export type Settled = {
  findingKey: string
  how: 'resolved' | 'carried'
  reason: string
  settledBy: string
  settledOn: Day
}

/** How findings were settled, for this report or for every report; the latest word on each. */
export async function settledFor(db: TenantDatabase, report: number): Promise<Map<string, Settled>> {
  const rows = await db
    .selectFrom('publishing.findingSettled')
    .select(['findingKey', 'how', 'reason', 'settledBy', 'settledOn'])
    .where((row) => row.or([row('reportId', '=', report), row('reportId', 'is', null)]))
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.findingKey, row as Settled]))
}

export const addSettled = (
  db: TenantDatabase,
  settled: NewRow<'publishing.findingSettled'> | NewRow<'publishing.findingSettled'>[],
) => db.insertInto('publishing.findingSettled').values(settled).execute()

type SentenceRow = Omit<Sentence, 'fact' | 'audience'> & { fact: string | null; audience: string }
const sentenceOf = (row: SentenceRow): Sentence => ({
  ...row,
  audience: row.audience as Sentence['audience'],
  fact: row.fact === null ? null : (JSON.parse(row.fact) as Snapshot),
})
