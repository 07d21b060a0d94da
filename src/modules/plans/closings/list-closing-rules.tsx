import { inWords } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ruledKinds, ruleInWords, ruleOn, untilDecided } from './closing.ts'
import { closingRules } from './store.ts'

/** What the partnership asks before an action counts as done, for each kind of plan, and every rule that held before. */
export const listClosingRules = page({
  path: '/actions/closing-rules',
  may: 'see actions',

  async show(visit) {
    const rules = await closingRules(visit.db)
    return {
      title: 'How actions close',
      above: [{ says: 'Actions', href: '/actions' }],
      body: (
        <>
          <p class="lede">What is asked before an action counts as done. Each kind of plan may have its own rule.</p>
          <Section title="What is asked today">
            <table class="table stack">
              <caption class="govuk-visually-hidden">What is asked today, by kind of plan</caption>
              <thead>
                <tr>
                  {['Kind of plan', 'What is asked', 'Since', 'Why'].map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Object.entries(ruledKinds).map(([kind, says]) => {
                  const rule = ruleOn(rules, kind, visit.today)
                  return (
                    <tr>
                      <th scope="row" class="plain">
                        {says}
                      </th>
                      <td data-head="What is asked">{ruleInWords(rule ?? untilDecided)}</td>
                      <td data-head="Since">
                        {rule ? `${inWords(rule.decidedOn)}, by ${rule.decidedBy}` : 'Nobody has decided yet'}
                      </td>
                      <td data-head="Why">{rule?.why ?? 'Not said'}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </Section>
          {may(visit, 'settle how actions close') && (
            <ul class="ways">
              <li>
                <a href="/actions/closing-rules/decide">Decide another rule</a>
              </li>
            </ul>
          )}
          {rules.length > 0 && (
            <Section title="Every rule decided" quiet={rules.length === 1 ? 'one' : `${rules.length} in all`}>
              <ul class="bullets">
                {rules.toReversed().map((rule) => (
                  <li>
                    From {inWords(rule.decidedOn)}: {ruledKinds[rule.planKind as keyof typeof ruledKinds]}.{' '}
                    {ruleInWords(rule)}. <span class="quiet">{rule.decidedBy}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ),
    }
  },
})
