import type { Day } from '../../src/platform/calendar/day.ts'
import type { Partnership } from './partnership.ts'

const kinds = ['The local authority', 'The police', 'Health', 'Relevant agencies', 'Education', 'Other agencies']

/** A round is opened for the agencies of every kind but schools, schools are asked besides, and it is launched; answers with its address. */
export async function launchRound(
  { site, sit, manager }: Partnership,
  round: { title: string; version: string; launch: Day; due: Day; schools: boolean },
): Promise<string> {
  const desk = await sit(manager)
  const at = await desk.fill('/self-assessment/open-round', {
    'What is the round called?': round.title,
    'Who is asked?': 'Agencies',
    'Which tool do they answer?': round.version,
    'Within how many working days': '20',
    'Whom do you put on the list?': kinds,
    'What are those asked told?': 'Answer as it is today, and say what shows it.',
    'When is it launched?': round.launch,
    'When are returns due?': round.due,
  })
  if (round.schools) await desk.fill(`${at}/ask-more`, { 'Whom do you put on the list?': ['Schools'] })
  await site.goOnTo(round.launch)
  await desk.fill(`${at}/launch`)
  return at
}

/** Where each lead finds the return of their agency, from the page of the round, by their place. */
export async function returnsOf({ sit, asked }: Partnership, round: string): Promise<string[]> {
  const found: string[] = []
  for (const { lead } of asked) found.push(await (await sit(lead)).linkOn(round, 'Your return'))
  return found
}
