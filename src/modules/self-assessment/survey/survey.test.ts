import { describe, expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { addAgency } from '#modules/partnership/index.ts'
import { askAgencies, returnsByAgency } from '../return-store.ts'
import { addRound } from '../store.ts'
import { fillVersion } from '../tools/content-store.ts'
import { addTool, publishVersion } from '../tools/tool-store.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { besideLeaders } from './survey.ts'

/** A running round of two agencies whose tool has one wording for practitioners. */
async function aRound(site: World) {
  return site.inside(async (visit) => {
    const { db, today } = visit
    const agency = (name: string) => addAgency(db, { name, shortName: name, kind: 'relevant agency' })
    const [homes, sports] = [await agency('Harbour Homes'), await agency('Sports partnership')]
    const { versionId } = await addTool(db, { title: 'A tool', about: null }, { name: '2026', begunOn: today })
    await fillVersion(db, versionId, smallTool)
    await publishVersion(db, versionId, today)
    const roundId = await addRound(db, { title: 'Section 11 of 2026', kind: 'section 11', versionId })
    await askAgencies(db, roundId, [homes, sports], today)
    const returns = await returnsByAgency(db, roundId)
    return { roundId, homes, sports, returns }
  })
}

const opened = {
  'opensOn-day': '1',
  'opensOn-month': '6',
  'opensOn-year': '2026',
  'closesOn-day': '30',
  'closesOn-month': '6',
  'closesOn-year': '2026',
}

const closes = (day: string, month: string) => ({
  'closesOn-day': day,
  'closesOn-month': month,
  'closesOn-year': '2026',
})

/** Opens the surveys as the office and answers with the address that the lead of each agency was sent. */
async function withSurveys() {
  const site = await world()
  const round = await aRound(site)
  const homesLead = await site.as('agency lead', { agencyId: round.homes })
  const sportsLead = await site.as('agency lead', { agencyId: round.sports })
  await site.as('business manager')
  expect((await site.post(`/self-assessment/rounds/${round.roundId}/open-surveys`, opened)).status).toBe(303)
  const addressFor = async (account: number) =>
    site.inside(async ({ db }) => {
      const letter = await db
        .selectFrom('mail.letter')
        .selectAll()
        .where('toAccount', '=', account)
        .executeTakeFirstOrThrow()
      return { address: /\/survey\/[\w-]{43}/.exec(letter.body)![0], at: letter.about }
    })
  return {
    site,
    round,
    homesLead,
    sportsLead,
    homes: await addressFor(homesLead),
    sports: await addressFor(sportsLead),
  }
}

/** The names of the radio buttons of a survey, each with the values it offers. */
const asked = (page: string) =>
  Map.groupBy([...page.matchAll(/name="(q\d+)" type="radio" value="([^"]+)"/g)], ([, name]) => name!)

async function answer(site: World, address: string, place = 0) {
  const questions = asked((await site.get(address)).text)
  const form = Object.fromEntries([...questions].map(([name, points]) => [name, points[place]![2]!]))
  return site.post(address, form)
}

describe('a survey of practitioners beside a return', () => {
  test('is answered without signing in, and the answers say nothing of who gave them', async () => {
    const { site, homes } = await withSurveys()
    site.signedOut()
    const page = await site.get(homes.address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Everybody is treated alike where I work')
    expect(page.text).not.toContain('Does not apply')
    const sent = await answer(site, homes.address)
    expect(sent.to).toBe(`${homes.address}/thank-you`)
    expect((await site.get(sent.to)).text).toContain('Your answers are in')
    await site.inside(async ({ db }) => {
      const rows = await db.selectFrom('selfAssessment.surveyAnswer').selectAll().execute()
      expect(rows.map(({ givenOn }) => givenOn)).toEqual(['2026-06-01'])
      const lines = await db.selectFrom('history.entry').select('subject').where('subject', '=', homes.at).execute()
      expect(lines).toEqual([])
    })
  })

  test('what was answered is shown once it is closed, from six on, beside what leaders say, and to no other agency', async () => {
    const { site, round, homes, sports, homesLead, sportsLead } = await withSurveys()
    site.signedOut()
    for (let sheet = 1; sheet < smallest; sheet += 1) await answer(site, homes.address, 2)
    const asLead = async () => {
      await site.signInAs(homesLead)
      const { text } = await site.get(homes.at)
      site.signedOut()
      return text
    }
    expect(await asLead()).toContain('Answered by: fewer than 6')
    await answer(site, homes.address, 2)
    // Whoever looks at six answers and again at seven reads nothing of the seventh, not even that it came.
    const [six, , seven] = [await asLead(), await answer(site, homes.address, 0), await asLead()]
    expect(six).toContain('Answered by: 6 or more')
    expect(seven).toBe(six)
    expect(seven).not.toContain('Green:')
    await site.goOnTo('2026-07-01')
    expect(await asLead()).toContain('Green: 6, Amber: 0, Red: 1')
    await site.signInAs(sportsLead)
    expect((await site.get(homes.at)).status).toBe(404)
    for (const deed of ['renew', 'last-day']) expect((await site.get(`${homes.at}/${deed}`)).status).toBe(404)
    const list = (await site.get(`/self-assessment/rounds/${round.roundId}/surveys`)).text
    expect(list).toContain('Sports partnership')
    expect(list).not.toContain('Harbour Homes')
    expect((await site.get(sports.at)).status).toBe(200)
  })

  test('another last day keeps the link that staff have, for one and for all; what is shown is not opened again', async () => {
    const { site, round, homes, sports, homesLead } = await withSurveys()
    const all = `/self-assessment/rounds/${round.roundId}/surveys/last-day`
    await site.signInAs(homesLead)
    expect((await site.post(`${homes.at}/last-day`, { ...closes('10', '7') })).status).toBe(422)
    expect((await site.post(`${homes.at}/last-day`, { ...closes('30', '5'), reason: 'Late' })).status).toBe(422)
    expect((await site.post(`${homes.at}/last-day`, { ...closes('10', '7'), reason: 'On leave' })).status).toBe(303)
    expect((await site.get(all)).status).toBe(403)
    await site.goOnTo('2026-07-09')
    site.signedOut()
    for (let sheet = 0; sheet < smallest; sheet += 1) expect((await answer(site, homes.address)).status).toBe(303)
    expect((await answer(site, sports.address)).status).toBe(422)
    await site.goOnTo('2026-07-11')
    await site.as('business manager')
    expect((await site.get(all)).text).toContain('1 survey has')
    expect((await site.post(all, { ...closes('20', '7'), reason: 'Schools were closed' })).status).toBe(303)
    site.signedOut()
    expect((await answer(site, sports.address)).status).toBe(303)
    expect((await answer(site, homes.address)).status).toBe(422)
    await site.signInAs(homesLead)
    const again = await site.post(`${homes.at}/last-day`, { ...closes('20', '7'), reason: 'More' })
    expect([again.status, again.text.includes('so it stays closed')]).toEqual([422, true])
  })

  test('an answer through one address lies with its own agency alone', async () => {
    const { site, round, homes, sports } = await withSurveys()
    site.signedOut()
    await answer(site, homes.address)
    await answer(site, sports.address)
    await answer(site, sports.address)
    await site.inside(async ({ db }) => {
      const rows = await db.selectFrom('selfAssessment.surveyAnswer').select('forAgencyId').execute()
      expect(rows.filter(({ forAgencyId }) => forAgencyId === round.homes)).toHaveLength(1)
      expect(rows.filter(({ forAgencyId }) => forAgencyId === round.sports)).toHaveLength(2)
    })
  })

  test('an address made afresh opens, the one before opens nothing, and neither does one that never was', async () => {
    const { site, homes, homesLead } = await withSurveys()
    await site.signInAs(homesLead)
    expect((await site.post(`${homes.at}/renew`, {})).status).toBe(422)
    const shown = await site.post(`${homes.at}/renew`, { sure: 'yes' })
    const secret = /\/survey\/([\w-]{43})/.exec(shown.text)![1]!
    site.signedOut()
    expect((await site.get(`/survey/${secret}`)).status).toBe(200)
    const [before, never] = [await site.get(homes.address), await site.get(`/survey/${'x'.repeat(43)}`)]
    expect([before.status, never.status]).toEqual([404, 404])
    expect(before.text).toBe(never.text)
  })

  test('before its first day and after its last it says so and takes no answer', async () => {
    const { site, homes } = await withSurveys()
    site.signedOut()
    await site.goOnTo('2026-07-01')
    expect((await site.get(homes.address)).text).toContain('Closed since 30 June 2026')
    expect((await answer(site, homes.address)).status).toBe(422)
    await site.goOnTo('2026-06-30')
    expect((await answer(site, homes.address)).status).toBe(303)
  })

  test('an empty sheet, a point that is not offered and an answer given twice are refused in words', async () => {
    const { site, homes } = await withSurveys()
    site.signedOut()
    const [name] = [...asked((await site.get(homes.address)).text).keys()]
    expect((await site.post(homes.address, {})).text).toContain('Answer at least one question')
    expect((await site.post(homes.address, { [name!]: 'point 999999' })).status).toBe(422)
    expect((await site.post(homes.address, { [name!]: ['cannot say', 'cannot say'] })).status).toBe(422)
  })

  test('is opened once for each agency, and only by those who run self-assessments', async () => {
    const { site, round, homesLead } = await withSurveys()
    const again = await site.post(`/self-assessment/rounds/${round.roundId}/open-surveys`, opened)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Every agency has its survey already')
    await site.signInAs(homesLead)
    expect((await site.get(`/self-assessment/rounds/${round.roundId}/open-surveys`)).status).toBe(403)
  })
})

test.each([
  [[0, 1, 5, 4], 2, 'the same'],
  [[0, 6, 3, 1], 2, 'lower'],
  [[0, 0, 1, 9], 2, 'higher'],
  [[5, 0, 0, 5], 0, 'the same'],
  [[0, 0, 0, 4], 2, null],
  [[0, 1, 5, 4], null, null],
  [[0, 1, 5, 4], -1, null],
] as const)('of %j practitioners, the weakest point first, and leaders at %s: %s', (counts, leaders, says) =>
  expect(besideLeaders(counts, leaders)).toBe(says),
)
