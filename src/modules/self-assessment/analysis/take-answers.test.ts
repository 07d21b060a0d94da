import { expect, test } from 'vitest'
import { readWorkbook } from '#platform/spreadsheets/read-spreadsheet.ts'
import { world } from '../../../../test/world.ts'
import type { Answer } from '../returns/answer.ts'
import type { WholeQuestion } from '../tools/tool.ts'
import { askedAndAnswered, fiveAsked, type Answering } from './analysis.examples.ts'
import { totalsOf } from './totals.ts'

const nothing = { pointId: null, says: null, chosen: [], grid: null, notApplicableBecause: null } as unknown as Answer
const question = (kind: string, more: Partial<WholeQuestion> = {}) =>
  ({ kind, scale: null, choices: [], ...more }) as WholeQuestion
const scale = { points: [1, 2].map((id) => ({ id, says: ['Red', 'Green'][id - 1]! })) } as WholeQuestion['scale']

test.each([
  [
    'points, those that nobody stands at too',
    question('scored', { scale }),
    [{ pointId: 2 }, { pointId: 2 }, undefined, { notApplicableBecause: 'None here' }],
    ['Red 0', 'Green 2', 'Does not apply 1', 'Not answered 1'],
  ],
  [
    'yes and no',
    question('yes or no'),
    [{ says: 'Yes' }, { says: 'Yes' }, { says: '' }],
    ['Yes 2', 'No 0', 'Not answered 1'],
  ],
  ['met', question('met or unmet'), [{ says: 'Not met' }], ['Met 0', 'Not met 1']],
  [
    'a checklist, where one may tick several',
    question('checklist', { choices: ['Policy', 'Poster'] }),
    [{ chosen: ['Policy', 'Poster'] }, { chosen: ['Poster'] }, { chosen: [] }],
    ['Policy 1', 'Poster 2', 'Not answered 1'],
  ],
  [
    'numbers, nought among them',
    question('number'),
    [{ says: '0' }, { says: '12' }, { says: '3.5' }, { says: '8' }, undefined],
    ['Answered 4', 'Sum 23.5', 'Least 0', 'Middle 5.75', 'Most 12', 'Not answered 1'],
  ],
  ['no number at all', question('number'), [undefined], ['Answered 0', 'Not answered 1']],
  ['rows', question('table'), [{ grid: [['a'], ['b']] }, { grid: [['c']] }], ['Answered 2', 'Rows in all 3']],
  ['words', question('text'), [{ says: 'We do' }, { says: ' ' }], ['Answered 1', 'Not answered 1']],
  ['nobody was asked', question('yes or no'), [], ['Yes 0', 'No 0']],
])('all together: %s', (_, asked, answers, totals) => {
  const given = answers.map((answer) => answer && ({ ...nothing, ...answer } as Answer))
  expect(totalsOf(asked, given).map(({ says, count }) => `${says} ${count}`)).toEqual(totals)
})

const some: Answering[] = [
  ...fiveAsked,
  {
    agency: 'Gallery',
    step: 'returned',
    answers: { '0.1': 'Red', '1.2': 'No', '1.5': '40' },
    unconfirmed: ['0.1'],
    evidence: '=SUM(1)',
  },
]

test('every answer of the returns that came in is taken away: in rows, side by side and all together', async () => {
  const site = await world()
  const { roundId } = await site.inside((visit) => askedAndAnswered(visit, some))
  const taken = async (query = '') => {
    const answer = await site.app.request(
      `http://localhost/self-assessment/rounds/${roundId}/analysis/answers${query}`,
      { headers: { cookie: site.cookie() } },
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const book = await readWorkbook(new Uint8Array(await answer.arrayBuffer()))
    if ('refused' in book) throw new Error(book.refused)
    return Object.fromEntries(book.sheets.map(({ name, rows }) => [name, rows]))
  }
  const whole = await taken()
  const rows = whole.Answers!.map((cells) => [cells[0], cells[4], cells[6]].join(' | '))
  expect(rows).toContain('Library | 0.1 | Green')
  expect(rows).toContain('Museum | 1.3 | Does not apply: We have none')
  expect(rows).toContain('Gallery | 1.5 | 40')
  expect(rows).toContain('Gallery | 0.1 | Not answered')
  expect(rows.filter((row) => row.includes('| 1.2.1 |'))).toEqual([])
  expect(rows.some((row) => /^(Theatre|Pool)/.test(row))).toBe(false)
  expect(JSON.stringify(whole)).not.toContain('A secret draft')
  expect(JSON.stringify(whole)).toContain('=SUM(1)')

  const [heads, ...agencies] = whole['Side by side']!
  expect(agencies.map(([agency]) => agency).toSorted()).toEqual(['Academy', 'Gallery', 'Library', 'Museum'])
  const cell = (agency: string, reference: string) =>
    agencies.find(([name]) => name === agency)![heads!.indexOf(reference)]
  expect([cell('Library', '0.1'), cell('Gallery', '1.2'), cell('Gallery', '1.2.1') ?? '']).toEqual(['Green', 'No', ''])

  const together = whole['All together']!.filter(([, reference]) => reference === '1.5').map((cells) => cells.slice(3))
  expect(together).toEqual([
    ['Answered', '1', '4'],
    ['Sum', '40', '4'],
    ['Least', '40', '4'],
    ['Middle', '40', '4'],
    ['Most', '40', '4'],
    ['Not answered', '3', '4'],
  ])
  const schools = await taken('?heading=Schools+and+colleges')
  expect(schools['Side by side']!.slice(1).map(([agency]) => agency)).toEqual(['Academy'])
  expect(site.faults).toEqual([])
})
