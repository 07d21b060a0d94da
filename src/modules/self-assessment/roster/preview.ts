import { numberIn } from '#platform/evidence/evidence.ts'
import { may, type Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { returnsByAgency } from '../return-store.ts'
import { roundAddress, type Round } from '../round.ts'
import { findRound } from '../store.ts'
import { readRoster, type RosterRow } from './roster.ts'
import { agenciesByName, someRoundsWithARoster, lastRoster, type Roster } from './roster-store.ts'

/** The last roster of a round, row by row against what is there now. */
export type Previewed = { round: Round; roster: Roster; rows: RosterRow[]; version: number }

/** The last roster of the round of an address, read anew each time it is looked at. */
export async function previewOf(visit: Visit, params: Params): Promise<Previewed> {
  const round = await findRound(visit.db, numberIn(params.round))
  const roster = await lastRoster(visit.db, round.id)
  const rows = readRoster(roster.lines, {
    agencies: await agenciesByName(visit.db),
    asked: new Set((await returnsByAgency(visit.db, round.id)).keys()),
    mayAdd: may(visit, 'keep the list of agencies'),
    asksSchools: round.kind === 'schools',
  })
  return { round, roster, rows, version: roster.version }
}

/** Rounds with a roster, for addresses with one in them. */
export const rosterExamples = async (visit: Visit) =>
  (await someRoundsWithARoster(visit.db)).map(({ roundId }) => ({ round: String(roundId) }))

/** The trail above what is done with a roster. */
export const aboveRoster = ({ round }: { round: Round }) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: round.title, href: roundAddress(round.id) },
]
