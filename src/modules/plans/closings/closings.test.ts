import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/calendar/day.ts'
import { addAgency, addPerson, addPost, addPostChange, partnership } from '#modules/partnership/index.ts'
import { world, type World } from '../../../../test/world.ts'
import { plans, raiseAction } from '../index.ts'
import { evidenceOffered, notToCheck, problemsOfEvidence, ruleInWords, ruleOn } from './closing.ts'
import { endingToCheck } from './store.ts'

const none = { proof: null, evidenceAt: null, evidenceSays: null }

test.each([
  [none, false, null],
  [none, true, 'file'],
  [{ ...none, proof: {} }, false, 'file'],
  [{ ...none, evidenceAt: '/meetings/7' }, false, 'address'],
  [{ ...none, evidenceSays: 'It was seen' }, false, 'words'],
] as const)('%o, with files there: %s, is evidence of the kind %s', (offered, there, kind) => {
  expect(evidenceOffered(offered, there)).toBe(kind)
  expect(problemsOfEvidence(offered, { evidenceNeeded: true, checkNeeded: true }, there)).toHaveLength(kind ? 0 : 1)
  expect(problemsOfEvidence(offered, { evidenceNeeded: false, checkNeeded: true }, there)).toEqual([])
})

test('the latest rule decided by a day holds, each for its own kind of plan', () => {
  const rule = (planKind: string, decidedOn: Day, checkNeeded: boolean) =>
    ({ planKind, decidedOn, checkNeeded, evidenceNeeded: true }) as const
  const rules = [
    rule('no plan', '2026-01-01', false),
    rule('business plan', '2026-02-01', false),
    rule('no plan', '2026-05-01', true),
  ]
  expect(ruleOn(rules, null, '2026-04-30')).toBe(rules[0])
  expect(ruleOn(rules, null, '2026-05-01')).toBe(rules[2])
  expect(ruleOn(rules, 'business plan', '2026-05-01')).toBe(rules[1])
  expect(ruleOn(rules, 'action plan', '2026-05-01')).toBeNull()
  expect(ruleInWords(rules[0]!)).toBe('Evidence; nobody else has to check it')
})

test.each([
  [{ proposedAccountId: 1 }, [], { accountId: 1, personId: null }, 'You said that it is done'],
  [{ proposedAccountId: 1 }, [5], { accountId: 2, personId: 5 }, 'You answer for this action'],
  [{ proposedAccountId: 1 }, [5], { accountId: 2, personId: 6 }, null],
  [{ proposedAccountId: null }, [], { accountId: null, personId: null }, null],
] as const)('said by %o, answered for by %j: %o may not check because: %s', (said, answering, who, why) => {
  const not = notToCheck(said, answering, who)
  if (why === null) expect(not).toBeNull()
  else expect(not).toContain(why)
})

const modules = [partnership(), plans]
const onDay = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
})
const done = {
  ...onDay('closedOn', '2026-05-28'),
  difference: 'Every agency uses the one guide',
  evidenceSays: 'it was shown at the board',
}

async function anAction() {
  const site = await world({ today: '2026-06-01', modules })
  const made = await site.inside(async (visit) => {
    const police = await addAgency(visit.db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true })
    const holder = await addPerson(visit.db, { name: 'Analyst of the police', agencyId: police })
    const postId = await addPost(visit.db, { name: 'Data analyst', kind: 'support', agencyId: police })
    const started = {
      kind: 'started',
      status: 'happened',
      happenedOn: '2026-01-05',
      says: 'The analyst started',
    } as const
    await addPostChange(visit.db, { postId, personId: holder, ...started })
    const id = await raiseAction(visit, { title: 'Agree one guide', due: '2026-05-31', ownerPostId: postId })
    return { police, holder, id, action: `/actions/${id}` }
  })
  return { site, ...made }
}
const check = (site: World, action: string, verdict: string, says = '') =>
  site
    .get(`${action}/check`)
    .then(({ text }) =>
      site.post(`${action}/check`, { verdict, says, version: /name="version" value="(\d+)"/.exec(text)?.[1] ?? '' }),
    )

