import { addDays, inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Deadline } from '#platform/module.ts'
import type { Visit } from '#platform/visit.ts'
import { daysInWords } from '../series/show-series.tsx'
import { paperDueOn } from './paper.ts'
import { papersOwed } from './store.ts'

const daysAhead = 60

/**
 * Papers that are owed for meetings still planned: those due within sixty days, and those missing. One in the restricted part is told only to
 * those who hold a key, and even to them not by its name, since the list may be sent as a letter.
 */
export async function papersDue(visit: Visit): Promise<Deadline[]> {
  return (await papersOwed(visit.db)).flatMap((paper): Deadline[] => {
    const due = paperDueOn(paper.meetingOn, paper.paperDays)
    if (due === null || due > addDays(visit.today, daysAhead)) return []
    return [
      {
        name: `/papers/${paper.id}#due`,
        title: paper.roomId === null ? `Paper: ${paper.title}` : 'A paper in the restricted part',
        at: `/papers/${paper.id}`,
        due,
        waitsOn: paper.owner ?? 'Nobody yet',
        waitsOnNote: paper.meeting,
        owner: { postId: paper.ownerPostId, personId: paper.ownerPersonId, agencyId: paper.ownerAgencyId },
        says: due < visit.today ? 'It is missing for the meeting.' : 'It is to be handed in before the meeting.',
        why: [
          {
            term: 'Counted from',
            says: `The meeting, ${whenInWords(paper.meetingOn)}`,
            at: `/meetings/${paper.meetingId}`,
          },
          { term: 'Limit', says: daysInWords(paper.paperDays) },
          { term: 'Falls', says: inWords(due) },
          { term: 'Late', says: `from the day after ${inWords(due)}` },
        ],
        lastDay: due,
      },
    ]
  })
}
