import { isDay, type Day } from '#platform/calendar/day.ts'
import { periodInWords, type Period } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import type { Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { agenciesToPick, statutoryPartners } from '#modules/partnership/index.ts'
import { columnsUntil, isMeasure, measures, sorts, type Measure } from './parity.ts'
import { seenBy } from './show-parity.tsx'
import { recordsOf } from './store.ts'

/** The records behind the figures of one agency: each meeting, paper, action or entry of hours with how it counts. */
export const showRecords = page({
  path: '/parity/:measure/:agency',
  may: 'see partners side by side',
  examples: async ({ db, today }) =>
    (await statutoryPartners(db, today)).slice(0, 1).flatMap(({ id }) => [
      { measure: 'attendance', agency: String(id) },
      { measure: 'papers', agency: String(id) },
    ]),

  async show(visit, params) {
    const { measure } = params
    if (!isMeasure(measure) || !seenBy(visit).includes(measure)) throw new NotFound()
    const agency = (await agenciesToPick(visit.db)).find(({ id }) => id === numberIn(params.agency))
    if (!agency) throw new NotFound()
    const period = periodAsked(visit)
    const asked = pageAsked(visit)
    const { rows, count } = await recordsOf(visit.db, measure, agency.id, period, visit.today, asked)
    const title = `${agency.says}: ${measures[measure].heading.toLowerCase()}`
    return {
      title,
      above: [{ says: 'Partners side by side', href: '/parity' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading over={periodInWords(period)} says={title} lede={`${measures[measure].note}.`} />
          <PagedTable
            at={`/parity/${measure}/${agency.id}?from=${period.from}&to=${period.to}`}
            page={asked}
            count={count}
            caption="The records, the latest first"
            heads={['Record', dated[measure], 'Counts as', ...(measure === 'hours' ? [{ num: 'Hours' }] : [])]}
            rows={rows}
            none={`${measures[measure].none} in this time.`}
          >
            {(row) => (
              <tr key={row.at}>
                <th scope="row">
                  <a href={row.at}>{row.title}</a>
                </th>
                <td data-head={dated[measure]}>{whenInWords(row.happened)}</td>
                <td data-head="Counts as">{capital(sorts[measure][row.sort] ?? row.sort)}</td>
                {measure === 'hours' && (
                  <td class="num" data-head="Hours">
                    {row.amount}
                  </td>
                )}
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

const dated: Record<Measure, string> = {
  attendance: 'Held',
  papers: 'For the meeting of',
  actions: 'Due',
  hours: 'Given',
}

/** From one day to another as the address asks; where it asks for none that makes sense, the last three years. */
function periodAsked(visit: Visit): Period {
  const [from, to] = [visit.query.get('from') ?? '', visit.query.get('to') ?? '']
  if (isDay(from) && isDay(to) && from <= to) return { from: from as Day, to: to as Day }
  const years = columnsUntil(visit.today, 'year')
  return { from: years[0]!.from, to: years.at(-1)!.to }
}

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
