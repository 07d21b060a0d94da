import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { learntFrom, sentenceOf } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { audiences, entryKinds, standingOf, type EntryKind } from './entry.ts'
import { findEntry, outcomesOf, someEntries, type FoundEntry } from './store.ts'

/** One entry: what happened or is awaited, what it came of, and what came of it. */
export const showEntry = page({
  path: '/log/:entry',
  may: 'see the log',
  examples: async (visit) => (await someEntries(visit.db)).map(({ id }) => ({ entry: String(id) })),

  async show(visit, params) {
    const entry = await findEntry(visit.db, numberIn(params.entry), visit.today)
    const at = `/log/${entry.id}`
    const outcomes = await outcomesOf(visit.db, entry.id, visit.today)
    const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
    return {
      title: entry.title,
      ownHeading: true,
      above: [{ says: 'Log', href: '/log' }],
      body: (
        <>
          <PageHeading says={entry.title} lede={sentenceOf(entry.says, entry.happenedOn)} />
          <SummaryList
            classes="after"
            rows={[{ key: 'Stands', value: <Status {...standingOf(entry, visit.today)} /> }, ...aboutEntry(entry)]}
          />
          {may(visit, 'keep the log') && (
            <Button classes="govuk-button--secondary" href={`${at}/record-outcome`}>
              Record what came of it
            </Button>
          )}
          <Section title="What came of it" id="outcomes">
            {outcomes.length === 0 ? (
              <Empty says="Nothing is recorded yet." />
            ) : (
              <ul class="bullets">
                {outcomes.map((row) => (
                  <li key={row.id}>
                    <a href={`/log/${row.id}`}>{row.title}</a>: {sentenceOf(row.says, row.happenedOn)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {actions.length > 0 && (
            <Section title="What it led to" id="actions">
              <ActionTable
                rows={actions}
                today={visit.today}
                caption="Actions raised because of it"
                empty="No action was raised because of it."
              />
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const aboutEntry = (entry: FoundEntry) => [
  { key: 'Kind', value: entryKinds[entry.kind as EntryKind] },
  { key: 'Who acted', value: entry.bodySays ?? 'Not recorded' },
  { key: 'When', value: whenInWords(entry.happenedOn) },
  entry.outcomeOf && { key: 'Outcome of', value: <a href={`/log/${entry.outcomeOf}`}>{entry.before}</a> },
  { key: 'Who may read its sentence', value: audiences[entry.audience as keyof typeof audiences] },
  entry.knownOn && { key: 'Became known', value: whenInWords(entry.knownOn) },
  entry.source && {
    key: 'Learnt from',
    value: learntFrom(entry),
  },
]
