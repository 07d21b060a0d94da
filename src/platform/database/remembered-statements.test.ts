import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadGround } from '../../../test/ground.ts'
import type { Database } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await loadGround()
  await database.script('create table note (id int primary key, says text, told jsonb, kept bytea, many int[])')
})
afterAll(() => database.close())

/** Asks the same texts each time, so that from the second time on they are remembered. */
const within = <T>(work: (ask: (text: string, ...values: unknown[]) => Promise<Record<string, any>[]>) => Promise<T>) =>
  database.kysely.transaction().execute((tx) =>
    work(async (text, ...values) => {
      const parts = text.split('?')
      return (await sql<Record<string, any>>(parts as unknown as TemplateStringsArray, ...values).execute(tx)).rows
    }),
  )
const add = 'insert into note (id, says, told, kept, many) values (?, ?, ?, ?, ?)'
const told = 'select * from note where id = ?'

test('what is asked again is answered with what it was given, of every kind', async () => {
  for (const id of [1, 2, 3, 4, 5, 6, 7]) {
    const row = { id, says: `No. ${id} “’”`, told: { id }, kept: new Uint8Array([0, id, 255]), many: [id, -id] }
    await within((ask) => ask(add, row.id, row.says, row.told, row.kept, row.many))
    expect(await within((ask) => ask(told, id))).toEqual([row])
  }
  await within((ask) => ask(add, 8, null, null, null, null))
  expect(await within((ask) => ask(told, 8))).toEqual([{ id: 8, says: null, told: null, kept: null, many: null }])
})

test('what was refused is refused with its code and undone, and the same is taken afterwards', async () => {
  const twice = within(async (ask) => {
    await ask(add, 20, 'once', null, null, null)
    await ask(add, 20, 'twice', null, null, null)
  })
  await expect(twice).rejects.toMatchObject({ code: '23505' })
  await expect(within((ask) => ask('select nothing from note where id = ?', 1))).rejects.toMatchObject({
    code: '42703',
  })
  await expect(within((ask) => ask(told, 'one'))).rejects.toMatchObject({ code: '22P02' })
  expect(await within((ask) => ask(told, 20))).toEqual([])
  await within((ask) => ask(add, 20, 'once', null, null, null))
  expect((await within((ask) => ask(told, 20)))[0]!.says).toBe('once')
})

test('after a mistake within a transaction nothing more is answered there, and a savepoint mends it', async () => {
  const gone = within(async (ask) => {
    await ask(add, 20, 'again', null, null, null).catch(() => {})
    await ask(told, 20)
  })
  await expect(gone).rejects.toMatchObject({ code: '25P02' })
  const mended = await within(async (ask) => {
    await ask('savepoint here')
    await ask(add, 20, 'again', null, null, null).catch(() => {})
    await ask('rollback to here')
    return ask(told, 20)
  })
  expect(mended).toHaveLength(1)
})

test('of more texts than stay remembered each is answered, the first of them too', async () => {
  for (let time = 0; time < 2; time += 1)
    for (let each = 0; each < 700; each += 1)
      expect(await within((ask) => ask(`select ?::int + ${each} as sum`, time))).toEqual([{ sum: time + each }])
  const [{ count }] = (await database.raw('select count(*)::int as count from pg_prepared_statements')).rows
  expect(count).toBeLessThanOrEqual(600)
})

test('what is asked of a table that was changed since is answered as the table is now', async () => {
  await within((ask) => ask(told, 1))
  await database.script(`alter table note add column more text default 'more', drop column many`)
  expect((await within((ask) => ask(told, 1)))[0]).toMatchObject({ id: 1, more: 'more' })
})

test('the same text shows each reader what lies open to them alone', async () => {
  await database.script(`
    create role one_reader; grant select on note to one_reader; alter table note enable row level security;
    create policy own on note using (id = current_setting('note.own', true)::int)`)
  const seen = (own: number | null) =>
    within(async (ask) => {
      if (own !== null)
        await ask(`select set_config('role', 'one_reader', true), set_config('note.own', ?, true)`, `${own}`)
      return (await ask('select id from note where id < ? order by id', 5)).map(({ id }) => id)
    })
  for (let time = 0; time < 4; time += 1) {
    expect(await seen(null)).toEqual([1, 2, 3, 4])
    expect(await seen(1)).toEqual([1])
    expect(await seen(2)).toEqual([2])
    expect(await seen(7)).toEqual([])
  }
})
