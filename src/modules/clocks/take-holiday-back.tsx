import { inWordsWithWeekday } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { holidayAddress, standing, type Proclaimed } from './holiday.ts'
import { takeBack, type ClockSource } from './recount.ts'
import { findProclaimed, someProclaimed } from './store.ts'

/** A proclaimed holiday is one no longer: running clocks move the other way, those that stopped meanwhile stay. */
export const takeHolidayBack = (sources: readonly ClockSource[]) =>
  task({
    path: '/clocks/:holiday/take-back',
    may: 'proclaim a holiday',
    examples: async (visit) =>
      standing(await someProclaimed(visit.db))
        .slice(0, 1)
        .map(({ id }) => ({ holiday: String(id) })),
    title: ({ name }: Proclaimed) => `Take back: ${name}`,
    above: ({ id, name }: Proclaimed) => [
      { says: 'How the days are counted', href: '/clocks' },
      { says: name, href: holidayAddress(id) },
    ],

    async find(visit, params) {
      const holiday = await findProclaimed(visit.db, numberIn(params.holiday))
      if (holiday.takenBackOn) throw new NotFound()
      return holiday
    },

    fields: {
      source: text('Where was it taken back, and why?', { hint: 'Such as: recorded for the wrong day' }),
    },

    before: ({ day }) => (
      <p>
        {inWordsWithWeekday(day)} counts again from today. Every running clock that it moved is counted again, and its
        history says so. A clock that stopped while it was a holiday stays where it is.
      </p>
    ),
    button: 'Take it back and count again',

    async save(visit, holiday, { source }) {
      await takeBack(visit, sources, holiday, source)
      return holidayAddress(holiday.id)
    },
  })
