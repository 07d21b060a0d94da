import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { spreadsheetField } from '#platform/spreadsheets/spreadsheet-field.tsx'
import { task } from '#platform/web/route.tsx'
import { isOver, roundAddress } from '../round.ts'
import { changesOfRounds, findRound, someRounds } from '../store.ts'
import { readLines } from './roster.ts'
import { keepRoster } from './roster-store.ts'

/** A roster of whom to ask comes as a spreadsheet. It is read and kept; what it would do is shown before anybody is asked. */
export const bringRoster = task({
  path: '/self-assessment/rounds/:round/roster',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    return { round, changes: await changesOfRounds(visit.db, [round.id]) }
  },
  title: ({ round }) => `Bring a roster: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  button: 'Read it',
  before: () => (
    <>
      <p>Nobody is asked yet. You are shown what each row would do, and decide then.</p>
      <ul class="bullets">
        <li>The first row names the columns: Name, then Kind or Phase, and E-mail where you have one.</li>
        <li>A kind is one of local authority, police, health, education, relevant agency, school or other.</li>
        <li>An agency that is not known yet is added to the list of agencies, if you may keep that list.</li>
        <li>Whoever is on the list of the round already stays on it as they are.</li>
      </ul>
    </>
  ),
  fields: { sheet: spreadsheetField('Which spreadsheet?') },
  check({ sheet }, { changes }) {
    if (isOver(changes)) return [{ field: 'sheet', says: 'This round is over, so nobody is asked any more' }]
    const read = readLines(sheet.rows)
    return 'says' in read ? [{ field: 'sheet', says: read.says }] : []
  },
  async save(visit, { round }, { sheet }) {
    const read = readLines(sheet.rows)
    if ('says' in read) throw new Error('The spreadsheet was checked before it is kept')
    const at = roundAddress(round.id)
    await keepRoster(visit.db, {
      roundId: round.id,
      fileName: sheet.name || 'roster.xlsx',
      lines: read.lines,
      broughtBy: visit.who.name,
      broughtOn: visit.today,
    })
    await record(visit, 'roster brought', at, { file: sheet.name, rows: read.lines.length })
    return `${at}/roster/preview`
  },
})
