import { numberOf, type Northport } from './northport.ts'

const priorities = [
  ['Help that begins earlier', 'Families told us that they asked for months before anybody came.'],
  ['Neglect seen and named', 'Audits found it named late, and by one agency alone.'],
  ['Harm outside the home', 'Children told us where they do not feel safe.'],
  ['The voice of the child', 'Too few records say what the child said.'],
] as const

const deeds = ['Agree what is done first for', 'Ask families about', 'Measure', 'Bring to the board once a year']

/** The plan of the year with its priorities, fourteen things to do from it, and the two plans of the partnership itself that came about in April. */
export async function beginTheYear({ sit }: Northport) {
  const desk = await sit('manager')
  const plan = numberOf(
    await desk.fill('/plans/add', {
      'What is the plan called?': 'Business plan 2026/27',
      'What kind of plan is it?': 'Business plan',
      'What time is it for?': '2026-04-01/2027-03-31',
    }),
  )
  for (const [title, why] of priorities)
    await desk.fill(`/plans/${plan}/add-priority`, {
      'What comes first?': title,
      'Is it chosen': 'A targeted priority',
      'Why was it chosen?': why,
    })
  for (let place = 0; place < 14; place += 1) {
    const [title] = priorities[place % priorities.length]!
    await desk.fill(`/actions/raise?plan=${plan}`, {
      'What is to be done?': `${deeds[Math.floor(place / 4)]!}: ${title.toLowerCase()}`,
      'Which post answers for it?': place % 2 ? 'Business manager' : 'Partnership analyst',
      'Which plan does it belong to?': 'Business plan 2026/27',
      'Which priority does it serve?': title,
      'When is it due?': `by ${['30 June', '30 September', '30 November'][place % 3]!} 2026`,
    })
  }
}
