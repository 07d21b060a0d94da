import type { Day } from '#platform/calendar/day.ts'
import type { Period } from '#platform/calendar/period.ts'
import { compareWhens, lastDay } from '#platform/calendar/when.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'

/** A fact as it is told in an account; `knownAfter` when it became known only after the period ended. */
export type ToldFact = Fact & { knownAfter?: true }

/** One numbered paragraph: what it is about, its sentences in one text, and the facts behind them, one a sentence. */
export type ComposedParagraph = {
  number: string
  about: string
  text: string
  facts: ToldFact[]
  /** It tells only what became known after the period ended, and says so. */
  afterPeriod?: true
}
export type ComposedSection = { title: string; number: string; paragraphs: ComposedParagraph[] }

/** An account of a period as at a day: numbered sections of numbered paragraphs, and what was set aside as not yet known. */
export type Composed = { period: Period; asAt: Day; sections: ComposedSection[]; setAside: Fact[] }

/** The words that stand before whatever became known after the period. */
export const knownAfterWords = 'Known after the period ended:'

/**
 * Lays facts out as an account. Sections follow `order`, those it does not name come last by name; sections without
 * facts are left out. A section has a paragraph or a few for each subject, earliest first, its sentences in the order of their dates.
 *
 * What became known after `asAt` is set aside when it was over by the end of the period, or is only planned; otherwise
 * it is told in a paragraph of its own, marked, and so is whatever became known between the period's end and `asAt`.
 * The order in which facts are given makes no difference.
 */
export function compose(facts: readonly Fact[], asked: Asked, order: readonly string[]): Composed {
  const setAside = facts.filter((fact) => isSetAside(fact, asked)).toSorted(byDate)
  const told = facts
    .filter((fact) => !isSetAside(fact, asked))
    .map((fact) => marked(fact, asked.period))
    .toSorted(byDate)
  const titles = inOrder([...new Set(told.map(sectionOf))], order)
  const sections = titles.map((title, place): ComposedSection => {
    const number = String(place + 1)
    const paragraphs = paragraphsOf(told.filter((fact) => sectionOf(fact) === title))
    return { title, number, paragraphs: paragraphs.map((each, at) => ({ number: `${number}.${at + 1}`, ...each })) }
  })
  return { period: asked.period, asAt: asked.asAt, sections, setAside }
}

/** The facts that a composed account tells, in reading order. */
export const factsTold = (composed: Composed): ToldFact[] =>
  composed.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.facts))

/** The titles of sections in the partnership's order; those it does not name come last, by name. */
export function inOrder(titles: readonly string[], order: readonly string[]): string[] {
  const place = (title: string) => (order.includes(title) ? order.indexOf(title) : order.length)
  return titles.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0))
}

/** The section a fact belongs to. A fact of no section stands under the last heading of all. */
export const sectionOf = (fact: Fact): string => fact.section ?? 'Other matters'

/** Not known on the day of the account, and over by the period's end or not yet done: a reader of that day was never told it. */
const isSetAside = (fact: Fact, { period, asAt }: Asked): boolean =>
  fact.knownOn !== null && fact.knownOn > asAt && (fact.status === 'planned' || isOverBy(fact, period.to))

const isOverBy = (fact: Fact, day: Day): boolean => (lastDay(fact.when) ?? `${day}~`) <= day

const marked = (fact: Fact, period: Period): ToldFact =>
  fact.knownOn !== null && fact.knownOn > period.to ? { ...fact, knownAfter: true } : fact

function paragraphsOf(facts: ToldFact[]): Omit<ComposedParagraph, 'number'>[] {
  const subjects = Map.groupBy(facts, (fact) => fact.about.at)
  return [...subjects.values()].flatMap((all) => {
    const [inTime, after] = [all.filter((fact) => !fact.knownAfter), all.filter((fact) => fact.knownAfter)]
    const about = all[0]!.about.says
    return [
      ...inParts(inTime).map((part) => ({ about, text: sentencesOf(part), facts: part })),
      ...(after.length
        ? [{ about, text: `${knownAfterWords} ${sentencesOf(after)}`, facts: after, afterPeriod: true as const }]
        : []),
    ]
  })
}

/** A subject with much to tell is told in several paragraphs of much the same length, none of more than six sentences. */
function inParts<T>(facts: T[], most = 6): T[][] {
  const length = Math.ceil(facts.length / Math.ceil(facts.length / most))
  return Array.from({ length: Math.ceil(facts.length / length) || 0 }, (_, at) =>
    facts.slice(at * length, (at + 1) * length),
  )
}

const sentencesOf = (facts: Fact[]): string => facts.map((fact) => fact.sentence).join(' ')

const byDate = (one: Fact, other: Fact): number =>
  compareWhens(one.when, other.when) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
