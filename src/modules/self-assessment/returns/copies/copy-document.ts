import type { Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Block, DocumentSection, PaperDocument } from '#platform/documents/document.ts'
import type { SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import type { ToldPart, ToldReturn } from './told-return.ts'

/** One table of a return, as the page, the document and the spreadsheet show it. */
export type CopyTable = { name: string; heads: string[]; rows: string[][]; widths: number[]; none: string }

/** The tables of a return after its parts: what is to improve, the evidence, the scores side by side, what was asked and said, and its steps. */
export function tablesOf(told: ToldReturn): CopyTable[] {
  return [
    {
      name: 'Improvements',
      heads: ['Question', 'What is to improve', 'Whose', 'By when'],
      rows: told.improvements.map(({ reference, what, whose, byWhen }) => [reference, what, whose, byWhen]),
      widths: [1, 5, 2, 2],
      none: 'No improvement was written down.',
    },
    {
      name: 'Evidence',
      heads: ['Question', 'In words', 'Files'],
      rows: told.parts.flatMap(({ answers }) =>
        answers
          .filter(({ evidence, files }) => evidence || files.length)
          .map(({ reference, evidence, files }) => [reference, evidence || 'None', files.join(', ') || 'None']),
      ),
      widths: [1, 5, 3],
      none: 'No evidence was given.',
    },
    {
      name: 'Scores',
      heads: ['Question', 'Own score', 'Last time', 'Moderated', 'Why', 'Peers'],
      rows: told.scores.map((row) => [
        row.reference,
        row.own,
        row.before,
        row.moderated,
        row.because || 'None',
        row.peers,
      ]),
      widths: [1, 2, 2, 2, 3, 2],
      none: 'No question is scored.',
    },
    {
      name: 'Remarks',
      heads: ['About', 'What was asked or said', 'By', 'When'],
      rows: told.remarks.map(({ about, says, by, at }) => [about, says, by, momentInWords(at)]),
      widths: [1, 5, 2, 2],
      none: 'Nothing was asked.',
    },
    {
      name: 'Steps',
      heads: ['What', 'When', 'By', 'Why'],
      rows: told.own.steps.map((step) => [
        step.says,
        step.at ? momentInWords(step.at) : whenInWords(step.happenedOn),
        step.byName ?? 'Not recorded',
        step.reason ?? 'None',
      ]),
      widths: [4, 2, 2, 3],
      none: 'Nothing has become of this return yet.',
    },
  ]
}

/** The heads of the table of answers, and its rows for one part. */
export const answerHeads = ['Question', 'What is asked', 'Answer', 'Evidence', 'What difference it made']
export const answerRows = ({ answers }: ToldPart): string[][] =>
  answers.map(({ reference, asks, answer, evidence, impact, files }) => [
    reference,
    asks,
    answer,
    [evidence, ...files].filter(Boolean).join('\n') || 'None',
    impact || 'None',
  ])

export const copyTitle = ({ own }: Pick<ToldReturn, 'own'>) => `${own.title}: ${own.agency}`

/** A whole return as a document, to be kept as a PDF or for Word. */
export function returnAsDocument(told: ToldReturn, partnership: string, today: Day): PaperDocument {
  const { own } = told
  return {
    title: own.title,
    subtitle: own.agency,
    author: partnership,
    language: 'en-GB',
    marking: 'OFFICIAL',
    date: today,
    front: [
      { label: 'Return of', value: own.agency },
      { label: 'Answered', value: `${own.progress.answered} of ${own.progress.asked} questions asked` },
      { label: 'Stands', value: own.steps.at(-1)?.says ?? 'Not sent in' },
    ],
    sections: [...told.parts.map(sectionOf), ...tablesOf(told).map(tableSection)],
    footer: copyTitle(told),
  }
}

const sectionOf = (part: ToldPart): DocumentSection => ({
  title: part.title,
  number: part.reference,
  blocks: [
    {
      kind: 'table',
      caption: `Answers: ${part.title}`,
      head: answerHeads,
      rows: answerRows(part),
      widths: [1, 4, 3, 3, 3],
    },
    ...part.tables.map(({ reference, asks, columns, rows }): Block => ({
      kind: 'table',
      caption: `${reference} ${asks}`,
      head: columns,
      rows,
    })),
  ],
})

const tableSection = ({ name, heads, rows, widths, none }: CopyTable): DocumentSection => ({
  title: name,
  number: null,
  blocks: [
    rows.length
      ? { kind: 'table', caption: name, head: heads, rows, widths }
      : { kind: 'paragraph', number: null, runs: [{ text: none }] },
  ],
})

/** The same as sheets of a spreadsheet. */
export const returnAsSheets = (told: ToldReturn): SheetToWrite[] => [
  {
    name: 'Answers',
    columns: [{ heading: 'Part', width: 20 }, ...answerHeads.map((heading) => ({ heading, width: 30 }))],
    rows: told.parts.flatMap((part) => answerRows(part).map((row) => [`${part.reference} ${part.title}`, ...row])),
  },
  ...told.parts.flatMap(({ tables }) =>
    tables.map(({ reference, columns, rows }) => ({
      name: `Table ${reference}`,
      columns: columns.map((heading) => ({ heading, width: 30 })),
      rows,
    })),
  ),
  ...tablesOf(told).map(({ name, heads, rows, widths }) => ({
    name,
    columns: heads.map((heading, place) => ({ heading, width: widths[place]! * 12 })),
    rows,
  })),
]
