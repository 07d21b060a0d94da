import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { choice, choices, day, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { quartersAround, reportSays } from './group-report.ts'
import { addGroupReports, boards, reportingGroups, rowsOfQuarter } from './store.ts'

/** Ask the groups for their reports on a quarter: each is due by one day, and watched from then on. */
export const askForGroupReports = task({
  path: '/group-reports/ask',
  may: 'run the programme of group reports',
  title: 'Ask for a quarter’s reports',
  button: 'Ask for them',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Reports of the groups', href: '/group-reports' },
  ],

  fields: async (visit: Visit) => ({
    covers: choice(
      'For which quarter?',
      Object.fromEntries(quartersAround(visit.today).map(({ quarter, says }) => [quarter, says])),
    ),
    toGroupId: pick('To which board?', await boards(visit.db)),
    dueOn: day('By which day?'),
    groups: choices(
      'Which groups?',
      Object.fromEntries((await reportingGroups(visit.db)).map(({ id, says }) => [String(id), says])),
    ),
  }),

  find: async (visit) => ({ groups: await reportingGroups(visit.db) }),

  begin: ({ groups }) => ({ groups: groups.map(({ id }) => String(id)) }),

  async check(answers, { groups }, visit) {
    const asked: string[] = []
    for (const id of answers.groups.map(Number)) {
      const rows = await rowsOfQuarter(visit.db, {
        workingGroupId: id,
        toGroupId: answers.toGroupId,
        covers: answers.covers,
      })
      if (rows.length) asked.push(groups.find((group) => group.id === id)!.says)
    }
    return [
      ...(asked.length
        ? [
            {
              field: 'groups',
              says: `Already in the programme for ${whenInWords(answers.covers)}: ${asked.join(', ')}`,
            },
          ]
        : []),
      ...(answers.dueOn < visit.today ? [{ field: 'dueOn', says: `${inWords(answers.dueOn)} has passed` }] : []),
    ]
  },

  async save(visit, { groups }, { covers, toGroupId, dueOn, groups: chosen }) {
    const board = (await boards(visit.db)).find(({ id }) => id === toGroupId)!.says
    const rows = groups.filter(({ id }) => chosen.includes(String(id)))
    await addGroupReports(
      visit.db,
      rows.map(({ id, says }) => ({
        workingGroupId: id,
        toGroupId,
        covers,
        says: reportSays.due(says, board, covers),
        happenedOn: `../${dueOn}`,
        status: 'planned',
        knownOn: visit.today,
      })),
    )
    await record(visit, 'group reports asked for', '/group-reports', {
      covers,
      dueOn,
      groups: rows.map(({ says }) => says),
    })
    return '/group-reports'
  },
})
