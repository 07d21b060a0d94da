import { expect, test } from 'vitest'
import { partnership } from '#modules/partnership/index.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { world } from '../../../test/world.ts'
import { ChangedMeanwhile } from '../../platform/problem.ts'
import { plans, raiseAction } from './index.ts'
import { change, close, redate } from './store.ts'

type Read = { id: number; version: number; due: '2026-07-31' }

/** Every way in which a store changes an open action. */
const ways: [name: string, way: (db: TenantDatabase, action: Read) => Promise<void>][] = [
  ['worded again', (db, action) => change(db, action, { title: 'Renew the strategy' })],
  [
    'given a new date',
    (db, action) =>
      redate(db, action, { toDue: '2026-09', why: 'Nobody was there', agreedBy: 'Board', agreedOn: '2026-06-01' }),
  ],
  ['withdrawn', (db, action) => close(db, action, { kind: 'withdrawn', closedOn: '2026-06-01', why: 'Twice' })],
]

/** An action as it was read before somebody worded it, and a way to read all that the register holds of it. */
async function readBefore() {
  const site = await world({ today: '2026-06-01', modules: [partnership(), plans] })
  const id = await site.inside((visit) => raiseAction(visit, { title: 'Update the strategy', due: '2026-07-31' }))
  const read: Read = { id, version: 1, due: '2026-07-31' }
  const whole = () =>
    site.inside(async ({ db }) => [
      await db.selectFrom('plans.action').selectAll().where('id', '=', id).execute(),
      await db.selectFrom('plans.actionRedating').selectAll().execute(),
      await db.selectFrom('plans.actionClosing').selectAll().execute(),
    ])
  return { site, read, whole }
}

test.each(ways)(
  'the database itself refuses that an action is %s by who read it before somebody changed it',
  async (_, way) => {
    const { site, read, whole } = await readBefore()
    await site.inside(({ db }) => change(db, read, { title: 'Rewrite the strategy' }))
    const stood = await whole()
    await expect(site.inside(({ db }) => way(db, read))).rejects.toThrow(ChangedMeanwhile)
    expect(await whole()).toEqual(stood)
    await site.inside(({ db }) => way(db, { ...read, version: 2 }))
    expect(await whole()).not.toEqual(stood)
  },
)

test.each(ways)('an action that has ended is not %s, whatever its version', async (_, way) => {
  const { site, read, whole } = await readBefore()
  await site.inside(({ db }) => close(db, read, { kind: 'done', closedOn: '2026-06-01', difference: 'Sooner' }))
  const stood = await whole()
  await expect(site.inside(({ db }) => way(db, { ...read, version: 2 }))).rejects.toThrow(ChangedMeanwhile)
  expect(await whole()).toEqual(stood)
})
