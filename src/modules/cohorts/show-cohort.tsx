import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { cohortChangeKinds, countInWords, totalInWords, type Batch, type CohortChange } from './cohort.ts'
import { batchesOf, changesOf, cohortsToPick, findCohort } from './store.ts'

/** One cohort: who belongs to it and why, what happened, and the counts of each batch. */
export const showCohort = page({
  path: '/cohorts/:cohort',
  may: 'see cohorts',
  examples: async (visit) => (await cohortsToPick(visit.db)).slice(0, 2).map(({ id }) => ({ cohort: String(id) })),

  async show(visit, params) {
    const cohort = await findCohort(visit.db, numberIn(params.cohort))
    const at = `/cohorts/${cohort.id}`
    const [changes, batches] = [await changesOf(visit.db, cohort.id), await batchesOf(visit.db, cohort.id)]
    const small = may(visit, 'see small numbers')
    return {
      title: cohort.name,
      above: [{ says: 'Cohorts', href: '/cohorts' }],
      body: (
        <>
          <SummaryList
            rows={[
              { key: { content: 'Who belongs to it' }, value: { content: cohort.definition } },
              { key: { content: 'Why' }, value: { content: cohort.why } },
              { key: { content: 'Began' }, value: { content: whenInWords(cohort.began) } },
            ]}
          />
          {may(visit, 'keep cohorts') && (
            <ul class="ways">
              <li>
                <a href={`${at}/record-change`}>Record a change</a>
              </li>
              <li>
                <a href={`${at}/record-batch`}>Record a batch</a>
              </li>
            </ul>
          )}
          <Section title="What happened">
            <ChangeList
              changes={changes}
              today={visit.today}
              kinds={cohortChangeKinds}
              column={{ head: 'Children', cell: ({ children }) => countInWords(children, small) }}
              note={measuredBy}
              empty="No change has been recorded."
            />
          </Section>
          <Section
            title="Batches"
            id="batches"
            quiet={batches.count === 0 ? 'none recorded' : `${batches.count} in all`}
          >
            <Batches rows={batches.rows} small={small} isWhole={batches.rows.length === batches.count} />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** A view says what measures it, or that nothing does. */
const measuredBy = ({ kind, measure }: CohortChange): string | null => {
  if (kind !== 'judgement') return null
  return measure ? `Measured by: ${measure}.` : 'Nothing is given that measures it.'
}

const Batches = ({ rows, small, isWhole }: { rows: Batch[]; small: boolean; isWhole: boolean }) =>
  rows.length === 0 ? (
    <Empty says="No batch has been recorded; how many came in is not given." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Batches of birth notifications, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Received</th>
          <th scope="col" class="num">
            Births
          </th>
          <th scope="col" class="num">
            Belong to the cohort
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((batch) => (
          <tr key={batch.id} id={`batch-${batch.id}`}>
            <th scope="row">{inWords(batch.receivedOn)}</th>
            <td class="num" data-head="Births">
              {countInWords(batch.births, small)}
            </td>
            <td class="num" data-head="Belong to the cohort">
              {countInWords(batch.matched, small)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{isWhole ? 'All of them' : 'The batches above'}</th>
          <td class="num" data-head="Births">
            {totalInWords(
              rows.map(({ births }) => births),
              small,
            )}
          </td>
          <td class="num" data-head="Belong to the cohort">
            {totalInWords(
              rows.map(({ matched }) => matched),
              small,
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  )
