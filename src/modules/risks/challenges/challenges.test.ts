import { describe, expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { clocks } from '../../clocks/index.ts'
import { addAgency, addGroup, addPost, partnership } from '../../partnership/index.ts'
import { plans } from '../../plans/index.ts'
import { risks } from '../index.ts'
import { answerBy, answeredInTime, awaitedBy, standingOf } from './challenge.ts'
import { closeChallenge } from './store.ts'

const modules = [partnership(), clocks([]), plans, risks]
const words = { title: 'No money is set aside for reviews', says: 'What happens with the fourth review?' }

test.each([
  ['2026-06-01', 10, '2026-06-15'],
  ['2026-06-05', 1, '2026-06-08'],
  // Good Friday and Easter Monday do not count.
  ['2026-04-02', 2, '2026-04-08'],
  // Beyond the calendar each week counts five.
  ['2030-06-03', 10, '2030-06-17'],
] as const)('raised on %s with %i working days, the answer is due by %s', (raised, days, due) => {
  expect(answerBy(raised, days)).toBe(due)
})

test('an answer ends the waiting, asking again begins it anew, and closing ends it', () => {
  const challenge = { answerBy: '2026-06-15' } as const
  const answer = { kind: 'answer', answerBy: null, repliedOn: '2026-06-16' } as const
  const again = { kind: 'asked again', answerBy: '2026-06-30', repliedOn: '2026-06-17' } as const
  expect(awaitedBy(challenge, [])).toBe('2026-06-15')
  expect(awaitedBy(challenge, [answer])).toBe(null)
  expect(awaitedBy(challenge, [answer, again])).toBe('2026-06-30')
  expect(standingOf(challenge, [], undefined, '2026-06-15').is).toBe('next')
  expect(standingOf(challenge, [], undefined, '2026-06-16').is).toBe('late')
  expect(standingOf(challenge, [answer], { how: 'settled', closedOn: '2026-07-01' }, '2026-07-02').says).toBe(
    'Settled, 1 July 2026',
  )
  expect([answeredInTime(challenge, []), answeredInTime(challenge, [answer])]).toEqual([null, false])
})

/** Two agencies, a post of the second, and a group; and a challenge by the lead of a third asking what `asks` says. */
async function begin(asks: 'agency' | 'post' | 'group') {
  const site = await world({ modules })
  const made = await site.inside(async ({ db }) => {
    const raiser = await addAgency(db, { name: 'The school', shortName: 'School', kind: 'school' })
    const agency = await addAgency(db, {
      name: 'The council',
      shortName: 'Council',
      kind: 'local authority',
      statutory: true,
    })
    const other = await addAgency(db, { name: 'The college', shortName: 'College', kind: 'other' })
    const post = await addPost(db, { name: 'Head of audit', kind: 'support', agencyId: agency })
    return {
      raiser,
      agency,
      other,
      post,
      group: await addGroup(db, { name: 'The board', shortName: 'Board', kind: 'board' }),
    }
  })
  const raisedBy = await site.as('agency lead', { agencyId: made.raiser, name: 'Lead of the school' })
  const who = { agency: { toAgencyId: made.agency }, post: { toPostId: made.post }, group: { toGroupId: made.group } }[
    asks
  ]
  const { to } = await site.post('/challenges/raise', {
    ...words,
    ...Object.fromEntries(Object.entries(who).map(([name, id]) => [name, String(id)])),
  })
  expect(to).toMatch(/^\/challenges\/\d+$/)
  return { site, ...made, to, raisedBy }
}

const statusOf = async (site: World, to: string) =>
  [
    (await site.get(to)).status,
    (await site.get(`${to}/answer`)).status,
    (await site.get('/challenges')).text.includes(words.title),
  ] as const

describe('who sees a challenge', () => {
  test('who raised it, who is asked, and who leads; nobody else, by page, list, search or Home', async () => {
    const { site, agency, other, to } = await begin('agency')
    expect(await statusOf(site, to)).toEqual([200, 200, true])
    for (const [role, who, sees] of [
      ['agency lead', { agencyId: agency }, true],
      ['business manager', {}, true],
      ['scrutineer', {}, true],
      ['agency lead', { agencyId: other }, false],
      ['trainer', {}, false],
      ['analyst', {}, false],
      ['reviewer', { agencyId: other }, false],
    ] as const) {
      await site.as(role, who)
      expect(await statusOf(site, to), role).toEqual(sees ? [200, 200, true] : [404, 404, false])
      if (!sees)
        for (const path of ['/', '/due', '/search?q=money+set+aside'])
          expect((await site.get(path)).text, `${role} at ${path}`).not.toContain(words.title)
    }
    const stranger = await world({ modules })
    expect((await stranger.get(to)).status).toBe(404)
  })

  test('where a post is asked, the people of the agency that employs it see it', async () => {
    const { site, agency, other, to } = await begin('post')
    await site.as('agency lead', { agencyId: agency })
    expect((await site.get(to)).status).toBe(200)
    await site.as('agency lead', { agencyId: other })
    expect((await site.get(to)).status).toBe(404)
  })
})

test('it is answered by those asked, asked again by who raised it, and closed by nobody else', async () => {
  const { site, agency, to, raisedBy } = await begin('agency')
  expect((await site.post(`${to}/answer`, { says: 'It is all well' })).text).toContain(
    'the answer is for those you asked',
  )
  expect((await site.post(`${to}/ask-again`, { says: 'And?' })).text).toContain('No answer has come yet')
  const council = await site.as('agency lead', { agencyId: agency })
  expect((await site.post(`${to}/answer`, { says: 'Money is set aside from April' })).status).toBe(303)
  const close = { how: 'settled', difference: 'Money for three reviews is set aside' }
  for (const role of ['agency lead', 'business manager', 'independent chair', 'safeguarding partner']) {
    await site.as(role, role === 'agency lead' ? { agencyId: agency } : {})
    expect((await site.post(`${to}/close`, close)).text, role).toContain(
      'Only who raised it can close it: Lead of the school',
    )
    expect((await site.post(`${to}/ask-again`, { says: 'And?' })).text, role).toContain(
      'Only who raised it can ask again',
    )
  }
  // The database refuses as well, past every check of the program.
  const challengeId = Number(to.split('/').at(-1))
  await expect(
    site.inside((visit) =>
      closeChallenge(visit.db, { challengeId, closedByAccount: council, closedOn: '2026-06-01', ...close }),
    ),
  ).rejects.toThrow(/only_who_raised_it/)
  await site.inside((visit) =>
    closeChallenge(visit.db, { challengeId, closedByAccount: raisedBy, closedOn: '2026-06-01', ...close }),
  )
  await site.as('business manager')
  expect((await site.get(to)).text).toContain('Money for three reviews is set aside')
  expect((await site.post(`${to}/answer`, { says: 'More' })).text).toContain('This challenge is closed')
  expect(site.faults).toEqual([])
})

test('the time for answers is the partnership’s own from its day on; what was raised before keeps its day', async () => {
  const { site, to } = await begin('agency')
  await site.as('business manager')
  await site.post('/challenges/limit', {
    workingDays: '3',
    agreedBy: 'The board',
    'fromOn-day': '1',
    'fromOn-month': '6',
    'fromOn-year': '2026',
  })
  expect((await site.get(to)).text).toContain('15 June 2026: 10 working days')
  expect((await site.get('/challenges/raise')).text).toContain('within 3 working days, by 4 June 2026')
})
