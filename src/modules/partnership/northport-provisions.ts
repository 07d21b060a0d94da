import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addExplanation, setWatch } from './arrangements/departures/store.ts'
import { addProvisions } from './arrangements/provisions/store.ts'
import { daysFrom } from './northport-days.ts'

/** What the edition in force says there should be in Northport, line by line, and one departure that was explained. */
export async function tellNorthportProvisions({ visit, today, find }: Telling) {
  const { db } = visit
  const versionId = find('arrangements-version/2')
  const group = (key: string, name: string, meetsEvery: number | null, reportsEvery: number | null, says: string) => ({
    versionId,
    kind: 'group',
    name,
    groupId: find(`group/${key}`),
    meetsEvery,
    reportsEvery,
    says,
    part: 'Chapter 2',
  })
  const quarterly = (key: string, name: string) =>
    group(key, name, 3, 3, `The ${name[0]!.toLowerCase()}${name.slice(1)} meets and reports every quarter`)
  const post = (key: string, name: string, says: string) => ({
    versionId,
    kind: 'post',
    name,
    postId: find(`post/${key}`),
    says,
    part: 'Chapter 3',
  })
  const agency = (key: string, name: string) => ({
    versionId,
    kind: 'agency',
    name,
    agencyId: find(`agency/${key}`),
    says: `${name} takes part as a relevant agency`,
    part: 'Schedule of relevant agencies',
  })
  const stage = (order: number, name: string) => ({
    versionId,
    kind: 'stage',
    name,
    stage: order,
    says: `Stage ${order} of settling a disagreement: ${name[0]!.toLowerCase()}${name.slice(1)}`,
    part: 'Chapter 6',
  })
  const money = (key: string, name: string, pounds: number) => ({
    versionId,
    kind: 'money',
    name,
    agencyId: find(`agency/${key}`),
    pence: pounds * 100,
    says: `${name} gives at least £${pounds.toLocaleString('en-GB')} each year`,
    part: 'Chapter 7',
  })
  await addProvisions(db, [
    group('board', 'Northport Safeguarding Board', 2, null, 'The board meets at least every second month'),
    quarterly('1', 'Learning from practice reviews group'),
    quarterly('2', 'Quality assurance and performance group'),
    quarterly('3', 'Education safeguarding group'),
    quarterly('4', 'Exploitation and missing children group'),
    quarterly('5', 'Learning and development group'),
    group(
      'relevant-agencies',
      'Relevant agencies forum',
      null,
      null,
      'Relevant agencies are heard in a forum of their own',
    ),
    post('chair', 'Partnership chair', 'Somebody independent chairs the board'),
    post('scrutineer', 'Independent scrutineer', 'Somebody independent looks at how the arrangements work'),
    post('manager', 'Business manager', 'A business manager runs the year of the partnership'),
    post('coordinator', 'Partnership coordinator', 'A coordinator supports the board and its groups'),
    agency('1', 'Northport Hospitals Trust'),
    agency('2', 'Northport Youth Justice Service'),
    agency('3', 'Coast Mental Health Trust'),
    {
      ...agency('1', 'Seafield Academy'),
      agencyId: find('school/60'),
      says: 'Seafield Academy takes part for the schools that belong to no trust',
    },
    stage(1, 'Practitioners talk to each other'),
    stage(2, 'Managers talk to each other'),
    stage(3, 'Safeguarding leads meet'),
    stage(4, 'The chair with the three partners'),
    money('council', 'Northport Council', 145_000),
    money('police', 'Northport and Coast Police', 60_000),
    money('health', 'NHS Northport and Coast Integrated Care Board', 95_000),
  ]).then(async (ids) => {
    const coordinator = ids[10]!
    const day = daysFrom(today)
    await addExplanation(db, {
      provisionId: coordinator,
      departure: 'not filled',
      since: day(-72),
      why: 'Nobody suitable answered the first advertisement; the council lends two days a week of an officer until the second is decided',
      untilOn: day(40),
      byName: 'Partnership manager',
      knownOn: day(-9),
    })
    await record(visit, 'departure explained', `/arrangements/provisions/${coordinator}`, { untilOn: day(40) })
  })
  await setWatch(db, { slackDays: 30, remindAfterDays: 28, byName: 'Partnership manager' })
  await record(visit, 'what the arrangements provide for written down', `/arrangements/versions/${versionId}`)
}
