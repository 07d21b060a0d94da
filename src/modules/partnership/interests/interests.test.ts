import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { partnership } from '../index.ts'
import { addPost, addPostChange } from '../posts/store.ts'
import { addPerson } from '../store.ts'

const alone = { modules: [partnership()], today: '2026-06-01' as const }
const declaredOn = { 'declaredOn-day': '1', 'declaredOn-month': '6', 'declaredOn-year': '2026' }
const declared = {
  kind: 'office',
  says: 'A governor of a school in the area',
  sinceOn: 'September 2024',
  'declaredOn-day': '1',
  'declaredOn-month': '6',
  'declaredOn-year': '2026',
}

test('each declares for themselves and sees their own; leaders and chairs see all, and no other sees anything', async () => {
  const site = await world(alone)
  const [nurse, trainer] = await site.inside(async ({ db }) => [
    await addPerson(db, { name: 'Named nurse' }),
    await addPerson(db, { name: 'Training officer' }),
  ])
  await site.as('agency lead', { personId: nurse })
  expect((await site.post('/interests/declare', { ...declared, personId: String(nurse) })).status).toBe(303)
  const forAnother = await site.post('/interests/declare', { ...declared, personId: String(trainer) })
  expect([forAnother.status, forAnother.text]).toEqual([422, expect.stringContaining('Choose from the list')])
  expect((await site.get('/interests')).text).toContain('A governor of a school')
  expect((await site.get(`/people/${nurse}`)).text).toContain('A governor of a school')

  await site.as('trainer', { personId: trainer })
  for (const at of ['/interests', `/people/${nurse}`, '/search?q=governor', '/'])
    expect([at, (await site.get(at)).text.includes('A governor of a school')]).toEqual([at, false])
  expect((await site.get('/interests/1/end')).status).toBe(404)

  await site.as('safeguarding partner')
  expect((await site.get('/interests')).text).toContain('A governor of a school')
  expect((await site.get('/interests')).text).not.toContain('Say that it ended')
  await site.as('coordinator')
  const end = /\/interests\/\d+\/end/.exec((await site.get('/interests')).text)![0]
  await site.as('safeguarding partner')
  expect((await site.get(end)).status).toBe(404)
  await site.as('agency lead', { personId: nurse })
  expect((await site.post(end, { endedOn: 'May 2026', says: '' })).status).toBe(303)
  expect((await site.get('/interests')).text).toContain('Ended May 2026')
  const again = await site.post(end, { endedOn: 'May 2026', says: '' })
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('ended already')])
})

test('the history of interests names nobody’s interest, and another partnership sees none', async () => {
  const [ours, theirs] = [await world(alone), await world(alone)]
  const person = await ours.inside(({ db }) => addPerson(db, { name: 'Named nurse' }))
  await ours.post('/interests/declare', { ...declared, personId: String(person) })
  const { text } = await ours.get('/interests')
  expect(text).toContain('Interest declared')
  const lines = await ours.inside(({ db }) => db.selectFrom('history.entry').selectAll().execute())
  expect(JSON.stringify(lines)).not.toContain('governor')
  expect((await theirs.get('/interests')).text).toContain('Nobody has declared anything yet.')
})

test('who is asked to declare and has not is late to those who may see it and to themselves, and nobody else is told', async () => {
  const site = await world(alone)
  const rule = { asks: ['posts'], everyMonths: '12', withinDays: '28', says: 'The board', ...on('2026-04-01') }
  const person = await site.inside(async ({ db }) => {
    const id = await addPerson(db, { name: 'Named nurse' })
    const postId = await addPost(db, { name: 'Nurse', kind: 'support' })
    await addPostChange(db, {
      postId,
      personId: id,
      kind: 'started',
      happenedOn: '2025-01',
      status: 'happened',
      says: 'X',
    })
    return id
  })
  expect((await site.post('/interests/set-rule', rule)).status).toBe(303)
  const home = async () => {
    const { text } = await site.get('/')
    return ['Named nurse: to declare interests', 'Declare your interests'].map((words) => text.includes(words))
  }
  expect(await home()).toEqual([true, false])
  expect((await site.get('/interests')).text).toContain('whoever holds a post declares every 12 months')
  const due = async () => (await site.inside((visit) => partnership().deadlines.at(-3)!(visit))).map(({ at }) => at)
  expect(await due()).toEqual([`/interests/declare?person=${person}`])
  await site.as('trainer')
  expect(await home()).toEqual([false, false])
  expect((await site.get('/interests/set-rule')).status).toBe(403)
  await site.as('agency lead', { personId: person })
  expect(await home()).toEqual([false, true])
  expect((await site.get('/')).text).toContain('It was due by 29 April 2026')
  expect((await site.get('/interests')).text).not.toContain('Who is asked')
  const without = { personId: String(person), kind: 'nothing to declare', says: '', sinceOn: '' }
  const office = await site.post('/interests/declare', { ...without, ...declaredOn, kind: 'office' })
  expect([office.status, office.text]).toEqual([422, expect.stringContaining('Say what the interest is')])
  expect((await site.post('/interests/declare', { ...without, ...declaredOn })).status).toBe(303)
  expect(await home()).toEqual([false, false])
  await site.as('safeguarding partner')
  expect(await home()).toEqual([false, false])
})

test('having nothing to declare cannot end, and nothing ends before it began', async () => {
  const site = await world(alone)
  const person = String(await site.inside(({ db }) => addPerson(db, { name: 'Named nurse' })))
  const nothing = { kind: 'nothing to declare', personId: person, says: '', sinceOn: '', ...declaredOn }
  await site.post('/interests/declare', nothing)
  expect((await site.get('/interests')).text).not.toContain('Say that it ended')
  const { to } = await site.post('/interests/declare', { ...declared, personId: person })
  const at = `/interests/${to.split('-').at(-1)}/end`
  expect((await site.get('/interests')).text).toContain(at)
  const early = await site.post(at, { endedOn: 'August 2024', says: '' })
  expect([early.status, early.text]).toEqual([422, expect.stringContaining('before the day from which')])
})

const on = (day: string) => ({
  'fromOn-day': day.slice(8),
  'fromOn-month': day.slice(5, 7),
  'fromOn-year': day.slice(0, 4),
})
