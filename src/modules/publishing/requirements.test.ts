import { describe, expect, test } from 'vitest'
import { lawFor, requirementsMet, standsUnder, whereMet, type Told } from './requirements.ts'

const told = (sentence: string, fact: Partial<Told['fact']> = {}, number = '1.1'): Told => ({
  number,
  section: 'Governance',
  fact: { sentence, about: 'The board', kind: 'event', status: 'happened', measured: false, ...fact },
})

describe('what the law asks', () => {
  test.each([
    ['feedback from children and families', told('Young people were asked what safe feels like in May 2026.'), true],
    [
      'feedback from children and families',
      told('The Minister asked for babies of the pandemic in families to be tracked.'),
      false,
    ],
    [
      'feedback from children and families',
      told('The board is to ask children and families.', { status: 'planned' }),
      false,
    ],
    ['practice reviews', told('Review B was stood down.'), true],
    ['practice reviews', told('The board agreed to review a paper.'), false],
    ['effectiveness', told('Reporting works.', { kind: 'judgement' }), false],
    ['effectiveness', told('Reporting works.', { kind: 'judgement', measured: true }), true],
    ['copies sent', told('A copy was sent to the Panel and to Foundations.'), true],
    ['no progress', told('Recruiting was delayed.'), true],
  ] as const)('%s: %o is %s', (tag, each, expected) => expect(standsUnder(tag, each)).toBe(expected))

  test('is met by paragraphs, met in part, answered in writing, or missing', () => {
    const met = requirementsMet(
      lawFor('2021-03-31'),
      [told('Review A was begun.', {}, '6.1'), told('Reporting works.', { kind: 'judgement' }, '5.4')],
      new Map([['copies-sent', 'Sent on the day of publication.']]),
    )
    const where = (id: string) => {
      const each = met.find((one) => one.id === id)!
      return [each.standing, whereMet(each)]
    }
    expect(where('what-was-done')).toEqual(['met', '6.1'])
    expect(where('effectiveness')).toEqual(['part', 'part: 5.4'])
    expect(where('copies-sent')).toEqual(['explained', 'Sent on the day of publication.'])
    expect(where('feedback')).toEqual(['missing', 'missing'])
  })

  test('asks nothing of a report before there was a list', () =>
    expect(requirementsMet(lawFor('2017-01-01'), [told('It met.')], new Map())).toEqual([]))
})
