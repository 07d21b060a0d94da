import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addMembers, addPerson } from '../../partnership/index.ts'
import { meetings } from '../index.ts'
import { begin, call, modules, type Begun } from '../meetings.examples.ts'
import { decidedWithoutAQuorum } from '../../publishing/findings/decided-without-a-quorum.ts'

const ruleOfAll = {
  partners: 'all',
  deputies: 'delegated',
  agenciesAtLeast: '3',
  kinds: [],
  'fromOn-day': '1',
  'fromOn-month': '1',
  'fromOn-year': '2026',
  writtenIn: 'terms of reference',
}

const came = (
  { council, police, health }: Begun,
  how: [string, string, string],
  post: Record<string, string> = {},
) => ({
  [`agency${council}`]: how[0],
  [`agency${police}`]: how[1],
  [`agency${health}`]: how[2],
  ...post,
})

const held = async (begun: Begun) => {
  const { to } = await call(begun.site, { workingGroupId: String(begun.board), happenedOn: '1 June 2026' })
  await begun.site.post(`${to}/record-held`, { status: 'happened', happenedOn: '1 June 2026', chairedBy: '' })
  return to
}

/** Signs in as the police's partner, who sits on the board. */
async function asMember({ site, police, board }: Begun) {
  const account = await site.as('safeguarding partner', { agencyId: police, name: 'Police’s safeguarding partner' })
  await site.inside(async ({ db }) => {
    const personId = await addPerson(db, { name: 'Head of public protection', agencyId: police, accountId: account })
    await addMembers(db, [{ workingGroupId: board, personId, sinceOn: '2025' }])
  })
}

test('a lead, a deputy with a delegation and a deputy without one are told apart, and the page says whether it was quorate', async () => {
  const begun = await begin()
  const { site, board, police, council } = begun
  const to = await held(begun)
  expect((await site.get(to)).text).toContain('No rule of quorum held for this meeting')
  expect((await site.post(`/quorum/${board}/set`, ruleOfAll)).status).toBe(303)
  expect((await site.get(to)).text).toContain('nobody has recorded who came')

  const without = came(begun, ['attended', 'deputy without delegation', 'attended'], {
    [`agency${police}-post`]: 'Detective inspector',
  })
  expect((await site.post(`${to}/attendance`, { ...without, version: '0' })).to).toBe(to)
  const { text } = await site.get(to)
  expect(text).toContain('Sent a deputy without a delegation: detective inspector')
  expect(text).toContain('Not quorate: Police sent a deputy without a delegation')
  expect(text).toContain('decided without a quorum')

  await site.post(`${to}/attendance`, {
    ...came(begun, ['attended', 'deputy with delegation', 'attended']),
    version: '1',
  })
  expect((await site.get(to)).text).toMatch(/Quorate</)
  const named = await site.post(`${to}/attendance`, {
    ...came(begun, ['absent', 'attended', 'attended'], { [`agency${council}-post`]: 'Director' }),
    version: '2',
  })
  expect(named.status).toBe(422)
  expect(named.text).toContain('A post is named for Council, but it was not represented')
})

test('the rule of its time judges a meeting, whatever rule came later', async () => {
  const begun = await begin()
  const { site, board } = begun
  const to = await held(begun)
  await site.post(`/quorum/${board}/set`, { ...ruleOfAll, partners: '2', deputies: 'any', agenciesAtLeast: '0' })
  await site.post(`${to}/attendance`, came(begun, ['attended', 'apologies', 'attended']))
  expect((await site.get(to)).text).toMatch(/Quorate</)
  await site.post(`/quorum/${board}/set`, { ...ruleOfAll, 'fromOn-day': '2', 'fromOn-month': '6' })
  expect((await site.get(to)).text).toMatch(/Quorate</)
  const { text } = await site.get('/quorum')
  expect(text).toContain('at least 2 safeguarding partners are represented, by its lead or any deputy')
  await site.post(`/quorum/${board}/set`, { ...ruleOfAll, 'fromOn-day': '1', 'fromOn-month': '6' })
  expect((await site.get(to)).text).toContain('Not quorate: nobody represented Police (apologies)')
})

