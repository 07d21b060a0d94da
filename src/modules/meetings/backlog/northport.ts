import { addDays } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { itemsOf } from '../agenda/item-store.ts'
import { asOf } from '../northport-as-of.ts'
import { answerProposal, propose } from './store.ts'

/** What people proposed for the board: two that wait, one taken up and one declined. */
export async function tellBacklog(telling: Telling): Promise<void> {
  const { visit, find, today } = telling
  const group = find('group/board')
  const ask = async (days: number, who: string, title: string, why: string, wantedBy: string | null = null) => {
    const doer = asOf(telling, who, addDays(today, -days))
    const id = await propose(doer, { workingGroupId: group, title, purpose: 'discuss', why, wantedBy })
    await record(doer, 'item proposed', `/backlog/${id}`, { title })
    return id
  }
  await ask(
    9,
    'Safeguarding lead of an agency',
    'Sharing a building with the youth justice service',
    'Two of our teams move in next year and the partners should know what that changes.',
    `../${addDays(today, 150)}`,
  )
  await ask(
    30,
    'Chair of a sub-group',
    'One list of interpreters for all agencies',
    'Interpreters are found anew each time, and children wait.',
  )
  const taken = await ask(
    75,
    'Police’s safeguarding partner',
    'Children who go missing from care homes outside the area',
    'We return children in three ways.',
  )
  const declined = await ask(
    50,
    'Safeguarding lead of another agency',
    'A new logo for the partnership',
    'The old one cannot be read on a phone.',
  )
  const office = asOf(telling, 'Partnership manager', addDays(today, -20))
  const item = (await itemsOf(visit.db, find('meeting/next-board'))).find((each) =>
    each.title?.startsWith('Arrangements for'),
  )!
  await answerProposal(office, { proposalId: taken, answer: 'accepted', itemId: item.id, why: null })
  await answerProposal(office, {
    proposalId: declined,
    answer: 'declined',
    why: 'The office can decide this without the board.',
  })
}
