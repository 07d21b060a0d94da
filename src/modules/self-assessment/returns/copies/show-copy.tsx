import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import { aboveReturn, findOpened, returnExamples } from '../own-return.ts'
import { answerHeads, answerRows, tablesOf } from './copy-document.ts'
import { tellReturn } from './told-return.ts'

/** What a copy of a return tells, on one page: the answers, what is to improve, the evidence, the scores and what was said. */
export const showCopy = page({
  path: '/self-assessment/returns/:return/copy',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const told = await tellReturn(visit, await findOpened(visit, params))
    const { own } = told
    const at = returnAddress(own.id)
    return {
      title: `Copies: ${own.agency}, ${own.title}`,
      above: aboveReturn(own),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="What a copy tells"
            over={own.agency}
            lede={`${own.progress.answered} of the ${own.progress.asked} questions asked are answered.`}
            deeds={
              <>
                <Button href={`${at}/copy.pdf`}>Take it as a PDF</Button>
                <Button href={`${at}/copy.docx`} classes="govuk-button--secondary">
                  For Word
                </Button>
                <Button href={`${at}/copy.xlsx`} classes="govuk-button--secondary">
                  As a spreadsheet
                </Button>
              </>
            }
          />
          {own.versionId === null && <Empty says="The answers of this round are kept elsewhere." />}
          {told.parts.map((part) => (
            <Section key={part.reference} title={`${part.reference} ${part.title}`}>
              <PlainTable caption={`Answers: ${part.title}`} heads={answerHeads} rows={answerRows(part)} />
              {part.tables.map(({ reference, asks, columns, rows }) => (
                <PlainTable key={reference} caption={`${reference} ${asks}`} heads={columns} rows={rows} shown />
              ))}
            </Section>
          ))}
          {tablesOf(told).map(({ name, heads, rows, none }) => (
            <Section key={name} title={name}>
              {rows.length ? <PlainTable caption={name} heads={heads} rows={rows} /> : <Empty says={none} />}
            </Section>
          ))}
        </>
      ),
    }
  },
})

const PlainTable = ({
  caption,
  heads,
  rows,
  shown,
}: {
  caption: string
  heads: string[]
  rows: string[][]
  shown?: boolean
}) => (
  <table class="table stack">
    <caption class={shown ? undefined : 'govuk-visually-hidden'}>{caption}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, place) => (
        <tr key={place}>
          {cells.map((cell, column) =>
            column === 0 ? (
              <th key={column} scope="row" class="plain">
                {cell}
              </th>
            ) : (
              <td key={column} data-head={heads[column]} class="as-written">
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
