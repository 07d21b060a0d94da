import { expect, test } from 'vitest'
import { addAgency, addGroup, partnership } from '#modules/partnership/index.ts'
import { plans } from '#modules/plans/index.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { world, type World } from '../../../../test/world.ts'
import { meetings } from '../index.ts'
import { call } from '../meetings.examples.ts'
import { missingFrom, type Watched } from './statement.ts'
import { endDraft, keepDraft } from './statement-store.ts'

const fact = (sentence: string, rest: Partial<Fact> = {}): Fact => ({
  name: `/audits#${sentence}`,
  sentence,
  kind: 'event',
  about: { says: 'Audits', at: '/audits' },
  when: '2026-05-04',
  status: 'happened',
  figures: {},
  proof: ['/disagreements'],
  audience: 'public',
  knownOn: '2026-05-04',
  source: null,
  ...rest,
})

/** A chapter that only those who lead may read. */
const audits: Watched = {
  name: 'audits',
  says: 'Audits',
  may: 'see every disagreement',
  facts: [
    {
      section: 'Audits',
      gather: async () => [
        fact('Nine files were audited.'),
        fact('An audit is to come.', { status: 'planned' }),
        fact('Four files were audited in the winter.', { when: '2026-02-04' }),
      ],
    },
  ],
}
const modules = [partnership(), plans, meetings({ watched: [audits] })]

/** The three partners, a board, a group, and the report that the group begins for the present quarter. */
const begin = async () => {
  const site = await world({ today: '2026-06-20', modules })
  const ids = await site.inside(async ({ db }) => {
    const council = await addAgency(db, {
      name: 'Council',
      shortName: 'Council',
      kind: 'local authority',
      statutory: true,
    })
    const police = await addAgency(db, { name: 'Police', shortName: 'Police', kind: 'police', statutory: true })
    const board = await addGroup(db, { name: 'Executive Board', shortName: 'Board', kind: 'board' })
    const group = await addGroup(db, {
      name: 'Neglect group',
      shortName: 'Neglect',
      kind: 'sub-group',
      reportsTo: board,
    })
    return { council, police, board, group }
  })
  const form = { workingGroupId: String(ids.group), toGroupId: String(ids.board), covers: '2026-Q2' }
  return { site, ...ids, write: (await site.post('/group-reports/send', form)).to }
}

const met = async (
  { site, group, council, police }: Awaited<ReturnType<typeof begin>>,
  on: string,
  deputy: boolean,
) => {
  await site.goOnTo('2026-04-01')
  const { to } = await call(site, { workingGroupId: String(group), title: `Meeting of ${on}`, happenedOn: on })
  await site.goOnTo('2026-06-20')
  await site.post(`${to}/attendance`, {
    [`agency${council}`]: 'attended',
    [`agency${police}`]: deputy ? 'deputy' : 'apologies',
  })
  expect((await site.post(`${to}/record-held`, { status: 'happened', happenedOn: on, chairedBy: '' })).to).toBe(to)
}

const raise = async (site: World, group: number, title: string, due: string) =>
  (
    await site.post('/actions/raise', {
      title,
      ownerGroupId: String(group),
      due,
      'raisedOn-day': '2',
      'raisedOn-month': '4',
      'raisedOn-year': '2026',
    })
  ).to

/** It is said to be done, and somebody else finds that it is. */
const complete = async (site: World, at: string) => {
  await site.post(`${at}/complete`, {
    'closedOn-day': '10',
    'closedOn-month': '6',
    'closedOn-year': '2026',
    difference: 'Children are seen sooner',
    evidenceSays: 'Nothing is needed',
    version: '1',
  })
  await site.as('independent chair')
  expect((await site.post(`${at}/check`, { verdict: 'checked', version: '2' })).status).toBe(303)
  await site.as('business manager')
}

const words = { version: '0', confidence: 'some', summary: 'As planned', impact: 'Not known yet', deed: 'send' }

test('the report begins with what the records say, and the numbers are theirs; once sent it keeps them', async () => {
  const begun = await begin()
  const { site, group, write } = begun
  await met(begun, '20 April 2026', true)
  await met(begun, '18 May 2026', false)
  const first = await raise(site, group, 'Tell the schools', '1 June 2026')
  await raise(site, group, 'Read the files', '1 May 2026')
  await raise(site, group, 'Ask the families', '1 August 2026')
  await complete(site, first)

  const expected = [
    'The group met 2 times: 20 April 2026, 18 May 2026.',
    'Council was represented at 2 of 2.',
    'Police was represented at 1 of 2, 1 of them by a deputy.',
    'Of 3 actions open in the quarter, 1 was done and 1 is late.',
    'Done: Tell the schools. Children are seen sooner.',
    'Late: Read the files, due 1 May 2026.',
  ]
  const begunPage = plain((await site.get(write)).text)
  for (const says of expected) expect(begunPage).toContain(says)
  const { to } = await site.post(write, words)

  await raise(site, group, 'One more', '1 May 2026')
  const late = (
    await site.inside(({ db }) =>
      db.selectFrom('plans.action').select('id').where('title', '=', 'Read the files').executeTakeFirstOrThrow(),
    )
  ).id
  await complete(site, `/actions/${late}`)
  await met(begun, '1 June 2026', true)
  const sent = plain((await site.get(to)).text)
  for (const says of expected) expect(sent).toContain(says)
  expect(sent).not.toContain('1 June 2026.')
})

