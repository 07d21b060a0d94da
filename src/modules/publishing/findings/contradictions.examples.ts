import type { Checks, Fact, Reference, Status } from '#platform/facts/fact.ts'
import type { When } from '#platform/calendar/when.ts'

/**
 * Ways in which reports of small partnerships have contradicted themselves, in invented words: what they say, the
 * rules that find it, the values that the finding names, and the same account put right.
 */
export type Contradiction = {
  name: string
  says: Partial<Fact>[]
  found: { [rule: string]: number }
  naming: string[]
  putRight: Partial<Fact>[]
}

const told = (sentence: string, when: When, status: Status, checks: Checks = {}, about?: Reference): Partial<Fact> => ({
  sentence: `${sentence}.`,
  when,
  status,
  checks,
  ...(about && { about }),
})

const report = (
  when: When,
  report: string,
  from: string,
  to: string,
  length: 'year' | 'half-year',
  status: Status = 'planned',
) =>
  told(`The ${report} was prepared`, when, status, {
    covers: { report, length, from, to } as NonNullable<Checks['covers']>,
  })

const step = (order: number, says: string, when: When, status: Status = 'happened', more: Checks = {}) =>
  told(`It is said that ${says}`, when, status, { stage: { of: 'review Z', order, says }, ...more })

const board = { says: 'the executive board', at: '/groups/1' }
const manager = { says: 'the manager', at: '/posts/1' }
const none = told('There were no new notifications', '2020-10-01/2021-03-31', 'happened', {
  none: { of: 'notification', during: { from: '2020-10-01', to: '2021-03-31' } },
})
const notified = { oneOf: 'notification' }
const counted = (kind: 'calendar' | 'financial', when: When) =>
  told('The forward plan speaks of the first six months', when, 'planned', { years: { kind, of: 'forward plan' } })
const board2 = (word: string) =>
  told(`The ${word} is told of`, '2021-01', 'happened', {
    terms: [{ word, means: 'the strategic board for children' }],
  })
const promise = (owner: string | null, when: When) =>
  told('The tools are to be reviewed', when, 'planned', { commitment: { owner, due: when } })
const claim = (measure: string | null): Partial<Fact> => ({
  ...told('Reporting is beginning to strengthen accountability', '2021-03-31', 'happened', { measure }),
  kind: 'judgement',
})

