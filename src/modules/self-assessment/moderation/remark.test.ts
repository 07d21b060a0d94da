import { expect, test } from 'vitest'
import { openRemarks, type Remark } from './remark.ts'

const [before, then, after] = [1, 2, 3].map((hour) => new Date(Date.UTC(2026, 5, 1, hour))) as [Date, Date, Date]
const asked: Remark = {
  partnershipId: 1,
  id: 7,
  forAgencyId: 1,
  roundReturnId: 1,
  questionId: 5,
  says: 'Which training?',
  answers: null,
  byName: 'A reviewer',
  byAccount: null,
  at: then,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnBecause: null,
}

test.each([
  { says: 'nothing came of it', remarks: [asked], answered: null, open: true },
  { says: 'its answer is older', remarks: [asked], answered: before, open: true },
  { says: 'its answer was changed since', remarks: [asked], answered: after, open: false },
  { says: 'it is about the whole return', remarks: [{ ...asked, questionId: null }], answered: after, open: true },
  { says: 'it was answered', remarks: [asked, { ...asked, id: 8, answers: 7 }], answered: null, open: false },
  { says: 'another was answered', remarks: [asked, { ...asked, id: 8, answers: 6 }], answered: null, open: true },
  { says: 'it was withdrawn', remarks: [{ ...asked, withdrawnAt: after }], answered: null, open: false },
])('what a reviewer asked waits: $says, $open', ({ remarks, answered, open }) =>
  expect(openRemarks(remarks, new Map(answered ? [[5, { at: answered }]] : [])).map(({ id }) => id)).toEqual(
    open ? [7] : [],
  ),
)
