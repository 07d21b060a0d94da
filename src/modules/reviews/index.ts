import type { Module } from '#platform/module.ts'
import { anyoneSignedIn } from '#platform/abilities/abilities.ts'
import { abilities } from './abilities.ts'
import { deadlines } from './deadlines.ts'
import { delayPublication } from './delay-publication.tsx'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listReviews } from './list-reviews.tsx'
import { northport } from './northport.ts'
import { noteProceeding } from './note-proceeding.tsx'
import { notifyIncident } from './notify-incident.tsx'
import { recordStep } from './record-step.tsx'
import { addRoomPaper } from './rooms/add-paper.tsx'
import { giveRoomKey } from './rooms/give-key.tsx'
import { showPaper } from './rooms/show-paper.tsx'
import { showRoom } from './rooms/show-room.tsx'
import { openRooms } from './rooms/waiting.ts'
import { showStatement } from './show-statement.tsx'
import { showReview } from './show-review.tsx'
import { standDown } from './stand-down.tsx'
import { stateNotifications } from './state-notifications.tsx'

export { detailIn, detailProblems } from './detail.ts'
export { reviewsToPick } from './store.ts'
export { reviewClocks } from './moving-clocks.ts'
export { section as reviewsSection } from './facts.ts'

/** Chapter: what we learn from the worst days. Serious incidents and the reviews that follow, each by its letter; what is about a child lies in a case room. */
export const reviews: Module = {
  name: 'reviews',
  // The two addresses without a number come first, so that they are not taken for a review.
  routes: [
    listReviews,
    notifyIncident,
    stateNotifications,
    showReview,
    showStatement,
    recordStep,
    standDown,
    delayPublication,
    noteProceeding,
    showPaper,
    showRoom,
    addRoomPaper,
    giveRoomKey,
  ],
  abilities,
  facts: [facts],
  deadlines: [deadlines],
  waiting: [openRooms],
  searchable: [
    { kind: 'review', says: 'Review', may: 'see reviews' },
    { kind: 'room paper', says: 'Paper in a case room', may: anyoneSignedIn },
  ],
  stories: { hull, northport },
}
