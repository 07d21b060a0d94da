import { inWordsWithWeekday, isDay, type Day } from '#platform/calendar/day.ts'
import { calendarReaches, whyNotCounted } from '#platform/calendar/working-days.ts'
import type { When } from '#platform/calendar/when.ts'
import { disagreement } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'

const name = 'a target on a day off'

/** What is due on a Saturday is in truth due on the Friday before or the Monday after: somebody has to say which. */
export const targetOnADayOff: Rule = {
  name,
  says: 'A target falls on a weekend or a bank holiday.',
  examples: [
    example('two targets on one Saturday are one question', 1, [
      { when: '../2021-07-31', status: 'planned' },
      { when: '2021-07-31', status: 'planned' },
    ]),
    example('a bank holiday', 1, [{ when: '2021-05-31', status: 'planned' }]),
    example('a Friday', 0, [{ when: '../2021-07-30', status: 'planned' }]),
    example('a whole month has working days enough', 0, [{ when: '../2021-07', status: 'planned' }]),
    example('what was done on a Saturday was done', 0, [{ when: '2021-01-30' }]),
    example('a day of which no bank holidays are known yet', 0, [{ when: '2039-07-30', status: 'planned' }]),
  ],
  check: (facts) => {
    const dated = facts.flatMap((fact) => {
      const day = fact.status === 'planned' ? targetDay(fact.when) : null
      return day ? [{ day, fact }] : []
    })
    return [...Map.groupBy(dated, (each) => each.day)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([day, same]) => {
        const why = whyNotCounted(day)
        if (!why) return []
        const targets = same.length === 1 ? 'One target is' : `${same.length} targets are`
        const holiday = inWordsWithWeekday(day).startsWith(why) ? '' : ` (${why})`
        return disagreement({
          rule: name,
          severity: 'worth a look',
          says: `${targets} set for ${inWordsWithWeekday(day)}, which is not a working day${holiday}.`,
          facts: same.map((each) => each.fact),
          values: [day],
        })
      })
  },
}

/** The one day of a target on a day or by a day, as far as the calendar reaches. */
function targetDay(when: When): Day | null {
  const day = when.replace('../', '')
  return isDay(day) && day >= calendarReaches.from && day <= calendarReaches.to ? day : null
}
