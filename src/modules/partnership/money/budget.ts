import { financialYearOf } from '#platform/calendar/period.ts'
import { inWords } from '#platform/calendar/day.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import type { Row } from '#platform/database/database.ts'
import { isStruckOut, type PutRight } from './corrections/correction.ts'
import { agreementsOn, whyItDoesNotStand, type Agreement, type Partner } from '../agreement.ts'

export type BudgetYear = Row<'partnership.budgetYear'>
export type BudgetLine = Row<'partnership.budgetLine'>
export type Contribution = Row<'partnership.contribution'> & { agency: string | null; statutory: boolean }
export type ContributionChange = Row<'partnership.contributionChange'>
export type Spending = Row<'partnership.spending'>
export type Charge = Row<'partnership.charge'>
export type Head = Row<'partnership.spendingHead'>
export type BudgetPublication = Row<'partnership.budgetPublication'>

/** How something is given, in the words people choose from. */
export const givenHow = { cash: 'In cash', 'in kind': 'In kind: a trainer, a venue, hours' } as const

/** To what hours are given, in the words people choose from. */
export const workKinds = {
  audit: 'Audits',
  training: 'Training',
  panel: 'Panels and review groups',
  other: 'Other work of the partnership',
} as const
export type WorkKind = keyof typeof workKinds

/** Heads of spending that partnerships often use, offered when a partnership has none yet. */
export const usualHeads = ['Staff', 'Independent scrutiny', 'Reviews', 'Training', 'Website', 'Other'] as const

/** All that is recorded of one year's money. */
export type YearRecorded = {
  year: BudgetYear
  heads: readonly Head[]
  lines: readonly BudgetLine[]
  contributions: readonly Contribution[]
  /** Of what was received, spent and charged only what counts: the last of each line. */
  changes: readonly ContributionChange[]
  spending: readonly Spending[]
  charges: readonly Charge[]
  /** The earlier lines that were put right, each with the one that took its place. */
  putRight: {
    changes: readonly PutRight<ContributionChange>[]
    spending: readonly PutRight<Spending>[]
    charges: readonly PutRight<Charge>[]
  }
  agreements: readonly Agreement[]
  publications: readonly BudgetPublication[]
  /** The partners of the day on which the budget was made public, or else of the end of the year. */
  agreeing?: readonly Partner[]
}

/** '2025/26' for a financial year; otherwise both days. */
export function yearInWords({ begins, ends }: Pick<BudgetYear, 'begins' | 'ends'>): string {
  const usual = financialYearOf(begins)
  return usual.from === begins && usual.to === ends
    ? `${begins.slice(0, 4)}/${ends.slice(2, 4)}`
    : `${inWords(begins)} to ${inWords(ends)}`
}

/** A sum of amounts in pence: not known (null) as soon as one of them is not known; nought when there are none. */
export const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0)

/** A contribution as it stands: what was promised, what came of it, and what is still to come; `withdrawn` with the reason. */
export type ContributionStanding = {
  contribution: Contribution
  /** What counts as promised, in pence: once it is withdrawn, what had come by then. Null where that is not known. */
  promised: number | null
  received: number | null
  receivedHours: number | null
  /** How often something was recorded of it: two people who record the same are told. */
  changes: number
  /** Nothing was recorded as received at all. */
  nothingYet: boolean
  withdrawn: ContributionChange | null
  /** Nought or more, in pence; null where either side is not known. */
  toCome: number | null
  /** Is anything still to come of it? Nothing is of cash of which nought was promised. */
  awaited: boolean
}

/** How each contribution stands, in the order it was promised. */
export function contributionsStanding({
  contributions,
  changes,
}: Pick<YearRecorded, 'contributions' | 'changes'>): ContributionStanding[] {
  return contributions.map((contribution) => {
    const own = changes.filter((change) => change.contributionId === contribution.id)
    const receipts = own.filter((change) => change.kind === 'received' && !isStruckOut(change))
    const withdrawn = own.find(({ kind }) => kind === 'withdrawn') ?? null
    const received = sumOf(receipts.map(({ pence }) => pence))
    const nothingYet = receipts.length === 0
    const toCome = withdrawn
      ? 0
      : received === null || contribution.pence === null
        ? null
        : Math.max(contribution.pence - received, 0)
    const nought = contribution.kind === 'cash' && contribution.pence === 0
    return {
      contribution,
      promised: withdrawn ? received : contribution.pence,
      received,
      receivedHours: sumOf(receipts.map(({ hours }) => hours)),
      changes: own.length,
      nothingYet,
      withdrawn,
      toCome,
      awaited: withdrawn === null && (nothingYet ? !nought : (toCome ?? 0) > 0),
    }
  })
}

/**
 * What one partner gives in a year, in pence: null where it is not known, or where nothing is recorded (`recorded` says of which
 * kind something is). `share` is its part of the cash the partners promised, from 0 to 1; null where that is not known.
 */
export type Share = {
  partner: Partner
  recorded: { cash: boolean; inKind: boolean }
  promised: number | null
  received: number | null
  inKind: number | null
  share: number | null
}

