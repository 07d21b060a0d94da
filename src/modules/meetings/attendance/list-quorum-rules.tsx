import { inWords } from '#platform/calendar/day.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { groupsToPick } from '#modules/partnership/index.ts'
import { ruleInWords, ruleOn } from './quorum.ts'
import { quorumRules, type FoundRule } from './store.ts'

/** When each group is quorate: the rule of today, and the ones before it. */
export const listQuorumRules = page({
  path: '/quorum',
  may: 'see meetings',

  async show(visit) {
    const groups = await groupsToPick(visit.db)
    const rules = Map.groupBy(await quorumRules(visit.db), (rule) => rule.workingGroupId)
    const maySet = may(visit, 'set quorum rules')
    const ruled = groups.filter(({ id }) => rules.has(id))
    const unruled = groups.filter(({ id }) => !rules.has(id))
    return {
      title: 'When a group is quorate',
      above: [{ says: 'Meetings', href: '/meetings' }],
      body: (
        <>
          <p class="lede">
            Counted by partner and agency, never by head. A rule judges the meetings from its first day on; a meeting
            before that is judged by the rule of its time.
          </p>
          {ruled.map((group) => (
            <Section key={group.id} title={group.says} id={`group-${group.id}`}>
              <RulesOf rules={rules.get(group.id)!} now={ruleOn(rules.get(group.id)!, visit.today)} />
              {maySet && (
                <p>
                  <a href={`/quorum/${group.id}/set`}>Set another rule for {group.says}</a>
                </p>
              )}
            </Section>
          ))}
          <Section title="Groups without a rule" id="without">
            {unruled.length === 0 ? (
              <Empty says="Every group has a rule." />
            ) : (
              <ul class="govuk-list">
                {unruled.map((group) => (
                  <li key={group.id}>
                    {maySet ? <a href={`/quorum/${group.id}/set`}>Set a rule for {group.says}</a> : group.says}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    }
  },
})

const RulesOf = ({ rules, now }: { rules: FoundRule[]; now: FoundRule | null }) => (
  <ul class="govuk-list">
    {rules.map((rule) => (
      <li key={rule.id} id={`rule-${rule.id}`}>
        {ruleInWords(rule)}{' '}
        <span class="quiet">
          From {inWords(rule.fromOn)}
          {rule.id === now?.id && ', in force today'}
          {rule.writtenIn && `; ${rule.writtenIn}`}
        </span>
      </li>
    ))}
  </ul>
)
