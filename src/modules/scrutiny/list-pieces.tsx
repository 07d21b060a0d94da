import { openPlans } from '#platform/facts/change.ts'
import { certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import {
  changeKinds,
  ledByInWords,
  pieceAddress,
  pieceKinds,
  stageNow,
  type ChangeKind,
  type PieceChange,
} from './piece.ts'
import { changesOfPieces, piecesPage } from './store.ts'

/** Every piece of scrutiny and audit, newest first: who leads it, how far it is, what comes next, how much it found. */
export const listPieces = page({
  path: '/scrutiny',
  may: 'see scrutiny',

  async show(visit) {
    const page = pageAsked(visit)
    const { rows, count } = await piecesPage(visit.db, page)
    const changes = Map.groupBy(
      await changesOfPieces(
        visit.db,
        rows.map((row) => row.id),
      ),
      (change) => change.pieceId,
    )
    return {
      title: 'Scrutiny and audit',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Scrutiny and audit"
            lede="How others find we are doing: independent scrutiny, thematic learning and audits by several agencies."
            deeds={may(visit, 'plan scrutiny') && <Button href="/scrutiny/plan">Plan a piece</Button>}
          />
          <PagedTable
            caption="Pieces of scrutiny and audit, newest first"
            heads={['Piece', 'Kind', 'Led by', 'Has reached', 'Next', 'Findings']}
            rows={rows}
            none="No piece of scrutiny or audit has been recorded."
            at="/scrutiny"
            page={page}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={pieceAddress(row.id)}>{row.title}</a>
                </th>
                <td data-head="Kind">{pieceKinds[row.kind as keyof typeof pieceKinds]}</td>
                <td data-head="Led by">{ledByInWords(row)}</td>
                <td data-head="Has reached">{stageNow(changes.get(row.id) ?? [])}</td>
                <td data-head="Next">
                  <Next changes={changes.get(row.id) ?? []} today={visit.today} />
                </td>
                <td data-head="Findings">{row.findings}</td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

const Next = ({ changes, today }: { changes: readonly PieceChange[]; today: Day }) => {
  const [next] = openPlans(changes)
  if (!next) return <>Nothing is planned</>
  const says = `${changeKinds[next.kind as ChangeKind]}, ${whenInWords(next.happenedOn)}`
  return (
    <Status
      is={certainlyBefore(next.happenedOn, today) ? 'late' : 'next'}
      says={certainlyBefore(next.happenedOn, today) ? `Late: ${says}` : says}
    />
  )
}