test('what was decided without a quorum is recorded all the same, and is a finding of the account', async () => {
  const begun = await begin()
  const { site, board } = begun
  const to = await held(begun)
  await site.post(`/quorum/${board}/set`, ruleOfAll)
  await site.post(`${to}/attendance`, came(begun, ['attended', 'apologies', 'attended']))
  const decisions = () =>
    site.inside(async (visit) =>
      (
        await meetings().facts[0]!.gather(visit.db, {
          period: { from: '2026-04-01', to: '2026-09-30' },
          asAt: '2026-09-30',
        })
      ).filter((fact) => fact.kind === 'decision'),
    )
  await site.inside(({ db }) =>
    db
      .insertInto('meetings.decision')
      .values({
        meetingId: Number(to.split('/').at(-1)),
        workingGroupId: board,
        decidedBy: 'Executive Board',
        title: 'Agree the plan',
        says: 'The plan was agreed',
        happenedOn: '2026-06-01',
        status: 'happened',
      })
      .execute(),
  )
  const told = await decisions()
  expect(told[0]!.checks?.withoutQuorum).toContain('nobody represented Police (apologies)')
  const asked = { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-09-30' } as const
  expect(decidedWithoutAQuorum.check(told, asked as never)).toHaveLength(1)
  await site.post(`${to}/attendance`, { ...came(begun, ['attended', 'attended', 'attended']), version: '1' })
  expect((await decisions())[0]!.checks?.withoutQuorum).toBe(undefined)
})

test('of two who take the register at once the second sees what the first wrote, and loses nothing', async () => {
  const begun = await begin()
  const { site, police } = begun
  const to = await held(begun)
  await site.post(`${to}/attendance`, { ...came(begun, ['attended', 'attended', 'attended']), version: '0' })
  const second = await site.post(`${to}/attendance`, {
    ...came(begun, ['attended', 'deputy', 'apologies'], { [`agency${police}-post`]: 'Superintendent' }),
    version: '0',
  })
  expect(second.status).toBe(409)
  expect(second.text).toContain('What changed while you were writing')
  expect(second.text).toContain('value="Superintendent"')
  const both = await Promise.all(
    ['apologies', 'absent'].map((how) =>
      site.post(`${to}/attendance`, { ...came(begun, ['attended', 'attended', how]), version: '1' }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(site.faults).toEqual([])
})

test('a member answers ahead, changes the answer, and the register begins with it', async () => {
  const begun = await begin()
  const { site, board, police } = begun
  const { to } = await call(site, { workingGroupId: String(board) })
  expect((await site.post(`${to}/reply`, { how: 'coming', deputy: '', delegated: 'not said' })).text).toContain(
    'You are not recorded as sitting on Executive Board',
  )
  await asMember(begun)
  expect((await site.get(to)).text).toContain('Say whether you are coming')
  expect((await site.post(`${to}/reply`, { how: 'deputy', deputy: '', delegated: 'yes' })).text).toContain(
    'Say which post comes in your place',
  )
  await site.post(`${to}/reply`, { how: 'coming', deputy: '', delegated: 'not said' })
  await site.post(`${to}/reply`, { how: 'deputy', deputy: 'Detective superintendent', delegated: 'yes' })
  const { text } = await site.get(to)
  expect(text).toContain('Sending a deputy: Detective superintendent, who may decide')
  expect(text).toContain('Change your answer')
  expect(text.match(/Invitation answered/g)).toHaveLength(2)
  await site.as('coordinator')
  const register = (await site.get(`${to}/attendance`)).text
  expect(register).toContain('value="Detective superintendent"')
  expect(register).toMatch(new RegExp(`id="agency${police}"[\\s\\S]*?value="deputy with delegation" selected`))
  await site.post(`${to}/record-held`, { status: 'withdrawn', happenedOn: '2 June 2026', chairedBy: '' })
  await asMember(begun)
  expect((await site.post(`${to}/reply`, { how: 'coming', deputy: '', delegated: 'not said' })).text).toContain(
    'not ahead any more',
  )
})

test('from outside: nobody of another partnership sees a rule, an answer or a register, and a trainer sets none', async () => {
  const begun = await begin()
  const to = await held(begun)
  await begun.site.post(`/quorum/${begun.board}/set`, ruleOfAll)
  const stranger = await world({ modules })
  for (const path of [`${to}/reply`, `${to}/attendance`, `/quorum/${begun.board}/set`])
    expect((await stranger.get(path)).status, path).toBe(404)
  expect((await stranger.get('/quorum')).text).not.toContain('Executive Board')
  await begun.site.as('trainer')
  expect((await begun.site.get('/quorum')).text).toContain('Executive Board')
  expect((await begun.site.get(`/quorum/${begun.board}/set`)).status).toBe(403)
  expect((await begun.site.get(`${to}/attendance`)).status).toBe(403)
})

test('the delegations in force on the day of the meeting are offered by name, and the one chosen is kept; a lapsed one is not offered', async () => {
  const begun = await begin()
  const { site, police } = begun
  const to = await held(begun)
  const given = await site.inside(async ({ db }) => {
    const toPersonId = await addPerson(db, { name: 'Head of public protection', agencyId: police })
    const row = { kind: 'delegation', forPartnerId: police, toPersonId, scope: 'Everything', reason: 'Leave' }
    const rows = await db
      .insertInto('partnership.delegation')
      .values([
        { ...row, acts: ['be counted', 'decide'], fromOn: '2026-05-01', untilOn: '2026-06-01' },
        { ...row, acts: ['be counted'], fromOn: '2026-05-01', untilOn: '2026-05-31' },
      ])
      .returning('id')
      .execute()
    return rows.map(({ id }) => id)
  })
  const page = (await site.get(`${to}/attendance`)).text
  expect(page).toContain('Head of public protection came as delegate (in force until 1 June 2026), and may decide')
  expect(page).not.toContain(`value="delegation ${given[1]}"`)
  const answers = came(begun, ['attended', `delegation ${given[0]}`, 'attended'])
  const lapsed = { ...answers, [`agency${police}`]: `delegation ${given[1]}`, version: '0' }
  expect((await site.post(`${to}/attendance`, lapsed)).status).toBe(422)
  expect((await site.post(`${to}/attendance`, { ...answers, version: '0' })).to).toBe(to)
  expect((await site.get(to)).text).toContain('Sent a deputy with a delegation: head of public protection')
  const kept = await site.inside(({ db }) =>
    db.selectFrom('meetings.attendance').select('delegationId').where('agencyId', '=', police).execute(),
  )
  expect(kept).toEqual([{ delegationId: given[0] }])
  expect((await site.get(`${to}/attendance`)).text).toContain(`value="delegation ${given[0]}" selected`)
})
