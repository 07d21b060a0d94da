import { expect, test } from 'vitest'
import { changesOfSeat, stateOfTerm, type TermOfOffice } from './term.ts'

const term = (more: Partial<TermOfOffice> = {}): TermOfOffice => ({
  partnershipId: 1,
  id: 1,
  postId: 1,
  workingGroupId: null,
  seat: null,
  personId: 7,
  renews: null,
  says: null,
  fromOn: '2023-06-01',
  untilOn: '2026-05-31',
  agreedOn: '2023-04',
  knownOn: null,
  source: null,
  paragraph: null,
  firstDay: '2023-06-01',
  lastDay: '2026-05-31',
  ...more,
})
const change = (kind: string, happenedOn: string, personId: number | null = null) => ({
  id: 1,
  kind,
  happenedOn,
  status: 'happened',
  settles: null,
  personId,
})

test.each([
  ['before its first day', '2023-05-31', {}, 'to come', 'from 1 June 2023'],
  ['on its last day', '2026-05-31', {}, 'running', 'ends 31 May 2026, today'],
  ['the day before', '2026-05-30', {}, 'running', 'ends 31 May 2026, in 1 day'],
  ['the day after', '2026-06-01', {}, 'ended unrenewed', 'ended 31 May 2026, no renewal is recorded'],
  [
    'after a renewal',
    '2026-06-01',
    { terms: [term({ id: 2, renews: 1, agreedOn: '2026-03' })] },
    'renewed',
    'renewed March 2026',
  ],
  [
    'when the holder had left',
    '2026-06-01',
    { changes: [change('vacant', '2026-02-01')] },
    'holder left',
    'over since 1 February 2026',
  ],
  [
    'when somebody else had started',
    '2026-06-01',
    { changes: [change('started', '2026-02-01', 8)] },
    'holder left',
    'over since 1 February 2026',
  ],
  [
    'when its own holder started within it',
    '2026-06-01',
    { changes: [change('started', '2023-07-01', 7), change('vacant', '2023-05')] },
    'ended unrenewed',
    'ended 31 May 2026, no renewal is recorded',
  ],
] as const)('a term of office %s', (_, day, around, is, says) => {
  const all = { terms: [], changes: [], ...around }
  expect(stateOfTerm(term(), { ...all, terms: [term(), ...all.terms] }, day)).toMatchObject({ is, says })
})

test('the term of a chair is over when somebody else takes the chair or nobody does, and not when the vice-chair goes', () => {
  const chairs = term({ postId: null, workingGroupId: 1, seat: 'chair' })
  const is = (kind: string, personId: number | null = null) =>
    stateOfTerm(
      chairs,
      { terms: [chairs], changes: changesOfSeat([change(kind, '2026-02-01', personId)], 'chair') },
      '2026-06-01',
    ).is
  expect([
    is('chair', 8),
    is('chair', 7),
    is('no chair'),
    is('ended'),
    is('no vice-chair'),
    is('vice-chair', 8),
  ]).toEqual(['holder left', 'ended unrenewed', 'holder left', 'holder left', 'ended unrenewed', 'ended unrenewed'])
})
