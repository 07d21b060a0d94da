import type { FactSource } from '#platform/facts/fact.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { draftAndRecord, type Draft, type DraftAndRecord } from '../draft.ts'
import { frozenContent, slugFor } from '../editions/edition.ts'
import { addEdition, editionsOf, slugIsTaken, type EditionLine } from '../editions/store.ts'
import type { Writer } from '../gather.ts'
import { periodInWords } from '#platform/calendar/period.ts'
import type { Published, ToldInPublic } from '../handed.ts'
import { periodOf, type Report } from '../report.ts'
import { someReports } from '../store.ts'
import { signedBy, whyNotYet } from './signing.ts'

type Subject = DraftAndRecord & { editions: EditionLine[] }

/** Publish a report: freeze what all three partners signed as an edition that anybody may read and nobody may change. */
export const publishReport = (sources: readonly FactSource[], published: readonly Published[]) =>
  task({
    path: '/reports/:report/publish',
    may: 'write reports',
    title: ({ report }: Subject) => `Publish: ${report.title}`,
    fields: {},
    examples: async ({ db }) => (await someReports(db, 1)).map(({ id }) => ({ report: String(id) })),
    async find(visit, params): Promise<Subject> {
      const draft = await draftAndRecord(visit, sources, numberIn(params.report))
      return { ...draft, editions: await editionsOf(visit.db, [draft.report.id]) }
    },
    above: ({ report }) => [
      { says: 'Reports', href: '/reports' },
      { says: report.title, href: `/reports/${report.id}` },
    ],
    before: (subject) => <BeforePublishing {...subject} />,
    button: 'Publish this edition',

    check: (_answers, subject) => {
      const says = whyNotPublished(subject, subject.editions)
      return says ? [{ field: 'publish', says }] : []
    },

    async save(visit, subject) {
      await freeze(visit, subject, subject.editions, published)
      return `/reports/${subject.report.id}`
    },
  })

/** Why a draft may not be published, in a sentence; null when it may. */
export function whyNotPublished(
  { partners, signatures, contentHash, findings }: DraftAndRecord,
  editions: readonly EditionLine[],
): string | null {
  const unsigned = whyNotYet(partners, signatures, contentHash)
  if (unsigned) return unsigned
  const open = findings.filter(({ finding, settled }) => finding.severity === 'must be settled' && !settled).length
  if (open)
    return `${open === 1 ? 'One finding' : `${open} findings`} must be settled first: put right, or carried with a reason`
  return editions.at(-1)?.contentHash === contentHash ? 'Exactly this content is published already' : null
}

/**
 * Freezes a signed draft as the next edition of its report, tells whoever is to know of it, and answers with its short
 * name. Only after whyNotPublished was null.
 */
export async function freeze(
  writer: Writer,
  draft: Draft,
  editions: readonly EditionLine[],
  published: readonly Published[],
): Promise<string> {
  const { report, contentHash, partners, signatures } = draft
  const number = editions.length + 1
  const wanted = slugFor(report, number)
  const slug = (await slugIsTaken(writer.db, wanted)) ? `${wanted}-r${report.id}` : wanted
  const signed = signedBy(partners, signatures, contentHash).flatMap(({ partner, signature }) =>
    signature
      ? [{ agency: partner.name, signedOn: signature.signedAt.toISOString().slice(0, 10) as typeof writer.today }]
      : [],
  )
  await addEdition(
    {
      reportId: report.id,
      number,
      slug,
      title: report.title,
      kind: report.kind,
      coversFrom: report.coversFrom,
      coversTo: report.coversTo,
      contentHash,
      content: frozenContent(report, draft.sections, draft.law, draft.requirements, signed),
      publishedAt: writer.now,
      publishedOn: writer.today,
      corrects: editions.at(-1)?.id ?? null,
    },
    writer.db,
  )
  const publication = {
    says: namedInPublic(report, number),
    at: `/public/${writer.partnership.slug}/reports/${slug}`,
    on: writer.today,
    facts: toldInPublic(draft),
  }
  for (const tell of published) await tell(writer, publication)
  await record(writer, `edition ${number} published`, `/reports/${report.id}`, { slug, contentHash, signed })
  return slug
}

/** 'Progress report, 1 October 2020 to 31 March 2021', with its number from the second edition on. */
const namedInPublic = (report: Report, number: number): string =>
  `${report.title}, ${periodInWords(periodOf(report))}${number === 1 ? '' : `, edition ${number}`}`

const toldInPublic = ({ sections }: Draft): ToldInPublic[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ factName, fact, says, audience }) =>
        factName && fact && audience === 'public'
          ? [{ name: factName, says, status: fact.status, due: fact.promise?.by ?? null }]
          : [],
      ),
    ),
  )

const BeforePublishing = (subject: Subject) => {
  const { requirements, stale, editions, contentHash } = subject
  const missing = requirements.filter((each) => each.standing === 'missing' || each.standing === 'part').length
  const why = whyNotPublished(subject, editions)
  const last = editions.at(-1)
  return (
    <>
      {why && (
        <p>
          <b>Not yet.</b> {why}.
        </p>
      )}
      <p>
        What is published is frozen: words, facts, figures and the wording of the law. Proof links and whatever is meant
        for the partnership alone stay behind.
      </p>
      {missing > 0 && (
        <p>
          {missing} of {requirements.length} things the law asks for are not fully met and not explained. They will be
          published as such.
        </p>
      )}
      {stale.size > 0 && (
        <p>
          {stale.size === 1 ? 'One sentence is' : `${stale.size} sentences are`} out of date: the record has changed
          since.
        </p>
      )}
      {last && <p>This corrects edition {last.number}, which stays as it is.</p>}
      <p class="small">
        Its content, in one number: <code>{contentHash}</code>
      </p>
    </>
  )
}