export const contradictions: Contradiction[] = [
  {
    name: 'a framework published in an autumn that has not come',
    says: [told('The framework was agreed and published', '2021-10', 'happened')],
    found: { 'done after the day it is told': 1 },
    naming: ['October 2021', '31 March 2021'],
    putRight: [told('The framework was agreed and published', '2020-10', 'happened')],
  },
  {
    name: 'a first yearly report that spans two years and came before their end',
    says: [report('2021-01', 'first yearly report', '2019-10-01', '2021-09-30', 'year', 'happened')],
    found: { 'published before its period ended': 1, 'a length that does not add up': 1 },
    naming: ['January 2021', '30 September 2021', '12 months', '1 October 2019'],
    putRight: [report('2021-01', 'first yearly report', '2019-10-01', '2020-09-30', 'year', 'happened')],
  },
  {
    name: 'updates within the yearly report, and a financial year across them',
    says: [
      report('2021-10', 'first yearly report', '2020-10-01', '2021-09-30', 'year'),
      report('2021-05', 'first update', '2020-10-01', '2021-03-31', 'half-year'),
      report('2021-11', 'second update', '2021-04-01', '2021-09-30', 'half-year'),
      report('2022-06', 'next yearly report', '2021-04-01', '2022-03-31', 'year'),
    ],
    found: { 'reports that overlap or leave a gap': 4 },
    naming: ['1 April 2021 to 30 September 2021', 'counts by financial years', '1 October 2020 to 31 March 2021'],
    putRight: [
      report('2021-01', 'first yearly report', '2019-10-01', '2020-09-30', 'year', 'happened'),
      report('2021-05', 'first update', '2020-10-01', '2021-03-31', 'half-year'),
      report('2022-06', 'next yearly report', '2021-04-01', '2022-03-31', 'year'),
    ],
  },
  {
    name: 'a review that began four months before its notification, of which it is said that there was none',
    says: [
      none,
      step(1, 'notified', '2021-02', 'happened', notified),
      step(2, 'rapid review held', '?'),
      step(3, 'review begun', '2020-10-early'),
    ],
    found: { 'a step before the step it follows': 1, 'none said, one recorded': 1 },
    naming: ['early October 2020', 'February 2021', '1 October 2020 to 31 March 2021'],
    putRight: [
      none,
      step(1, 'notified', '2020-09', 'happened', notified),
      step(2, 'rapid review held', '?'),
      step(3, 'review begun', '2020-10-early'),
    ],
  },
  {
    name: 'a review to be ready in late June, published by the end of July, before an inquest in August',
    says: [
      step(6, 'inquest completed', '2021-08-early', 'planned'),
      step(7, 'report ready', '2021-06-late', 'planned', { sameThing: 'review Z published' }),
      step(7, 'report published', '../2021-07-30', 'planned', {
        sameThing: 'review Z published',
        waitsOn: [{ says: 'the inquest ends', when: '2021-08-early', at: '/reviews/1' }],
      }),
    ],
    found: {
      'a step before the step it follows': 1,
      'one thing with two dates': 1,
      'a target before what it waits on': 1,
    },
    naming: ['late June 2021', 'by 30 July 2021', 'early August 2021'],
    putRight: [
      step(6, 'inquest completed', '2021-08-early', 'planned'),
      step(7, 'report ready', '2021-09', 'planned', { sameThing: 'review Z published' }),
      step(7, 'report published', '../2021-09-30', 'planned', {
        sameThing: 'review Z published',
        waitsOn: [{ says: 'the inquest ends', when: '2021-08-early', at: '/reviews/1' }],
      }),
    ],
  },
  {
    name: 'a business plan agreed in June in two places and in July in a third',
    says: ['2021-06', '../2021-06-30', '2021-07'].map((when) =>
      told('The plan is to be agreed', when, 'planned', { sameThing: 'business plan agreed' }),
    ),
    found: { 'one thing with two dates': 1 },
    naming: ['June 2021', 'July 2021'],
    putRight: ['2021-06', '../2021-06-30'].map((when) =>
      told('The plan is to be agreed', when, 'planned', { sameThing: 'business plan agreed' }),
    ),
  },
  {
    name: 'a programme to be complete by August, and by the last day of July, which is a Saturday',
    says: ['../2021-08', '../2021-07-31'].map((when) =>
      told('The programme is to be complete', when, 'planned', { sameThing: 'programme complete' }),
    ),
    found: { 'one thing with two dates': 1, 'a target on a day off': 1 },
    naming: ['by August 2021', 'by 31 July 2021', 'Saturday 31 July 2021'],
    putRight: ['../2021-07', '../2021-07-30'].map((when) =>
      told('The programme is to be complete', when, 'planned', { sameThing: 'programme complete' }),
    ),
  },
  {
    name: 'a website due two months after support comes, on a day seven weeks after it',
    says: [
      told('The website is to be improved', '../2021-08-31', 'planned', {
        lasts: { says: 'within two months', months: 2, from: '../2021-07-08', to: '../2021-08-31' },
      }),
    ],
    found: { 'a length that does not add up': 1 },
    naming: ['8 July 2021', '8 September 2021', '31 August 2021'],
    putRight: [
      told('The website is to be improved', '../2021-09-08', 'planned', {
        lasts: { says: 'within two months', months: 2, from: '../2021-07-08', to: '../2021-09-08' },
      }),
    ],
  },
  {
    name: 'the first three months of a chair who came in December, up to the end of March',
    says: [
      told('Much was done', '2021-03-31', 'happened', {
        lasts: { says: 'the first three months', months: 3, from: '2020-12', to: '2021-03-31' },
      }),
    ],
    found: { 'a length that does not add up': 1 },
    naming: ['December 2020', '31 March 2021'],
    putRight: [
      told('Much was done', '2021-03-31', 'happened', {
        lasts: { says: 'the first four months', months: 4, from: '2020-12', to: '2021-03-31' },
      }),
    ],
  },
  {
    name: 'a first year that was told after sixteen months',
    says: [
      told('The first yearly report was published', '2021-01', 'happened', {
        lasts: { says: 'the first year', months: 12, from: '2019-09', to: '2021-01' },
      }),
    ],
    found: { 'a length that does not add up': 1 },
    naming: ['September 2019', 'January 2021'],
    putRight: [
      told('The first yearly report was published', '2020-09', 'happened', {
        lasts: { says: 'the first year', months: 12, from: '2019-09', to: '2020-09' },
      }),
    ],
  },
  {
    name: 'half a calendar year in a plan for half a financial year',
    says: [counted('financial', '2021-04/2021-09'), counted('calendar', '2021-01/2021-06')],
    found: { 'calendar against financial years': 1 },
    naming: ['January to June 2021', 'April to September 2021'],
    putRight: [counted('financial', '2021-04/2021-09'), counted('financial', '2021-04/2021-09')],
  },
  {
    name: 'a board with two names',
    says: [board2('Growing Together Board'), board2('Growing Together for Children Board')],
    found: { 'one word, one thing': 1 },
    naming: ['Growing Together Board', 'Growing Together for Children Board'],
    putRight: [board2('Growing Together Board'), board2('growing together board')],
  },
  {
    name: 'a manager who leads before coming',
    says: [
      told('The manager starts', '2021-04-12', 'planned', { begins: 'service' }, manager),
      told('The manager led the analysis of returns', '2021-02', 'happened', { by: manager }),
    ],
    found: { 'acted before it began': 1 },
    naming: ['12 April 2021', 'February 2021'],
    putRight: [
      told('The manager starts', '2021-04-12', 'planned', { begins: 'service' }, manager),
      told('The board led the analysis of returns', '2021-02', 'happened', { by: board }),
    ],
  },
  {
    name: 'a promise that is nobody’s',
    says: [promise(null, '../2021-07-30')],
    found: { 'a commitment without owner or date': 1 },
    naming: ['by 30 July 2021'],
    putRight: [promise('the board', '../2021-07-30')],
  },
  {
    name: 'a claim that nothing measures',
    says: [claim(null)],
    found: { 'a claim without a measure': 1 },
    naming: ['strengthen accountability'],
    putRight: [claim('12 of 14 reports came in time')],
  },
]
