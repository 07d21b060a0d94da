import { expect, test } from 'vitest'
import { savingsAsOne } from './savings.ts'

const line = (number: number, deed: string, byName = 'The lead') => ({ number, deed, byName, at: new Date(number) })

test('savings that follow one another by one person are told as one, with every question once and the last time', () => {
  const told = savingsAsOne([
    line(6, 'answered 1.2'),
    line(5, 'answered 1.1, 1.2'),
    line(4, 'answered 0.1', 'Head of people'),
    line(3, 'document removed from 1.1: plan.pdf'),
    line(2, 'answered 1.1'),
    line(1, 'brought forward 3 answers'),
  ])
  expect(told.map(({ number, deed }) => `${number} ${deed}`)).toEqual([
    '6 answered 1.1, 1.2',
    '4 answered 0.1',
    '3 document removed from 1.1: plan.pdf',
    '2 answered 1.1',
    '1 brought forward 3 answers',
  ])
})
