import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { closePdfWorker } from '#platform/documents/as-pdf.ts'
import { world, type World } from '../../../../../test/world.ts'
import { answerIn, smallRound, wholeAnswers } from '../return.examples.ts'

afterAll(() => closePdfWorker())

async function told() {
  const site = await world()
  const round = await site.inside(async (visit) => {
    const made = await smallRound(visit)
    const table = { reference: '1.2.1', grid: JSON.stringify([['Youth clubs', 'Each year'], ['Play']]) }
    await answerIn(visit, made, [
      ...wholeAnswers(made.version).filter(({ reference }) => reference !== '1.2'),
      { reference: '1.2', says: 'Yes' },
      table,
    ])
    await visit.db
      .insertInto('evidence.file')
      .values({
        subject: `/self-assessment/returns/${made.returns[0]}/questions/${made.questions.get('0.1')}`,
        name: 'equality-policy.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        fingerprint: 'f'.repeat(64),
        may: 'read a whole return',
        addedBy: 'The lead',
        addedAt: visit.now,
      })
      .execute()
    const point = made.version.scales[0]!.points[0]!.id
    const common = {
      forAgencyId: made.agencies[0]!,
      roundReturnId: made.returns[0]!,
      byName: 'A reviewer',
      at: visit.now,
    }
    await visit.db
      .insertInto('selfAssessment.score')
      .values({
        ...common,
        questionId: made.questions.get('0.1')!,
        givenAs: 'moderated',
        pointId: point,
        because: 'No training',
      })
      .execute()
    await visit.db
      .insertInto('selfAssessment.remark')
      .values({ ...common, questionId: made.questions.get('1.3')!, says: 'How many hours a week?' })
      .execute()
    return made
  })
  await site.as('agency lead', { agencyId: round.agencies[0]! })
  return { site, round, at: `/self-assessment/returns/${round.returns[0]}` }
}

const bytesAt = async (site: World, path: string) => {
  const answer = await site.app.request(`http://localhost${path}`, { headers: { cookie: site.cookie() } })
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

test('every cell of the spreadsheet stands on the page, and the page has no row that it lacks', async () => {
  const { site, at } = await told()
  const { text } = await site.get(`${at}/copy`)
  const file = await bytesAt(site, `${at}/copy.xlsx`)
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('Section 11, 2026: Harbour Homes.xlsx'))
  const parts = unzipSync(file.bytes)
  const sheets = Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .map((name) => strFromU8(parts[name]!))
  const words = [...sheets, strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())].join('')
  const cells = [...words.matchAll(/<t[^>]*>([^<]+)<\/t>/g)].map((found) => plain(found[1]!))
  expect(cells.length).toBeGreaterThan(40)
  const page = plain(text)
  for (const cell of cells) expect(page, cell).toContain(cell)
  const rowsOnPage = text
    .split('<tbody>')
    .slice(1)
    .reduce((sum, body) => sum + body.split('</tbody>')[0]!.split('<tr').length - 1, 0)
  expect(rowsOnPage).toBeGreaterThan(10)
  expect(sheets.reduce((sum, sheet) => sum + sheet.split('<row ').length - 2, 0)).toBe(rowsOnPage)
})

test('a copy holds the answers, the names of the files, the improvements with owner and date, the moderated scores and the remarks', async () => {
  const { site, at } = await told()
  const word = await bytesAt(site, `${at}/copy.docx`)
  const words = plain(strFromU8(unzipSync(word.bytes)['word/document.xml']!))
  const page = plain((await site.get(`${at}/copy`)).text)
  for (const says of [
    'Director of operations',
    'equality-policy.pdf',
    'Train the night staff',
    'Head of care',
    'September 2026',
    'Amber',
    'Red',
    'No training',
    'How many hours a week?',
    'Youth clubs',
    'Families say that they are heard',
  ]) {
    expect(page, says).toContain(says)
    expect(words, says).toContain(says)
  }
  const pdf = await bytesAt(site, `${at}/copy.pdf`)
  expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  expect(new TextDecoder('latin1').decode(pdf.bytes)).toContain('/MarkInfo')
})

test('copies are taken at any time, after the close too, by the owner and by those who read every return, and by nobody else', async () => {
  const { site, round, at } = await told()
  await site.inside(({ db }) =>
    db
      .insertInto('selfAssessment.roundChange')
      .values({ roundId: round.roundId, kind: 'closed', says: 'Closed', happenedOn: '2026-06-01', status: 'happened' })
      .execute(),
  )
  const copies = ['copy', 'copy.pdf', 'copy.docx', 'copy.xlsx']
  const opens = async (expected: number) => {
    for (const copy of copies) expect((await bytesAt(site, `${at}/${copy}`)).status, copy).toBe(expected)
  }
  await opens(200)
  await site.as('scrutineer')
  await opens(200)
  await site.as('agency lead', { agencyId: round.agencies[1]! })
  await opens(404)
  await site.as('contributor', { agencyId: round.agencies[0]! })
  await opens(403)
  await site.as('trainer', { agencyId: round.agencies[0]! })
  await opens(403)
  const other = await world()
  await other.as('business manager')
  for (const copy of copies) expect((await other.get(`${at}/${copy}`)).status, copy).toBe(404)
})
