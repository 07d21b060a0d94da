import { whenInWords, type When } from '../calendar/when.ts'
import type { Day } from '../calendar/day.ts'
import type { Audience, Checks, Fact, Kind, Reference, Status } from './fact.ts'

/**
 * What every dated change of state carries, in every chapter, under these column names:
 * when it happened or is to happen, how it stands, when it became known, and where it was learnt.
 */
export type Dated = {
  id: number
  /** The sentence without its date and full stop: 'An independent chair was appointed'. */
  says: string
  happenedOn: When
  status: string
  knownOn: Day | null
  source: string | null
  paragraph: string | null
}

type Rest = {
  name: string
  kind: Kind
  about: Reference
  proof?: string[]
  figures?: Fact['figures']
  audience?: Audience
  section?: string
  checks?: Checks
  sentence?: string
}

/** A fact told from a dated record: its sentence with the date as precisely as it is known, its proof the page it stands on. */
export const factOf = (row: Dated, rest: Rest): Fact => ({
  name: rest.name,
  sentence: rest.sentence ?? sentenceOf(row.says, row.happenedOn),
  kind: rest.kind,
  about: rest.about,
  when: row.happenedOn,
  status: row.status as Status,
  figures: rest.figures ?? {},
  proof: rest.proof ?? [rest.about.at],
  audience: rest.audience ?? 'public',
  knownOn: row.knownOn,
  source: row.source,
  ...(rest.section && { section: rest.section }),
  ...(rest.checks && { checks: rest.checks }),
})

/** 'An independent chair was appointed' and '2020-11' are 'An independent chair was appointed in November 2020.' */
export const sentenceOf = (says: string, when: When): string => `${says}${inSentence(when)}.`

/** The date as it stands at the end of a sentence, with a space before it; a date nobody stated is said to be so. */
export function inSentence(when: When): string {
  if (when === '?') return ' (date not recorded)'
  const words = whenInWords(when)
  if (/^(by|from|before|until) /.test(words)) return ` ${words}`
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return ` on ${words}`
  if (when.includes('/')) return `, ${words}`
  if (when.startsWith('FY')) return ` in the ${words}`
  return ` in ${words}`
}

/** Where a dated record was learnt, in words: 'paragraph 3.1 of the source document (F046 in its list of facts)'; null when it was recorded at work. */
export const learntFrom = ({ source, paragraph }: Pick<Dated, 'source' | 'paragraph'>): string | null => {
  if (!source && !paragraph) return null
  if (!paragraph) return source
  return `${paragraph === 'title' ? 'the title' : `paragraph ${paragraph}`} of the source document${source ? ` (${source} in its list of facts)` : ''}`
}

/** The same as one of the reasons for a date; none when it was recorded at work. */
export function sourceOf(row: Pick<Dated, 'source' | 'paragraph'>): { term: string; says: string }[] {
  const says = learntFrom(row)
  return says === null ? [] : [{ term: 'Source', says }]
}
