import type { Day } from '../../src/platform/calendar/day.ts'
import { board, firstDay, groups, lastDay, numberOf, type Northport } from './northport.ts'

/** A meeting that was called: its number and its day. */
export type Called = { id: number; day: Day }

/** Plans three series and calls their twelve months ahead: the board, and the two groups. */
export async function callTheYear({ sit, site }: Northport) {
  const desk = await sit('manager')
  const plan = async (group: string, title: string, weekday: string, which: string, minutes: string) => {
    const at = await desk.fill('/meetings/series/add', {
      'Which group meets?': group,
      'What are its meetings called?': title,
      'How is the rhythm counted?': 'In months',
      'Every how many months': '1',
      'Which weekday of the month': which,
      'Which day of the week': weekday,
      'On or after which day': firstDay,
      'Until which day': lastDay,
      'How many minutes': minutes,
      'Which post chairs them?': 'Partnership chair',
    })
    await desk.fill(`${at}/call`)
    return site.inside(({ db }) =>
      db
        .selectFrom('meetings.meeting')
        .select(['id', 'happenedOn as day'])
        .where('seriesId', '=', numberOf(at))
        .orderBy('happenedOn')
        .execute(),
    ) as Promise<Called[]>
  }
  return {
    board: await plan(board, 'Board meeting', 'Wednesday', 'The second', '150'),
    groups: [
      await plan(groups[0].name, 'Quality assurance meeting', groups[0].weekday, groups[0].which, '90'),
      await plan(groups[1].name, 'Neglect meeting', groups[1].weekday, groups[1].which, '90'),
    ],
  }
}
