import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { hull } from './hull.ts'
import { listDays } from './list-days.tsx'
import { northport } from './northport.ts'
import { proclaimHoliday } from './proclaim-holiday.tsx'
import type { ClockSource } from './recount.ts'
import { showHoliday } from './show-holiday.tsx'
import { takeHolidayBack } from './take-holiday-back.tsx'

export {
  countedWith,
  moveInWords,
  type CountedWith,
  type DaysOff,
  type Move,
  type MovedClock,
  type Stop,
} from './holiday.ts'
export { proclaim, type ClockSource } from './recount.ts'
export { daysOffOf, holidaysOf } from './store.ts'

/** Chapter 2: how the law's days are counted here. It is handed the running clocks of later chapters and knows none of them. */
export const clocks = (sources: readonly ClockSource[]): Module => ({
  name: 'clocks',
  // The address without a number comes first, so that it is not taken for a holiday.
  routes: [listDays, proclaimHoliday(sources), showHoliday, takeHolidayBack(sources)],
  abilities,
  facts: [],
  deadlines: [],
  waiting: [],
  searchable: [{ kind: 'proclaimed holiday', says: 'Proclaimed holiday', may: 'see how days are counted' }],
  stories: { hull, northport },
})
