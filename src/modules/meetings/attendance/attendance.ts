import type { Presence } from '../meeting.ts'

/** How an agency was represented on the day, with what its deputy could decide, in the words people choose from. */
export const representations = {
  attended: 'Its lead or member attended',
  'deputy with delegation': 'A deputy came who may decide for it; the delegation is not recorded here',
  'deputy without delegation': 'A deputy came who may not decide for it',
  deputy: 'A deputy came; whether it may decide is not known',
  apologies: 'Apologies',
  absent: 'Absent without apologies',
} as const
export type Representation = keyof typeof representations

/** What a member may answer ahead of a meeting, in the words people choose from. */
export const replies = {
  coming: 'I am coming',
  deputy: 'I am sending a deputy',
  apologies: 'I send apologies, and nobody comes in my place',
} as const
export type Reply = keyof typeof replies

type Recorded = { how: Presence; delegated: boolean | null }

/** What was chosen, as it is kept: how, and of a deputy whether it had a delegation. */
export const keptAs = (as: Representation): Recorded => ({
  how: as.startsWith('deputy') ? 'deputy' : (as as Presence),
  delegated: as === 'deputy with delegation' ? true : as === 'deputy without delegation' ? false : null,
})

/** What is kept, as it is chosen. */
export const chosenAs = ({ how, delegated }: { how: string; delegated: boolean | null }): Representation =>
  how !== 'deputy' || delegated === null
    ? (how as Representation)
    : delegated
      ? 'deputy with delegation'
      : 'deputy without delegation'

/** What was answered ahead, as it would stand in the register if it came about. */
export const asForeseen = (reply: { how: string; delegated: boolean | null }): Representation =>
  reply.how === 'coming' ? 'attended' : chosenAs(reply)

/** How an agency was represented, in a few words for a table: 'Deputy with a delegation, head of service'. */
export function representedInWords(row: { how: string; delegated: boolean | null; byPost: string | null }): string {
  const words = {
    attended: 'Attended',
    deputy:
      row.delegated === null
        ? 'Sent a deputy'
        : row.delegated
          ? 'Sent a deputy with a delegation'
          : 'Sent a deputy without a delegation',
    apologies: 'Apologies',
    absent: 'Absent without apologies',
  }[row.how as Presence]
  return `${words}${row.byPost ? `: ${row.byPost.charAt(0).toLowerCase()}${row.byPost.slice(1)}` : ''}`
}

/** What was answered ahead, in a few words for a table. */
export function replyInWords(reply: { how: string; deputy: string | null; delegated: boolean | null }): string {
  if (reply.how === 'coming') return 'Coming'
  if (reply.how === 'apologies') return 'Apologies'
  const may = reply.delegated === null ? '' : reply.delegated ? ', who may decide' : ', who may not decide'
  return `Sending a deputy${reply.deputy ? `: ${reply.deputy}` : ''}${may}`
}
