import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { answersOf } from './return-store.ts'
import { countReturns, outstandingIn } from './return.ts'
import { askedInWords, lastDayInTime, returnDateOf, roundAddress, roundKinds, stageNow } from './round.ts'
import { changesOfRounds, roundsPage } from './store.ts'

/** Every round of self-assessment, year by year with the newest first: how far it is, when returns were due, who was asked and who is outstanding. */
export const listRounds = page({
  path: '/self-assessment',
  may: 'see self-assessments',

  async show(visit) {
    const page = pageAsked(visit)
    const { rows, count } = await roundsPage(visit.db, page)
    const ids = rows.map((row) => row.id)
    const years = new Map(rows.toReversed().map((row) => [yearOf(row), row.id]))
    const [changes, answers] = [
      Map.groupBy(await changesOfRounds(visit.db, ids), (change) => change.roundId),
      Map.groupBy(await answersOf(visit.db, ids, visit.today), (answer) => answer.roundId),
    ]
    return {
      title: 'Self-assessment',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Self-assessment"
            lede="How each agency, and each school, says it is doing."
            deeds={
              <>
                {may(visit, 'run self-assessments') && <Button href="/self-assessment/open-round">Open a round</Button>}
                {visit.who.agencyId !== null && may(visit, 'answer a return') && (
                  <a href="/self-assessment/improvements">Your action plan</a>
                )}
                <a href="/self-assessment/tools">Tools</a>
              </>
            }
          />
          <PagedTable
            caption="Rounds of self-assessment, newest first"
            heads={['Round', 'Who', 'Has reached', 'Returns due', 'Asked', 'Outstanding']}
            rows={rows}
            none="No round of self-assessment has been recorded."
            at="/self-assessment"
            page={page}
            count={count}
          >
            {(row) => {
              const own = changes.get(row.id) ?? []
              const due = returnDateOf(own)
              return (
                <>
                  {years.get(yearOf(row)) === row.id && (
                    <tr class="group">
                      <th colSpan={6} scope="rowgroup">
                        {yearOf(row)}
                      </th>
                    </tr>
                  )}
                  <tr key={row.id}>
                    <th scope="row">
                      <a href={roundAddress(row.id)}>{row.title}</a>
                    </th>
                    <td data-head="Who">{roundKinds[row.kind as keyof typeof roundKinds]}</td>
                    <td data-head="Has reached">{stageNow(own)}</td>
                    <td data-head="Returns due">{due === null ? 'No date was set' : whenInWords(due)}</td>
                    <td data-head="Asked">{askedInWords(row, row.onTheList)}</td>
                    <td data-head="Outstanding">
                      {row.onTheList === 0
                        ? 'No list'
                        : outstandingIn(countReturns(answers.get(row.id) ?? [], lastDayInTime(own), visit.today))}
                    </td>
                  </tr>
                </>
              )
            }}
          </PagedTable>
        </>
      ),
    }
  },
})

/** The year a round stands under. */
const yearOf = ({ beganOn }: { beganOn: string | null }) => beganOn?.slice(0, 4) ?? 'No date'
