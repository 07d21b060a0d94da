import { momentInWords } from '#platform/calendar/moment.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Input } from '#platform/ui/govuk/text-inputs.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { overInWords } from '../ladders/ladder.ts'
import { sidesInWords, standingOfDisagreement } from './disagreement.ts'
import { disagreementsPage } from './store.ts'
import { wholeOf } from './whole-disagreement.ts'

/** The disagreements that this visitor may read, latest first: between whom, the stage each is at, and until when. */
export const listDisagreements = page({
  path: '/disagreements',
  may: 'see disagreements',

  async show(visit) {
    const words = (visit.query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
    const number = pageAsked(visit)
    const { rows, count } = await disagreementsPage(visit, words, number)
    const whole = await wholeOf(visit.db, rows, visit.now)
    return {
      title: 'Disagreements',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Disagreements"
            lede="About decisions and practice, never about a child. Each goes up the ladder that was in force when it began."
            deeds={
              may(visit, 'raise disagreements') && <Button href="/disagreements/raise">Raise a disagreement</Button>
            }
          />
          <p>
            <a href="/disagreements/ladders">The ladders of escalation</a> say who answers at each stage and how long it
            may take.
          </p>
          <form method="get" action="/disagreements" class="after">
            <Input
              id="q"
              name="q"
              value={words}
              label={{ content: 'Find disagreements with these words', classes: 'govuk-label--s' }}
              classes="govuk-input--width-20"
            />
            <Button classes="govuk-button--secondary">Find</Button>
          </form>
          <p class="quiet">
            {count === 1 ? '1 disagreement' : `${count} disagreements`}{' '}
            {may(visit, 'see every disagreement') ? 'in all' : 'that your agency is a side of'}
            {words && ` with “${words}”`}
          </p>
          <PagedTable
            caption="Disagreements, latest first"
            heads={['About', 'Between', 'Raised', 'Until', 'Stands']}
            rows={whole}
            none={words ? 'No disagreement that you may read has these words.' : 'No disagreement has been raised.'}
            at={words ? `/disagreements?q=${encodeURIComponent(words)}` : '/disagreements'}
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/disagreements/${row.id}`}>{row.title}</a>
                </th>
                <td data-head="Between">{sidesInWords(row.sides)}</td>
                <td data-head="Raised">{momentInWords(row.raisedAt)}</td>
                <td data-head="Until">
                  {row.end ? 'Over' : row.at.over ? overInWords(row.at.over) : 'No limit is set'}
                </td>
                <td>
                  <Status {...standingOfDisagreement(row.passed, row.end)} />
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
