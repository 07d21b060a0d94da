import { inWordsWithWeekday } from '#platform/calendar/day.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { task } from '#platform/web/route.tsx'
import { holidayAddress, isWithinReach } from './holiday.ts'
import { proclaim, type ClockSource } from './recount.ts'
import { holidayOn } from './store.ts'

/** A day has become a holiday: from today no running clock counts it, and every clock it moves says so. */
export const proclaimHoliday = (sources: readonly ClockSource[]) =>
  task({
    path: '/clocks/proclaim-holiday',
    may: 'proclaim a holiday',
    title: 'Record a proclaimed holiday',
    above: () => [{ says: 'How the days are counted', href: '/clocks' }],
    find: async () => null,

    fields: {
      day: day('Which day became a holiday?', { hint: 'From 2019 to 2028, such as 19 9 2022' }),
      name: text('What is it called?', { hint: 'Such as: State funeral of the monarch' }),
      source: text('Where was it proclaimed, and by whom?', { hint: 'Such as: royal proclamation, in the Gazette' }),
      proof: file('The proclamation, if you have it'),
    },

    before: () => (
      <>
        <p>
          Every clock that is still running is counted again without this day. Where it comes to fall on another day,
          the old day, the new day and the cause are written into its history and stay in sight.
        </p>
        <p>
          A clock that has stopped never moves. A day that falls on a weekend may be recorded and moves nothing. Only
          this partnership’s clocks are touched.
        </p>
      </>
    ),
    button: 'Record it and count again',

    async check({ day }, _subject, visit) {
      if (!isWithinReach(day))
        return [
          {
            field: 'day',
            says: 'Enter a day from 1 January 2019 to 31 December 2028: beyond that no holidays are known, and none are guessed',
          },
        ]
      const name = await holidayOn(visit.db, day)
      return name ? [{ field: 'day', says: `${inWordsWithWeekday(day)} is a holiday already: ${name}` }] : []
    },

    async save(visit, _subject, { proof, ...holiday }) {
      const at = holidayAddress(await proclaim(visit, sources, holiday))
      if (proof) await addEvidence(visit, at, 'see how days are counted', proof)
      return at
    },
  })