/** Each partner's share of the cash the partners promised together: always all of them, always in the same order. Of what was withdrawn only what had come by then still counts. */
export function sharesOf(
  partners: readonly Partner[],
  recorded: Pick<YearRecorded, 'contributions' | 'changes'>,
): Share[] {
  const standing = contributionsStanding(recorded).filter(stillCounts)
  const rows = partners.map((partner) => {
    const own = standing.filter(({ contribution }) => contribution.agencyId === partner.id)
    const [cash, kind] = [own.filter(isCash), own.filter((each) => !isCash(each))]
    return {
      partner,
      recorded: { cash: cash.length > 0, inKind: kind.length > 0 },
      promised: cash.length > 0 ? sumOf(cash.map(({ promised }) => promised)) : null,
      received: cash.length > 0 ? sumOf(cash.map(({ received }) => received)) : null,
      inKind: kind.length > 0 ? sumOf(kind.map(({ promised }) => promised)) : null,
    }
  })
  // A partner of whose cash nothing is recorded leaves the others' shares of what is recorded as they are.
  const all = sumOf(rows.filter(({ recorded: { cash } }) => cash).map(({ promised }) => promised))
  return rows.map((row) => ({ ...row, share: all && row.promised !== null ? row.promised / all : null }))
}

const isCash = ({ contribution }: ContributionStanding) => contribution.kind === 'cash'

/** Does a contribution still count? One that was withdrawn does only where something had come of it. */
export const stillCounts = ({ withdrawn, nothingYet }: ContributionStanding): boolean =>
  withdrawn === null || !nothingYet

/** One head of a year: what was planned (null where nothing was), what was spent, and how far the one lies from the other: above nought is overspent. */
export type HeadStanding = {
  head: Head
  first: number | null
  planned: number | null
  spent: number
  variance: number | null
}

/** Each head that a year plans or spends under. The last line of a head counts; where it changed, the first stays in sight. */
export function headsStanding({
  heads,
  lines,
  spending,
}: Pick<YearRecorded, 'heads' | 'lines' | 'spending'>): HeadStanding[] {
  return heads.flatMap((head) => {
    const own = lines.filter(({ headId }) => headId === head.id).toSorted((one, other) => one.id - other.id)
    const paid = spending.filter(({ headId }) => headId === head.id)
    if (own.length === 0 && paid.length === 0) return []
    const planned = own.at(-1)?.pence ?? null
    const spent = sumOf(paid.map(({ pence }) => pence))!
    return [
      {
        head,
        first: own.length > 1 ? own[0]!.pence : null,
        planned,
        spent,
        variance: planned === null ? null : spent - planned,
      },
    ]
  })
}

/** The money of a year in sum, in pence; null is not known, which is not nought. */
export function totalsOf(recorded: YearRecorded) {
  const cash = contributionsStanding(recorded).filter(isCash)
  const heads = headsStanding(recorded)
  const promised = sumOf(cash.map((each) => each.promised))
  const received = sumOf(cash.map((each) => each.received))
  const charges = sumOf(recorded.charges.map(({ pence }) => pence))!
  const planned = recorded.lines.length === 0 ? null : sumOf(heads.map((head) => head.planned ?? 0))
  const spent = sumOf(heads.map((head) => head.spent))!
  const had = sumOf([recorded.year.carriedIn, received, charges])
  const expected = sumOf([recorded.year.carriedIn, promised])
  return {
    promised,
    received,
    charges,
    planned,
    spent,
    /** What is left of what came in and was carried forward. */
    left: had === null ? null : had - spent,
    /** What was promised and carried forward, less what is planned: below nought the budget does not balance. */
    balance: expected === null || planned === null ? null : expected - planned,
  }
}

/** Why the budget of a year does not stand yet, in a sentence; null when each partner agreed to its present version. */
export const whyBudgetDoesNotStand = (
  partners: readonly Partner[],
  { year, agreements, agreeing = partners }: Pick<YearRecorded, 'year' | 'agreements' | 'agreeing'>,
): string | null => whyItDoesNotStand(agreeing, agreements, year.version)

/** The publication of the budget as it stands now; null when it was never published, or changed since. */
export const publicationThatStands = ({
  year,
  publications,
}: Pick<YearRecorded, 'year' | 'publications'>): BudgetPublication | null =>
  publications
    .filter(({ ofVersion }) => ofVersion === year.version)
    .toSorted((one, other) => one.id - other.id)
    .at(-1) ?? null

/** How many of the partners agreed to the budget as it stands: '2 of 3 partners agreed'. */
export function agreedInWords(
  partners: readonly Partner[],
  { year, agreements, agreeing = partners }: Pick<YearRecorded, 'year' | 'agreements' | 'agreeing'>,
): string {
  const agreed = agreementsOn(agreeing, agreements, year.version).filter(({ agreement }) => agreement?.how === 'agreed')
  return `${agreed.length} of ${agreeing.length} partners agreed`
}

/** A share in words: a percentage of the cash that the three promised together; not known where it is not. */
export const shareInWords = (share: number | null): string =>
  share === null ? 'Not known' : `${Math.round(share * 100)}%`

/** How far a head lies from its plan: '£200 over', '£1,300 under', 'as planned'; 'Nothing planned' where nothing was. */
export function varianceInWords(variance: number | null): string {
  if (variance === null) return 'Nothing planned'
  if (variance === 0) return 'As planned'
  return `${inPounds(Math.abs(variance))} ${variance > 0 ? 'over' : 'under'}`
}
