import type { Day } from '#platform/calendar/day.ts'
import { certainlyBefore, type When } from '#platform/calendar/when.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** What may become of the notice of a decision, besides that it is taken, in the words people choose from. */
export const noticeOutcomes = {
  'put off': 'It is put off to another day',
  'not reached': 'It was put to the partners and not reached',
  withdrawn: 'It is not to be decided after all',
} as const
export type NoticeOutcome = keyof typeof noticeOutcomes

type Change = { id: number; kind: string; happenedOn: When; knownOn: Day | null; byDecisionId: number | null }

/** How the notice of a decision stands now: when it is to be taken, or what became of it. The first date stays on the notice itself. */
export function noticeNow<C extends Change>(
  notice: { happenedOn: When },
  changes: readonly C[],
  asAt?: Day,
): { open: boolean; on: When; last: C | null } {
  const last =
    changes
      .filter(({ knownOn }) => asAt === undefined || knownOn === null || knownOn <= asAt)
      .toSorted((one, other) => one.id - other.id)
      .at(-1) ?? null
  return { open: !last || last.kind === 'put off', on: last?.happenedOn ?? notice.happenedOn, last }
}

/** The same in a mark and a few words. */
export function noticeStanding(kind: string | null, on: When, today: Day): { is: Standing; says: string } {
  if (kind === 'taken') return { is: 'done', says: 'Taken' }
  if (kind === 'not reached') return { is: 'held', says: 'Not reached' }
  if (kind === 'withdrawn') return { is: 'ended', says: 'Withdrawn' }
  return certainlyBefore(on, today)
    ? { is: 'late', says: 'To be decided, its day has passed' }
    : { is: 'next', says: kind === 'put off' ? 'To be decided, put off' : 'To be decided' }
}

/** The sentence that tells what became of a notice, without its date. */
export const noticeSays = (title: string, kind: NoticeOutcome | 'taken'): string =>
  ({
    taken: `The decision “${title}”, announced beforehand, was taken`,
    'put off': `The decision “${title}” was put off and is to be taken`,
    'not reached': `The decision “${title}” was put to the partners and not reached`,
    withdrawn: `The decision “${title}”, announced beforehand, is no longer to be taken`,
  })[kind]
