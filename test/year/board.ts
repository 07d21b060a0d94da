import { addDays } from '../../src/platform/calendar/day.ts'
import { board, type Northport } from './northport.ts'
import type { Called } from './series.ts'

/** What the board decides in its year, month by month. */
const decided = [
  'Train every front-line team in professional curiosity',
  'Adopt one tool for neglect in all agencies',
  'Share one list of contacts between front doors',
  'Ask each agency for its supervision policy',
  'Fund a second year of the parenting programme',
  'Set one standard for the voice of the child in audits',
  'Hold a conference on exploitation outside the home',
  'Publish the thresholds in plain words',
  'Give schools one way to ask for advice',
  'Offer infant mental health training to midwives',
  'Test the escalation ladder in each agency',
  'Carry the neglect strategy into another year',
]
const presented = [
  'Business manager',
  'Independent scrutineer',
  'Partnership analyst',
  'Training and development officer',
]
const owners = ['Business manager', 'Training and development officer', 'Partnership analyst', 'Independent scrutineer']

/** Five days before a board: its agenda is built from what is due and what somebody adds, and issued. */
export async function issueBoardAgenda({ site, sit }: Northport, { id, day }: Called, month: number) {
  await site.goOnTo(addDays(day, -5))
  const desk = await sit('manager')
  const at = `/meetings/${id}/agenda`
  const reports = await desk.choicesOn(`${at}/suggestions`, 'Which of these?').catch(() => [])
  const wanted = reports.filter((says) => says.startsWith('Report of'))
  if (wanted.length) await desk.fill(`${at}/suggestions`, { 'Which of these?': wanted })
  const add = (title: string, purpose: string) =>
    desk.fill(`${at}/add`, {
      'What is the item?': title,
      'What is the group to do with it?': purpose,
      'Which post presents it?': presented[month % presented.length]!,
      'In which part does it stand?': 'The open part',
    })
  await add(decided[month]!, 'To decide')
  await add(`What the front door saw in month ${month + 1}`, 'To be assured')
  await add(`How the plan stands in month ${month + 1}`, 'To discuss')
  await desk.fill(`${at}/issue`, { 'Is anything to be said': 'Papers follow with the pack.' })
}

/** The day of a board: who came, that it was held, a decision of the three with its action in the same breath, and what came of the rest. */
export async function holdBoard({ site, sit }: Northport, { id, day }: Called, month: number) {
  await site.goOnTo(day)
  const desk = await sit('manager')
  await desk.fill(`/meetings/${id}/attendance`, {
    'Northport Council': 'Its lead or member attended',
    'Northport and Coast Police': month % 4 === 1 ? 'A deputy came who may decide' : 'Its lead or member attended',
    'NHS Northport and Coast': month % 6 === 5 ? 'A deputy came who may not decide' : 'Its lead or member attended',
  })
  await desk.fill(`/meetings/${id}/record-held`, { 'What became of it?': 'It was held', 'When?': day })
  const agenda = `/meetings/${id}/agenda`
  const [toDecide, toAssure, toDiscuss] = await Promise.all(
    [decided[month]!, 'What the front door saw', 'How the plan stands'].map((words) => desk.linkOn(agenda, words)),
  )
  for (const report of await desk.linksOn(agenda, 'Report of'))
    await desk.fill(`${report}/outcome`, {
      'What came of it?': 'Noted',
      'In which words?': 'The board heard the report and takes up what it asks for.',
    })
  await desk.fill(`${toDecide}/decide`, {
    'The decision as one sentence': `${board} decided: ${decided[month]!.toLowerCase()}`,
    'How does it stand?': 'It was decided',
    'Why?': 'What was heard from practice and from families asked for it.',
    'Who may read its sentence?': 'Anyone, in a published report',
    'Does the law give this decision': 'No',
    'How did Northport Council stand?': 'Agreed',
    'How did Northport and Coast Police stand?': month === 8 ? 'Differed' : 'Agreed',
    ...(month === 8 && {
      'Why, in the words of Northport and Coast Police?': 'The advice line is open when few officers are.',
    }),
    'How did NHS Northport and Coast Integrated Care Board stand?': month % 6 === 5 ? 'Abstained' : 'Agreed',
    ...(month % 6 === 5 && {
      'Why, in the words of NHS Northport and Coast Integrated Care Board?': 'The deputy may not decide.',
    }),
    'An action that follows': `Carry out: ${decided[month]!.toLowerCase()}`,
    'Which post answers for that action?': owners[month % owners.length]!,
    'When is that action due?': addDays(day, 60),
  })
  await desk.fill(`${toAssure}/outcome`, {
    'What came of it?': 'Noted',
    'In which words?': 'The board noted what was told and asked for it in figures.',
    'An action that follows': `Bring the figures of the front door for month ${month + 1}`,
    'Which post answers for that action?': 'Partnership analyst',
    'When is that action due?': addDays(day, 30),
  })
  await desk.fill(`${toDiscuss}/outcome`, {
    'What came of it?': 'Agreed',
    'In which words?': 'The board agreed what comes next.',
    'An action that follows': `Tell each group what the board agreed in month ${month + 1}`,
    'Which post answers for that action?': 'Business manager',
    'When is that action due?': addDays(day, 14),
  })
}

/** The day after a board: its minutes are drafted from what was written down, sent, and checked by the chair; at the next board they are agreed. */
export async function minuteBoard({ site, sit }: Northport, meeting: Called, before: Called | undefined) {
  const desk = await sit('manager')
  if (before) await desk.fill(`/meetings/${before.id}/minutes/agree`, { 'Which meeting agreed them?': 'Board meeting' })
  await site.goOnTo(addDays(meeting.day, 1))
  await sit('manager')
  await desk.fill(`/meetings/${meeting.id}/minutes/draft`)
  await desk.fill(`/meetings/${meeting.id}/minutes/send`, { 'Who is to check them?': 'Independent chair' })
  await sit('chair')
  await desk.fill(`/meetings/${meeting.id}/minutes/check`, { 'How do they stand?': 'They are right' })
}
