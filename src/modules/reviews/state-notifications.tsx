import { isDay } from '#platform/calendar/day.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import { text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { detailProblems } from './detail.ts'
import { addNotificationsStatement } from './store.ts'

/** A statement that no serious incident was notified in a time: recorded, so that it can be held against what was notified. */
export const stateNotifications = task({
  path: '/reviews/state-notifications',
  may: 'record steps of reviews',
  title: 'State that nothing was notified',
  above: () => [{ says: 'Reviews', href: '/reviews' }],

  fields: {
    covers: when('For which time is it said?', {
      hint: 'From one day to another, such as 1 October 2026 to 31 March 2027',
    }),
    says: text('What is said?', {
      hint: 'One plain sentence without the date, such as: No serious incident was notified to the Panel',
      most: 400,
    }),
    source: text('Where was this learnt?', { optional: true }),
  },
  begin: () => ({ says: 'No serious incident was notified to the Panel' }),
  find: async () => null,

  check: ({ covers, says }) => [
    ...(firstDay(covers) && lastDay(covers) && !isDay(covers)
      ? []
      : [{ field: 'covers', says: 'Give its first and its last day, such as 1 October 2026 to 31 March 2027' }]),
    ...detailProblems({ says }),
  ],

  async save(visit, _, answers) {
    const id = await addNotificationsStatement(visit.db, {
      ...answers,
      happenedOn: answers.covers,
      status: 'happened',
      knownOn: visit.today,
    })
    await record(visit, 'statement on notifications recorded', '/reviews', { ...answers, statement: id })
    return `/reviews#statement-${id}`
  },
})
