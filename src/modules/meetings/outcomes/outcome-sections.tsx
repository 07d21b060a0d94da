import { momentInWords } from '#platform/calendar/moment.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import type { OpenItem } from '../agenda/item-store.ts'
import { outcomeKinds, type OutcomeKind } from './outcome.ts'
import { notesOf, outcomesOf } from './store.ts'

/** What came of an item, in each wording; what it led to; and, for those who write outcomes down, the notes. */
export async function outcomeSections(visit: Visit, item: OpenItem) {
  const at = `/agenda-items/${item.id}`
  const outcomes = await outcomesOf(visit.db, item.id)
  const writes = may(visit, 'write down outcomes')
  const notes = writes ? await notesOf(visit.db, item.id) : []
  const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
  const [last, ...before] = outcomes
  return (
    <>
      <Section title="What came of it" id="outcome">
        {last ? (
          <>
            <p>
              <strong>{outcomeKinds[last.kind as OutcomeKind]}</strong>{' '}
              <span class="quiet">
                {last.byName}, {momentInWords(last.at)}
              </span>
            </p>
            {last.says && <Prose text={last.says} />}
            {last.decisionId && (
              <p>
                <a class="stitch" href={`/decisions/${last.decisionId}`}>
                  The decision
                </a>
              </p>
            )}
          </>
        ) : (
          <Empty says="Nothing is written down yet." />
        )}
        {before.length > 0 && (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">How it was worded before</span>
            </summary>
            <ol class="govuk-details__text bullets">
              {before.map((row) => (
                <li key={row.id}>
                  {outcomeKinds[row.kind as OutcomeKind]}
                  {row.says && `: ${row.says}`}{' '}
                  <span class="quiet">
                    {row.byName}, {momentInWords(row.at)}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
        {writes && item.withdrawnAt === null && (
          <div class="govuk-button-group">
            <Button classes="govuk-button--secondary" href={`${at}/outcome`}>
              Write down what came of it
            </Button>
            {item.roomId === null && may(visit, 'record decisions') && (
              <Button classes="govuk-button--secondary" href={`${at}/decide`}>
                Record the decision
              </Button>
            )}
          </div>
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
      {notes.length > 0 && (
        <Section title="Notes taken" id="notes" quiet="seen by those who write outcomes down">
          <ul class="bullets">
            {notes.map((note) => (
              <li key={note.id}>
                {note.says}{' '}
                <span class="quiet">
                  {note.byName}, {momentInWords(note.at)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