test('a group’s report tells what it watches over, of its quarter, to those who may read that chapter and to nobody else', async () => {
  const { site, group, write } = await begin()
  const at = write.replace('/write', '')
  expect((await site.get(write)).text).not.toContain('Nine files were')
  expect((await site.post(`${at}/watch`, { sources: ['another'] })).text).toContain('Choose from the list')
  expect((await site.post(`${at}/watch`, { sources: ['audits'] })).to).toBe(at)
  const begunPage = plain((await site.get(write)).text)
  expect(begunPage).toContain('Nine files were audited.')
  expect(begunPage).not.toContain('An audit is to come.')
  expect(begunPage).not.toContain('in the winter')

  const chair = await site.inside(async ({ db }) => {
    const { id } = await db
      .insertInto('partnership.person')
      .values({ name: 'Chair' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('partnership.membership')
      .values({ workingGroupId: group, personId: id, sinceOn: '2026-01' })
      .execute()
    return id
  })
  await site.as('group chair', { personId: chair })
  expect((await site.get(write)).status).toBe(200)
  expect(plain((await site.get(write)).text)).not.toContain('Nine files')

  await site.as('business manager')
  const { to } = await site.post(write, words)
  expect(plain((await site.get(to)).text)).toContain('Nine files were audited.')
  for (const role of ['agency lead', 'group chair', 'trainer']) {
    await site.as(role)
    const { status, text } = await site.get(to)
    expect(status, role).toBe(200)
    expect(plain(text), role).not.toContain('Nine files')
    expect(text, role).toContain('from chapters that are not open to you')
    expect((await site.get('/search?q=files+audited')).text, role).not.toContain('Nine files')
    expect((await site.get(`${at}/watch`)).status, role).toBe(403)
  }
})

test('what was promised and asked in the last report stands in the next, with what came of it', async () => {
  const { site, board, group, write } = await begin()
  await site.post(write, {
    ...words,
    nextQuarter: 'Audit it again',
    'asks-1-says': 'A deputy from each agency',
    'asks-1-wants': 'hearing',
  })
  await site.goOnTo('2026-09-25')
  const form = { workingGroupId: String(group), toGroupId: String(board), covers: '2026-Q3' }
  const next = (await site.post('/group-reports/send', form)).to
  expect(plain((await site.get(next)).text)).toContain('Asked: A deputy from each agency. No answer has come.')
  const ask = (await site.inside(({ db }) => db.selectFrom('meetings.ask').select('id').executeTakeFirstOrThrow())).id
  await site.post(`/asks/${ask}/answer`, { kind: 'heard', says: 'The board talked it through.', version: '0' })
  const text = plain((await site.get(next)).text)
  expect(text).toContain('Promised for this quarter: Audit it again')
  expect(text).toContain('It was heard: The board talked it through.')
})

test('the store takes no draft and ends none that is not the one that was read', async () => {
  const { site, write } = await begin()
  const dueId = Number(write.split('/')[2])
  const draft = { dueId, summary: 'First', writtenBy: 'The test' }
  await site.inside(({ db }) => keepDraft(db, 0, draft))
  for (const version of [0, 2])
    await expect(site.inside(({ db }) => keepDraft(db, version, draft))).rejects.toThrow(ChangedMeanwhile)
  await expect(site.inside(({ db }) => endDraft(db, dueId, 0))).rejects.toThrow(ChangedMeanwhile)
  await site.inside(({ db }) => keepDraft(db, 1, { ...draft, summary: 'Second' }))
  await site.inside(({ db }) => endDraft(db, dueId, 2))
})

test('a report is sent with confidence, why, and what is different for children; the rest may be left out', () => {
  const whole = { confidence: 'low', summary: 'Behind', impact: 'Not known yet' }
  expect(missingFrom(whole)).toEqual([])
  for (const part of ['confidence', 'summary', 'impact'] as const)
    expect(missingFrom({ ...whole, [part]: null }).map(({ field }) => field)).toEqual([part])
})

/** The words of a page as they are read: the last word before a knot stands in a span of its own. */
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '')
