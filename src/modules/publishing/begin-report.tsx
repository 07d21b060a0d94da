import { halfYear } from '#platform/calendar/period.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { choice, day, text } from '#platform/forms/fields.tsx'
import { task } from '#platform/web/route.tsx'
import { beginReport } from './gather.ts'
import { reportKinds } from './report.ts'

/** Begin a report: say which days it covers, and its first draft is told from the record. */
export const beginReportTask = (sources: readonly FactSource[]) =>
  task({
    path: '/reports/begin',
    may: 'write reports',
    title: 'Begin a report',
    fields: {
      title: text('What is it called?', { most: 120 }),
      kind: choice('What kind of report is it?', reportKinds),
      coversFrom: day('The first day it covers'),
      coversTo: day('The last day it covers'),
      asAt: day('As at which day?', {
        optional: true,
        hint: 'What became known after this day is left out, or marked. The last day it covers unless you say otherwise',
      }),
    },
    find: async () => ({}),
    begin: (_subject, { today }) => {
      const { from, to } = lastHalfYear(today)
      return {
        title: 'Progress report',
        kind: 'progress',
        ...dayParts('coversFrom', from),
        ...dayParts('coversTo', to),
      }
    },
    above: () => [{ says: 'Reports', href: '/reports' }],
    button: 'Tell the first draft',

    check: ({ coversFrom, coversTo, asAt }, _subject, { today }) => [
      ...(coversTo < coversFrom
        ? [{ field: 'coversTo', says: 'The last day it covers must not lie before the first' }]
        : []),
      ...(coversFrom > today ? [{ field: 'coversFrom', says: 'It cannot cover a time that has not begun' }] : []),
      ...(asAt && asAt < coversFrom
        ? [{ field: 'asAt', says: 'It cannot be told as at a day before the period begins' }]
        : []),
    ],

    save: async (visit, _subject, { asAt, ...answers }) =>
      `/reports/${await beginReport(visit, sources, { ...answers, asAt: asAt ?? answers.coversTo })}`,
  })

/** The half of the financial year that ended last. */
const lastHalfYear = (today: Day) => halfYear(addDays(halfYear(today).from, -1))

const dayParts = (name: string, value: Day) => {
  const [year, month, date] = value.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year! }
}
