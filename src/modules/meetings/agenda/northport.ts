import type { Telling } from '#platform/story.ts'
import { tellBacklog } from '../backlog/northport.ts'
import { tellLastBoard } from './northport-last-board.ts'
import { tellNextBoard } from './northport-next-board.ts'

/** The agenda of the last board meeting with what came of it, the agenda of the next with its papers, and the backlog. */
export async function tellAgendas(telling: Telling): Promise<void> {
  const deferred = await tellLastBoard(telling)
  await tellNextBoard(telling, deferred)
  await tellBacklog(telling)
}
