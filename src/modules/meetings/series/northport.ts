import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addTemplate, addTemplateItems } from '../templates/store.ts'
import { addSeries, addSkips, endSeries } from './store.ts'

/** The series of the board with the template of its agendas, and one of a group that was ended. Answers with the number of the board's. */
export async function tellSeries({ visit, today, find, keep }: Telling, firstBoard: Day): Promise<number> {
  const templateId = keep(
    'template/board',
    await addTemplate(visit.db, { name: 'Board meeting', workingGroupId: find('group/board'), paperDays: 5 }),
  )
  await addTemplateItems(
    visit.db,
    fixed.map(([title, purpose, minutes, presenter], place) => ({
      templateId,
      place: place + 1,
      title,
      purpose,
      minutes,
      presenter,
    })),
  )
  await record(visit, 'template of agendas added', `/agenda-templates/${templateId}`, { items: fixed.length })
  const board = {
    workingGroupId: find('group/board'),
    title: 'Board meeting',
    rhythm: 'months',
    every: 2,
    whichWeekday: 2,
    weekday: 'Wednesday',
    startsOn: firstBoard,
    startsAt: '09:30',
    minutes: 150,
    place: 'Northport Guildhall, committee room 2',
    link: 'https://meet.northport.example/board',
    chairedBy: 'Partnership chair',
    templateId,
    paperDays: 5,
  }
  const id = keep('series/board', await addSeries(visit.db, board))
  await record(visit, 'series of meetings added', `/meetings/series/${id}`, board)

  const weekly = {
    workingGroupId: find('group/4'),
    title: 'Exploitation and missing children group',
    rhythm: 'weeks',
    every: 6,
    startsOn: addMonths(today, -23),
    startsAt: '14:00',
    minutes: 90,
    place: null,
    paperDays: 3,
  }
  const ended = keep('series/ended', await addSeries(visit.db, weekly))
  await addSkips(visit, ended, [
    { day: addDays(weekly.startsOn, 42), why: 'Most of the group were at a joint exercise' },
  ])
  await endSeries(visit, ended, addMonths(today, -19), 'The group was paused while its work was reviewed')
  await record(visit, 'series of meetings ended', `/meetings/series/${ended}`)
  return id
}

const fixed: [title: string, purpose: string, minutes: number, presenter: string][] = [
  ['Welcome, apologies and declarations of interest', 'note', 5, 'Partnership chair'],
  ['Minutes of the last meeting', 'decide', 5, 'Partnership chair'],
  ['Actions due and late', 'assure', 15, 'Business manager'],
  ['Reports of the groups', 'assure', 30, 'Chairs of the groups'],
  ['What the data of the quarter say', 'discuss', 20, 'Analyst'],
  ['Any other business', 'note', 5, 'Partnership chair'],
]
