import type { When } from '#platform/calendar/when.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addGroupReport, addProgrammeChange } from './group-reports/store.ts'
import { decider, decisionsTaken, sections } from './hull-decisions.ts'
import { addMeeting, addMeetingChange } from './store.ts'

/** What Hull's report of 31 March 2021 says of meetings, decisions and the reports of its sub-groups: one record a statement, dates as it gives them. */
export const hull: Story = async (telling) => {
  await decisionsTaken(telling)
  await meetingsHeldAndPlanned(telling)
  await reportsOfGroups(telling)
}

async function meetingsHeldAndPlanned(telling: Telling): Promise<void> {
  const { visit, find, keep } = telling
  const { independence, improvement, conclusions } = sections
  const board = find('group/executive-board')
  const meeting = meetingTeller(telling)

  await meeting('F050', '3.1', '2021-03', 'happened', {
    title: 'First meeting with the relevant agencies',
    kind: 'first',
    workingGroupId: find('group/relevant-agencies'),
    chairedBy: 'Independent chair',
    section: independence,
    says: 'A first meeting with the relevant agencies took place',
  })
  await meeting('F091', '5.3', '2021-04', 'planned', {
    title: 'Workshops to design contextual safeguarding',
    kind: 'workshop',
    howMany: 2,
    workingGroupId: find('group/contextual-safeguarding'),
    says: 'Two workshops with a wide range of partners, to design the new arrangements for contextual safeguarding, are to be held',
  })
  const alignment = await meeting('F102', '5.5', '2021-03', 'happened', {
    title: 'First alignment meeting of the three strategic partnerships',
    kind: 'first',
    ofBody: 'Chairs, executive leads and managers of the three strategic partnerships',
    chairedBy: 'Independent chair',
    says: 'Closer alignment was agreed in principle at the first meeting of the chairs, executive leads and managers of the three strategic partnerships',
  })
  const chaired = {
    meetingId: alignment,
    chairedBy: 'Independent chair',
    says: 'The first alignment meeting was chaired by the independent chair of the safeguarding partnership',
    happenedOn: '2021-03',
    status: 'happened',
    source: 'F103',
    paragraph: '5.5',
  }
  await addMeetingChange(visit.db, chaired)
  await record(visit, 'meeting held', `/meetings/${alignment}`, chaired)
  await meeting('F104', '5.5', '?', 'planned', {
    title: 'Further alignment meetings of the three strategic partnerships',
    kind: 'ordinary',
    ofBody: 'The three strategic partnerships',
    says: 'Further regular meetings of the three strategic partnerships, to work out the detail, are to be held',
  })
  const extra = keep(
    'meeting/business-plan',
    await meeting('F158', '7.4', '2021-06', 'planned', {
      title: 'Additional meeting on the business plan',
      kind: 'extra',
      reason: 'To agree a business plan for 2021/22',
      workingGroupId: board,
      section: improvement,
      sameThing: 'business plan agreed',
      says: 'An additional meeting of the Executive Board, to agree a business plan for 2021/22, is to be held',
    }),
  )
  await decider(telling)(
    'F159',
    '7.4',
    '2021-06',
    'Programme of multi-agency audits',
    'A programme of multi-agency audits for the rest of the year is to be agreed with the business plan',
    improvement,
    { status: 'planned', meetingId: extra },
  )
  await meeting('F163', '7.5', '2021-01', 'happened', {
    title: 'Presentation on Signs of Safety',
    kind: 'presentation',
    workingGroupId: board,
    section: improvement,
    says: 'The Executive Board received a presentation on Signs of Safety',
  })
  await meeting('F164', '7.5', '../2020-12', 'happened', {
    title: 'Earlier presentations on Signs of Safety',
    kind: 'presentation',
    ofBody: 'Better Together Board',
    bodyMeans: 'Better Together for Children Board',
    section: improvement,
    says: 'Presentations on Signs of Safety had already been made to the Better Together Board',
  })
  await meeting('F171', '8.3', '2021-06', 'planned', {
    title: 'Session on the business plan and priorities',
    kind: 'session',
    ofBody: 'Executive leads, with the independent chair and the manager',
    section: conclusions,
    says: 'Time for the executive leads, with the independent chair and the manager, to agree the business plan and the next twelve months’ priorities is set aside',
  })
}

async function reportsOfGroups({ visit, find, keep }: Telling): Promise<void> {
  const board = find('group/executive-board')
  const programme = async (change: NewRow<'meetings.programmeChange'>) => {
    const id = await addProgrammeChange(visit.db, { workingGroupId: board, paragraph: '5.4', ...change })
    await record(visit, 'programme of group reports recorded', '/group-reports', { id, ...change })
  }
  await programme({
    kind: 'established',
    says: 'A rolling programme of quarterly reports by the chairs of the sub-groups to the Executive Board was established',
    happenedOn: '../2021-03-31',
    status: 'happened',
    source: 'F096',
  })
  for (const [source, key, group] of [
    ['F097', 'learning-from-cases', 'learning from individual cases'],
    ['F098', 'education-safeguarding', 'education safeguarding'],
    ['F099', 'ehash', 'EHASH'],
    ['F100', 'quality-assurance', 'quality assurance and performance'],
  ] as const) {
    const report = {
      workingGroupId: find(`group/${key}`),
      toGroupId: board,
      covers: '2021-Q1',
      status: 'happened',
      happenedOn: '2021-01/2021-03',
      source,
      paragraph: '5.4',
      says: `The Executive Board received a quarterly report from the chair of the ${group} sub-group`,
    }
    const id = keep(`group-report/${key}`, await addGroupReport(visit.db, report))
    await record(visit, 'group report sent', `/group-reports/${id}`, report)
  }
  await programme({
    kind: 'judgement',
    says: 'As the executive leads saw it, the reports were beginning to strengthen accountability and their influence over the sub-groups',
    happenedOn: '2021-03-31',
    status: 'happened',
    measuredBy: null,
    source: 'F101',
  })
}

const meetingTeller =
  ({ visit }: Telling) =>
  async (
    source: string,
    paragraph: string,
    happenedOn: When,
    status: string,
    rest: Omit<NewRow<'meetings.meeting'>, 'happenedOn' | 'status'>,
  ): Promise<number> => {
    const meeting = { happenedOn, status, source, paragraph, ...rest }
    const id = await addMeeting(visit.db, meeting)
    await record(visit, status === 'planned' ? 'meeting called' : 'meeting held', `/meetings/${id}`, meeting)
    return id
  }
