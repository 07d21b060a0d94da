import { addDays } from '#platform/calendar/day.ts'
import { quarterOf, type Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { bearsOn } from '#platform/facts/bears-on.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import { lowerThe, theBody } from '../meeting.ts'
import { cellOf, quarterNamed } from './group-report.ts'
import type { FoundReport, programmeChanges } from './store.ts'

const about = { says: 'Reports of the groups', at: '/group-reports' }

/**
 * What the programme of reports tells: each report that came, was excused or was given up, those still due, how many groups reported in each
 * quarter of the period, and how many of those asked for came. A report that was due and came is told once, as having come.
 */
export function reportFacts(rows: readonly FoundReport[], asked: Asked, section: string): Fact[] {
  const known = rows.filter((row) => row.knownOn === null || row.knownOn <= asked.asAt)
  const answered = new Set(known.filter((row) => row.status !== 'planned').map(placeOf))
  return [
    ...rows
      .filter((row) => bearsOn(row, asked) && (row.status !== 'planned' || !answered.has(placeOf(row))))
      .map((row) => reportFact(row, section)),
    ...quartersIn(asked.period).flatMap((quarter) => countReceived(known, quarter, section)),
    ...roundsDueIn(known, asked.period).flatMap((covers) => countAnswered(known, covers, asked, section)),
  ]
}

const reportFact = (row: FoundReport, section: string): Fact =>
  factOf(row, {
    name: `/group-reports/${row.id}#report`,
    kind: row.status === 'planned' ? 'plan' : 'event',
    about,
    proof: [`/group-reports/${row.id}`],
    section,
    checks: {
      by: { says: row.group, at: `/groups/${row.workingGroupId}` },
      ...(row.status === 'happened' && { oneOf: 'quarterly group report' }),
      ...(row.status === 'planned' && { commitment: { owner: row.group, due: row.happenedOn } }),
    },
  })

/** '4 sub-groups reported to the Executive Board between January and March 2021', for each board that received any. */
function countReceived(rows: readonly FoundReport[], quarter: Period, section: string): Fact[] {
  const received = rows.filter((row) => row.status === 'happened' && within(row.happenedOn, quarter))
  return [...Map.groupBy(received, (row) => row.toGroupId)].map(([boardId, of]) => {
    const count = new Set(of.map((row) => row.workingGroupId)).size
    return {
      ...counted(quarterNamed(quarter.from), section),
      name: `/group-reports?until=${quarterNamed(quarter.from)}#received-by-${boardId}`,
      sentence: `${count} ${count === 1 ? 'sub-group' : 'sub-groups'} reported to ${lowerThe(theBody(of[0]!.board))} between ${betweenWords(quarter)}.`,
      figures: { received: count },
      proof: of.map((row) => `/group-reports/${row.id}`),
    }
  })
}

/** '5 of the 6 reports asked of the sub-groups for January to March 2026 came, 1 of them late'; nothing while none was due yet. */
function countAnswered(rows: readonly FoundReport[], covers: When, { asAt }: Asked, section: string): Fact[] {
  const cells = [
    ...Map.groupBy(
      rows.filter((row) => row.covers === covers),
      placeOf,
    ).values(),
  ]
    .filter((of) => of.some((row) => row.status === 'planned'))
    .map((of) => cellOf(of, asAt)!)
  const count = (...states: string[]) => cells.filter((cell) => states.includes(cell.state)).length
  const figures = {
    asked: cells.length,
    received: count('received', 'late received'),
    late: count('late received'),
    excused: count('excused'),
    missing: count('missed', 'late'),
    notDue: count('due'),
  }
  if (figures.notDue === cells.length) return []
  const rest = [
    figures.late && `${figures.late} of them late`,
    figures.excused && `${figures.excused} excused`,
    figures.missing && `${figures.missing} missing`,
    figures.notDue && `${figures.notDue} not due yet`,
  ].filter(Boolean)
  return [
    {
      ...counted(covers, section),
      name: `/group-reports?until=${covers}#asked`,
      sentence: `${figures.received} of the ${cells.length} ${cells.length === 1 ? 'report' : 'reports'} asked of the sub-groups for ${whenInWords(covers)} came${rest.length ? `, ${rest.join(', ')}` : ''}.`,
      figures,
      proof: cells.map((cell) => `/group-reports/${cell.at}`),
    },
  ]
}

/** The quarters whose reports fell due in the period. */
const roundsDueIn = (rows: readonly FoundReport[], { from, to }: Period): When[] => [
  ...new Set(
    rows
      .filter((row) => row.status === 'planned' && row.lastDay !== null && row.lastDay >= from && row.lastDay <= to)
      .map((row) => row.covers),
  ),
]

type ProgrammeChange = Awaited<ReturnType<typeof programmeChanges>>[number]

/** What was arranged about the programme; a judgement says what measures it, or that nothing does. */
export const programmeFact = (change: ProgrammeChange, section: string): Fact =>
  factOf(change, {
    name: `/group-reports#programme-${change.id}`,
    kind: change.kind === 'judgement' ? 'judgement' : change.status === 'planned' ? 'plan' : 'event',
    about,
    proof: [`/group-reports/programme/${change.id}`],
    section: change.section ?? section,
    checks: {
      ...(change.workingGroupId &&
        change.board && { by: { says: change.board, at: `/groups/${change.workingGroupId}` } }),
      ...(change.kind === 'judgement' && { measure: change.measuredBy }),
    },
  })

const counted = (when: When, section: string) =>
  ({
    kind: 'count',
    about,
    when,
    status: 'happened',
    audience: 'public',
    knownOn: null,
    source: null,
    section,
  }) as const

/** The quarters that a period touches, first to last. */
export function quartersIn(period: Period): Period[] {
  const quarters: Period[] = []
  for (let quarter = quarterOf(period.from); quarter.from <= period.to; quarter = quarterOf(addDays(quarter.to, 1)))
    quarters.push(quarter)
  return quarters
}

/** 'January and March 2021': a quarter, to stand after 'between'. */
const betweenWords = (quarter: Period): string => whenInWords(quarterNamed(quarter.from)).replace(' to ', ' and ')

const placeOf = (row: { workingGroupId: number; toGroupId: number; covers: When }) =>
  `${row.workingGroupId} ${row.toGroupId} ${row.covers}`

const within = (when: When, { from, to }: Period): boolean => {
  const [first, last] = [firstDay(when), lastDay(when)]
  return first !== null && last !== null && first >= from && last <= to
}
