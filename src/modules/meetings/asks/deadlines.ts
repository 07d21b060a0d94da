import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { lowerThe, theBody } from '../meeting.ts'
import { openAsks, type OpenAsk } from './store.ts'

/** Asks without an answer: each is to be answered at the first meeting of the board since it was made. */
export const askDeadlines: DeadlineSource = async (visit) =>
  (await openAsks(visit.db)).map((ask) => ofAsk(ask, visit.today))

function ofAsk(ask: OpenAsk, today: Day): Deadline {
  const last = ask.meetsOn ? lastDay(ask.meetsOn) : null
  return {
    name: `/asks/${ask.id}#answer`,
    title: `Answer ${lowerThe(theBody(ask.group))}: ${ask.says}`,
    at: `/asks/${ask.id}`,
    due: ask.meetsOn ?? '?',
    waitsOn: ask.board,
    owner: { groupId: ask.toGroupId },
    says:
      last && last < today
        ? 'The board has met since it was asked; record what came of it.'
        : 'A group asked this of the board and waits for its answer.',
    why: [
      {
        term: 'Asked',
        says: `in the report for ${whenInWords(ask.covers)}, ${whenInWords(ask.askedOn)}`,
        at: `/group-reports/${ask.reportId}#asks`,
      },
      ask.meetsOn
        ? {
            term: 'To be answered at',
            says: `${ask.meeting}, ${whenInWords(ask.meetsOn)}, the first since it was asked`,
            at: `/meetings/${ask.meetingId}`,
          }
        : { term: 'To be answered at', says: `the next meeting of ${lowerThe(theBody(ask.board))}; none is planned` },
      { term: 'Late', says: last ? `from ${inWords(addDays(last, 1))}` : 'never, since no meeting is known' },
    ],
    lastDay: last,
  }
}
