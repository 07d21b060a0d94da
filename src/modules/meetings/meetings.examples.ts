import { addAgency, addGroup, partnership } from '#modules/partnership/index.ts'
import { plans } from '#modules/plans/index.ts'
import { world, type World } from '../../../test/world.ts'
import { meetings } from './index.ts'

/** The chapters that meetings stand on, and meetings. */
export const modules = [partnership(), plans, meetings()]

/** The three partners, a board and a group that reports to it, on a day. */
export const begin = async (today: '2026-06-01' | '2021-03-31' = '2026-06-01') => {
  const site = await world({ today, modules })
  const ids = await site.inside(async ({ db }) => ({
    council: await addAgency(db, { name: 'Council', shortName: 'Council', kind: 'local authority', statutory: true }),
    police: await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true }),
    health: await addAgency(db, { name: 'Health board', shortName: 'Health', kind: 'health', statutory: true }),
    board: await addGroup(db, { name: 'Executive Board', shortName: 'Board', kind: 'board' }),
  }))
  const group = await site.inside(({ db }) =>
    addGroup(db, { name: 'Neglect group', shortName: 'Neglect', kind: 'sub-group', reportsTo: ids.board }),
  )
  return { site, ...ids, group }
}
export type Begun = Awaited<ReturnType<typeof begin>>

/** Calls a meeting of nobody in particular; the rest of the form says otherwise. */
export const call = (site: World, form: Record<string, string> = {}) =>
  site.post('/meetings/call', {
    workingGroupId: '',
    ofBody: '',
    title: 'Board meeting in June',
    kind: 'ordinary',
    happenedOn: '10 June 2026',
    chairedBy: 'Independent chair',
    sameThing: '',
    ...form,
  })
