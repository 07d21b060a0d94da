import { expect, test } from 'vitest'
import type { Point } from '../tools/tool.ts'
import { rules, type Row } from './lint.ts'

const point = (id: number, says: string, meetsMinimum: boolean, applies = true) =>
  ({ id, says, meetsMinimum, applies }) as Point
const scale = { points: [point(1, 'Red', false), point(2, 'Green', true), point(3, 'Does not apply', true, false)] }

const row = (answer: Partial<Row['answer']>, more: Partial<Row> & { reference?: string } = {}): Row => ({
  question: {
    id: 1,
    reference: more.reference ?? '1.1',
    scale: scale as Row['question']['scale'],
    asksEvidence: true,
    asksImprovement: true,
  },
  answer: {
    pointId: null,
    says: null,
    notApplicableBecause: null,
    evidence: null,
    impact: null,
    improvement: null,
    improvementOwner: null,
    improvementBy: null,
    furtherImprovements: null,
    broughtFrom: null,
    confirmed: true,
    ...answer,
  },
  files: more.files ?? 0,
})

const long = 'Supervision notes of the spring were read by two people'
const today = '2026-06-01'

test.each<{ rule: keyof typeof rules; row: Row; beside?: Row[]; says: string | null; because: string }>([
  {
    rule: 'met without evidence',
    row: row({ pointId: 2 }),
    says: 'You say Green, and nothing shows it',
    because: 'green with nothing beside it',
  },
  { rule: 'met without evidence', row: row({ pointId: 2, evidence: 'The policy' }), says: null, because: 'a sentence' },
  { rule: 'met without evidence', row: row({ pointId: 2 }, { files: 1 }), says: null, because: 'a document' },
  { rule: 'met without evidence', row: row({ pointId: 1 }), says: null, because: 'red needs no proof' },
  { rule: 'met without evidence', row: row({ pointId: 3 }), says: null, because: 'it does not apply' },
  {
    rule: 'evidence that says nothing',
    row: row({ evidence: 'Yes.' }),
    says: 'What shows it is only “Yes.”',
    because: 'yes',
  },
  {
    rule: 'evidence that says nothing',
    row: row({ evidence: 'n/a' }),
    says: 'What shows it is only “n/a”',
    because: 'n/a',
  },
  {
    rule: 'evidence that says nothing',
    row: row({ evidence: 'Yes' }, { files: 1 }),
    says: null,
    because: 'with a document',
  },
  {
    rule: 'evidence that says nothing',
    row: row({ evidence: 'Yes, 18 of 20 files' }),
    says: null,
    because: 'more than yes',
  },
  {
    rule: 'not applicable without reason',
    row: row({ pointId: 3 }),
    says: 'You say it does not apply, and not why',
    because: 'no reason',
  },
  {
    rule: 'not applicable without reason',
    row: row({ pointId: 3, notApplicableBecause: 'Adults only' }),
    says: null,
    because: 'a reason',
  },
  {
    rule: 'the same words twice',
    row: row({ evidence: `${long}.` }, { reference: '1.2' }),
    beside: [row({ evidence: long.toUpperCase() })],
    says: 'The same words stand at 1.1',
    because: 'but for a full stop and capitals',
  },
  {
    rule: 'the same words twice',
    row: row({ evidence: 'The policy' }, { reference: '1.2' }),
    beside: [row({ evidence: 'The policy' })],
    says: null,
    because: 'short words may well be the same',
  },
  {
    rule: 'the same words twice',
    row: row({ evidence: long }, { reference: '1.2' }),
    beside: [row({ impact: long })],
    says: null,
    because: 'words of another kind',
  },
  {
    rule: 'an improvement with no owner',
    row: row({ improvement: 'More' }),
    says: 'Nobody is named for what you will improve',
    because: 'no owner',
  },
  {
    rule: 'an improvement with no owner',
    row: row({ improvement: 'More', improvementOwner: 'Head' }),
    says: null,
    because: 'an owner',
  },
  { rule: 'an improvement with no owner', row: row({}), says: null, because: 'no improvement' },
  {
    rule: 'an improvement with no date',
    row: row({ improvement: 'More' }),
    says: 'What you will improve has no date',
    because: 'no date',
  },
  {
    rule: 'an improvement with no date',
    row: row({ improvement: 'More', improvementBy: '?' }),
    says: 'What you will improve has no date',
    because: 'a date that is not stated',
  },
  {
    rule: 'an improvement with no date',
    row: row({ improvement: 'More', improvementBy: '2026-09' }),
    says: null,
    because: 'a month is enough',
  },
  {
    rule: 'an improvement that is past',
    row: row({ improvement: 'More', improvementBy: '2026-05-31' }),
    says: 'The day for what you will improve is past already',
    because: 'yesterday',
  },
  {
    rule: 'an improvement that is past',
    row: row({ improvement: 'More', improvementBy: '2026-06' }),
    says: null,
    because: 'a month that is not over',
  },
  {
    rule: 'brought forward as it was',
    row: row({ broughtFrom: 7, confirmed: false }),
    says: 'The same as last time, and nobody has said that it still holds',
    because: 'not confirmed',
  },
  { rule: 'brought forward as it was', row: row({ broughtFrom: 7 }), says: null, because: 'confirmed' },
])('$rule: $because', ({ rule, row: one, beside = [], says }) => {
  expect(rules[rule]!(one, [...beside, one], today)).toBe(says)
})
