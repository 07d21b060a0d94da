import { alwaysSaid } from '../return-list.tsx'
import { barOrder } from '../returned-bar.tsx'
import { noneCounted, standings, type Counts, type Standing } from '../return.ts'
import { isWithin, type Asked, type Cut } from './analysis.ts'
import type { StandingCount } from './return-table-store.ts'

/** One row of the return table: those of one kind, schools phase by phase, and how their returns stand. */
export type RowOfReturns = { says: string; counts: Counts }

/** How the returns of a cut stand, each way by itself; together they are all that were asked in it. */
export function countsIn(all: readonly StandingCount[], cut: Omit<Cut, 'moderated'>): Counts {
  const counts = noneCounted()
  for (const each of all.filter((one) => isWithin(one, cut))) {
    counts.asked += each.count
    counts[each.standing] += each.count
  }
  return counts
}

/**
 * The return table of a cut: a row for each kind of agency that was asked in it, in the order of the list of cuts. Schools of several phases have a
 * row for each.
 */
export function rowsOfReturns(
  all: readonly StandingCount[],
  cuts: readonly Asked[],
  cut: Omit<Cut, 'moderated'>,
): RowOfReturns[] {
  const kinds = Map.groupBy(
    cuts.filter((each) => isWithin(each, cut)),
    ({ heading }) => heading,
  )
  return [...kinds].flatMap(([heading, own]): RowOfReturns[] => {
    const phases = [...new Set(own.map(({ phase }) => phase))]
    if (phases.length === 1) return [{ says: heading, counts: countsIn(all, { ...cut, heading }) }]
    return phases.map((phase) => ({
      says: `${heading}: ${phase ?? 'no phase'}`,
      counts: countsIn(
        all.filter((each) => each.phase === phase),
        { ...cut, heading },
      ),
    }))
  })
}

/** The ways of standing that a table of these counts has a column for: those that occur, and those that are always said. */
export const standingsShown = (counts: Counts): Standing[] =>
  barOrder.filter((standing) => counts[standing] > 0 || alwaysSaid.includes(standing))

/** How the returns stand by kind of agency: each row and each column adds up to those asked. */
export const ReturnTable = ({ rows, all }: { rows: readonly RowOfReturns[]; all: Counts }) => {
  if (rows.length < 2) return null
  const shown = standingsShown(all)
  return (
    <div class="scroll" role="region" aria-label="Returns by kind of agency" tabIndex={0}>
      <table class="table by-kind" id="by-kind">
        <caption class="govuk-visually-hidden">How the returns stand, by kind of agency</caption>
        <thead>
          <tr>
            <th scope="col">Kind of agency</th>
            {shown.map((standing) => (
              <th key={standing} scope="col" class="num">
                {standings[standing].says}
              </th>
            ))}
            <th scope="col" class="num">
              Asked
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ says, counts }) => (
            <Row key={says} says={says} counts={counts} shown={shown} />
          ))}
        </tbody>
        <tfoot>
          <Row says="All" counts={all} shown={shown} />
        </tfoot>
      </table>
    </div>
  )
}

const Row = ({ says, counts, shown }: RowOfReturns & { shown: readonly Standing[] }) => (
  <tr>
    <th scope="row" class="plain">
      {says}
    </th>
    {shown.map((standing) => (
      <td key={standing} class="num">
        {counts[standing]}
      </td>
    ))}
    <td class="num">{counts.asked}</td>
  </tr>
)
