import { expect, test } from 'vitest'
import { asPartnership } from '#platform/database/database.ts'
import type { World } from '../../../../../test/world.ts'
import { answerAddress } from '../answer.ts'
import { answeredArea, area, codeOf, give, type Area } from './two-areas.examples.ts'

/** A return that was moderated here, with a colleague who helped, and given there with its document. */
async function given() {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  await from.site.inside(async ({ db, now }) => {
    const lies = { forAgencyId: from.agency, roundReturnId: from.own, byName: 'The moderator of here', at: now }
    const pointId = from.round.version.scales[0]!.points[0]!.id
    await db
      .insertInto('selfAssessment.score')
      .values({
        ...lies,
        questionId: from.question('0.1'),
        givenAs: 'moderated',
        pointId,
        because: 'Nobody showed the zephyr',
      })
      .execute()
    await db
      .insertInto('selfAssessment.remark')
      .values({ ...lies, says: 'Where is the zephyr kept?' })
      .execute()
  })
  expect((await give(from, await codeOf(to), { parts: ['0'], also: ['documents'] })).status).toBe(303)
  const fileOf = (site: World) =>
    site.inside(async ({ db }) => (await db.selectFrom('evidence.file').select('id').executeTakeFirstOrThrow()).id)
  return { from, to, files: { from: await fileOf(from.site), to: await fileOf(to.site) } }
}

const pages = [
  '',
  '/whole',
  '/giving',
  '/giving/add',
  '/receiving',
  '/receiving/code',
  '/receiving/end',
  '/sending',
  '/copy',
  '/moderation',
]

test('the office of either area opens nothing of the other, by any address', async () => {
  const { from, to, files } = await given()
  for (const [here, there] of [
    [from, to],
    [to, from],
  ] as [Area, Area][]) {
    const theirs = [...(await there.answers()).values()].map(({ id }) => answerAddress(id))
    const file = there === to ? files.to : files.from
    for (const role of ['business manager', 'analyst', 'safeguarding partner', 'agency lead']) {
      await here.site.as(
        role,
        role === 'safeguarding partner' || role === 'agency lead' ? { agencyId: here.agency } : {},
      )
      for (const address of [
        ...pages.map((page) => there.at + page),
        ...theirs,
        `/files/${file}`,
        `${there.at}/documents/${file}`,
      ])
        expect([403, 404], `${role} at ${address}`).toContain((await here.site.get(address)).status)
    }
    await here.asLead()
  }
})

test('what was given is all that is read there: no moderation, no remark, no other part, no name of anybody, no history', async () => {
  const { from, to } = await given()
  const read = async (site: World, at: string) => {
    const texts = []
    for (const page of pages) texts.push((await site.get(at + page)).text)
    for (const { id } of (await to.answers()).values()) texts.push((await site.get(answerAddress(id))).text)
    texts.push((await site.get('/search?q=zephyr')).text, (await site.get('/')).text)
    return texts.join()
  }
  await to.site.as('business manager')
  for (const text of [await read(to.site, to.at), (await to.asLead(), await read(to.site, to.at))]) {
    expect(text).toContain('Evidence here')
    expect(text).toContain(from.name)
    for (const kept of [
      'zephyr kept',
      'showed the zephyr',
      'moderator of here',
      'Director of operations',
      'A job plan',
      'The lead of Section 11 here',
      'sent in: Harbour',
    ])
      expect(text, kept).not.toContain(kept)
  }
  const rows = await to.site.inside(async ({ db }) => [
    await db.selectFrom('selfAssessment.score').select('id').execute(),
    await db.selectFrom('selfAssessment.remark').select('id').execute(),
    await db.selectFrom('selfAssessment.contributor').select('id').execute(),
    await db.selectFrom('selfAssessment.giving').select('id').execute(),
  ])
  expect(rows).toEqual([[], [], [], []])
  expect((await to.answers()).size).toBe(1)
})

test('the giver is told of the other area its name, its agency, its round and what became of the questions, and nothing that is answered there', async () => {
  const { from, to } = await given()
  const texts = []
  for (const page of ['', '/giving', '/sending']) texts.push((await from.site.get(from.at + page)).text)
  await from.site.as('business manager')
  texts.push((await from.site.get(from.at)).text, (await from.site.get(`${from.at}/giving`)).text)
  for (const kept of ['The lead of Section 11 there', to.at, 'Town Library'])
    expect(texts.join(), kept).not.toContain(kept)
  expect(texts.join()).toContain(to.name)
})

test('another agency of either area sees nothing of what was given, not even with no check of the program', async () => {
  const { from, to, files } = await given()
  for (const { here, file } of [
    { here: from, file: files.from },
    { here: to, file: files.to },
  ]) {
    await here.site.as('agency lead', { agencyId: here.round.agencies[1]! })
    for (const page of pages) expect((await here.site.get(here.at + page)).status, page).toBe(404)
    for (const address of [`/files/${file}`, `${here.at}/documents/${file}`])
      expect((await here.site.get(address)).status).toBe(404)
    const opened = { agencies: { every: false, own: [here.round.agencies[1]!] } }
    const counts = await asPartnership(
      here.site.database,
      here.site.partnership.id,
      async (db) => [
        await db.selectFrom('selfAssessment.giving').select('id').execute(),
        await db.selectFrom('identity.receivingCode').select('id').execute(),
        await db.selectFrom('selfAssessment.answer').select('id').where('forAgencyId', '=', here.agency).execute(),
        await db.selectFrom('history.entry').select('number').where('deed', 'like', '%given%').execute(),
      ],
      opened,
    )
    expect(counts).toEqual([[], [], [], []])
  }
})

test('only those who send in the return make and end its code and give it; who reads it reads where it went', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  const deeds = ['/giving/add', '/receiving/code', '/receiving/end']
  const cases: [string, { agencyId?: number }, number, number][] = [
    ['business manager', {}, 403, 200],
    ['analyst', {}, 403, 200],
    ['scrutineer', {}, 403, 200],
    ['trainer', { agencyId: to.agency }, 403, 403],
    ['contributor', { agencyId: to.agency }, 403, 403],
    ['safeguarding partner', { agencyId: to.round.agencies[1]! }, 404, 200],
    ['safeguarding partner', { agencyId: to.agency }, 200, 200],
  ]
  for (const [role, who, deed, reading] of cases) {
    await to.site.as(role, who)
    for (const page of deeds) expect((await to.site.get(to.at + page)).status, `${role} ${page}`).toBe(deed)
    if (deed !== 200) for (const page of deeds) expect((await to.site.post(to.at + page, { code })).status).toBe(deed)
    for (const page of ['/giving', '/receiving'])
      expect((await to.site.get(to.at + page)).status, `${role} ${page}`).toBe(reading)
  }
  await to.asLead()
  expect((await give(from, code)).status).toBe(303)
})

test('neither the code nor what it opens is written into a line of history or a letter', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  await give(from, code)
  for (const { site } of [from, to])
    await site.inside(async ({ db }) => {
      const said = JSON.stringify([
        await db.selectFrom('history.entry').selectAll().execute(),
        await db.selectFrom('mail.letter').selectAll().execute(),
        await db.selectFrom('identity.receivingCode').selectAll().execute(),
      ])
      expect(said).not.toContain(code)
      expect(said).not.toContain(code.replaceAll('-', ''))
    })
})
