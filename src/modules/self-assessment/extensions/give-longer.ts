import { inWords, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { tellAgency } from '../letters/write-to-agencies.ts'
import { addStep } from '../return-store.ts'
import { returnAddress } from '../returns/answer.ts'

/** A return as far as longer time for it goes. */
export type ForLonger = {
  id: number
  version: number
  agencyId: number
  agency: string
  roundId: number
  title: string
  versionId: number | null
}

/** Gives one agency longer, asked for or not: the step, the line of history and the letter to its lead. */
export async function giveLonger(
  visit: Visit,
  given: ForLonger,
  { untilOn, reason, byName }: { untilOn: Day; reason: string; byName: string },
): Promise<void> {
  await addStep(visit.db, given, {
    kind: 'extension',
    says: `${given.agency} was given until ${inWords(untilOn)} to return`,
    untilOn,
    reason,
    byName,
    happenedOn: visit.today,
    knownOn: visit.today,
  })
  await record(
    visit,
    'longer time given',
    returnAddress(given.id),
    { untilOn, reason, byName },
    { agency: given.agencyId },
  )
  await tellAgency(visit, given, {
    subject: 'you have longer for your return',
    body: `Your return is now due by ${inWords(untilOn)}.\n\n${reason}`,
  })
}

/** Refuses what an agency asked for: the step, the line of history and the letter to its lead. */
export async function refuseLonger(
  visit: Visit,
  refused: ForLonger,
  { reason, byName, due }: { reason: string; byName: string; due: string },
): Promise<void> {
  await addStep(visit.db, refused, {
    kind: 'extension refused',
    says: `${refused.agency} was refused longer time to return`,
    reason,
    byName,
    happenedOn: visit.today,
    knownOn: visit.today,
  })
  await record(
    visit,
    'longer time refused',
    returnAddress(refused.id),
    { reason, byName },
    { agency: refused.agencyId },
  )
  await tellAgency(visit, refused, {
    subject: 'no longer time for your return',
    body: `You asked for longer. ${due}\n\n${reason}`,
  })
}
