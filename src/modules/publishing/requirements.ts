import type { Day } from '#platform/calendar/day.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { requirementsInForce, type ReportTag, type Requirement, type RequirementSet } from '#law/report-requirements.ts'

/** How one thing the law asks of a report is met: by numbered paragraphs, in part, by a written reason, or not. */
export type RequirementMet = {
  id: string
  says: string
  force: Requirement['force']
  onlyWhere?: string
  standing: 'met' | 'part' | 'explained' | 'missing'
  /** The numbers of the paragraphs that meet it. */
  paragraphs: string[]
  /** The written reason, where there is one. */
  reason: string | null
}

/** What is told, and in which paragraph; `measured` when something measures what it says. */
export type Told = {
  number: string
  section: string
  fact: Pick<Fact, 'sentence' | 'kind' | 'status'> & { about: string; measured: boolean }
}

/** Does something measure what this fact says? A count with figures does; a judgement does when it names its measure. */
export const isMeasured = (fact: Pick<Fact, 'kind' | 'figures' | 'checks'>): boolean =>
  fact.kind === 'count' ? Object.keys(fact.figures).length > 0 : Boolean(fact.checks?.measure)

/** What the law asked of a report on the day it is told as at; null before there was such a list. */
export const lawFor = (asAt: Day): RequirementSet | null => requirementsInForce(asAt)

/** Holds a report against what the law asks it to contain. A written reason answers whatever is not fully there. */
export function requirementsMet(
  law: RequirementSet | null,
  told: readonly Told[],
  reasons: ReadonlyMap<string, string>,
): RequirementMet[] {
  return (law?.requirements ?? []).map((requirement) => {
    const full = requirement.metBy.map((tag) => numbersOf(told.filter((each) => standsUnder(tag, each))))
    const half = requirement.metBy.map((tag) =>
      numbersOf(told.filter((each) => touches[tag]?.(each, wordsOf(each)) ?? false)),
    )
    const reason = reasons.get(requirement.id) ?? null
    const isThere = full.every((numbers) => numbers.length > 0)
    const paragraphs = [...new Set([...full.flat(), ...(isThere ? [] : half.flat())])]
    return {
      id: requirement.id,
      says: requirement.says,
      force: requirement.force,
      ...(requirement.onlyWhere && { onlyWhere: requirement.onlyWhere }),
      standing: isThere ? 'met' : reason ? 'explained' : paragraphs.length > 0 ? 'part' : 'missing',
      paragraphs,
      reason,
    }
  })
}

/** Where it is met, in a few words: '3.1, 3.2 and 4 more', the reason, or 'missing'. */
export function whereMet({
  standing,
  paragraphs,
  reason,
}: Pick<RequirementMet, 'standing' | 'paragraphs' | 'reason'>): string {
  if (standing === 'missing') return 'missing'
  if (standing === 'explained') return reason ?? ''
  const few = paragraphs.slice(0, 3).join(', ')
  const numbers = paragraphs.length > 3 ? `${few} and ${paragraphs.length - 3} more` : few
  return standing === 'part' ? `part: ${numbers}` : numbers
}

/** Does this sentence answer what the tag stands for? Read from its section, its subject, its kind and its words. */
export const standsUnder = (tag: ReportTag, told: Told): boolean => meanings[tag](told, wordsOf(told))

type Meaning = (told: Told, text: string) => boolean

const numbersOf = (told: Told[]): string[] => [...new Set(told.map((each) => each.number))]
const wordsOf = ({ fact }: Told) => `${fact.about}: ${fact.sentence}`
const done = (told: Told) => told.fact.status === 'happened'
const words =
  (pattern: RegExp): Meaning =>
  (_, text) =>
    pattern.test(text)
const doneWords =
  (pattern: RegExp): Meaning =>
  (told, text) =>
    done(told) && pattern.test(text)
const isJudgement = ({ fact }: Told) => fact.kind === 'judgement'

const aReview = /[Rr]eview [A-Z]\b|practice review|case review|serious incident/
const difference = /difference|changed|improv|impact|outcome|safer/i
const heard =
  /(ask|asks|asked|asking|heard|hear|listen\w*) (to |from )?(children|young people|families|parents)|(children|young people|families|parents)[^.;]{0,40}\b(told us|said|views|feedback|were asked)/i

const meanings: Record<ReportTag, Meaning> = {
  'what was done': (told) => done(told) && (told.fact.kind === 'event' || told.fact.kind === 'decision'),
  'practice reviews': words(aReview),
  effectiveness: (told) => isJudgement(told) && told.fact.measured,
  impact: (told, text) => told.fact.measured && difference.test(text),
  training: doneWords(/\btrain|briefing|\bcourse/i),
  progress: doneWords(/priorit|\bplan\b|\bactions?\b|improvement/i),
  'no progress': (told, text) =>
    told.fact.status === 'missed' || /delay|not yet|not done|re-dated|moved to|little progress/i.test(text),
  'decisions on reviews': (told, text) =>
    aReview.test(text) && (told.fact.kind === 'decision' || /stood down|stand down|recommend|learn/i.test(text)),
  'learning from incidents': (told, text) => aReview.test(text) && /learn/i.test(text),
  'feedback from children and families': doneWords(heard),
  'changes to arrangements': doneWords(/arrangements|governance/i),
  'secure establishment': words(/secure (establishment|home|setting|centre)|restraint|custody/i),
  availability: doneWords(/website|(widely|made) available/i),
  'copies sent': doneWords(/(sent|copy|copies)\b.*(panel|what works|foundations)/i),
  scrutiny: (told, text) => /scrutin/i.test(told.section) || /scrutin/i.test(text),
  'partner contributions': words(/contribut|secondment|each partner gives/i),
  costs: words(/\bcosts?\b|budget|£|funding/i),
  'national reforms': words(/reform|families first/i),
  education: words(/education|school|college/i),
  'data and information': (told, text) => told.fact.kind === 'count' || /information sharing|\bdata\b/i.test(text),
}

/** What touches a requirement without meeting it: a judgement that nothing measures, a plan not yet carried out. */
const touches: Partial<Record<ReportTag, Meaning>> = {
  effectiveness: isJudgement,
  impact: words(difference),
  'feedback from children and families': words(heard),
  availability: words(/website/i),
}
