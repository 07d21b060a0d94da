import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { beginProgramme } from './begin-programme.tsx'
import { plannedChanges, plannedSessions } from './deadlines.ts'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listProgrammes } from './list-programmes.tsx'
import { northport } from './northport.ts'
import { recordAttendance } from './record-attendance.tsx'
import { recordChange } from './record-change.tsx'
import { recordSession } from './record-session.tsx'
import { showProgramme } from './show-programme.tsx'

export { trainingReach } from './training-reach.ts'

/** Chapter 9: how learning reaches practice. Programmes of learning, their sessions, and how many people came. */
export const learning: Module = {
  name: 'learning',
  routes: [listProgrammes, beginProgramme, showProgramme, recordChange, recordSession, recordAttendance],
  abilities,
  facts: [facts],
  deadlines: [plannedChanges, plannedSessions],
  waiting: [],
  searchable: [{ kind: 'programme', says: 'Programme of learning', may: 'see learning' }],
  stories: { hull, northport },
}
