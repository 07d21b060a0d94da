import { inWords, type Day } from '#platform/calendar/day.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { ruleInWords, ruleOn, type InterestRule } from './rule.ts'
import type { Asked } from './rule-store.ts'

type Shown = { rules: InterestRule[]; asked: Asked[]; today: Day; maySet: boolean }

/** Who is asked to declare and how often, the rules there were before, and how each person who is asked stands. */
export const AskedToDeclare = ({ rules, asked, today, maySet }: Shown) => {
  const now = ruleOn(rules, today)
  return (
    <Section title="Who is asked to declare" id="rule">
      {rules.length === 0 && <Empty says="Nobody is asked: the partnership has settled no rule." />}
      <ul class="govuk-list">
        {rules.toReversed().map((rule) => (
          <li key={rule.id}>
            {ruleInWords(rule)} <span class="quiet">{rule.says}</span>
            {rule.id !== now?.id && (
              <span class="quiet"> {rule.fromOn > today ? 'It does not hold yet.' : 'Another rule holds today.'}</span>
            )}
          </li>
        ))}
      </ul>
      {maySet && (
        <p>
          <a href="/interests/set-rule">{rules.length > 0 ? 'Settle another rule' : 'Settle who is asked'}</a>
        </p>
      )}
      {asked.length > 0 && (
        <table class="table stack">
          <caption class="govuk-visually-hidden">Those who are asked, the soonest first</caption>
          <thead>
            <tr>
              {['Who', 'Last declared', 'To declare by'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map(({ personId, person, lastDeclared, due }) => (
              <tr key={personId}>
                <th scope="row">
                  <a href={`/people/${personId}`}>{person}</a>
                </th>
                <td data-head="Last declared">{lastDeclared ? inWords(lastDeclared) : 'Never'}</td>
                <td>
                  <Status is={due < today ? 'late' : 'next'} says={inWords(due)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
