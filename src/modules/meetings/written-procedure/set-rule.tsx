import { calendarReaches } from '#platform/calendar/working-days.ts'
import { choice, day, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { carriedWhen, ruleOn } from './procedure.ts'
import { addRule, rules } from './store.ts'

type Subject = { rule: ReturnType<typeof ruleOn<Awaited<ReturnType<typeof rules>>[number]>> }

/** The manager sets how decisions are taken between meetings here, from a day on. Proposed decisions already put keep the rule they were put under. */
export const setRule = task({
  path: '/written-procedures/set-rule',
  may: 'set the rule for decisions in writing',
  title: 'Set the rule for decisions in writing',
  above: () => [{ says: 'In writing', href: '/written-procedures' }],
  fields: {
    fromOn: day('From which day?'),
    workingDays: number('How many working days do those asked have?', { least: 1, most: 90 }),
    carriedWhen: choice('What carries a proposed decision?', carriedWhen, {
      hint: 'What the law gives to the three partners is carried only when all of them agree, whatever is chosen here',
    }),
    becauseSays: text('What does it rest on?', {
      optional: true,
      hint: 'Such as: paragraph 6.2 of the published arrangements',
    }),
  },
  find: async (visit): Promise<Subject> => ({ rule: ruleOn(await rules(visit.db), visit.today) }),
  begin: ({ rule }) => ({ workingDays: rule?.workingDays.toString(), carriedWhen: rule?.carriedWhen ?? 'all agree' }),

  async check({ fromOn }, _subject, visit) {
    return [
      ...(fromOn < calendarReaches.from || fromOn > calendarReaches.to
        ? [{ field: 'fromOn', says: 'Days can be counted from 2019 to 2028: choose a day within them' }]
        : []),
      ...((await rules(visit.db)).some((rule) => rule.fromOn === fromOn)
        ? [{ field: 'fromOn', says: 'A rule begins on that very day already' }]
        : []),
    ]
  },

  async save(visit, _subject, answers) {
    await addRule(visit.db, { ...answers, setBy: visit.who.name, knownOn: visit.today })
    await record(visit, 'rule for decisions in writing set', '/written-procedures', answers)
    return '/written-procedures#rule'
  },
})
