import { describe, expect, test } from 'vitest'
import { world, type World } from '../../../../test/world.ts'
import { addAgency } from '#modules/partnership/index.ts'
import { askAgencies, returnsByAgency } from '../return-store.ts'
import { addRound } from '../store.ts'
import { fillVersion } from '../tools/content-store.ts'
import { addTool, publishVersion } from '../tools/tool-store.ts'
import { smallTool } from '../tools/tool.examples.ts'
import { besideLeaders, fewestSheets } from './survey.ts'

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

  test('what was answered is shown from five on, beside what leaders say, and to no other agency', async () => {
    const { site, round, homes, sports, homesLead, sportsLead } = await withSurveys()
    site.signedOut()
    for (let sheet = 1; sheet < fewestSheets; sheet += 1) await answer(site, homes.address, 2)
    await site.signInAs(homesLead)
    expect((await site.get(homes.at)).text).toContain(`Fewer than ${fewestSheets}`)
    expect((await site.get(homes.at)).text).not.toContain('Green: 4')
    site.signedOut()
    await answer(site, homes.address, 2)
    await site.signInAs(homesLead)
    expect((await site.get(homes.at)).text).toContain('Green: 5, Amber: 0, Red: 0')
    await site.signInAs(sportsLead)
    expect((await site.get(homes.at)).status).toBe(404)
    expect((await site.get(`${homes.at}/renew`)).status).toBe(404)
    const list = (await site.get(`/self-assessment/rounds/${round.roundId}/surveys`)).text
    expect(list).toContain('Sports partnership')
    expect(list).not.toContain('Harbour Homes')
    expect((await site.get(sports.at)).status).toBe(200)
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
    const shown = await site.post(`${homes.at}/renew`, opened)
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
