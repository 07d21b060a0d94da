import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstDay, isWhen, lastDay } from './when.ts'
import { someWhen } from './when.examples.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
  await database.exec(await readFile('database/migrations/0002-calendar.sql', 'utf8'))
})
afterAll(() => database.close())

const notDates = `
  2021-02-29 2021-13 2021-00 2021-04-00 2021-04-31 2021-Q5 2021-Q1-early 2021-Q1-01 FY2021-04 FY9999 FY ../.. ../? ?/..
  /2021 2021/ 2021-10/2021-07 2021/2022/2023 2021// 0999 2021-04-soon 2021-early-01 2021-04-12-early 2021-4-12 .. /
`
  .trim()
  .split(/\s+/)
  .concat('', '12 April 2021', ' 2021', '2021 ')

const asked = `select value, calendar.is_when(value) as is_when, calendar.first_day(value)::text as first_day,
  calendar.last_day(value)::text as last_day from unnest($1::text[]) as given(value)`

describe('the database reads a date as people have it just as the product does', () => {
  test.each([
    ['600 dates of every kind', fc.sample(someWhen, { numRuns: 600, seed: 7 })],
    ['texts that are no date', notDates],
  ])('%s', async (_, values) => {
    const { rows } = await database.query<{ value: string }>(asked, [values])
    expect(rows).toEqual(
      values.map((value) => ({ value, is_when: isWhen(value), first_day: firstDay(value), last_day: lastDay(value) })),
    )
  })

  test('the domain takes a date and nothing, and refuses what is not one', async () => {
    const { rows } = await database.query(
      `select '2021-04-early'::calendar.whenever as a, null::calendar.whenever as b`,
    )
    expect(rows).toEqual([{ a: '2021-04-early', b: null }])
    await expect(database.query(`select 'soon'::calendar.whenever`)).rejects.toThrow('violates check constraint')
  })

  test('a generated column can hold the first and the last day, whoever asks', async () => {
    await database.exec(`
      create table promise (due calendar.whenever, first_day date generated always as (calendar.first_day(due)) stored,
        last_day date generated always as (calendar.last_day(due)) stored);
      create role anybody; grant select, insert on promise to anybody; set role anybody;
      insert into promise (due) values ('2020-02-late'); reset role`)
    const { rows } = await database.query('select first_day::text, last_day::text from promise')
    expect(rows).toEqual([{ first_day: '2020-02-21', last_day: '2020-02-29' }])
  })
})
