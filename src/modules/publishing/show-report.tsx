import { inWords } from '#platform/calendar/day.ts'
import { periodInWords } from '#platform/calendar/period.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { FactsBar, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { ParagraphHeading } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { draftAndRecord, type DraftAndRecord } from './draft.ts'
import { AskedByLaw, Signatures } from './draft-standing.tsx'
import { editionInWords } from './editions/edition.ts'
import { editionsOf, type EditionLine } from './editions/store.ts'
import { DraftParagraph, FindingBeside, firstPlaceOf, type Reading } from './draft-paragraph.tsx'
import { periodOf, reportKinds } from './report.ts'
import { signedBy } from './signatures/signing.ts'
import { someReports } from './store.ts'

/** The draft: every sentence beside what proves it, what cannot be right, who has signed, and what the law asks of it. */
export const showReport = (sources: readonly FactSource[]) =>
  page({
    path: '/reports/:report',
    may: 'read drafts',
    examples: async ({ db }) => (await someReports(db, 3)).map(({ id }) => ({ report: String(id) })),

    async show(visit, params) {
      const draft = await draftAndRecord(visit, sources, numberIn(params.report))
      const at = `/reports/${draft.report.id}`
      const [editions, lines] = [await editionsOf(visit.db, [draft.report.id]), await historyOf(visit.db, at)]
      const reading: Reading = { ...draft, at, mayWrite: may(visit, 'write reports'), places: placesOf(draft) }
      return {
        title: draft.report.title,
        ownHeading: true,
        above: [{ says: 'Reports', href: '/reports' }],
        body: (
          <>
            <Heading reading={reading} editions={editions} visit={visit} />
            <Facts reading={reading} />
            {draft.sections.length === 0 && (
              <p class="empty">No record bears on this period yet. Gather again once something has been recorded.</p>
            )}
            {draft.sections.map((section) => (
              <>
                <ParagraphHeading says={`${section.number} ${section.title}`} id={`section-${section.number}`} />
                {section.paragraphs.map((paragraph) => (
                  <DraftParagraph key={paragraph.number} paragraph={paragraph} reading={reading} />
                ))}
              </>
            ))}
            <Elsewhere reading={reading} />
            <LeftOut reading={reading} />
            <Signatures reading={reading} visit={visit} />
            <AskedByLaw reading={reading} />
            <HistoryList lines={lines} />
          </>
        ),
      }
    },
  })

const Heading = ({
  reading: { report, at, mayWrite, untold, contentHash },
  editions,
  visit,
}: {
  reading: Reading
  editions: EditionLine[]
  visit: Visit
}) => {
  const last = editions.at(-1)
  return (
    <>
      <PageHeading
        says={report.title}
        over={`Draft ${report.version}. Covers ${periodInWords(periodOf(report))}, as at ${inWords(report.asAt)}`}
        lede={reportKinds[report.kind]}
        deeds={
          <>
            {mayWrite && last?.contentHash !== contentHash && <Button href={`${at}/publish`}>Publish</Button>}
            <Button href={`${at}/word`} classes="govuk-button--secondary">
              Take to Word
            </Button>
            <Button href={`${at}/pdf`} classes="govuk-button--secondary">
              Take to PDF
            </Button>
          </>
        }
      />
      {last && (
        <p>
          {editionInWords(last)}.{' '}
          <a href={`/public/${visit.partnership.slug}/reports/${last.slug}`}>Read it as published</a>
        </p>
      )}
      {mayWrite && (
        <ul class="ways">
          <li>
            <a href={`${at}/gather`}>
              {untold === 0
                ? 'Gather from the record again'
                : `Gather ${untold} new ${untold === 1 ? 'fact' : 'facts'}`}
            </a>
          </li>
          <li>
            <a href={`${at}/add-prose`}>Write around the facts</a>
          </li>
        </ul>
      )}
    </>
  )
}

const Facts = ({ reading }: { reading: Reading }) => {
  const { sections, findings, stale, requirements, partners, signatures, contentHash } = reading
  const told = sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences))
  const open = findings.filter((each) => !each.settled)
  const signed = signedBy(partners, signatures, contentHash).filter((each) => each.signature).length
  const met = requirements.filter((each) => each.standing === 'met' || each.standing === 'explained').length
  const firstStale = told.find((sentence) => stale.has(sentence.id))
  const facts: Parameters<typeof FactsBar>[0]['facts'] = [
    { figure: `${told.filter((sentence) => sentence.fact).length} of ${told.length}`, says: 'sentences carry proof' },
    {
      figure: String(open.length),
      says: open.length === 1 ? 'finding' : 'findings',
      mark: 'differ',
      ...(open[0] && { href: `#f${open[0].finding.key}` }),
    },
    {
      figure: String(stale.size),
      says: stale.size === 1 ? 'sentence out of date' : 'sentences out of date',
      mark: 'stale',
      ...(firstStale && { href: `#s${firstStale.id}` }),
    },
    ...(requirements.length
      ? [
          {
            figure: `${met} of ${requirements.length}`,
            says: 'required contents',
            mark: 'part' as const,
            href: '#complete',
          },
        ]
      : []),
    { figure: `${signed} of ${partners.length}`, says: 'partners signed', mark: 'done', href: '#sign' },
  ]
  return <FactsBar facts={facts} />
}

const Elsewhere = ({ reading }: { reading: Reading }) => {
  const lost = reading.findings.filter(({ finding }) => firstPlaceOf(finding, reading.places) === null)
  return lost.length === 0 ? null : (
    <Section title="Findings on what this draft does not tell">
      {lost.map(({ finding, settled }) => (
        <FindingBeside key={finding.key} finding={finding} settled={settled} reading={reading} />
      ))}
    </Section>
  )
}

const LeftOut = ({ reading: { sentences, at, mayWrite } }: { reading: Reading }) => {
  const out = sentences.filter((sentence) => sentence.leftOutBecause !== null)
  return out.length === 0 ? null : (
    <Section title="Left out of this report" quiet={`${out.length} ${out.length === 1 ? 'sentence' : 'sentences'}`}>
      <ul class="rows">
        {out.map((sentence) => (
          <li key={sentence.id} id={`s${sentence.id}`}>
            <p>{sentence.says}</p>
            <p class="small quiet">
              {sentence.leftOutBecause} {mayWrite && <a href={`${at}/sentences/${sentence.id}`}>Tell it after all</a>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const placesOf = ({ sections }: DraftAndRecord): ReadonlyMap<string, string> =>
  new Map(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ number, sentences }) =>
        sentences.flatMap((each) => (each.factName ? [[each.factName, number] as const] : [])),
      ),
    ),
  )
