import { addDays } from '../../src/platform/calendar/day.ts'
import type { Group, Northport } from './northport.ts'
import type { Called } from './series.ts'

const asked = [
  'Audit ten files about',
  'Ask children and families about',
  'Write one page about',
  'Bring together those who work on',
]
const themes = [
  'neglect in the early years',
  'children who miss school',
  'supervision after a worrying visit',
  'babies under one',
  'brothers and sisters of children on a plan',
  'what is written down after a strategy discussion',
  'fathers and other men in the home',
  'how worries about a pupil are passed on',
  'waiting for therapy',
  'moves from one school to another',
  'hearing what a child says',
  'help before a referral',
]
const agencies = [
  'Northport Council',
  'Northport and Coast Police',
  'NHS Northport and Coast',
  'Coast Ambulance Service',
]

/** A meeting of a group: its agenda, its register, and four things it takes on, each with somebody who answers for it. */
export async function holdGroup({ site, sit }: Northport, group: Group, { id, day }: Called, month: number) {
  await site.goOnTo(addDays(day, -6))
  const desk = await sit(group.chair)
  const agenda = `/meetings/${id}/agenda`
  const titles = [`${themes[month]}: what we know`, `${themes[month]}: what we do next`]
  for (const title of titles)
    await desk.fill(`${agenda}/add`, {
      'What is the item?': title,
      'What is the group to do with it?': 'To discuss',
      'Which post presents it?': 'Business manager',
      'In which part does it stand?': 'The open part',
    })
  await desk.fill(`${agenda}/issue`)
  await site.goOnTo(day)
  await sit(group.chair)
  await desk.fill(`/meetings/${id}/record-held`, { 'What became of it?': 'It was held', 'When?': day })
  const what = (at: number) => `${asked[at]!} ${themes[month]!} (${group.says})`
  for (const [at, title] of titles.entries())
    await desk.fill(`${await desk.linkOn(agenda, title)}/outcome`, {
      'What came of it?': at ? 'Agreed' : 'Noted',
      'In which words?': 'The group heard what is known and said what comes next.',
      'An action that follows': what(at),
      ...(at
        ? { 'Or which organisation answers for it?': agencies[month % 4]! }
        : { 'Or which group answers for it?': group.name }),
      'When is that action due?': addDays(day, 45 + 10 * (month % 5)),
    })
  for (const at of [2, 3])
    await desk.fill('/actions/raise', {
      'What is to be done?': what(at),
      'Which post answers for it?': at === 2 ? 'Business manager' : 'Training and development officer',
      'How will we know that it made a difference?': 'Whoever reads it says what they do otherwise',
      'When is it due?': addDays(day, 60 + 15 * (month % 4)),
      'What did this come from?': `A meeting of the ${group.name}`,
    })
}
