import type { Day } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import type { RequirementSet } from '#law/report-requirements.ts'
import type { Kind, Status } from '#platform/facts/fact.ts'
import { stepsOf, type PlannedStep, type ToldReport } from '../told-report.ts'
import { periodOf, type DraftSection, type Report, type ReportKind, type Sentence } from '../report.ts'
import type { RequirementMet } from '../requirements.ts'

/** What may be known of the fact behind a published sentence: never an address inside the product. */
export type PublishedFact = {
  kind: Kind
  about: string
  when: When
  status: Status
  figures: Record<string, number | string>
  source: string | null
}

/** The frozen content of an edition. Nothing in it is worked out again when it is read. */
export type EditionContent = {
  asAt: Day
  sections: {
    title: string
    number: string
    paragraphs: { number: string; afterPeriod: boolean; sentences: { text: string; fact: PublishedFact | null }[] }[]
  }[]
  forwardPlan: PlannedStep[]
  law: {
    edition: string
    source: { title: string; cite: string; url: string }
    requirements: {
      id: string
      says: string
      force: string
      standing: RequirementMet['standing']
      paragraphs: string[]
      reason: string | null
    }[]
  } | null
  signatures: { agency: string; signedOn: Day }[]
}

export type Edition = {
  id: number
  reportId: number
  number: number
  slug: string
  title: string
  kind: ReportKind
  coversFrom: Day
  coversTo: Day
  contentHash: string
  publishedAt: Date
  publishedOn: Day
  corrects: number | null
  content: EditionContent
}

/**
 * What the public is given of a draft: facts meant for the partnership alone, and every address of a proof, stay behind.
 * Paragraphs keep the numbers they were signed under, so a number is missing where a whole paragraph stayed behind.
 */
export function frozenContent(
  report: Report,
  signed: readonly DraftSection[],
  law: RequirementSet | null,
  requirements: readonly RequirementMet[],
  signatures: EditionContent['signatures'],
): EditionContent {
  const sections = signed.map(publicPart).filter((section) => section.paragraphs.length > 0)
  const numbers = new Set(sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.number)))
  return {
    asAt: report.asAt,
    sections: sections.map(({ title, number, paragraphs }) => ({
      title,
      number,
      paragraphs: paragraphs.map((paragraph) => ({
        number: paragraph.number,
        afterPeriod: paragraph.afterPeriod,
        sentences: paragraph.sentences.map(({ says, fact }) => ({ text: says, fact: fact && publishedFact(fact) })),
      })),
    })),
    forwardPlan: stepsOf(sections),
    law: law && {
      edition: law.edition,
      source: { title: law.source.title, cite: law.source.cite, url: law.source.url },
      requirements: requirements.map(({ id, says, force, standing, paragraphs, reason }) => ({
        id,
        says,
        force,
        standing,
        paragraphs: paragraphs.filter((number) => numbers.has(number)),
        reason,
      })),
    },
    signatures,
  }
}

const publicPart = (section: DraftSection): DraftSection => ({
  ...section,
  paragraphs: section.paragraphs
    .map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.filter((sentence) => sentence.audience === 'public'),
    }))
    .filter((paragraph) => paragraph.sentences.length > 0),
})

/** An edition as any form may tell it; its sentences are as they were frozen. */
export const toldFromEdition = (edition: Edition, partnership: string): ToldReport => ({
  title: edition.title,
  partnership,
  period: periodOf(edition),
  asAt: edition.content.asAt,
  standing: editionInWords(edition),
  date: edition.publishedOn,
  sections: edition.content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map(({ number, afterPeriod, sentences }) => ({
      number,
      afterPeriod,
      text: sentences.map((each) => each.text).join(' '),
      proofs: [],
    })),
  })),
  forwardPlan: edition.content.forwardPlan,
  signatures: edition.content.signatures.map(({ agency, signedOn }) => ({ agency, signedOn: whenInWords(signedOn) })),
  requirements: edition.content.law?.requirements ?? [],
  lawEdition: edition.content.law?.edition ?? null,
  findings: [],
})

/** 'Edition 1, published on 24 September 2026'. */
export const editionInWords = (edition: Pick<Edition, 'number' | 'publishedOn'>): string =>
  `Edition ${edition.number}, published on ${whenInWords(edition.publishedOn)}`

/** The address of an edition in a few words: 'yearly-report-2025-to-2026', with its number from the second on. */
export function slugFor(report: Pick<Report, 'title' | 'coversFrom' | 'coversTo'>, number: number): string {
  const years =
    report.coversFrom.slice(0, 4) === report.coversTo.slice(0, 4)
      ? ''
      : `-${report.coversFrom.slice(0, 4)}-to-${report.coversTo.slice(0, 4)}`
  const words =
    report.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'report'
  const named = words.includes(report.coversTo.slice(0, 4)) ? words : `${words}${years || `-to-${report.coversTo}`}`
  return number === 1 ? named : `${named}-${number}`
}

/** What kind of record a published sentence rests on, in words for anybody. */
export function sourceInWords(fact: PublishedFact | null): string {
  if (!fact) return 'Written by the partnership'
  const kind = kindsInWords[fact.kind]
  return fact.source ? `${kind}, learnt from a document (row ${fact.source})` : kind
}

const kindsInWords: Record<Kind, string> = {
  event: 'A dated record of what happened',
  decision: 'A recorded decision',
  count: 'Counted from the records',
  plan: 'A recorded plan or promise',
  judgement: 'A judgement of the partnership',
}

const publishedFact = ({
  kind,
  about,
  when,
  status,
  figures,
  source,
}: NonNullable<Sentence['fact']>): PublishedFact => ({ kind, about: about.says, when, status, figures, source })
