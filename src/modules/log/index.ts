import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { deadlines } from './deadlines.ts'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listEntries } from './list-entries.tsx'
import { northport } from './northport.ts'
import { recordEntry, recordOutcome } from './record-entry.tsx'
import { showEntry } from './show-entry.tsx'

/** The last chapter of the work: what happened around the partnership that no other chapter keeps. */
export const log: Module = {
  name: 'log',
  routes: [listEntries, recordEntry, showEntry, recordOutcome],
  abilities,
  facts: [facts],
  deadlines: [deadlines],
  waiting: [],
  searchable: [{ kind: 'log entry', says: 'Entry in the log', may: 'see the log' }],
  stories: { hull, northport },
}
