import type { Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { askForPaper, handInVersion, type NewPaper } from './store.ts'

/** A paper of Northport as it is told: whose, for which item, and when it came, once or twice; left out where it has not come. */
export type PaperTold = {
  itemId: number
  roomId?: number
  title: string
  owner: Pick<NewPaper, 'ownerPostId' | 'ownerPersonId' | 'ownerAgencyId'>
  author: string
  dueOn: Day | null
  came?: Day
  again?: Day
}

/** The papers asked for, and those that came. */
export async function tellPapers({ visit, today }: Telling, papers: PaperTold[]): Promise<void> {
  for (const { itemId, roomId = null, title, owner, author, dueOn, came, again } of papers) {
    const paper = { id: await askForPaper(visit, { itemId, title, roomId, ...owner }), roomId }
    for (const [place, handedOn] of [came, again].entries()) {
      if (!handedOn) continue
      const doer = {
        ...visit,
        who: { ...visit.who, name: author },
        now: handedOn < today ? new Date(`${handedOn}T15:00:00Z`) : visit.now,
      }
      await handInVersion(doer, paper, {
        title,
        purpose: 'decide',
        summary: `${title}: what we found, what it means, and what we ask.`,
        asked: place
          ? 'Agree the second of the three ways, from the first of next month.'
          : 'Choose one of the three ways.',
        author,
        body: bodyOf(title, place > 0),
        dueOn,
        handedOn,
      })
      await record(doer, 'paper handed in', `/papers/${paper.id}`, { version: place + 1 }, { room: roomId })
    }
  }
}

const bodyOf = (title: string, again: boolean) =>
  [
    `${title} was asked for by the board. This paper says what is known, and where it is not known it says so.`,
    'What we looked at:\n- the figures of the last four quarters\n- what practitioners told us\n- how two neighbouring areas do it',
    'Three ways were weighed. The first costs least and helps least. The second needs one more post, which the partners would share. The third needs a change of the arrangements.',
    ...(again ? ['Since the first version the costs were checked by each of the three partners.'] : []),
    'What would tell us that it worked: fewer children wait, and they say so.',
  ].join('\n\n')
