import { sql } from 'kysely'
import { expect } from 'vitest'
import { addAgency, addGroup, addPerson, addPost } from '#modules/partnership/index.ts'
import type { Story } from '#platform/story.ts'
import type { World } from '../../../test/world.ts'

/** Enough of who the partners are for actions to have owners. */
export const someOwners: Story = async ({ visit, keep, find }) => {
  for (const [name, kind] of [
    ['council', 'local authority'],
    ['police', 'police'],
    ['health', 'health'],
  ] as const)
    keep(`agency/${name}`, await addAgency(visit.db, { name: `The ${name}`, shortName: name, kind, statutory: true }))
  for (const number of [1, 2, 3, 5, 8])
    keep(
      `agency/${number}`,
      await addAgency(visit.db, { name: `Agency ${number}`, shortName: `A${number}`, kind: 'relevant agency' }),
    )
  for (const name of ['executive-board', 'quality-assurance', 'board', '1', '2', '3', '4', '5', '6'])
    keep(
      `group/${name}`,
      await addGroup(visit.db, {
        name: `Group ${name}`,
        shortName: name,
        kind: name.endsWith('board') ? 'board' : 'sub-group',
      }),
    )
  for (const name of ['strategic-alignment', 'community-safety', 'adults'])
    keep(`group/${name}`, await addGroup(visit.db, { name: `Beside ${name}`, shortName: name, kind: 'beside' }))
  for (const name of ['independent-scrutineer', 'manager'])
    keep(`post/${name}`, await addPost(visit.db, { name: `The ${name}`, kind: 'support' }))
  keep('person/one', await addPerson(visit.db, { name: 'Deputy director', agencyId: find('agency/health') }))
}

/** The boxes of a form that ask for a day. */
export const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})

let agencies = 0
/** The answers that raise an action, with an organisation of this partnership that answers for it. */
export const raised = async (site: World) => ({
  title: 'Update the neglect strategy',
  due: '1 May 2026',
  ...onDay('raisedOn', '2026-03-02'),
  ownerAgencyId: String(
    await site.inside(({ db }) =>
      addAgency(db, {
        name: `Council ${(agencies += 1)}`,
        shortName: 'Council',
        kind: 'local authority',
        statutory: true,
      }),
    ),
  ),
})

/** The tally says what the register says: every plan, state and month, and nothing else. */
export const tallyIsTrue = async (site: World) => {
  const { rows } = await site.inside((visit) =>
    sql<{ wrong: number }>`
    select count(*)::int as wrong from (
      select plan_id, state, due_month from (
        select plan_id, state, due_month, actions from plans.tally
        union all select coalesce(plan_id, 0), state, coalesce(to_char(due_last, 'YYYY-MM'), ''), -1 from plans.action) as both_counts
      group by 1, 2, 3 having sum(actions) <> 0) as differing`.execute(visit.db),
  )
  expect(rows[0]!.wrong).toBe(0)
  const { rows: days } = await site.inside((visit) =>
    sql<{ wrong: number }>`
    select count(*)::int as wrong from (
      select plan_id, due_day from (
        select plan_id, due_day, actions from plans.due_tally
        union all select coalesce(plan_id, 0), due_last, -1 from plans.action where state = 'open' and due_last is not null) as both_counts
      group by 1, 2 having sum(actions) <> 0) as differing`.execute(visit.db),
  )
  expect(days[0]!.wrong).toBe(0)
}
