import { inWords } from '#platform/calendar/day.ts'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { aboveRoster, previewOf, rosterExamples } from './preview.ts'
import { countRoster, type RosterRow } from './roster.ts'

/** What a roster would do, row by row: what is wrong first, then who would be added to the list of agencies, who would be asked, and who is asked already. */
export const showRoster = page({
  path: '/self-assessment/rounds/:round/roster/preview',
  may: 'run self-assessments',
  examples: rosterExamples,
  async show(visit, params) {
    const { round, roster, rows } = await previewOf(visit, params)
    const count = countRoster(rows)
    const at = `${roundAddress(round.id)}/roster`
    const right = rows.filter(({ problems }) => problems.length === 0)
    return {
      title: roster.fileName,
      above: aboveRoster({ round }),
      body: (
        <>
          <p>
            Brought by {roster.broughtBy}, {inWords(roster.broughtOn)}.{' '}
            {roster.endedAs && (
              <b>
                It was {roster.endedAs} by {roster.endedBy}.
              </b>
            )}
          </p>
          <FactsBar
            facts={[
              {
                figure: String(count.wrong),
                says: 'rows have a problem',
                ...(count.wrong > 0 && { mark: 'late' as const, href: '#wrong' }),
              },
              { figure: String(count.toAsk), says: 'would be asked', href: '#to-ask' },
              { figure: String(count.toAdd), says: 'of them are new to the list of agencies' },
              { figure: String(count.asked), says: 'are asked already, and stay as they are' },
            ]}
          />
          <p>
            {count.wrong > 0
              ? 'Nothing is taken in while a row has a problem. Put the rows right in the spreadsheet and bring it again.'
              : 'All of it is taken in at once, or none of it.'}
          </p>
          <div class="govuk-button-group">
            {roster.endedAs === null && count.wrong === 0 && count.toAsk > 0 ? (
              <Button href={`${at}/take-in`}>Take it in</Button>
            ) : (
              <Button href={at}>Bring it again</Button>
            )}
            {roster.endedAs === null && (
              <Button href={`${at}/put-aside`} classes="govuk-button--secondary">
                Put it aside
              </Button>
            )}
          </div>
          {count.wrong > 0 && (
            <Section title="Rows with a problem" id="wrong" mark="late" late quiet={String(count.wrong)}>
              <Rows caption="Rows with a problem" rows={rows.filter(({ problems }) => problems.length > 0)} />
            </Section>
          )}
          {count.toAsk > 0 && (
            <Section title="Who would be asked" id="to-ask" quiet={String(count.toAsk)}>
              <Rows caption="Who would be asked" rows={right.filter(({ isAsked }) => !isAsked)} />
            </Section>
          )}
        </>
      ),
    }
  },
})

/** How many rows of one kind are shown; a spreadsheet can have two thousand. */
const mostShown = 300

const Rows = ({ caption, rows }: { caption: string; rows: readonly RosterRow[] }) => (
  <>
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            Row
          </th>
          <th scope="col">Agency</th>
          <th scope="col">What it does</th>
          <th scope="col">E-mail</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map((row) => (
          <tr key={row.line.row}>
            <td class="num" data-head="Row">
              {row.line.row}
            </td>
            <th scope="row" class="plain">
              {row.agency ? <a href={`/agencies/${row.agency.id}`}>{row.agency.name}</a> : row.line.name || 'No name'}
            </th>
            <td>{row.problems.length > 0 ? row.problems.join('. ') : doesWords(row)}</td>
            <td data-head="E-mail">{row.line.contact || 'None'}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length > mostShown && (
      <p>
        The first {mostShown} of {rows.length} rows are shown.
      </p>
    )}
  </>
)

const doesWords = ({ toAdd }: RosterRow) =>
  toAdd
    ? `Added to the list of agencies as ${toAdd.kind}${toAdd.category ? `, ${toAdd.category}` : ''}, and asked`
    : 'Asked'
