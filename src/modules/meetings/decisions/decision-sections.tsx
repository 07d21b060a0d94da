import { whenInWords } from '#platform/calendar/when.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { ActionTable, type ListedAction } from '#modules/plans/index.ts'
import { carriedOut, type ActionsCounted } from './carried-out.ts'
import { stances, type Stance } from './decision.ts'
import type { decisionsBecauseOf, reviewsOf } from './detail-store.ts'
import { reviewStanding, reviewToCome } from './review.ts'
import type { withSignatures } from './sign-decision.tsx'
import type { stancesOn } from './store.ts'

type Rows<F extends (...all: any[]) => Promise<any[]>> = Awaited<ReturnType<F>>
type Signing = Awaited<ReturnType<typeof withSignatures>>

/** How each partner stood, each in its own words; a deputy only with the delegation that covers it. */
export const PartnersSection = ({ statutory, rows }: { statutory: boolean; rows: Rows<typeof stancesOn> }) => (
  <Section
    title="How each partner stood"
    id="partners"
    quiet={statutory && 'The law gives this to all of them together'}
  >
    {rows.length === 0 ? (
      <Empty says="How each partner stood is not recorded." />
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">Partners and how each stood</caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Stood</th>
            <th scope="col">In its own words</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.agencyId}>
              <th scope="row" class="plain">
                <a href={`/agencies/${row.agencyId}`}>{row.name}</a>
                {row.deputyAt && (
                  <span class="quiet">
                    {' '}
                    by a deputy: <a href={row.deputyAt}>{row.deputySays}</a>
                  </span>
                )}
              </th>
              <td>
                <Status is={marks[row.how as Stance]} says={stances[row.how as Stance]} />
              </td>
              <td>{row.why ?? <span class="quiet">Nothing added</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Section>
)

/** The other ways that were weighed, each with why it was not taken; what an older record says in one text stands above them. */
export const OptionsSection = ({
  decision,
  visit,
}: {
  decision: Pick<Signing, 'id' | 'alternatives' | 'options'>
  visit: Visit
}) => (
  <Section title="What else was weighed" id="alternatives">
    {decision.alternatives && <Prose text={decision.alternatives} small />}
    {decision.options.length > 0 && (
      <table class="table stack">
        <caption class="govuk-visually-hidden">Other ways and why they were not taken</caption>
        <thead>
          <tr>
            <th scope="col">Another way</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {decision.options.map((row, place) => (
            <tr key={place}>
              <th scope="row" class="plain">
                {row.option}
              </th>
              <td data-head="Why not:">{row.whyNot}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {!decision.alternatives && decision.options.length === 0 && <Empty says="No other way is recorded." />}
    {may(visit, 'record decisions') && (
      <p>
        <a href={`/decisions/${decision.id}/weigh`}>Add what else was weighed</a>
      </p>
    )}
  </Section>
)

/** What a decision led to: its actions and how far they are, and the decisions that came of it. */
export const LedToSection = ({
  actions,
  counted,
  decisions,
  visit,
}: {
  actions: ListedAction[]
  counted: ActionsCounted | undefined
  decisions: Rows<typeof decisionsBecauseOf>
  visit: Visit
}) => (
  <Section title="What it led to" id="actions" quiet={counted && <Status {...carriedOut(counted)} />}>
    <ActionTable
      rows={actions}
      today={visit.today}
      caption="Actions raised because of it"
      empty="No action was raised because of it."
    />
    {decisions.length > 0 && (
      <>
        <h3>Decisions that came of it</h3>
        <ul class="bullets">
          {decisions.map((row) => (
            <li key={row.id}>
              <a href={`/decisions/${row.id}`}>{row.title}</a>, {whenInWords(row.happenedOn)}
            </li>
          ))}
        </ul>
      </>
    )}
  </Section>
)

/** When it is looked at again, and every review before, each a row. */
export const ReviewSection = ({
  rows,
  visit,
  at,
  stands,
}: {
  rows: Rows<typeof reviewsOf>
  visit: Visit
  at: string
  stands: boolean
}) => {
  const toCome = reviewToCome(rows)
  return (
    <Section title="Looked at again" id="review">
      {rows.length === 0 ? (
        <Empty says="No day is set on which it is looked at again." />
      ) : (
        <ul class="bullets">
          {rows.map((row) => (
            <li key={row.id} id={`review-${row.id}`}>
              <Status {...reviewStanding(row, rows, visit.today)} /> {sentenceOf(row.says, row.happenedOn)}{' '}
              {row.owner && <span class="quiet">{row.owner} sees to it.</span>} {row.why}
            </li>
          ))}
        </ul>
      )}
      {stands && may(visit, 'record decisions') && (
        <div class="govuk-button-group">
          {toCome && (
            <Button classes="govuk-button--secondary" href={`${at}/review`}>
              Record the review
            </Button>
          )}
          <a href={`${at}/set-review`}>{toCome ? 'Move its day' : 'Set a day to look at it again'}</a>
        </div>
      )}
    </Section>
  )
}

const marks = { agreed: 'done', differed: 'differ', abstained: 'none' } as const
