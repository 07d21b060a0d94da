import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { figuresDue, plannedChanges } from './deadlines.ts'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listFrontDoor } from './list-front-door.tsx'
import { northport } from './northport.ts'
import { recordChange } from './record-change.tsx'
import { recordDevelopment } from './record-development.tsx'
import { recordMeasure } from './record-measure.tsx'
import { reportMonth } from './report-month.tsx'
import { showDevelopment } from './show-development.tsx'
import { showMeasure } from './show-measure.tsx'

/** Chapter 8: how help is asked for, and how fast it comes. What is being built at the front door, and what is counted there. */
export const frontDoor: Module = {
  name: 'front-door',
  routes: [listFrontDoor, recordDevelopment, recordMeasure, showDevelopment, recordChange, showMeasure, reportMonth],
  abilities,
  facts: [facts],
  deadlines: [plannedChanges, figuresDue],
  waiting: [],
  searchable: [
    { kind: 'development', says: 'Development of the front door', may: 'see the front door' },
    { kind: 'front-door measure', says: 'Measure of the front door', may: 'see the front door' },
  ],
  stories: { hull, northport },
}
