import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { page } from '#platform/web/route.tsx'
import { contentOf } from '../content-store.ts'
import { versionsOfTools } from '../tool-list-store.ts'
import { questionKinds, versionAddress, type ToolContent } from '../tool.ts'
import { toolsAbove, toolSpreadsheetAddress } from './bring-in.tsx'
import { differencesOf, type Difference } from './differences.ts'
import { readTool, type ReadTool } from './read-content.ts'
import type { SheetProblem } from './read-sheet.ts'
import { findToolSpreadsheet, type ToolSpreadsheet } from './spreadsheet-store.ts'
import { toolSpreadsheetExamples } from './take-in.tsx'

/** What a spreadsheet would make of a tool: every row with a problem first, then what differs from the version before, then all it asks. */
export const showToolSpreadsheet = page({
  path: '/self-assessment/tool-spreadsheets/:spreadsheet',
  may: 'build self-assessment tools',
  examples: toolSpreadsheetExamples,
  async show(visit, params) {
    const spreadsheet = await findToolSpreadsheet(visit.db, numberIn(params.spreadsheet))
    const { id, toolId, endedAs, endedBy, versionId, tool, name } = spreadsheet
    const [last] = toolId === null || endedAs ? [] : await versionsOfTools(visit.db, [toolId])
    const before = last ? { name: last.name, content: await contentOf(visit.db, last.id) } : null
    return {
      title: spreadsheet.fileName,
      above: toolsAbove,
      body: (
        <>
          <p>
            Brought in by {spreadsheet.broughtBy}, {momentInWords(spreadsheet.broughtAt)}, as{' '}
            {toolId === null ? `a new tool, “${tool}”, version ${name}` : `version ${name} of “${tool}”`}.{' '}
            {endedAs && (
              <b>
                It was {endedAs} by {endedBy}.
              </b>
            )}
          </p>
          {versionId !== null && (
            <p>
              <a href={versionAddress(versionId)}>See version {name}</a>
            </p>
          )}
          {!endedAs && <Waiting spreadsheet={spreadsheet} read={readTool(spreadsheet.workbook)} before={before} />}
          <HistoryList lines={await historyOf(visit.db, toolSpreadsheetAddress(id))} />
        </>
      ),
    }
  },
})

type Before = { name: string; content: ToolContent } | null

const Waiting = ({ spreadsheet, read, before }: { spreadsheet: ToolSpreadsheet; read: ReadTool; before: Before }) => {
  const { content, problems, left } = read
  const questions = content.parts.flatMap((part) => part.questions)
  const differences = before ? differencesOf(before.content, content) : []
  const at = toolSpreadsheetAddress(spreadsheet.id)
  const wrong = problems.length > 0
  return (
    <>
      <FactsBar
        facts={[
          {
            figure: String(problems.length),
            says: problems.length === 1 ? 'problem to put right' : 'problems to put right',
            ...(wrong && { mark: 'late' as const, href: '#wrong' }),
          },
          { figure: String(content.parts.length), says: content.parts.length === 1 ? 'part' : 'parts', href: '#asks' },
          { figure: String(questions.length), says: 'questions and wordings' },
          ...(before
            ? [{ figure: String(differences.length), says: `differ from version ${before.name}`, href: '#differs' }]
            : []),
        ]}
      />
      <p>
        {wrong ? (
          <>
            <b>Nothing is taken in while it has a problem.</b> Put the rows right in the spreadsheet and bring it in
            again.
          </>
        ) : (
          'All of it is taken in at once, or none of it. It can still be changed until it is published.'
        )}
      </p>
      <div class="govuk-button-group">
        {wrong ? (
          <Button href="/self-assessment/tools/bring-in">Bring it in again</Button>
        ) : (
          <Button href={`${at}/take-in`}>Take it in</Button>
        )}
        <Button classes="govuk-button--secondary" href={`${at}/put-aside`}>
          Put it aside
        </Button>
      </div>
      {wrong && (
        <Section title="Problems to put right" id="wrong" mark="late" late quiet={String(problems.length)}>
          <Problems problems={problems} />
        </Section>
      )}
      {left.length > 0 && (
        <Section title="Left out" id="left">
          <p>This is not of a tool and is not read: {left.join(', ')}.</p>
        </Section>
      )}
      {before && (
        <Section title={`What differs from version ${before.name}`} id="differs">
          {differences.length === 0 ? (
            <p>Nothing: it asks what version {before.name} asks.</p>
          ) : (
            <Differences differences={differences} />
          )}
        </Section>
      )}
      <Section title="What it asks" id="asks" quiet={String(questions.length)}>
        {content.parts.map((part) => (
          <Questions key={part.reference} part={part} />
        ))}
      </Section>
    </>
  )
}

/** How many are shown; a spreadsheet can have two thousand rows. */
const mostShown = 300

const Problems = ({ problems }: { problems: SheetProblem[] }) => (
  <>
    <table class="table stack">
      <caption class="govuk-visually-hidden">Problems to put right, by sheet and row</caption>
      <thead>
        <tr>
          <th scope="col">Sheet</th>
          <th scope="col" class="num">
            Row
          </th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, mostShown).map(({ sheet, row, says }) => (
          <tr key={`${sheet} ${row} ${says}`}>
            <th scope="row">{sheet}</th>
            <td class="num" data-head="Row">
              {row ?? 'All'}
            </td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {problems.length > mostShown && (
      <p>
        The first {mostShown} of {problems.length} are shown.
      </p>
    )}
  </>
)

const said = {
  new: { is: 'next', says: 'New' },
  changed: { is: 'part', says: 'Changed' },
  gone: { is: 'ended', says: 'Gone' },
} as const

const Differences = ({ differences }: { differences: Difference[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">What differs, piece by piece</caption>
    <thead>
      <tr>
        <th scope="col">Where</th>
        <th scope="col">How</th>
        <th scope="col">What it says</th>
      </tr>
    </thead>
    <tbody>
      {differences.map(({ kind, place, audience, says, was, columns }) => (
        <tr key={`${place} ${audience}`}>
          <th scope="row">
            {place} {audience && <span class="quiet">{audience}</span>}
          </th>
          <td data-head="How">
            <Status {...said[kind]} />
          </td>
          <td>
            {kind === 'changed' && was !== null && was !== says && (
              <>
                <del class="was">{was}</del>{' '}
              </>
            )}
            {says}
            {columns.length > 0 && <span class="quiet"> ({columns.join('; ')})</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Questions = ({ part }: { part: ToolContent['parts'][number] }) => (
  <>
    <h3>
      {part.reference} {part.title}
    </h3>
    <table class="table stack">
      <caption class="govuk-visually-hidden">Questions of part {part.reference}, in order</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">What is asked</th>
          <th scope="col">How it is answered</th>
        </tr>
      </thead>
      <tbody>
        {part.questions.map((question) => (
          <tr key={`${question.reference} ${question.audience}`}>
            <th scope="row">
              {question.reference} {question.audience && <span class="quiet">{question.audience}</span>}
            </th>
            <td data-head="What is asked">{question.asks}</td>
            <td data-head="How it is answered">{question.scale ?? questionKinds[question.kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
