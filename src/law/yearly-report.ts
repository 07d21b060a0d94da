import type { Duty } from './duty.ts'
import { changesOf2023, theYearlyReport, unread, workingTogether } from './sources.ts'

type Event = 'yearEndedOn' | 'lastReportedOn' | 'implementedOn'

const september: Duty<Event>['wordings'][number] = {
  from: '2023-12-15',
  says: 'The partners should publish the report by the end of September after the year it is about.',
  countsFrom: 'yearEndedOn',
  within: { eachYearBy: { month: 9, day: 30 } },
  source: changesOf2023,
}

/**
 * Telling the public, every year, what was done and whether it worked. Under the Act the twelve months count from the
 * last report; that the first count begins when the arrangements do is our reading, to be checked.
 */
export const publishTheYearlyReport: Duty<Event> = {
  id: 'publish-the-yearly-report',
  name: 'Publish the yearly report',
  owedBy: 'the safeguarding partners',
  arisesFrom: ['yearEndedOn', 'lastReportedOn', 'implementedOn'],
  wordings: [
    {
      from: '2018-06-29',
      says: 'The partners must publish a report at least once in every twelve months.',
      countsFrom: ['lastReportedOn', 'implementedOn'],
      within: { months: 12 },
      source: theYearlyReport,
    },
    september,
    {
      ...september,
      from: '2024-09-30',
      source: {
        ...september.source,
        verified: false,
        note: 'September 2024 was read; that every later year is alike was not.',
      },
    },
  ],
  examples: [
    { given: { lastReportedOn: '2021-01-20' }, due: '2022-01-20', because: 'twelve months, with no fixed date' },
    { given: { yearEndedOn: '2021-03-31', lastReportedOn: '2021-01-20' }, due: '2022-01-20' },
    { given: { implementedOn: '2019-09-29' }, due: '2020-09-29', because: 'the first counts from the arrangements' },
    { given: { yearEndedOn: '2024-03-31' }, due: '2024-09-30', because: 'the first cycle of the 2023 edition' },
    { given: { yearEndedOn: '2026-03-31', lastReportedOn: '2025-09-22' }, due: '2026-09-30' },
    { given: { yearEndedOn: '2024-09-30' }, due: '2025-09-30', because: 'a year that ends on the day has the next' },
    { given: {}, due: null, because: 'nothing to count from is given' },
  ],
}

/** Sending the published report to those who compare all areas. */
export const sendTheYearlyReport: Duty<'publishedOn'> = {
  id: 'send-the-yearly-report',
  name: 'Send the yearly report to the Panel and the What Works Centre',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'publishedOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The partners should send a copy to the Panel and the What Works Centre within seven days of publishing it.',
      countsFrom: 'publishedOn',
      within: { days: 7 },
      source: unread(workingTogether(2018, 'chapter 3')),
    },
    {
      from: '2023-12-15',
      says: 'The partners should send a copy to the Panel and to Foundations, the What Works Centre, on publishing it.',
      countsFrom: 'publishedOn',
      within: { days: 0 },
      source: unread(workingTogether(2023, 'chapter 2')),
    },
  ],
  examples: [
    { given: { publishedOn: '2021-01-20' }, due: '2021-01-27', because: 'seven calendar days' },
    { given: { publishedOn: '2020-12-23' }, due: '2020-12-30', because: 'holidays count' },
    { given: { publishedOn: '2024-09-27' }, due: '2024-09-27', because: 'on the day itself under the 2023 edition' },
    { given: {}, due: null, because: 'nothing has been published' },
  ],
}
