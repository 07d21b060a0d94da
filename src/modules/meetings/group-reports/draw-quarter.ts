import { actionsOfGroupDuring } from '#modules/plans/index.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { quarterOf, type Period } from '#platform/calendar/period.ts'
import { firstDay, lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { may, type Visit } from '#platform/visit.ts'
import { answerKinds, type AnswerKind } from '../asks/ask.ts'
import { asksOfReport } from '../asks/store.ts'
import type { Drawn, Watched } from './statement.ts'
import type { FoundReport } from './store.ts'
import { presencesDuring, reportBefore, watchedBy } from './statement-store.ts'

/** How many facts of one chapter stand in a report at the most; the rest is one click away in the chapter itself. */
const mostOfAChapter = 12

/**
 * The facts of a quarter that a group's report is filled with: how it met and who came, what became of its actions, what the
 * chapters it watches over tell, and what became of what it promised and asked last time. Each with the record that proves it, and
 * only what whoever writes may open.
 */
export async function drawQuarter(visit: Visit, report: FoundReport, watched: readonly Watched[]): Promise<Drawn[]> {
  const { db, today } = visit
  const period = quarterOf(firstDay(report.covers)!)
  const open = watched.filter((chapter) => may(visit, chapter.may))
  return [
    ...(await meetingsOf(db, report, period)).map(by('see meetings')),
    ...(await actionsOf(db, report, period, today)).map(by('see actions')),
    ...(await chaptersOf(db, report, open, period, today)),
    ...(await lastTime(db, report)).map(by('see group reports')),
  ].filter((fact) => may(visit, fact.may))
}

type Told = Omit<Drawn, 'may'>
const by =
  (ability: string) =>
  (fact: Told): Drawn => ({ ...fact, may: ability })

async function meetingsOf(db: TenantDatabase, report: FoundReport, period: Period): Promise<Told[]> {
  const part = 'Meetings'
  const at = `/meetings?group=${report.workingGroupId}`
  const rows = await presencesDuring(db, report.workingGroupId, period)
  const held = new Map(rows.map((row) => [row.id, row.heldOn]))
  if (held.size === 0) return [{ part, says: 'No meeting is recorded as held in the quarter.', at }]
  const days = [...held.values()].flatMap((day) => (day ? [inWords(day)] : []))
  const partners = Map.groupBy(
    rows.filter((row) => row.statutory && row.agency),
    (row) => row.agency!,
  )
  return [
    { part, says: `The group met ${held.size === 1 ? 'once' : `${held.size} times`}: ${days.join(', ')}.`, at },
    ...(partners.size === 0
      ? [{ part, says: 'Who came is not recorded.', at }]
      : [...partners].map(([agency, of]) => ({
          part,
          says: representedAt(agency, of),
          at,
        }))),
  ]
}

function representedAt(agency: string, of: readonly { how: string | null }[]): string {
  const deputies = of.filter(({ how }) => how === 'deputy').length
  const there = of.filter(({ how }) => how === 'attended').length + deputies
  return `${agency} was represented at ${there} of ${of.length}${deputies ? `, ${deputies} of them by a deputy` : ''}.`
}

async function actionsOf(db: TenantDatabase, report: FoundReport, period: Period, today: Day): Promise<Told[]> {
  const part = 'Actions'
  const at = '/actions'
  const actions = await actionsOfGroupDuring(db, report.workingGroupId, period)
  if (actions.length === 0) return [{ part, says: 'No action of the group was open in the quarter.', at }]
  const until = period.to < today ? period.to : today
  const done = actions.filter(
    ({ state, closedOn }) => state === 'done' && closedOn !== null && lastDay(closedOn)! <= period.to,
  )
  const late = actions.filter(({ state, dueLast }) => state === 'open' && dueLast !== null && dueLast < until)
  return [
    {
      part,
      says: `Of ${actions.length} ${actions.length === 1 ? 'action' : 'actions'} open in the quarter, ${done.length} ${done.length === 1 ? 'was' : 'were'} done and ${late.length} ${late.length === 1 ? 'is' : 'are'} late.`,
      at,
    },
    ...done.map(({ id, title, difference }) => ({
      part,
      says: `Done: ${title}.${difference ? ` ${difference.replace(/\.?$/, '.')}` : ''}`,
      at: `/actions/${id}`,
    })),
    ...late.map(({ id, title, due, firstDue }) => ({
      part,
      says: `Late: ${title}, due ${whenInWords(due)}${firstDue === due ? '' : `, first promised ${whenInWords(firstDue)}`}.`,
      at: `/actions/${id}`,
    })),
  ]
}

async function chaptersOf(
  db: TenantDatabase,
  report: FoundReport,
  watched: readonly Watched[],
  period: Period,
  today: Day,
): Promise<Drawn[]> {
  const names = await watchedBy(db, report.workingGroupId)
  const drawn: Drawn[] = []
  for (const { name, says, may: ability, facts } of watched) {
    if (!names.includes(name)) continue
    const told: Fact[] = []
    for (const source of facts) told.push(...(await source.gather(db, { period, asAt: today })))
    drawn.push(
      ...told
        .filter((fact) => fellWithin(fact, period) && fact.status !== 'planned')
        .slice(0, mostOfAChapter)
        .map((fact) => ({ part: says, says: fact.sentence, at: fact.proof[0]!, may: ability })),
    )
  }
  return drawn
}

const fellWithin = ({ when }: Fact, { from, to }: Period): boolean => {
  const [first, last] = [firstDay(when), lastDay(when)]
  return first !== null && last !== null && first >= from && last <= to
}

async function lastTime(db: TenantDatabase, report: FoundReport): Promise<Told[]> {
  const before = await reportBefore(db, report)
  if (before === null) return []
  const part = 'What was promised and asked last time'
  const at = `/group-reports/${before.id}`
  const asks = await asksOfReport(db, before.id)
  return [
    ...(before.nextQuarter
      ? [{ part, says: `Promised for this quarter: ${before.nextQuarter.replaceAll('\n', ' ')}`, at }]
      : []),
    ...asks.map((ask) => ({
      part,
      says: `Asked: ${ask.says.replace(/[.!?]?$/, '.')} ${ask.answer ? `${answerKinds[ask.answer as AnswerKind]}: ${ask.answerSays}` : 'No answer has come.'}`,
      at: `/asks/${ask.id}`,
    })),
  ]
}
