import { describe, expect, test } from 'vitest'
import { asSpreadsheet } from '#platform/spreadsheets/write-spreadsheet.ts'
import type { World } from '../../../../test/world.ts'
import { lettersIn, openARound, partnershipWithATool } from '../rounds.examples.ts'
import { readLines, readRoster, type Against } from './roster.ts'

describe('a row of a roster', () => {
  const against: Against = {
    agencies: [{ id: 1, name: 'Library', shortName: 'Lib' }],
    asked: new Set([1]),
    mayAdd: true,
    asksSchools: false,
  }
  const line = (more: object) => ({
    row: 2,
    name: 'New one',
    kind: 'other',
    phase: '',
    contact: '',
    because: '',
    ...more,
  })
  test.each([
    { says: 'known by name', given: line({ name: 'LIBRARY' }), problems: [] },
    { says: 'known by its short name', given: line({ name: 'lib', kind: 'nonsense' }), problems: [] },
    { says: 'new, of a kind', given: line({}), problems: [] },
    { says: 'new, a school by its phase', given: line({ kind: '', phase: 'Primary' }), problems: [] },
    { says: 'without a name', given: line({ name: '' }), problems: [/no name/] },
    { says: 'of no kind we know', given: line({ kind: 'club' }), problems: [/“club” is no kind/] },
    { says: 'relevant without a reason', given: line({ kind: 'relevant agency' }), problems: [/reason why/] },
    { says: 'relevant with one', given: line({ kind: 'Relevant agency', because: 'Near' }), problems: [] },
    {
      says: 'with an address that is none',
      given: line({ contact: 'ask at the desk' }),
      problems: [/is not an e-mail/],
    },
    { says: 'unknown to somebody who cannot add', given: line({}), mayAdd: false, problems: [/cannot add/] },
  ])('$says', ({ given, problems, mayAdd }) => {
    const [row] = readRoster([given], { ...against, ...(mayAdd === false && { mayAdd }) })
    expect(row!.problems).toEqual(problems.map((problem) => expect.stringMatching(problem)))
  })
  test('the same agency stands in one row only, by whichever of its names', () => {
    const rows = readRoster([line({ name: 'Library' }), line({ row: 3, name: 'Lib' })], against)
    expect(rows.map(({ problems }) => problems)).toEqual([[], ['It stands in row 2 already']])
  })
  test('columns are found by the words over them', () => {
    expect(readLines([['Thing']])).toEqual({ says: expect.stringContaining('Name') })
    expect(readLines([['Name', 'Size']])).toEqual({ says: expect.stringContaining('Kind') })
    expect(
      readLines([
        ['Name', 'Kind'],
        ['', ''],
      ]),
    ).toEqual({ says: expect.stringContaining('no row') })
  })
})

const send = async (site: World, at: string, rows: string[][]) => {
  const columns = ['Contact e-mail', 'School', 'Phase', 'Notes'].map((heading) => ({ heading, width: 20 }))
  const bytes = await asSpreadsheet([{ name: 'Roster', columns, rows }])
  return site.post(`${at}/roster`, { sheet: new File([new Uint8Array(bytes)], 'schools.xlsx') })
}

test('a roster is previewed row by row and taken in whole or not at all', async () => {
  const { site, versionId, ids } = await partnershipWithATool()
  const at = await openARound(site, versionId, { kind: 'schools', asks: [], askedNote: 'A roster is still to come' })
  const asked = () =>
    site.inside(({ db }) =>
      db
        .selectFrom('selfAssessment.roundReturn as own')
        .innerJoin('partnership.agency as agency', 'agency.id', 'own.agencyId')
        .leftJoin('selfAssessment.audience as audience', 'audience.id', 'own.audienceId')
        .select(['agency.name', 'agency.kind', 'agency.category', 'own.contact', 'audience.name as audience'])
        .orderBy('own.id')
        .execute(),
    )
  expect((await site.get(`${at}/roster/preview`)).status).toBe(404)
  const wrong = await send(site, at, [
    ['head@hill.example', 'Hill School', 'Primary', ''],
    ['no address', 'Vale School', 'Secondary', ''],
  ])
  expect(wrong.to).toBe(`${at}/roster/preview`)
  expect((await site.get(wrong.to)).text).toContain('“no address” is not an e-mail address')
  expect((await site.post(`${at}/roster/take-in`, {})).text).toContain('Nothing is taken in while a row has a problem')
  expect(await asked()).toEqual([])

  await send(site, at, [
    ['head@hill.example', 'Hill School', 'Primary', ''],
    ['', 'Vale School', 'Secondary', 'new'],
    ['', '', '', ''],
  ])
  expect((await site.get(`${at}/roster/preview`)).text).toContain('Added to the list of agencies as school, Secondary')
  const version = /name="version" value="(\d+)"/.exec((await site.get(`${at}/roster/take-in`)).text)![1]!
  expect((await site.post(`${at}/roster/take-in`, { version })).to).toBe(at)
  expect(await asked()).toEqual([
    { name: 'Hill School', kind: 'school', category: 'Primary', contact: 'head@hill.example', audience: 'Schools' },
    { name: 'Vale School', kind: 'school', category: 'Secondary', contact: null, audience: 'Schools' },
  ])
  expect((await site.get(at)).text).toContain('Hill School</a>, head@hill.example')
  expect((await site.get(`${at}/roster/preview`)).text).toContain('It was taken in by')
  expect((await site.post(`${at}/roster/take-in`, {})).text).toContain('was taken in already')
  expect((await site.post(`${at}/roster/put-aside`, {})).text).toContain('was taken in already')
  expect(await lettersIn(site)).toEqual([])

  await site.as('analyst')
  await send(site, at, [['', 'Unheard of', 'Primary', '']])
  expect((await site.get(`${at}/roster/preview`)).text).toContain('you cannot add to that list')
  await site.as('agency lead', { agencyId: ids.School! })
  expect((await site.get(`${at}/roster`)).status).toBe(403)
  expect(site.faults).toEqual([])
})
