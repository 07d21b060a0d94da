import type { Standing } from '#platform/ui/marks.tsx'

/** How a proposal stands, in a word and a mark. */
export function standingOfProposal(answer: string | null): { is: Standing; says: string } {
  if (answer === 'accepted') return { is: 'done', says: 'On an agenda' }
  if (answer === 'declined') return { is: 'ended', says: 'Declined' }
  if (answer === 'withdrawn') return { is: 'ended', says: 'Withdrawn' }
  return { is: 'none', says: 'Waiting' }
}
