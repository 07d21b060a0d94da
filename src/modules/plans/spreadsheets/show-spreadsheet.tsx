import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import type { ComponentChildren } from 'preact'
import { page } from '#platform/web/route.tsx'
import { kindOfRow, type RowRead } from './changes.ts'
import { countRows, previewOf, type Preview } from './preview.ts'
import { findSpreadsheet, type Spreadsheet } from './store.ts'
import { aboveSpreadsheet, spreadsheetExamples } from './take-in.tsx'

/** What a spreadsheet that came back would change, row by row: what cannot be taken in first, then what is changed, added and left out. */
export const showSpreadsheet = page({
  path: '/plans/spreadsheets/:spreadsheet',
  may: 'take in spreadsheets',
  examples: spreadsheetExamples,
  async show(visit, params) {
    const spreadsheet = await findSpreadsheet(visit.db, numberIn(params.spreadsheet))
    return {
      title: spreadsheet.fileName,
      above: aboveSpreadsheet(spreadsheet).slice(0, 2),
      body: (
        <>
          <p>
            Brought back by {spreadsheet.broughtBy}, {momentInWords(spreadsheet.broughtAt)}.{' '}
            {spreadsheet.endedAs && (
              <b>
                It was {spreadsheet.endedAs} by {spreadsheet.endedBy}
                {spreadsheet.endedAs === 'taken in' && `: ${spreadsheet.changed} changed, ${spreadsheet.added} added`}.
              </b>
            )}
          </p>
          {spreadsheet.endedAs ? (
            <Ways ways={[{ says: 'Back to the plan', href: `/plans/${spreadsheet.planId}` }]} />
          ) : (
            <Waiting
              spreadsheet={spreadsheet}
              preview={await previewOf(visit, spreadsheet.planId, spreadsheet.sheet)}
            />
          )}
        </>
      ),
    }
  },
})

/** How many rows of one kind are shown; a spreadsheet can have two thousand. */
const mostShown = 300

const Waiting = ({ spreadsheet, preview }: { spreadsheet: Spreadsheet; preview: Preview }) => {
  const count = countRows(preview)
  const of = (kind: ReturnType<typeof kindOfRow>) => preview.rows.filter((row) => kindOfRow(row) === kind)
  const asides = preview.rows.filter((row) => row.left.length > 0)
  const at = `/plans/spreadsheets/${spreadsheet.id}`
  return (
    <>
      <FactsBar
        facts={[
          {
            figure: String(count.wrong),
            says: 'rows have a problem',
            ...(count.wrong > 0 && { mark: 'late' as const, href: '#wrong' }),
          },
          { figure: String(count.changed), says: 'actions would be changed', href: '#changed' },
          { figure: String(count.new), says: 'would be added', href: '#new' },
          { figure: String(count.same), says: 'stay as they are' },
          { figure: String(preview.absent), says: 'actions of the plan are not in it, and stay' },
        ]}
      />
      {count.wrong > 0 ? (
        <p>
          <b>Nothing is taken in while a row has a problem.</b> Put the rows right in the spreadsheet and bring it back
          again.
        </p>
      ) : count.changed + count.new === 0 ? (
        <p>There is nothing in it to take in: every row says what the record says.</p>
      ) : (
        <p>All of it is taken in at once, or none of it. Dates and owners that were before stay in sight.</p>
      )}
      <div class="govuk-button-group">
        {count.wrong === 0 && count.changed + count.new > 0 ? (
          <Button href={`${at}/take-in`}>Take it in</Button>
        ) : (
          <Button href={`/plans/${spreadsheet.planId}/bring-back`}>Bring it back again</Button>
        )}
        <Button classes="govuk-button--secondary" href={`${at}/put-aside`}>
          Put it aside
        </Button>
      </div>
      {count.wrong > 0 && (
        <Section title="Rows with a problem" id="wrong" mark="late" late quiet={String(count.wrong)}>
          <Rows
            caption="Rows with a problem"
            head="What is wrong"
            rows={of('wrong')}
            says={(row) => <List lines={row.problems} />}
          />
        </Section>
      )}
      {count.changed > 0 && (
        <Section title="Actions that would be changed" id="changed" quiet={String(count.changed)}>
          <Rows
            caption="Actions that would be changed"
            head="What changes"
            rows={of('changed')}
            says={(row) => <Changes row={row} />}
          />
        </Section>
      )}
      {count.new > 0 && (
        <Section title="Actions that would be added" id="new" quiet={String(count.new)}>
          <Rows
            caption="Actions that would be added"
            head="What it says"
            rows={of('new')}
            says={(row) => <Changes row={row} />}
          />
        </Section>
      )}
      {asides.length + preview.left.length > 0 && (
        <Section title="Left out" id="left">
          {preview.left.length > 0 && (
            <p>
              These columns are not of the layout and are not read:{' '}
              {preview.left.map((words) => `“${words}”`).join(', ')}.
            </p>
          )}
          {asides.length > 0 && (
            <Rows
              caption="Cells that only show"
              head="What is left out"
              rows={asides}
              says={(row) => <List lines={row.left} />}
            />
          )}
        </Section>
      )}
    </>
  )
}

type Listed = { caption: string; head: string; rows: RowRead[]; says: (row: RowRead) => ComponentChildren }

const Rows = ({ caption, head, rows, says }: Listed) => (
  <>
    <table class="table stack">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            Row
          </th>
          <th scope="col">Action</th>
          <th scope="col">{head}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map((row) => (
          <tr key={row.row}>
            <td class="num" data-head="Row">
              {row.row}
            </td>
            <th scope="row" class="plain">
              {row.line ? <a href={`/actions/${row.line.id}`}>{row.line.title}</a> : row.title || 'Without words'}{' '}
              {row.line === null && row.problems.length === 0 && <Status is="next" says="New" />}
            </th>
            <td>{says(row)}</td>
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

const List = ({ lines }: { lines: string[] }) => (
  <ul class="bullets">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const Changes = ({ row }: { row: RowRead }) => (
  <ul class="bullets">
    {row.changes.map(({ heading, was, now }) => (
      <li key={heading} class="as-written">
        <b>{heading}:</b> {was && <del class="was">{was}</del>} {now || 'nothing'}
      </li>
    ))}
    {row.wanted.why && (row.wanted.due || row.wanted.owner) && (
      <li class="quiet">
        {row.wanted.why}
        {row.wanted.due && row.wanted.agreedBy && `; agreed by ${row.wanted.agreedBy}`}
      </li>
    )}
  </ul>
)
