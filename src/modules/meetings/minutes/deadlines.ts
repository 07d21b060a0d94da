import { addDays, inWords } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { limitsSet, meetingsWantingMinutes } from './limit-store.ts'
import { limitOn } from './minutes.ts'

/** Meetings that were held and whose minutes are not drafted, or not checked, each under the limit that held on its day; none where no limit is set. */
export const minutesDue: DeadlineSource = async (visit, most = 200) => {
  if (!may(visit, 'see meetings')) return []
  const limits = await limitsSet(visit.db)
  const first = limits.at(-1)
  if (!first) return []
  return (await meetingsWantingMinutes(visit.db, first.fromOn, most)).flatMap((meeting): Deadline[] => {
    const on = meeting.lastDayNow
    const limit = on === null ? null : limitOn(limits, on)
    if (on === null || limit === null) return []
    const isDrafted = meeting.minutesState !== null
    const days = isDrafted ? limit.checkDays : limit.draftDays
    const due = addDays(on, days)
    const at = `/meetings/${meeting.id}/minutes`
    return [
      {
        name: `${at}#${isDrafted ? 'check' : 'draft'}`,
        title: `${isDrafted ? 'Minutes to be checked' : 'Minutes to be drafted'}: ${meeting.title}`,
        at,
        due,
        waitsOn: meeting.minutesState === 'sent' ? (meeting.toName ?? 'The chair') : meeting.body,
        owner: { groupId: meeting.workingGroupId },
        says: isDrafted ? 'The chair has not checked them yet.' : 'Nobody has drafted them yet.',
        why: [
          { term: 'Counted from', says: `The meeting, ${inWords(on)}`, at: `/meetings/${meeting.id}` },
          { term: 'Limit', says: days === 1 ? '1 day' : `${days} days`, at: '/minutes-limit' },
          { term: 'Falls', says: inWords(due) },
          { term: 'Late', says: `from the day after ${inWords(due)}` },
        ],
        lastDay: due,
      },
    ]
  })
}
