import { sql } from 'kysely'
import type { Day } from '#platform/calendar/day.ts'
import { whyNotCounted, type Holidays } from '#platform/calendar/working-days.ts'
import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import {
  daysOffFrom,
  standing,
  withProclaimed,
  type DaysOff,
  type Move,
  type MovedClock,
  type Proclaimed,
} from './holiday.ts'

/** What the history calls a clock that a proclamation moved, or the taking back of one. */
export const movedBy = {
  proclaimed: 'due day moved by a proclaimed holiday',
  takenBack: 'due day moved by a holiday taken back',
} as const

/** What the history calls the deed itself, on `/clocks`. */
export const deeds = { proclaimed: 'holiday proclaimed', takenBack: 'proclaimed holiday taken back' } as const

/** The days on which the law's clocks do not run in this partnership today: bank holidays and those proclaimed here. */
export const holidaysOf = async (db: TenantDatabase): Promise<Holidays> => withProclaimed(await everyStanding(db))

/** The proclamations that stand today. */
export const everyStanding = async (db: TenantDatabase): Promise<Proclaimed[]> => standing(await everyProclaimed(db))

/** The days off of every clock of the things at these addresses, such as '/reviews/7', running or stopped, with how they moved. */
export async function daysOffOf(db: TenantDatabase, subjects: readonly string[]): Promise<DaysOff> {
  const all = await everyProclaimed(db)
  return daysOffFrom(all, all.length > 0 && subjects.length > 0 ? await movesOf(db, subjects) : [])
}

/** One page of what was proclaimed, the latest day first, and how many there are in all. */
export async function proclaimedPage(db: TenantDatabase, page: number): Promise<{ rows: Proclaimed[]; count: number }> {
  const rows = await db
    .selectFrom('clocks.proclaimedHoliday')
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { count } = await db
    .selectFrom('clocks.proclaimedHoliday')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count: Number(count) }
}

/** One proclaimed holiday. Throws NotFound when the partnership has none of that number. */
export async function findProclaimed(db: TenantDatabase, id: number): Promise<Proclaimed> {
  const row = await db.selectFrom('clocks.proclaimedHoliday').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** A few proclaimed holidays, those that stand first, for the list of pages. */
export const someProclaimed = (db: TenantDatabase): Promise<Proclaimed[]> =>
  db
    .selectFrom('clocks.proclaimedHoliday')
    .selectAll()
    .orderBy('takenBackOn', (order) => order.nullsFirst())
    .orderBy('id')
    .limit(3)
    .execute()

/** What is a holiday already on this day, by name; null when nothing is. A weekend is no holiday. */
export async function holidayOn(db: TenantDatabase, day: Day): Promise<string | null> {
  const holiday = (await holidaysOf(db)).find((each) => each.day === day)
  return holiday ? whyNotCounted(day, [holiday]) : null
}

/** Makes whoever proclaims or takes back wait for whoever is doing so now, so that every move is counted from what stands. */
export const oneAtATime = (db: TenantDatabase): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('clocks'), tenancy.current_partnership())`.execute(db)

/** Writes down a proclaimed holiday and answers with its number. Throws ChangedMeanwhile when the day became one meanwhile. */
export async function addProclaimed(db: TenantDatabase, holiday: NewRow<'clocks.proclaimedHoliday'>): Promise<number> {
  if (await holidayOn(db, holiday.day)) throw new ChangedMeanwhile()
  const { id } = await db
    .insertInto('clocks.proclaimedHoliday')
    .values(holiday)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes down that a proclamation was taken back. Throws ChangedMeanwhile when it was so already. */
export async function addTakenBack(db: TenantDatabase, id: number, takenBackOn: Day, source: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('clocks.proclaimedHoliday')
    .set({ takenBackOn, takenBackSource: source, takenBackAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('takenBackOn', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile()
}

/** A line of the history of `/clocks`: a proclamation or a taking back, and every clock that it moved. */
export type ClocksLine = {
  number: number
  deed: string
  byName: string
  at: Date
  holiday: number
  moved: MovedClock[]
}

/** Everything proclaimed and taken back, newest first. There are few: a day is proclaimed at most as often as it is taken back. */
export async function linesOnClocks(db: TenantDatabase): Promise<ClocksLine[]> {
  const lines = await db
    .selectFrom('history.entry')
    .select(['number', 'deed', 'byName', 'at', 'detail'])
    .where('subject', '=', '/clocks')
    .where('deed', 'in', Object.values(deeds))
    .orderBy('number', 'desc')
    .execute()
  return lines.map(({ detail, ...line }) => {
    const { holiday, moved } = JSON.parse(detail) as Pick<ClocksLine, 'holiday' | 'moved'>
    return { ...line, holiday, moved }
  })
}

/** Every move written in the histories of these things, in the order they came about. */
async function movesOf(db: TenantDatabase, subjects: readonly string[]): Promise<Move[]> {
  const lines = await db
    .selectFrom('history.entry')
    .select('detail')
    .where('subject', 'in', subjects)
    .where('deed', 'in', Object.values(movedBy))
    .orderBy('number')
    .execute()
  return lines.map(({ detail }) => JSON.parse(detail) as Move)
}

const everyProclaimed = (db: TenantDatabase): Promise<Proclaimed[]> =>
  db.selectFrom('clocks.proclaimedHoliday').selectAll().orderBy('id').execute()
