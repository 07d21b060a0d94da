import { raiseAction } from '#modules/plans/index.ts'
import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { findRound } from '../store.ts'
import { addCodings, answersPage, noteTakenOver, type FoundAnswer } from './coding-store.ts'
import { addTheme, addThemeChoice } from './theme-store.ts'
import { themeAddress } from './theme.ts'

/** Two themes that the board chose from the finished section 11 round and one it left out, with the answers each came from and what is done. */
export async function tellNorthportThemes(telling: Telling): Promise<void> {
  const { visit, today, find } = telling
  const round = await findRound(visit.db, find('round/section-11'))
  const due = addMonths(addMonths(today, -11), 2)
  const written = async (references: string[], most: number) => {
    const sought = { words: '', partId: null, kind: 'improvement' as const, references }
    return (await answersPage(visit.db, round.id, today, sought, 1)).rows.slice(0, most)
  }
  const supervision = await tellTheme(telling, round.id, due, {
    title: 'Supervision',
    says: 'Those who work with children and families are supervised, and many of them not often enough to talk about what is hard.',
    measuredBy: ['5.3', '5.4'],
    choice: 'chosen',
    because: 'Fewest meet the minimum, and two audits this year found the same',
    answers: await written(['5.3', '5.4'], 9),
  })
  const listening = await tellTheme(telling, round.id, due, {
    title: 'Listening to children',
    says: 'Children are asked what they think; what changed because of it is seldom told to them.',
    measuredBy: ['3.1', '3.2', '3.3'],
    choice: 'chosen',
    because: 'The young people who advise the board put it first',
    answers: await written(['3.1', '3.2', '3.3'], 7),
  })
  await tellTheme(telling, round.id, due, {
    title: 'Safe recruitment',
    says: 'A few organisations cannot show that each file was checked before the first day.',
    measuredBy: ['4.1', '4.2'],
    choice: 'dropped',
    because: 'The gaps have an owner and a date in each organisation, and most meet the minimum',
    answers: await written(['4.1', '4.2'], 3),
  })
  await tellActions(telling, due, supervision, listening)
}

type Told = {
  title: string
  says: string
  measuredBy: string[]
  choice: 'chosen' | 'dropped'
  because: string
  answers: FoundAnswer[]
}
type ToldTheme = { id: number; title: string; answers: FoundAnswer[] }

async function tellTheme({ visit, find }: Telling, roundId: number, due: Day, told: Told): Promise<ToldTheme> {
  const { title, says, measuredBy, choice, because, answers } = told
  const byName = 'Partnership manager'
  const id = await addTheme(
    visit.db,
    { roundId, title, says, measuredBy },
    {
      choice: 'candidate',
      because: 'It stood out when the returns were analysed',
      byGroupId: find('group/1'),
      happenedOn: addDays(due, 62),
      byName,
    },
  )
  await addThemeChoice(visit.db, {
    themeId: id,
    choice,
    because,
    byGroupId: find('group/board'),
    happenedOn: addDays(due, 75),
    byName,
  })
  await addCodings(
    visit.db,
    answers.map((answer) => ({
      themeId: id,
      answerId: answer.id,
      forAgencyId: answer.agencyId,
      words: null,
      byName,
      at: visit.now,
    })),
  )
  await record(visit, `theme told, and ${choice}`, themeAddress(id), { title, answers: answers.length })
  return { id, title, answers }
}

/** One improvement that an agency wrote itself is taken over, and one action is the board's own. */
async function tellActions(
  { visit, today, find }: Telling,
  due: Day,
  supervision: ToldTheme,
  listening: ToldTheme,
): Promise<void> {
  const raisedOn = addDays(due, 82)
  const own = supervision.answers[0]!
  const action = await raiseAction(visit, {
    title: own.improvement!.replace(/\.$/, ''),
    ownerAgencyId: own.agencyId,
    due: addDays(today, 45),
    raisedOn,
    becauseSays: supervision.title,
    becauseAt: themeAddress(supervision.id),
  })
  await noteTakenOver(visit.db, supervision.id, own.id, `/actions/${action}`)
  await raiseAction(visit, {
    title: 'Tell children within three months what came of what they said',
    ownerGroupId: find('group/board'),
    due: addDays(today, 80),
    raisedOn,
    becauseSays: listening.title,
    becauseAt: themeAddress(listening.id),
  })
}
