import { addDays, type Day } from '../../src/platform/calendar/day.ts'
import { board, groups, type Northport } from './northport.ts'

/** A quarter of the year: how a form calls it, and the day its reports are asked for. */
export const quarters = [
  { says: 'April to June 2026', asked: '2026-07-01' },
  { says: 'July to September 2026', asked: '2026-10-01' },
  { says: 'October to December 2026', asked: '2027-01-04' },
  { says: 'January to March 2027', asked: '2027-03-26' },
] as const satisfies { says: string; asked: Day }[]

/** The office asks both groups for their reports, and each chair writes theirs with one ask of the board. */
export async function reportQuarter({ site, sit }: Northport, place: number) {
  const { says, asked } = quarters[place]!
  await site.goOnTo(asked)
  const desk = await sit('manager')
  await desk.fill('/group-reports/ask', {
    'For which quarter?': says,
    'To which board?': board,
    'By which day?': addDays(asked, 5),
    'Which groups?': groups.map(({ name }) => name),
  })
  for (const group of groups) {
    await sit(group.chair)
    const report = await latestReport(site, group.name)
    await desk.fill(`${report}/write`, {
      'How confident are you': place === 1 ? 'Some' : 'High',
      'Why?': 'What was agreed is under way, and what is late is known.',
      'What is different for children because of it?':
        'They are asked earlier what they need, and by somebody they know.',
      'What stands in the way?': 'Time in schools.',
      'What does the group promise for the next quarter?': 'To finish the audit and tell each team what it found.',
      'What is asked?': `Find time in schools for the ${group.name.toLowerCase()}, ${says}`,
      'What is wanted?': 'That somebody does something',
      'What now?': 'Send it to the board',
    })
  }
}

/** The board's answers to the asks of a quarter: the first becomes an action, the second is heard. */
export async function answerAsks({ site, sit }: Northport, place: number, answered: Day) {
  const { says } = quarters[place]!
  await site.goOnTo(answered)
  const desk = await sit('manager')
  const [first, second] = await openAsks(site)
  const title = `Find time in schools, as asked for ${says}`
  await desk.fill(`/actions/raise?because=${encodeURIComponent('An ask of a group')}&at=/asks/${first!}`, {
    'What is to be done?': title,
    'Which post answers for it?': 'Business manager',
    'When is it due?': addDays(answered, 40),
  })
  await desk.fill(`/asks/${first!}/answer`, {
    'What came of it?': 'It became an action',
    'Which action?': title,
    'The answer to the group, in words': 'The business manager asks every school for an hour.',
  })
  await desk.fill(`/asks/${second!}/answer`, {
    'What came of it?': 'It was heard',
    'The answer to the group, in words': 'The board heard it and comes back to it once the first hours are held.',
  })
}

const latestReport = async (site: Northport['site'], name: string) => {
  const { id } = await site.inside(({ db }) =>
    db
      .selectFrom('meetings.groupReport as report')
      .innerJoin('partnership.workingGroup as group', 'group.id', 'report.workingGroupId')
      .select('report.id')
      .where('group.name', '=', name)
      .orderBy('report.id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return `/group-reports/${id}`
}

const openAsks = async (site: Northport['site']) =>
  (
    await site.inside(({ db }) =>
      db
        .selectFrom('meetings.ask as ask')
        .leftJoin('meetings.askAnswer as answer', 'answer.askId', 'ask.id')
        .select('ask.id')
        .where('answer.id', 'is', null)
        .orderBy('ask.id')
        .execute(),
    )
  ).map(({ id }) => id)
