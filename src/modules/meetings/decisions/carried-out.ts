import type { Standing } from '#platform/ui/marks.tsx'

/** How many actions were raised because of something, and how they stand today; those withdrawn are not among the `open`, `late` (a part of the open) or `done`. */
export type ActionsCounted = { open: number; late: number; done: number; withdrawn: number }

/** How far a decision is carried out, told from the actions raised because of it and never typed in. */
export function carriedOut({ open, late, done, withdrawn }: ActionsCounted): { is: Standing; says: string } {
  const all = open + done
  if (all === 0)
    return withdrawn
      ? { is: 'ended', says: 'Its actions were withdrawn' }
      : { is: 'none', says: 'No action was raised' }
  if (open === 0) return { is: 'done', says: all === 1 ? 'Its action is done' : `All ${all} actions are done` }
  const says = all === 1 ? 'Its action is not done yet' : `${done} of ${all} actions done`
  if (late) return { is: 'late', says: all === 1 ? 'Its action is late' : `${says}, ${late} late` }
  return { is: done ? 'part' : 'next', says }
}
