import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { confidences, quartersAround, reportSays } from './group-report.ts'
import {
  addGroupReport,
  boards,
  findGroupReport,
  groupsOf,
  reportingGroups,
  rowsOfQuarter,
  type FoundReport,
} from './store.ts'

type Subject = { due: FoundReport | null }

/** A group's chair reports to the board for a quarter: judgement only, since the facts are in the records already. */
export const sendGroupReport = task({
  path: '/group-reports/send',
  may: 'send group reports',
  title: 'Send the report of a group',
  button: 'Send the report',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Reports of the groups', href: '/group-reports' },
  ],

  fields: async (visit: Visit, { due }: Subject) => ({
    workingGroupId: pick('Which group reports?', await groupsOffered(visit)),
    toGroupId: pick('To which board?', await boards(visit.db)),
    covers: choice('For which quarter?', quarterChoices(visit, due)),
    happenedOn: when('When was it given?'),
    summary: text('What does the chair say?', {
      long: true,
      hint: 'What went well, what did not, and the difference made. Never a child’s name or detail',
    }),
    confidence: choice('How confident is the chair that the group’s work is on course?', confidences),
    asks: text('What does the group ask of the board?', { long: true, optional: true }),
    paper: file('The report itself'),
  }),

  async find(visit): Promise<Subject> {
    const asked = visit.query.get('due')
    return { due: asked && /^[1-9]\d{0,8}$/.test(asked) ? await findGroupReport(visit.db, Number(asked)) : null }
  },

  begin: ({ due }, visit) => ({
    happenedOn: whenInWords(visit.today),
    ...(due && { workingGroupId: String(due.workingGroupId), toGroupId: String(due.toGroupId), covers: due.covers }),
  }),

  before: (_subject, visit) =>
    may(visit, 'run the programme of group reports') ? null : (
      <p>You can send the reports of the groups that you chair or sit on.</p>
    ),

  async check(answers, _subject, visit) {
    const rows = await rowsOfQuarter(visit.db, answers)
    return [
      ...(rows.some((row) => row.status === 'happened')
        ? [{ field: 'covers', says: 'This group’s report for that quarter has come already' }]
        : []),
      ...(answers.workingGroupId === answers.toGroupId
        ? [{ field: 'toGroupId', says: 'A group does not report to itself' }]
        : []),
      ...(certainlyAfter(answers.happenedOn, visit.today)
        ? [{ field: 'happenedOn', says: 'It cannot have been given on a day that is still to come' }]
        : []),
    ]
  },

  async save(visit, _subject, { paper, ...answers }) {
    const named = async (id: number, offered: { id: number; says: string }[]) =>
      offered.find((each) => each.id === id)!.says
    const group = await named(answers.workingGroupId, await groupsOffered(visit))
    const board = await named(answers.toGroupId, await boards(visit.db))
    const id = await addGroupReport(visit.db, {
      ...answers,
      says: reportSays.came(group, board, answers.covers),
      status: 'happened',
      knownOn: visit.today,
    })
    const at = `/group-reports/${id}`
    if (paper) await addEvidence(visit, at, 'see group reports', paper)
    await record(visit, 'group report sent', at, { ...answers, paper: paper?.name ?? null })
    return at
  },
})

/** Whoever runs the programme may send for any group; a chair for the groups they chair or sit on. */
const groupsOffered = async (visit: Visit) =>
  may(visit, 'run the programme of group reports')
    ? (await reportingGroups(visit.db)).map(({ id, says }) => ({ id, says }))
    : groupsOf(visit.db, visit.who)

const quarterChoices = (visit: Visit, due: FoundReport | null): Record<string, string> =>
  Object.fromEntries([
    ...quartersAround(visit.today).map(({ quarter, says }) => [quarter, says]),
    ...(due ? [[due.covers, whenInWords(due.covers)]] : []),
  ])
