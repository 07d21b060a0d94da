import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#platform/facts/fact.ts'
import { compose, factsTold, knownAfterWords } from './compose.ts'
import { factLike } from './fact-sample.ts'
import { differencesFrom, differencesInWords, quantitiesIn } from './edited-sentence.ts'
import {
  changeInWords,
  changesSince,
  contentHash,
  layOut,
  snapshotOf,
  usualSections,
  type Report,
  type Sentence,
} from './report.ts'

const asked = { period: { from: '2020-10-01', to: '2021-03-31' }, asAt: '2021-03-31' } as const
const chair = { says: 'Independent chair', at: '/posts/1' }

describe('an account', () => {
  test('numbers its sections in the order of the partnership, and paragraphs within them', () => {
    const composed = compose(
      [
        factLike({ name: '#a', section: 'Forward plan' }),
        factLike({ name: '#b', section: 'Something new', when: '2020-11' }),
        factLike({ name: '#c', section: 'Introduction', about: chair }),
        factLike({ name: '#d', section: 'Introduction', when: '2020-12' }),
      ],
      asked,
      usualSections,
    )
    expect(
      composed.sections.map(({ number, title, paragraphs }) => [number, title, paragraphs.map((each) => each.number)]),
    ).toEqual([
      ['1', 'Introduction', ['1.1', '1.2']],
      ['2', 'Forward plan', ['2.1']],
      ['3', 'Something new', ['3.1']],
    ])
  })

  test('has one paragraph a subject, its sentences in the order of their dates', () => {
    const { sections } = compose(
      [
        factLike({ name: '#start', about: chair, when: '2020-12', sentence: 'The chair started in December 2020.' }),
        factLike({ name: '#board', when: '?', sentence: 'The board met.' }),
        factLike({
          name: '#appointed',
          about: chair,
          when: '2020-11',
          sentence: 'A chair was appointed in November 2020.',
        }),
      ],
      asked,
      usualSections,
    )
    expect(sections[0]!.paragraphs.map((each) => each.text)).toEqual([
      'A chair was appointed in November 2020. The chair started in December 2020.',
      'The board met.',
    ])
    expect(sections[0]!.paragraphs[0]!.facts.map((fact) => fact.name)).toEqual(['#appointed', '#start'])
  })

  const table: [says: string, part: Partial<Fact>, told: 'told' | 'marked' | 'set aside'][] = [
    ['nobody recorded when it became known', { knownOn: null }, 'told'],
    ['it was known on the last day', { knownOn: '2021-03-31' }, 'told'],
    ['it happened in the period and became known later', { when: '2021-02', knownOn: '2021-05-01' }, 'set aside'],
    ['it happened after the period and became known then', { when: '2021-04/..', knownOn: '2021-05-01' }, 'marked'],
    ['it became known later and nobody knows when it happened', { when: '?', knownOn: '2021-05-01' }, 'marked'],
    [
      'it is planned for later and became known later',
      { when: '2021-07', status: 'planned', knownOn: '2021-05-01' },
      'set aside',
    ],
    ['it is planned for later and was known', { when: '2021-07', status: 'planned', knownOn: '2021-02-01' }, 'told'],
  ]
  test.each(table)('when %s', (_says, part, expected) => {
    const composed = compose([factLike({ name: '#x', ...part })], asked, usualSections)
    const paragraph = composed.sections[0]?.paragraphs[0]
    const how = paragraph === undefined ? 'set aside' : paragraph.afterPeriod ? 'marked' : 'told'
    expect([how, composed.setAside.length]).toEqual([expected, expected === 'set aside' ? 1 : 0])
    if (how === 'marked')
      expect([paragraph!.text.startsWith(knownAfterWords), paragraph!.facts[0]!.knownAfter]).toEqual([true, true])
  })

  test('told as at a later day takes in what was set aside, marked as known after the period', () => {
    const late = factLike({ name: '#x', when: '2021-02', knownOn: '2021-05-01' })
    expect(
      factsTold(compose([late], { ...asked, asAt: '2021-06-30' }, usualSections)).map((fact) => fact.knownAfter),
    ).toEqual([true])
  })

  test('is the same in whatever order the facts are handed over, and loses none', () => {
    const some = fc.array(
      fc.record({
        name: fc.integer({ min: 0, max: 999 }).map((n) => `#${n}`),
        when: fc.constantFrom('2020-11', '2021-02-early', '?', '2021-04/..', '../2021-03-31'),
        section: fc.constantFrom('Governance', 'Introduction', 'Elsewhere'),
        about: fc.constantFrom(chair, { says: 'Board', at: '/groups/1' }),
        knownOn: fc.constantFrom(null, '2021-01-01', '2021-06-01'),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(some, fc.integer(), (parts, seed) => {
        const facts = [
          ...new Map(parts.map((part) => [part.name, factLike(part as Partial<Fact> & { name: string })])).values(),
        ]
        const shuffled = facts.toSorted(
          (a, b) => ((a.name.length * 31 + seed) % 7) - ((b.name.length * 31 + seed) % 7) || (a.name < b.name ? 1 : -1),
        )
        const composed = compose(facts, asked, usualSections)
        expect(compose(shuffled, asked, usualSections)).toEqual(composed)
        expect(factsTold(composed).length + composed.setAside.length).toBe(facts.length)
      }),
    )
  })
})

describe('a sentence and its record', () => {
  const three = factLike({
    name: '#q',
    sentence: 'The board received 3 reports in January 2021.',
    figures: { reports: 3 },
  })

  test('was 3, is now 4', () => {
    const [change] = changesSince(snapshotOf(three), {
      ...three,
      sentence: 'The board received 4 reports in January 2021.',
      figures: { reports: 4 },
    })
    expect(changeInWords(change!)).toBe('was 3, is now 4')
  })

  test.each([
    ['nothing changed', {}, []],
    ['the date moved', { when: '2021-02' }, ['was January 2021, is now February 2021']],
    ['a plan has happened', { status: 'missed' as const }, ['was happened, is now missed']],
    [
      'only the words changed',
      { sentence: 'Other words.' },
      ['was The board received 3 reports in January 2021., is now Other words.'],
    ],
  ])('when %s', (_says, part, expected) => {
    expect(changesSince(snapshotOf(three), { ...three, ...part }).map(changeInWords)).toEqual(expected)
  })

  test('a record that is gone is a change', () => expect(changesSince(snapshotOf(three), undefined)).toHaveLength(1))

  test.each([
    ['the same in other words', 'In January 2021 three reports reached the board.', null],
    ['the figure is lost', 'Reports reached the board in January 2021.', 'The record says 3'],
    ['the date is lost', 'Three reports reached the board.', 'The record says January 2021'],
    ['another figure stands there', 'Five reports reached the board in January 2021.', 'The sentence says 5'],
    ['the date became vaguer', 'Three reports reached the board in 2021.', 'The record says January 2021'],
  ])('an edit where %s', (_says, words, expected) => {
    const says = differencesInWords(differencesFrom(three, words))
    expect(expected === null ? says : says?.includes(expected)).toBe(expected === null ? null : true)
  })

  test('dates and numbers are found however they are written', () => {
    expect([...quantitiesIn('On 12 April 2021, 1,204 of twenty; mid-March 2021 and financial year 2021/22.')]).toEqual([
      '12 April 2021',
      'mid-March 2021',
      '2021/22',
      '1204',
      '20',
    ])
  })
})

describe('what is signed', () => {
  const report = {
    id: 1,
    title: 'Progress',
    kind: 'progress',
    coversFrom: '2020-10-01',
    coversTo: '2021-03-31',
    asAt: '2021-03-31',
    version: 1,
    begunBy: 'office',
    begunOn: '2021-03-01',
  } as Report
  const sentence: Sentence = {
    id: 1,
    section: 'Governance',
    paragraph: 1,
    position: 1,
    about: 'The board',
    says: 'It met.',
    factName: '#a',
    fact: snapshotOf(factLike({ name: '#a' })),
    audience: 'public',
    afterPeriod: false,
    edited: false,
    editedBecause: null,
    leftOutBecause: null,
  }
  const hash = (change: Partial<Sentence>, law: string | null = null) =>
    contentHash(
      report,
      layOut([{ ...sentence, ...change }], usualSections),
      law === null ? null : { edition: law, asks: [] },
    )

  test('has one hash, whatever row it lies in and whichever draft it is', () => {
    expect(hash({ id: 99 })).toBe(hash({}))
    expect(contentHash({ ...report, version: 7 }, layOut([sentence], usualSections), null)).toBe(hash({}))
  })
  test.each([
    ['the words', hash({ says: 'It met twice.' })],
    ['a figure', hash({ fact: { ...sentence.fact!, figures: { meetings: 2 } } })],
    ['a date', hash({ fact: { ...sentence.fact!, when: '2021-02' } })],
    ['who may read it', hash({ audience: 'partnership' })],
    ['the wording of the law', hash({}, 'Working Together 2023')],
    ['leaving it out', hash({ leftOutBecause: 'told elsewhere' })],
  ])('changes with %s', (_says, other) => expect(other).not.toBe(hash({})))
})
