import { choices, day, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { askable, ruleOn } from './rule.ts'
import { addInterestRule, interestRules } from './rule-store.ts'

/** The partnership settles who is asked to declare their interests and how often. The rules before it stay in sight. */
export const setInterestRule = task({
  path: '/interests/set-rule',
  may: 'keep the register of interests',
  title: 'Who is asked to declare',
  above: () => [{ says: 'Declared interests', href: '/interests' }],
  find: async ({ db }) => interestRules(db),

  fields: {
    asks: choices('Who is asked to declare their interests?', askable, {
      optional: true,
      hint: 'Choose none if nobody is to be asked any longer',
    }),
    everyMonths: number('After how many months do they declare afresh?', { least: 1, most: 60 }),
    withinDays: number('How many days does somebody have who is asked for the first time?', { least: 0, most: 180 }),
    fromOn: day('From which day?'),
    says: text('Who agreed it, and why?', { most: 400 }),
  },

  begin: (rules, { today }) => {
    const rule = ruleOn(rules, today)
    return {
      asks: rule?.asks ?? [],
      everyMonths: String(rule?.everyMonths ?? 12),
      withinDays: String(rule?.withinDays ?? 28),
      'fromOn-day': String(Number(today.slice(8))),
      'fromOn-month': String(Number(today.slice(5, 7))),
      'fromOn-year': today.slice(0, 4),
    }
  },

  async save(visit, _, answers) {
    const id = await addInterestRule(visit.db, { ...answers, knownOn: visit.today })
    await record(visit, 'rule of declaring interests set', '/interests', { ...answers, rule: id })
    return '/interests#rule'
  },
})
