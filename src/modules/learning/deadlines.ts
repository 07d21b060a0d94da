import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { dueOfPlan } from '#platform/facts/change.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { byOf, ownerBy } from '#modules/partnership/index.ts'
import { sessionsStillOpen } from './session-store.ts'
import { plansStillOpen } from './store.ts'

/** Planned changes of programmes that nobody has settled. */
export const plannedChanges: DeadlineSource = async (visit) =>
  (await plansStillOpen(visit.db)).map((change) => {
    const at = `/learning/${change.programmeId}`
    return dueOfPlan(change, {
      at,
      title: change.title,
      waitsOn: byOf(change, at)?.says ?? 'Nobody is named',
      owner: ownerBy(change),
      why: { movedFrom: change.before },
    })
  })

/** Planned sessions of which nobody has said that they were held, moved or called off. */
export const plannedSessions: DeadlineSource = async (visit) =>
  (await sessionsStillOpen(visit.db)).map(({ id, programmeId, title, heldOn, places, before }) => {
    const at = `/learning/${programmeId}#session-${id}`
    return {
      name: at,
      title: `${title}: session`,
      at,
      due: heldOn,
      waitsOn: 'Those who train',
      says: places === null ? 'A session is planned.' : `A session with ${places} places is planned.`,
      why: [
        { term: 'Counted from', says: 'nothing: this is the day the session was planned for' },
        { term: 'Falls', says: whenInWords(heldOn), at },
        ...(before ? [{ term: 'Moved from', says: whenInWords(before), at }] : []),
      ],
      lastDay: lastDay(heldOn),
    }
  })
