import type { Day } from '../../src/platform/calendar/day.ts'
import { answerReturn, type Answered } from './answering.ts'
import { fateOf, isIncomplete, isOnScreen, isReturned, type Fate } from './fates.ts'
import type { Asked, Partnership } from './partnership.ts'

/** The day on which the returns of each fate come. */
const comes: Partial<Record<Fate, Day>> = {
  'on time': '2026-05-20',
  extended: '2026-07-10',
  late: '2026-07-16',
  refused: '2026-07-16',
  'extended and late': '2026-07-16',
}

/** How many documents are added to the returns of a round. */
export const manyFiles = 72

/** Every return of a round becomes what it is to become, in the order of the days: answered and sent in, asked longer time for, nil, exempt, or nothing. */
export async function returnAll(partnership: Partnership, round: string, at: readonly string[]) {
  const { site, sit, asked, manager } = partnership
  const answered = new Map<number, Answered>()
  const readiness = new Map<number, string>()
  let files = 0
  const comeOn = async (day: Day) => {
    await site.goOnTo(day)
    for (const one of asked.filter(({ place }) => isReturned(fateOf(place)) && comes[fateOf(place)] === day)) {
      const { place, name } = one
      if (isOnScreen(place)) {
        const given = await answerReturn(partnership, one, at[place]!, {
          year: 1,
          files: Math.min(3, manyFiles - files),
        })
        files += given.files.length
        answered.set(place, given)
        readiness.set(place, await sendIn(partnership, one, at[place]!))
      } else
        await (
          await sit(manager)
        ).fill(`${round}/record-return`, {
          'Whose return?': name,
          'What came of it?': 'It was returned',
          'When?': day,
          'Why?': 'It came on paper',
        })
    }
  }
  await comeOn('2026-05-20')
  await site.goOnTo('2026-06-08')
  for (const { place, name, lead } of asked) {
    const fate = fateOf(place)
    if (fate === 'nil')
      await (
        await sit(lead)
      ).fill(`${at[place]}/nil-return`, { 'Why is there nothing': 'Nobody here works with children now.' })
    if (fate === 'exempt')
      await (
        await sit(manager)
      ).fill(`${round}/record-return`, {
        'Whose return?': name,
        'What came of it?': 'They need not return',
        'When?': '2026-06-08',
        'Why?': 'It closes this summer.',
      })
    if (!waits.includes(fate)) continue
    await (
      await sit(lead)
    ).fill(`${at[place]}/ask-for-longer`, {
      'Until when do you ask for?': '2026-07-12',
      'Why?': 'The lead was ill for a month.',
    })
    await (
      await sit(manager)
    ).fill(`${at[place]}/answer-request`, {
      'What is the answer?': fate === 'refused' ? 'It is refused' : 'Longer time is given',
      'Why?': fate === 'refused' ? 'The board meets on the first of July.' : 'The lead was ill.',
    })
  }
  await comeOn('2026-07-10')
  await comeOn('2026-07-16')
  return { answered, readiness }
}

const waits: readonly Fate[] = ['extended', 'extended and late', 'refused']

/** The lead signs a return off and sends it in, with the reason where something is missing; answers with what the page says of how far it is. */
export async function sendIn(
  { sit }: Partnership,
  { place, lead }: Asked,
  at: string,
  { asItIs = isIncomplete(place) }: { asItIs?: boolean } = {},
): Promise<string> {
  const desk = await sit(lead)
  const says = /\d+ of the \d+ questions asked/.exec(await desk.read(`${at}/sign-off`))?.[0] ?? ''
  await desk.fill(`${at}/sign-off`, { 'What you say': ['I have read these answers'] })
  await desk.fill(
    `${at}/send-in`,
    asItIs
      ? {
          'If something is missing': ['Send it in as it is'],
          'Why is it sent in as it is?': 'The audit comes in autumn.',
        }
      : {},
  )
  return says
}
