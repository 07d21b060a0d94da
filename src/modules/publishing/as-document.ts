import { inWords } from '#platform/calendar/day.ts'
import { periodInWords } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Block, DocumentSection, PaperDocument, Run } from '#platform/documents/document.ts'
import type { Account } from './account.ts'
import { whereMet } from './requirements.ts'
import { toldFromAccount, whoseInWords, type ToldReport } from './told-report.ts'

/** An account told from the records, as a document. */
export const asDocument = (account: Account, partnership: { name: string }): PaperDocument =>
  documentOf(toldFromAccount(account, partnership.name))

/**
 * A report as a document for Word and PDF: front matter, numbered paragraphs, the forward plan as a table, what the law
 * asks it to contain. Findings never go into a document, and neither do the addresses that prove a sentence.
 */
export const documentOf = (told: ToldReport): PaperDocument => ({
  title: told.title,
  subtitle: periodInWords(told.period),
  author: told.partnership,
  language: 'en-GB',
  date: told.date,
  front: [
    { label: 'Covers', value: periodInWords(told.period) },
    { label: 'Told as at', value: inWords(told.asAt) },
    { label: 'Standing', value: told.standing },
    ...(told.signatures.length
      ? [
          {
            label: 'Signed by',
            value: told.signatures.map(({ agency, signedOn }) => `${agency}, ${signedOn}`).join('; '),
          },
        ]
      : []),
  ],
  sections: [...told.sections.map(sectionOf), ...forwardPlan(told), ...lawSection(told)].concat(
    told.sections.length ? [] : [nothingTold],
  ),
  footer: `${told.partnership}. ${told.title}`,
})

const sectionOf = (section: ToldReport['sections'][number]): DocumentSection => ({
  title: section.title,
  number: section.number,
  blocks: section.paragraphs.map((paragraph): Block => ({
    kind: 'paragraph',
    number: paragraph.number,
    runs: runsOf(paragraph),
  })),
})

/** The words that mark a paragraph as known later stand out in bold. */
function runsOf({ text, afterPeriod }: ToldReport['sections'][number]['paragraphs'][number]): Run[] {
  const colon = text.indexOf(':') + 1
  return afterPeriod && colon ? [{ text: text.slice(0, colon), bold: true }, { text: text.slice(colon) }] : [{ text }]
}

const forwardPlan = ({ forwardPlan: steps }: ToldReport): DocumentSection[] =>
  steps.length === 0
    ? []
    : [
        {
          title: 'What is promised, by when and by whom',
          number: null,
          blocks: [
            {
              kind: 'table',
              caption: 'Commitments in this report',
              head: ['Paragraph', 'Commitment', 'By when', 'Whose'],
              widths: [2, 8, 4, 4],
              rows: steps.map((step) => [step.number, step.says, whenInWords(step.by), whoseInWords(step)]),
            },
          ],
        },
      ]

const lawSection = ({ requirements, lawEdition }: ToldReport): DocumentSection[] =>
  requirements.length === 0
    ? []
    : [
        {
          title: 'What the law asks this report to contain',
          number: null,
          blocks: [
            {
              kind: 'table',
              caption: lawEdition ?? 'Requirements',
              head: ['What is asked', 'Where it is met'],
              widths: [6, 4],
              rows: requirements.map((requirement) => [requirement.says, whereMet(requirement)]),
            },
          ],
        },
      ]

const nothingTold: DocumentSection = {
  title: 'Nothing to tell',
  number: null,
  blocks: [{ kind: 'paragraph', number: null, runs: [{ text: 'No record bears on this period.' }] }],
}
