import { describe, expect, test } from 'vitest'
import { answer, WrongQuestion, type Question } from './answer.ts'

describe('answers a bare count', () => {
  test.each<[Question, string, string]>([
    [{ workingDays: 5, from: '2020-05-01' }, '2020-05-11', 'Friday 8 May 2020 did not count: Early May bank holiday'],
    [{ workingDays: '5', from: '2026-06-01', countFrom: 'day-one' }, '2026-06-05', 'Day 1: Monday 1 June 2026'],
    [{ workingDays: -7, from: '2026-04-10' }, '2026-03-30', 'Friday 3 April 2026 did not count: Good Friday'],
    [{ months: 6, from: '2025-08-31' }, '2026-02-28', 'That month is shorter'],
    [
      { workingHours: 4, from: '2025-05-23T15:30' },
      '2025-05-27T11:30',
      'Tuesday 27 May 2025, 09:00 to 11:30: 2 hours 30 minutes',
    ],
    [{ hours: 72, from: '2021-03-26T12:00' }, '2021-03-29T13:00', 'The clocks changed on the way'],
    [{ weeksBefore: 24, from: '2021-09-01' }, '2021-03-17', '24 weeks (168 days) before Wednesday 1 September 2021'],
  ])('%o: %s', (question, due, line) => {
    const answered = answer(question)
    expect(answered.due).toBe(due)
    expect(answered.counted.join('\n')).toContain(line)
    expect(answered.because).toMatch(/^\d.*\.$/)
    expect(answered.source?.title).not.toBe('')
  })

  test('and says which bank holidays it knows', () => {
    expect(answer({ workingDays: 1, from: '2026-06-01' }).source?.title).toBe(
      'Bank holidays of England and Wales 2019-2028',
    )
  })
})

describe('answers about a duty', () => {
  test.each<[string, Question['given'], string | null]>([
    ['notify-the-panel', { becameKnownOn: '2020-05-01' }, '2020-05-11'],
    ['complete-the-rapid-review', ['becameKnownOn=2026-06-01', 'notifiedOn=2026-06-04'], '2026-06-25'],
    ['complete-the-rapid-review', { becameKnownOn: '2020-10-05' }, null],
    ['publish-the-arrangements', undefined, '2019-06-29'],
    ['publish-the-yearly-report', { yearEndedOn: '2026-03-31' }, '2026-09-30'],
    ['publish-the-local-review', { startedOn: '2026-01-15' }, '2026-07-15'],
  ])('%s, given %o: %s', (duty, given, due) => {
    const answered = answer({ duty, ...(given && { given }) })
    expect(answered.due).toBe(due)
    expect(answered.because).not.toBe('')
    expect(answered.source?.url).toMatch(/^https:/)
    expect(answered.counted.length > 0).toBe(due !== null)
  })
})

describe('refuses a wrong question in one clear line', () => {
  test.each<[Question, string]>([
    [{}, 'Say what to count'],
    [{ workingDays: 5 }, '--from'],
    [{ workingDays: 5, months: 6, from: '2026-06-01' }, 'not --working-days and --months'],
    [{ workingDays: 'five', from: '2026-06-01' }, '--working-days needs a whole number'],
    [{ workingDays: 0, from: '2026-06-01' }, 'needs a whole number such as 5'],
    [{ workingDays: 1.5, from: '2026-06-01' }, 'needs a whole number such as 5'],
    [{ workingHours: -1, from: '2026-06-01T10:00' }, '--working-hours needs a number'],
    [{ workingDays: 5, from: '2026-02-29' }, 'real day'],
    [{ workingDays: 5, from: '1 June 2026' }, 'real day'],
    [{ workingHours: 4, from: '2025-05-23' }, 'real day and time'],
    [{ hours: 4, from: '2021-03-28T01:30' }, 'real day and time'],
    [{ workingDays: 5, from: '2028-12-28' }, 'from 2019 to 2028'],
    [{ workingHours: 5, from: '2031-12-28T09:00' }, 'from 2019 to 2028'],
    [{ months: 9999, from: '9999-06-01' }, 'further than this calendar counts'],
    [{ months: 6, from: '2026-06-01', countFrom: 'day-one' }, '--count-from belongs to --working-days'],
    [{ workingDays: 6, from: '2026-06-01', countFrom: 'now' }, 'day-zero or day-one'],
    [{ workingDays: 6, from: '2026-06-01', given: {} }, '--given belongs to --duty'],
    [{ duty: 'notify-everybody' }, 'Known: publish-the-arrangements'],
    [{ duty: 'notify-the-panel' }, 'asks for becameKnownOn'],
    [
      { duty: 'complete-the-rapid-review', given: { becameKnownOn: '2026-06-01' } },
      'asks for becameKnownOn, notifiedOn',
    ],
    [{ duty: 'notify-the-panel', given: { becameKnownOn: '2026-02-30' } }, 'real day'],
    [{ duty: 'notify-the-panel', given: { heardOn: '2026-02-03' } }, 'knows nothing of “heardOn”'],
    [{ duty: 'notify-the-panel', given: ['becameKnownOn'] }, 'such as notifiedOn=2026-06-04'],
    [{ duty: 'notify-the-panel', given: { becameKnownOn: '2030-06-03' } }, 'from 2019 to 2028'],
    [{ duty: 'notify-the-panel', given: { becameKnownOn: '2017-06-05' } }, 'arose before it'],
    [{ duty: 'notify-the-panel', workingDays: 5 }, 'not both (--working-days)'],
  ])('%o', (question, says) => {
    const wrong = (() => {
      try {
        return answer(question)
      } catch (error) {
        return error
      }
    })()
    expect(wrong).toBeInstanceOf(WrongQuestion)
    expect((wrong as WrongQuestion).message).toContain(says)
    expect((wrong as WrongQuestion).message).not.toContain('\n')
  })
})
