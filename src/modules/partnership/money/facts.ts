import type { Day } from '#platform/calendar/day.ts'
import { inWords } from '#platform/calendar/day.ts'
import { overlap } from '#platform/calendar/period.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import type { Fact, FactSource } from '#platform/facts/fact.ts'
import { inPounds } from '#platform/amounts/amount.ts'
import type { Partner } from '../agreement.ts'
import {
  headsStanding,
  publicationThatStands,
  shareInWords,
  sharesOf,
  sumOf,
  yearInWords,
  type YearRecorded,
} from './budget.ts'
import { allYears, notesOfYears, recordedOf } from './store.ts'

const section = 'Governance'

/**
 * What the money tells the report: that the three agreed the budget, what each of them gives, and, where that is public too, what
 * was spent under each head. Nothing at all of a budget that is not published as it stands.
 */
export const moneyFacts: FactSource = {
  section,
  async gather(db, { period, asAt }) {
    const years = (await allYears(db)).filter(({ begins, ends }) => overlap({ from: begins, to: ends }, period))
    const { partners, years: all } = await recordedOf(db, years)
    const public_ = all.filter((recorded) => {
      const publication = publicationThatStands(recorded)
      return publication !== null && publication.happenedOn <= asAt
    })
    const notes = await notesOfYears(
      db,
      public_.map(({ year }) => year.id),
    )
    return public_.flatMap((recorded) => {
      const publication = publicationThatStands(recorded)!
      const note = publication.withSpending
        ? notes.findLast(({ yearId, kind }) => yearId === recorded.year.id && kind === 'value')
        : undefined
      return [
        ...agreedAndShared(recorded, partners),
        ...(publication.withSpending ? spent(recorded, period.to) : []),
        ...(note ? [worth(recorded, note)] : []),
      ]
    })
  },
}

function agreedAndShared(recorded: YearRecorded, partners: readonly Partner[]): Fact[] {
  const publication = publicationThatStands(recorded)!
  const name = yearInWords(recorded.year)
  const shares = sharesOf(partners, recorded)
  const known = { when: publication.happenedOn, knownOn: publication.knownOn }
  return [
    {
      ...plainly(recorded, 'agreed'),
      ...known,
      kind: 'decision',
      sentence: `The budget of ${name}, agreed by all the safeguarding partners, was made public on ${inWords(publication.happenedOn)}.`,
      figures: {},
    },
    ...(shares.some(({ recorded: { cash } }) => cash)
      ? [
          {
            ...plainly(recorded, 'shares'),
            ...known,
            kind: 'count' as const,
            sentence: `Towards the budget of ${name} the safeguarding partners contribute in cash: ${shares.map(shareSays).join('; ')}.`,
            figures: Object.fromEntries(shares.map(({ partner, promised }) => [partner.shortName, pounds(promised)])),
          },
        ]
      : []),
  ]
}

const shareSays = ({ partner, recorded, promised, share }: ReturnType<typeof sharesOf>[number]): string =>
  !recorded.cash
    ? `${partner.name}, none recorded`
    : `${partner.name} ${inPounds(promised).replace('Not', 'not')}${share === null ? '' : ` (${shareInWords(share)})`}`

function spent(recorded: YearRecorded, until: Day): Fact[] {
  const spending = recorded.spending.filter(
    ({ happenedOn }) => (firstDay(happenedOn) ?? lastDay(happenedOn) ?? until) <= until,
  )
  const heads = headsStanding({ ...recorded, spending }).filter((head) => head.spent > 0)
  if (heads.length === 0) return []
  const { begins, ends } = recorded.year
  const to = ends < until ? ends : until
  const charges = sumOf(
    recorded.charges
      .filter(({ happenedOn }) => (firstDay(happenedOn) ?? lastDay(happenedOn) ?? until) <= until)
      .map(({ pence }) => pence),
  )!
  return [
    {
      ...plainly(recorded, 'spending'),
      when: `${begins}/${to}`,
      knownOn: null,
      kind: 'count',
      sentence: `From ${inWords(begins)} to ${inWords(to)} ${inPounds(sumOf(heads.map((head) => head.spent)))} of the budget of ${recordedName(recorded)} was spent: ${heads
        .map(({ head, spent: paid }) => `${head.name.toLowerCase()} ${inPounds(paid)}`)
        .join(', ')}${charges > 0 ? `; charges brought in ${inPounds(charges)}` : ''}.`,
      figures: Object.fromEntries(heads.map(({ head, spent: paid }) => [head.name, pounds(paid)])),
    },
  ]
}

const worth = (recorded: YearRecorded, note: { id: number; says: string; knownOn: Day | null }): Fact => ({
  ...plainly(recorded, `note-${note.id}`),
  when: note.knownOn ?? '?',
  knownOn: note.knownOn,
  kind: 'judgement',
  sentence: `On value for money in ${recordedName(recorded)}: ${note.says.replaceAll(/\s+/g, ' ').trim().replace(/[.]?$/, '.')}`,
  figures: {},
  checks: { measure: 'spending by head against the budget' },
})

const recordedName = ({ year }: YearRecorded) => yearInWords(year)
const pounds = (pence: number | null): number | string => (pence === null ? 'not known' : pence / 100)

const plainly = ({ year }: YearRecorded, part: string) => ({
  name: `/money/${year.id}#${part}`,
  about: { says: `the budget of ${yearInWords(year)}`, at: `/money/${year.id}` },
  status: 'happened' as const,
  proof: [`/money/${year.id}`],
  audience: 'public' as const,
  source: null,
  section,
})
