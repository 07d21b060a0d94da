import { inWords } from '#platform/calendar/day.ts'
import { periodInWords } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Paragraph, ParagraphHeading } from '#platform/ui/thread.tsx'
import type { PublicRoute, PublicVisit } from '#platform/web/public.tsx'
import {
  asPdfFile,
  asWordFile,
  correctedBy,
  documentOf,
  editionInWords,
  editionsPublished,
  findEdition,
  sourceInWords,
  toldFromEdition,
  whereMet,
  whoseInWords,
  type Edition,
  type EditionContent,
} from '#modules/publishing/index.ts'

type ShownParagraph = EditionContent['sections'][number]['paragraphs'][number]

const examples = async ({ db }: PublicVisit) => (await editionsPublished(db, 2)).map(({ slug }) => ({ edition: slug }))

/** A published report as it was signed: contents, numbered paragraphs, and for each sentence what kind of record it rests on. */
export const showEdition: PublicRoute = {
  path: '/public/:partnership/reports/:edition',
  examples,

  async show({ partnership, db }, params) {
    const edition = await findEdition(db, params.edition!)
    const start = `/public/${partnership.slug}`
    const newer = await correctedBy(db, edition.id)
    return {
      title: edition.title,
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={edition.title}
            over={editionInWords(edition)}
            lede={periodInWords({ from: edition.coversFrom, to: edition.coversTo })}
          />
          {newer && (
            <p>
              <b>This edition was corrected.</b>{' '}
              <a href={`${start}/reports/${newer.slug}`}>Read the edition that corrects it</a>
            </p>
          )}
          {edition.corrects !== null && <p>This edition corrects one published before, which stays as it was.</p>}
          <p>
            Told as at {inWords(edition.content.asAt)}. Signed by{' '}
            {edition.content.signatures.map(({ agency, signedOn }) => `${agency} on ${inWords(signedOn)}`).join(', ')}.
          </p>
          <p class="small">
            <a href={`${start}/reports/${edition.slug}/pdf`}>Take it as PDF</a>,{' '}
            <a href={`${start}/reports/${edition.slug}/word`}>take it as a Word file</a>
          </p>
          <Contents content={edition.content} />
          {edition.content.sections.map((section) => (
            <>
              <ParagraphHeading says={`${section.number} ${section.title}`} id={`section-${section.number}`} />
              {section.paragraphs.map((paragraph) => (
                <Shown key={paragraph.number} paragraph={paragraph} />
              ))}
            </>
          ))}
          <Promised edition={edition} />
          <Asked content={edition.content} />
          <p class="small quiet">
            What the partners signed, in one number: <code>{edition.contentHash}</code>
          </p>
        </>
      ),
    }
  },
}

/** The same edition as a Word file. */
export const editionAsWord: PublicRoute = {
  path: '/public/:partnership/reports/:edition/word',
  examples,
  show: async ({ partnership, db }, params) =>
    asWordFile(documentOf(toldFromEdition(await findEdition(db, params.edition!), partnership.name))),
}

/** The same edition as a PDF file. */
export const editionAsPdf: PublicRoute = {
  path: '/public/:partnership/reports/:edition/pdf',
  examples,
  show: async ({ partnership, db }, params) =>
    asPdfFile(documentOf(toldFromEdition(await findEdition(db, params.edition!), partnership.name))),
}

const Contents = ({ content }: { content: EditionContent }) => (
  <nav class="contents" aria-label="Contents of this report">
    <h2>Contents</h2>
    <ol>
      {content.sections.map((section) => (
        <li key={section.number}>
          <a href={`#section-${section.number}`}>{section.title}</a>
        </li>
      ))}
    </ol>
  </nav>
)

const Shown = ({ paragraph: { number, afterPeriod, sentences } }: { paragraph: ShownParagraph }) => (
  <Paragraph
    number={number}
    margin={
      <details class="proofs">
        <summary>What {number} rests on</summary>
        <ul>
          {sentences.map(({ text, fact }) => (
            <li key={text}>
              {sourceInWords(fact)}
              {fact && fact.when !== '?' && `, ${whenInWords(fact.when)}`}.
            </li>
          ))}
        </ul>
      </details>
    }
  >
    <p>
      {afterPeriod && <b>Known after the period ended: </b>}
      {sentences.map((sentence) => sentence.text).join(' ')}
    </p>
  </Paragraph>
)

const Promised = ({ edition }: { edition: Edition }) =>
  edition.content.forwardPlan.length === 0 ? null : (
    <Section title="What is promised" id="promised">
      <table class="table stack">
        <caption class="govuk-visually-hidden">Promises of this report, by when and whose</caption>
        <thead>
          <tr>
            <th scope="col">Paragraph</th>
            <th scope="col">Commitment</th>
            <th scope="col">By when</th>
            <th scope="col">Whose</th>
          </tr>
        </thead>
        <tbody>
          {edition.content.forwardPlan.map((step) => (
            <tr key={step.number + step.says}>
              <td>
                <a href={`#p${step.number}`}>{step.number}</a>
              </td>
              <td>{step.says}</td>
              <td>{whenInWords(step.by)}</td>
              <td>{whoseInWords(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )

const Asked = ({ content: { law } }: { content: EditionContent }) =>
  law === null ? null : (
    <Section title="What the law asks this report to contain" quiet={law.edition}>
      <p class="small">
        <a href={law.source.url}>{law.source.title}</a>, {law.source.cite}
      </p>
      <table class="table stack">
        <caption class="govuk-visually-hidden">
          What is asked and where this report meets it, as the wording stood
        </caption>
        <thead>
          <tr>
            <th scope="col">What is asked</th>
            <th scope="col">Where it is met</th>
          </tr>
        </thead>
        <tbody>
          {law.requirements.map((each) => (
            <tr key={each.id}>
              <td>{each.says}</td>
              <td>{whereMet(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
