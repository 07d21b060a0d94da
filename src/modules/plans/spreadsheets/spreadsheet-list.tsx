import { momentInWords } from '#platform/calendar/moment.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { spreadsheetsOf } from './store.ts'

/** The spreadsheets in which a plan came back, and what became of each. Nothing where none did. */
export const SpreadsheetList = ({ spreadsheets }: { spreadsheets: Awaited<ReturnType<typeof spreadsheetsOf>> }) =>
  spreadsheets.length === 0 ? null : (
    <Section title="Spreadsheets" id="spreadsheets" quiet="the latest first">
      <ul class="bullets">
        {spreadsheets.map(({ id, fileName, broughtBy, broughtAt, endedAs, endedBy, changed, added }) => (
          <li>
            <a href={`/plans/spreadsheets/${id}`}>{fileName}</a>{' '}
            <span class="quiet">
              {broughtBy}, {momentInWords(broughtAt)}.{' '}
              {endedAs === null
                ? 'It waits to be taken in.'
                : endedAs === 'taken in'
                  ? `Taken in by ${endedBy}: ${changed} changed, ${added} added.`
                  : `Put aside by ${endedBy}.`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
