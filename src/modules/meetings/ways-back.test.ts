import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { begin, call } from './meetings.examples.ts'

const past = {
  workingGroupId: '',
  ofBody: '',
  title: 'Board meeting in March',
  kind: 'ordinary',
  happenedOn: '12 March 2026',
  chairedBy: 'Vice-chair',
  source: 'The signed minutes',
}

test('a meeting already held is written down afterwards, with its day, who took the chair and how that is known', async () => {
  const { site, board } = await begin()
  expect((await site.post('/meetings/record-past', past)).status).toBe(422)
  const sent = { ...past, workingGroupId: String(board) }
  expect((await site.post('/meetings/record-past', { ...sent, source: '' })).status).toBe(422)
  expect((await site.post('/meetings/record-past', { ...sent, happenedOn: '2 June 2026' })).text).toContain(
    'This day is still to come',
  )
  const { to } = await site.post('/meetings/record-past', sent)
  const { text } = await site.get(to)
  for (const words of ['The Executive Board met on 12 March 2026.', 'Vice-chair', 'The signed minutes', 'Held'])
    expect(text).toContain(words)
  await site.as('agency lead')
  expect((await site.get('/meetings/record-past')).status).toBe(403)
})

test('what was recorded of a meeting by mistake is put right by a further change, and both stay', async () => {
  const { site, board } = await begin()
  const { to } = await call(site, { workingGroupId: String(board) })
  const right = {
    status: 'happened',
    happenedOn: '1 June 2026',
    chairedBy: 'Chair',
    putRightBecause: 'Another was meant',
  }
  expect((await site.post(`${to}/put-right`, right)).text).toContain('Nothing is recorded of it yet')
  await site.post(`${to}/record-held`, { status: 'withdrawn', happenedOn: '1 June 2026', chairedBy: '' })
  expect((await site.post(`${to}/put-right`, { ...right, putRightBecause: '' })).status).toBe(422)
  const planned = { ...right, status: 'planned', happenedOn: '10 May 2026' }
  expect((await site.post(`${to}/put-right`, planned)).text).toContain('on a day that has passed')
  expect((await site.post(`${to}/put-right`, right)).to).toBe(to)
  const { text } = await site.get(to)
  for (const words of ['was called off on 1 June 2026', 'met on 1 June 2026', 'Another was meant', 'Held'])
    expect(text).toContain(words)
  expect((await site.post(`${to}/put-right`, right)).text).toContain('what is recorded already')
  await site.post(`${to}/put-right`, { ...right, status: 'planned', happenedOn: '20 June 2026' })
  expect((await site.get('/meetings')).text).toContain('20 June 2026')
})

test('a partner whose position was not recorded, or recorded wrongly, is recorded afterwards with why; the earlier stays', async () => {
  const begun = await begin()
  const { site, council, police, health } = begun
  const decision = (form: Record<string, string>) =>
    site.post('/decisions/record', {
      title: 'Agree the budget',
      says: 'The budget was agreed by the board',
      happenedOn: '20 May 2026',
      status: 'happened',
      decidedBy: 'Executive Board',
      audience: 'public',
      statutory: 'no',
      [`how${council}`]: 'agreed',
      [`how${police}`]: 'agreed',
      [`how${health}`]: 'not recorded',
      ...form,
    })
  const { to } = await decision({})
  const late = { agencyId: String(health), how: 'differed', why: '', recordedBecause: 'It wrote the week after' }
  expect((await site.post(`${to}/record-stance`, late)).text).toContain('dissent is kept in its own words')
  expect((await site.post(`${to}/record-stance`, { ...late, why: 'Too little', recordedBecause: '' })).status).toBe(422)
  expect((await site.post(`${to}/record-stance`, { ...late, why: 'Too little' })).status).toBe(303)
  const wrong = { agencyId: String(police), how: 'abstained', why: 'Not asked', recordedBecause: 'Typed for another' }
  expect((await site.post(`${to}/record-stance`, wrong)).status).toBe(303)
  const { text } = await site.get(to)
  for (const words of [
    'not recorded before',
    'It wrote the week after',
    '<del class="was">Agreed</del>',
    'Typed for another',
  ])
    expect(text).toContain(words)
  expect((await site.post(`${to}/record-stance`, wrong)).text).toContain('what is recorded already')

  const { to: three } = await decision({ title: 'Publish', statutory: 'yes', [`how${health}`]: 'agreed' })
  const fewer = await site.post(`${three}/record-stance`, { ...wrong, how: 'differed' })
  expect([fewer.status, fewer.text]).toEqual([422, expect.stringContaining('The law gives this decision to all')])
  await expect(
    site.inside(({ db }) =>
      sql`update meetings.decision_partner set how = 'differed', why = 'No'
           where agency_id = ${police} and decision_id = ${Number(three.split('/').at(-1))}`.execute(db),
    ),
  ).rejects.toThrow('cannot stand on 2 of 3')
})
