import { addMonths } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { choice, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { groupsOfAccount } from '../calendar/seats-store.ts'
import { quarterNamed, quartersAround, reportSays } from './group-report.ts'
import { addGroupReport, boards as boardsOf, reportingGroups, rowsOfQuarter } from './store.ts'

type Offered = Record<'groups' | 'boards', { id: number; says: string }[]>

/** A group's report is begun that nobody had asked for: which group, which board, which quarter. What is asked for is begun from its own page. */
export const sendGroupReport = task({
  path: '/group-reports/send',
  may: 'send group reports',
  title: 'Begin the report of a group',
  button: 'Begin the report',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Reports of the groups', href: '/group-reports' },
  ],

  fields: async (visit: Visit, { groups, boards }: Offered) => ({
    workingGroupId: pick('Which group reports?', groups),
    toGroupId: pick('To which board?', boards),
    covers: choice(
      'For which quarter?',
      Object.fromEntries(quartersAround(visit.today).map(({ quarter, says }) => [quarter, says])),
    ),
  }),

  find: async (visit): Promise<Offered> => ({ groups: await groupsOffered(visit), boards: await boardsOf(visit.db) }),

  begin: ({ groups, boards }, { today }) => ({
    ...(groups.length === 1 && { workingGroupId: String(groups[0]!.id) }),
    ...(boards.length === 1 && { toGroupId: String(boards[0]!.id) }),
    covers: quarterNamed(addMonths(today, -3)), // the last quarter that is over
  }),

  before: (_subject, visit) =>
    may(visit, 'run the programme of group reports') ? null : (
      <p>You can begin the reports of the groups that you chair or sit on.</p>
    ),

  async check(answers, _subject, { db }) {
    const rows = await rowsOfQuarter(db, answers)
    return [
      ...(rows.some((row) => row.status !== 'planned')
        ? [{ field: 'covers', says: 'What became of this group’s report for that quarter is recorded already' }]
        : []),
      ...(answers.workingGroupId === answers.toGroupId
        ? [{ field: 'toGroupId', says: 'A group does not report to itself' }]
        : []),
    ]
  },

  async save(visit, _subject, answers) {
    const [due] = await rowsOfQuarter(visit.db, answers)
    if (due) return `/group-reports/${due.id}/write`
    const named = (id: number, offered: { id: number; says: string }[]) => offered.find((each) => each.id === id)!.says
    const group = named(answers.workingGroupId, await reportingGroups(visit.db))
    const board = named(answers.toGroupId, await boardsOf(visit.db))
    const id = await addGroupReport(visit.db, {
      ...answers,
      says: reportSays.due(group, board, answers.covers),
      happenedOn: visit.today,
      status: 'planned',
      knownOn: visit.today,
    })
    await record(visit, 'group report begun', `/group-reports/${id}`, {
      ...answers,
      covers: whenInWords(answers.covers),
    })
    return `/group-reports/${id}/write`
  },
})

/** Whoever runs the programme may begin the report of any group; a chair those of the groups they chair or sit on today. */
export async function groupsOffered(visit: Visit): Promise<{ id: number; says: string }[]> {
  const groups = (await reportingGroups(visit.db)).map(({ id, says }) => ({ id, says }))
  if (may(visit, 'run the programme of group reports')) return groups
  const own = visit.who.accountId ? await groupsOfAccount(visit.db, visit.who.accountId, visit.today) : []
  return groups.filter(({ id }) => own.includes(id))
}
