import { createHash } from 'node:crypto'
import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import type { Audience, Fact, Kind, Reference, Status } from '#platform/facts/fact.ts'
import { inOrder } from './compose.ts'
import { isMeasured } from './requirements.ts'

/** What a report may be: the yearly one the law asks for, or progress in between. */
export const reportKinds = {
  yearly: 'The yearly report that the law asks for',
  progress: 'A report on progress in between',
} as const
export type ReportKind = keyof typeof reportKinds

export type Report = {
  id: number
  title: string
  kind: ReportKind
  coversFrom: Day
  coversTo: Day
  asAt: Day
  version: number
  begunBy: string
  begunOn: Day
}

/** A fact as it stood when its sentence was written or last looked at. */
export type Snapshot = {
  sentence: string
  kind: Kind
  about: Reference
  when: When
  status: Status
  figures: Record<string, number | string>
  proof: string[]
  source: string | null
  /** Something measures what it says. */
  measured: boolean
  /** For a commitment: by when, and whose; null where nobody is named. */
  promise?: { by: When; whose: string | null }
}

/** One sentence of a draft. Without a fact it was written freely. */
export type Sentence = {
  id: number
  section: string
  paragraph: number
  position: number
  about: string
  says: string
  factName: string | null
  fact: Snapshot | null
  audience: Audience
  afterPeriod: boolean
  edited: boolean
  editedBecause: string | null
  leftOutBecause: string | null
}

export type DraftParagraph = { number: string; about: string; afterPeriod: boolean; sentences: Sentence[] }
export type DraftSection = { title: string; number: string; paragraphs: DraftParagraph[] }

/** The order in which a report is told until a partnership orders its sections itself. */
export const usualSections = [
  'Introduction',
  'Background and context',
  'Independence, scrutiny and assurance',
  'Capacity to support partnership work',
  'Governance',
  'Child safeguarding practice reviews and other learning',
  'Improvement activity',
  'Conclusions',
  'Forward plan',
] as const

export const periodOf = (report: Pick<Report, 'coversFrom' | 'coversTo'>): Period => ({
  from: report.coversFrom,
  to: report.coversTo,
})

/** What is kept of a fact beside its sentence: enough to see that it changed, and to publish it. */
export const snapshotOf = (fact: Fact): Snapshot => ({
  sentence: fact.sentence,
  kind: fact.kind,
  about: fact.about,
  when: fact.when,
  status: fact.status,
  figures: fact.figures,
  proof: fact.proof,
  source: fact.source,
  measured: isMeasured(fact),
  ...promiseOf(fact),
})

/** Something promised for a time to come, and whose it is; nothing for any other fact. */
export const promiseOf = ({ checks }: Fact): { promise?: { by: When; whose: string | null } } =>
  checks?.commitment ? { promise: { by: checks.commitment.due, whose: checks.commitment.owner } } : {}

/** The sentences of a draft as sections and numbered paragraphs, leaving out what people left out. */
export function layOut(sentences: readonly Sentence[], order: readonly string[]): DraftSection[] {
  const told = sentences.filter((sentence) => sentence.leftOutBecause === null)
  const titles = inOrder([...new Set(told.map((sentence) => sentence.section))], order)
  return titles.map((title, place) => {
    const number = String(place + 1)
    const here = told
      .filter((sentence) => sentence.section === title)
      .toSorted((a, b) => a.paragraph - b.paragraph || a.position - b.position || a.id - b.id)
    const paragraphs = [...Map.groupBy(here, (sentence) => sentence.paragraph).values()]
    return {
      title,
      number,
      paragraphs: paragraphs.map((all, at) => ({
        number: `${number}.${at + 1}`,
        about: all[0]!.about,
        afterPeriod: all.every((sentence) => sentence.afterPeriod),
        sentences: all,
      })),
    }
  })
}

/** The wording of law a report is held to, and what was answered to it: signed with everything else. */
export type SignedLaw = { edition: string; asks: { id: string; says: string; answer: string | null }[] } | null

/**
 * SHA-256, as 64 hexadecimal figures, of exactly what is signed: title, period, words, facts, figures and the wordings
 * of law. The same content has the same hash on any day and in any database; any change of it gives another.
 */
export function contentHash(report: Report, sections: readonly DraftSection[], law: SignedLaw): string {
  const content = {
    title: report.title,
    kind: report.kind,
    period: periodOf(report),
    asAt: report.asAt,
    sections: sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs.map((paragraph) => ({
        number: paragraph.number,
        sentences: paragraph.sentences.map(({ says, factName, fact, audience, afterPeriod }) => ({
          says,
          factName,
          fact,
          audience,
          afterPeriod,
        })),
      })),
    })),
    law,
  }
  return createHash('sha256')
    .update(JSON.stringify(inFixedOrder(content)))
    .digest('hex')
}

/** One way in which a record differs from what a sentence was written from. */
export type Change = { of: string; was: string; now: string }

/**
 * How a record changed since its sentence was written: figures first, then its date, how it stands, its words.
 * Empty when it is as it was. A record that is no longer there is one change.
 */
export function changesSince(then: Snapshot, now: Fact | undefined): Change[] {
  if (!now) return [{ of: 'the record', was: 'there', now: 'no longer there' }]
  const figures = [...new Set([...Object.keys(then.figures), ...Object.keys(now.figures)])]
    .map((of) => ({ of, was: String(then.figures[of] ?? 'not given'), now: String(now.figures[of] ?? 'not given') }))
    .filter((change) => change.was !== change.now)
  const others = [
    { of: 'the date', was: whenInWords(then.when), now: whenInWords(now.when) },
    { of: 'how it stands', was: then.status, now: now.status },
  ].filter((change) => change.was !== change.now)
  const found = [...figures, ...others]
  return found.length || then.sentence === now.sentence
    ? found
    : [{ of: 'the words', was: then.sentence, now: now.sentence }]
}

/** 'was 3, is now 4', for the first thing that changed. */
export const changeInWords = (change: Change): string => `was ${change.was}, is now ${change.now}`

function inFixedOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFixedOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inFixedOrder(part)]),
  )
}
