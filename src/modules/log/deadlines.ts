import { addDays } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { sourceOf } from '#platform/facts/dated.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { entryKinds, standingOf, type EntryKind } from './entry.ts'
import { entriesAwaited } from './store.ts'

/** Entries awaited within sixty days, or not heard of since their last day passed. */
export const deadlines: DeadlineSource = async (visit) =>
  (await entriesAwaited(visit.db, addDays(visit.today, 60), visit.today)).map((entry) => ({
    name: `/log/${entry.id}#awaited`,
    title: entry.title,
    at: `/log/${entry.id}`,
    due: entry.happenedOn,
    waitsOn: entry.bodySays ?? 'Nobody is named',
    says:
      standingOf(entry, visit.today).is === 'late'
        ? 'Its day has passed; record what came of it.'
        : 'Awaited from outside the partnership.',
    why: [
      { term: 'Kind', says: entryKinds[entry.kind as EntryKind] },
      { term: 'Recorded as', says: whenInWords(entry.happenedOn), at: `/log/${entry.id}` },
      ...sourceOf(entry),
    ],
    lastDay: lastDay(entry.happenedOn),
  }))
