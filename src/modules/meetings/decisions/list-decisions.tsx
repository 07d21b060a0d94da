import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Input } from '#platform/ui/govuk/text-inputs.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { DecisionTable } from './decision-table.tsx'
import { toldOf } from './told-of-decisions.ts'
import { decisionsPage, stancesOn } from './store.ts'

/** The register of decisions: every one of them, latest first, or those that have some words. */
export const listDecisions = page({
  path: '/decisions',
  may: 'see decisions',

  async show(visit) {
    const words = (visit.query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
    const number = pageAsked(visit)
    const { rows, count } = await decisionsPage(visit.db, words, number)
    const stances = await stancesOn(
      visit.db,
      rows.map(({ id }) => id),
    )
    return {
      title: 'Decisions',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Decisions"
            lede="What was decided, by whom, and how each partner stood. A decision is never rewritten: another takes its place."
            deeds={may(visit, 'record decisions') && <Button href="/decisions/record">Record a decision</Button>}
          />
          <p>
            <a href="/decisions/ahead">Decisions ahead</a> are announced before they are taken.
            {may(visit, 'see written procedures') && (
              <>
                {' '}
                What cannot wait for a meeting is put <a href="/written-procedures">in writing</a>.
              </>
            )}
          </p>
          <form method="get" action="/decisions" class="after">
            <Input
              id="q"
              name="q"
              value={words}
              label={{ content: 'Find decisions with these words', classes: 'govuk-label--s' }}
              classes="govuk-input--width-20"
            />
            <Button classes="govuk-button--secondary">Find</Button>
          </form>
          <p class="quiet">{countInWords(count, words)}</p>
          {rows.length ? (
            <DecisionTable
              caption="Decisions, latest first"
              rows={rows}
              stances={stances}
              told={await toldOf(visit, rows)}
            />
          ) : (
            <Empty says={words ? 'No decision has these words.' : 'No decision has been recorded yet.'} />
          )}
          <PagesOf
            at={words ? `/decisions?q=${encodeURIComponent(words)}` : '/decisions'}
            page={number}
            count={count}
          />
        </>
      ),
    }
  },
})

const countInWords = (count: number, words: string) =>
  `${count === 1 ? '1 decision' : `${count} decisions`}${words ? ` with “${words}”` : ''}`