describe('an action that is said to be done', () => {
  test('needs what proves it, and counts as done once somebody else has checked it, on the day it was done', async () => {
    const { site, action } = await anAction()
    const { evidenceSays: _, ...bare } = done
    const refused = await site.post(`${action}/complete`, bare)
    expect([refused.status, refused.text.includes('Add what proves it')]).toEqual([422, true])
    expect(
      (await site.post(`${action}/complete`, { ...bare, evidenceAt: 'https://elsewhere.example' })).text,
    ).toContain('Give an address of a page here')
    expect((await site.post(`${action}/complete`, done)).status).toBe(303)
    const waiting = (await site.get(action)).text
    for (const words of ['Said to be done, waits for a check', 'it was shown at the board', 'Check whether it is done'])
      expect(waiting).toContain(words)
    expect((await site.post(`${action}/complete`, done)).text).toContain('It is said to be done already')
    expect((await site.get('/actions?state=unchecked')).text).toContain('Agree one guide')
    expect((await site.get('/actions?state=late')).text).toContain('Agree one guide')

    const own = await check(site, action, 'checked')
    expect([own.status, own.text.includes('You said that it is done: somebody else checks it')]).toEqual([422, true])

    await site.as('independent chair')
    expect((await site.get('/')).text).toContain('One action waits for a check')
    expect((await check(site, action, 'sent back')).text).toContain('Say what is missing')
    expect((await check(site, action, 'sent back', 'Two agencies lack it')).status).toBe(303)
    const back = (await site.get(action)).text
    for (const words of ['Said to be done, and sent back', 'Two agencies lack it', 'Mark as done'])
      expect(back).toContain(words)

    await site.as('business manager')
    expect((await site.post(`${action}/complete`, { ...done, evidenceSays: 'all agencies have it' })).status).toBe(303)
    await site.as('scrutineer')
    expect((await check(site, action, 'checked', 'Read it')).status).toBe(303)
    const closed = (await site.get(action)).text
    for (const words of ['Checked by The scrutineer', 'Read it', '28 May 2026', 'Two agencies lack it'])
      expect(closed).toContain(words)
    expect((await site.get('/actions?state=done')).text).toContain('Agree one guide')
    expect((await site.get('/')).text).not.toContain('waits for a check')
    expect((await check(site, action, 'checked')).text).toContain('does not wait for a check any more')
    expect(site.faults).toEqual([])
  })

  test('is checked neither by whoever holds the post that answers for it, nor by whoever said so, whatever the program does', async () => {
    const { site, action, holder, police, id } = await anAction()
    const teller = await site.as('agency lead', { agencyId: police })
    expect((await site.post(`${action}/complete`, done)).status).toBe(303)
    await site.as('agency lead', { agencyId: police, personId: holder })
    const owner = await check(site, action, 'checked')
    expect([owner.status, owner.text.includes('You answer for this action: somebody else checks it')]).toEqual([
      422,
      true,
    ])
    await expect(
      site.inside(async ({ db }) =>
        db
          .insertInto('plans.closingCheck')
          .values({
            closingId: (await endingToCheck(db, id))!.id,
            verdict: 'checked',
            checkedBy: 'Whoever said so',
            checkedOn: '2026-06-01',
            accountId: teller,
          })
          .execute(),
      ),
    ).rejects.toThrow('Somebody else checks')
    await site.as('agency lead', { agencyId: police })
    expect((await check(site, action, 'checked', 'Seen')).status).toBe(303)
    expect((await site.get(action)).text).toContain('of the same organisation')
  })

  test('two who check at once: the second is told', async () => {
    const { site, action } = await anAction()
    await site.post(`${action}/complete`, done)
    await site.as('independent chair')
    const version = /name="version" value="(\d+)"/.exec((await site.get(`${action}/check`)).text)![1]!
    expect((await site.post(`${action}/check`, { verdict: 'checked', version })).status).toBe(303)
    await site.as('scrutineer')
    expect((await site.post(`${action}/check`, { verdict: 'sent back', says: 'No', version })).status).toBe(409)
  })

  test('is told in the account as said and not checked, not as missed', async () => {
    const { site, action } = await anAction()
    await site.post(`${action}/complete`, done)
    const asked = { period: { from: '2026-04-01', to: '2026-09-30' }, asAt: '2026-06-01' } as const
    const facts = await site.inside(({ db }) => plans.facts[0]!.gather(db, asked))
    const fact = facts.find(({ name }) => name === `${action}#action`)!
    expect(fact.sentence).toContain('it was said to be done on 28 May 2026 and is not checked yet')
    expect(fact.status).toBe('planned')
  })
})

test('what is asked is the partnership’s own: once decided otherwise an action is done at once, and the rule before stays in sight', async () => {
  const { site, action } = await anAction()
  expect((await site.get('/actions/closing-rules')).text).toContain('Nobody has decided yet')
  const rule = { planKind: 'no plan', evidence: 'no', check: 'no', ...onDay('decidedOn', '2026-06-01') }
  expect((await site.post('/actions/closing-rules/decide', rule)).status).toBe(303)
  const page = (await site.get('/actions/closing-rules')).text
  for (const words of ['Neither evidence nor a check', 'Every rule decided']) expect(page).toContain(words)
  expect((await site.post(`${action}/complete`, { ...done, evidenceSays: '' })).status).toBe(303)
  expect((await site.get('/actions?state=done')).text).toContain('Agree one guide')
  await site.as('agency lead')
  expect((await site.get('/actions/closing-rules/decide')).status).toBe(403)
  await site.as('analyst')
  expect((await site.get(`${action}/check`)).status).toBe(403)
  const other = await world({ today: '2026-06-01', modules })
  expect((await other.get(`${action}/check`)).status).toBe(404)
  expect((await other.get('/actions/closing-rules')).text).toContain('Nobody has decided yet')
})
