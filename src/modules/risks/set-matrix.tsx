import { day, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Matrix } from './risk.ts'
import { matrixOn, setMatrix } from './store.ts'

const oneALine = 'One a line, the least first; three to six lines'

/** How risks are scored from a day on: the words of each point and where the bands begin. Earlier scores keep their points. */
export const setMatrixTask = task({
  path: '/risks/matrix',
  may: 'set how risks and challenges run',
  title: 'How risks are scored',
  above: () => [{ says: 'Risks', href: '/risks' }],
  find: async (visit) => matrixOn(visit.db, visit.today),
  fields: {
    likelihood: text('The words for each point of likelihood', { long: true, most: 600, hint: oneALine }),
    impact: text('The words for each point of impact', { long: true, most: 600, hint: oneALine }),
    middlingFrom: number('From which product is a risk middling?', { least: 2, most: 34 }),
    highFrom: number('From which is it high?', { least: 3, most: 35 }),
    severeFrom: number('From which is it severe?', { least: 4, most: 36 }),
    fromOn: day('From which day?'),
    agreedBy: text('Who agreed it?', { hint: 'A group or a role' }),
  },
  before: () => <p>Likelihood times impact is the score. This is the partnership’s own rule, not the law’s.</p>,
  begin: (matrix: Matrix, { today }) => ({
    likelihood: matrix.likelihood.join('\n'),
    impact: matrix.impact.join('\n'),
    middlingFrom: String(matrix.middlingFrom),
    highFrom: String(matrix.highFrom),
    severeFrom: String(matrix.severeFrom),
    'fromOn-day': String(Number(today.slice(8))),
    'fromOn-month': String(Number(today.slice(5, 7))),
    'fromOn-year': today.slice(0, 4),
  }),
  check: ({ likelihood, impact, middlingFrom, highFrom, severeFrom }) => [
    ...(areSome(linesOf(likelihood)) ? [] : [{ field: 'likelihood', says: 'Write three to six lines, each a point' }]),
    ...(areSome(linesOf(impact)) ? [] : [{ field: 'impact', says: 'Write three to six lines, each a point' }]),
    ...(middlingFrom < highFrom && highFrom < severeFrom
      ? []
      : [{ field: 'severeFrom', says: 'Each band must begin above the one before it' }]),
  ],

  async save(visit, _matrix, { likelihood, impact, ...answers }) {
    const matrix = { ...answers, likelihood: linesOf(likelihood), impact: linesOf(impact) }
    await setMatrix(visit.db, matrix)
    await record(visit, 'scoring of risks set', '/risks', matrix)
    return '/risks'
  },
})

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const areSome = (lines: string[]): boolean => lines.length >= 3 && lines.length <= 6
