import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { addAgencies } from '#modules/partnership/index.ts'
import { writeToAgencies } from '../letters/write-to-agencies.ts'
import { askAgencies } from '../return-store.ts'
import { launchOf, returnDateOf, roundAddress } from '../round.ts'
import { changesOfRounds } from '../store.ts'
import { aboveRoster, previewOf, rosterExamples, type Previewed } from './preview.ts'
import { countRoster, type RosterRow } from './roster.ts'
import { endRoster } from './roster-store.ts'

/** All that a roster does is done at once, or nothing is: agencies that were not known are added, and everybody on it is asked. */
export const takeInRoster = task({
  path: '/self-assessment/rounds/:round/roster/take-in',
  may: 'run self-assessments',
  examples: rosterExamples,
  find: previewOf,
  title: ({ roster }) => `Take in ${roster.fileName}`,
  above: aboveRoster,
  button: 'Take it in',
  before: ({ roster, rows }: Previewed) => {
    if (roster.endedAs) return <p>It was {roster.endedAs} already.</p>
    const { wrong, toAsk, toAdd } = countRoster(rows)
    return (
      <p>
        {wrong > 0
          ? `${wrong} ${wrong === 1 ? 'row has' : 'rows have'} a problem, so nothing can be taken in.`
          : `${toAsk} more ${toAsk === 1 ? 'is' : 'are'} asked, of whom ${toAdd} ${toAdd === 1 ? 'is' : 'are'} added to the list of agencies first. If the round was launched, whoever leads for them is written to at once.`}
      </p>
    )
  },
  fields: {},
  check(_, { roster, rows }): Problem[] {
    if (roster.endedAs) return problemOfEnded(roster)
    const { wrong, toAsk } = countRoster(rows)
    if (wrong > 0) return [{ field: 'sheet', says: 'Nothing is taken in while a row has a problem' }]
    return toAsk === 0 ? [{ field: 'sheet', says: 'There is nobody in it to ask' }] : []
  },
  async save(visit, { round, roster, rows }) {
    const at = roundAddress(round.id)
    await endRoster(visit.db, roster, { endedAs: 'taken in', endedBy: visit.who.name })
    const fresh = rows.flatMap(({ toAdd }) => (toAdd ? [toAdd] : []))
    const freshIds = fresh.length > 0 ? await addAgencies(visit.db, fresh) : []
    for (const [place, agency] of fresh.entries())
      await record(visit, 'agency added from a roster', `/agencies/${freshIds[place]}`, agency)
    const idOf = new Map(fresh.map(({ name }, place) => [name, freshIds[place]!]))
    const toAsk = rows.filter(({ isAsked }) => !isAsked).map((row) => ({ id: numberOf(row, idOf), row }))
    const added = await askAgencies(
      visit.db,
      round.id,
      toAsk.map(({ id }) => id),
      visit.today,
      new Map(toAsk.filter(({ row }) => row.line.contact).map(({ id, row }) => [id, row.line.contact])),
    )
    const changes = await changesOfRounds(visit.db, [round.id])
    const wrote =
      launchOf(changes)?.status === 'planned'
        ? { agencies: 0, people: 0 }
        : await writeToAgencies(visit, round, returnDateOf(changes), added, { kind: 'asked', says: round.says })
    await record(visit, `roster taken in: ${added.length} more asked`, at, {
      file: roster.fileName,
      addedToTheList: fresh.length,
      ...wrote,
    })
    return at
  },
})

/** A roster that is not wanted is put aside: nobody on it is asked. */
export const putRosterAside = task({
  path: '/self-assessment/rounds/:round/roster/put-aside',
  may: 'run self-assessments',
  examples: rosterExamples,
  find: previewOf,
  title: ({ roster }) => `Put ${roster.fileName} aside`,
  above: aboveRoster,
  button: 'Put it aside',
  before: ({ roster }: Previewed) => (
    <p>
      {roster.endedAs
        ? `It was ${roster.endedAs} already.`
        : 'Nobody on it is asked. That it came stays in the history of the round.'}
    </p>
  ),
  fields: {},
  check: (_, { roster }) => problemOfEnded(roster),
  async save(visit, { round, roster }) {
    await endRoster(visit.db, roster, { endedAs: 'put aside', endedBy: visit.who.name })
    await record(visit, 'roster put aside', roundAddress(round.id), { file: roster.fileName })
    return roundAddress(round.id)
  },
})

const problemOfEnded = ({ endedAs }: Previewed['roster']): Problem[] =>
  endedAs ? [{ field: 'sheet', says: `This roster was ${endedAs} already` }] : []

const numberOf = (row: RosterRow, idOf: ReadonlyMap<string, number>): number =>
  row.agency ? row.agency.id : idOf.get(row.toAdd!.name)!
