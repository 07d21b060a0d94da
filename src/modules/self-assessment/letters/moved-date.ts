import type { Visit } from '#platform/visit.ts'
import { returnsToChoose } from '../return-store.ts'
import { outstanding, standingOfReturn } from '../return.ts'
import { isOver, lastDayInTime, launchOf, returnDateOf, type Round, type RoundChange } from '../round.ts'
import { changesOfRounds } from '../store.ts'
import { writeToAgencies } from './write-to-agencies.ts'

/**
 * Where the date for returns of a running round is another than it was, whoever leads for each agency that is waited for gets a letter with the
 * new one. Longer time that was given to one agency and reaches further stays.
 */
export async function tellOfMovedDate(visit: Visit, round: Round, before: readonly RoundChange[]): Promise<void> {
  const changes = await changesOfRounds(visit.db, [round.id])
  const [was, is] = [returnDateOf(before), returnDateOf(changes)]
  if (was === is || is === null || launchOf(changes)?.status !== 'happened' || isOver(changes)) return
  const due = lastDayInTime(changes)
  const waiting = (await returnsToChoose(visit.db, round.id, visit.today, null))
    .filter((each) => outstanding.includes(standingOfReturn(each, due, visit.today)))
    .map((each) => ({
      ...each,
      untilOn: each.untilOn !== null && due !== null && each.untilOn <= due ? null : each.untilOn,
    }))
  await writeToAgencies(visit, round, is, waiting, {
    kind: 'moved',
    says: 'The date by which returns are asked for was moved.',
  })
}
