import type { Day } from '#platform/calendar/day.ts'
import type { Duty, Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { pandemicRelaxation, relaxedFor } from './pandemic-relaxation.ts'
import { rapidReviewOf2023, reviewRegulations, sixMonthsToPublish, unread, workingTogether } from './sources.ts'

/** Finishing and publishing a local child safeguarding practice review. */
export const publishTheLocalReview: Duty<'startedOn'> = {
  id: 'publish-the-local-review',
  name: 'Publish the local child safeguarding practice review',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'startedOn',
  wordings: [
    ...relaxedFor<'startedOn'>(
      {
        from: '2018-07-04',
        says: 'The partners should complete and publish the review within six months of deciding to start it.',
        countsFrom: 'startedOn',
        within: { months: 6 },
        source: sixMonthsToPublish(2018),
      },
      'During the pandemic the review was to be published when reasonably practicable.',
    ),
    {
      from: '2023-12-15',
      says: 'The partners should complete and publish the review within six months of deciding to start it.',
      countsFrom: 'startedOn',
      within: { months: 6 },
      source: sixMonthsToPublish(2023),
    },
  ],
  examples: [
    { given: { startedOn: '2026-01-15' }, due: '2026-07-15' },
    { given: { startedOn: '2025-08-31' }, due: '2026-02-28', because: 'February has no 31st' },
    { given: { startedOn: '2019-10-01' }, due: '2020-04-01', because: 'started before the relaxation' },
    { given: { startedOn: '2020-10-05' }, due: null, because: 'started while the six months were relaxed' },
    { given: {}, due: null, because: 'no review has been started' },
  ],
}

/** Letting the Panel and the Secretary of State read the report before anybody else does. */
export const sendTheReportAhead: Duty<'publishingOn'> = {
  id: 'send-the-report-ahead',
  name: 'Send the full report to the Panel and the Secretary of State before it is published',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'publishingOn',
  wordings: [
    ...relaxedFor<'publishingOn'>(
      {
        from: '2018-07-04',
        says: 'The partners should send the full report no later than seven working days before they publish it.',
        countsFrom: 'publishingOn',
        within: { workingDaysBefore: 7 },
        source: unread(
          workingTogether(2018, 'chapter 4'),
          'That notice is given ahead was read; the seven working days are from memory.',
        ),
      },
      'During the pandemic the notice before publication was relaxed.',
    ),
    {
      from: '2023-12-15',
      says: 'The partners should send the full report no later than seven working days before they publish it.',
      countsFrom: 'publishingOn',
      within: { workingDaysBefore: 7 },
      source: unread(workingTogether(2023, 'chapter 5')),
    },
  ],
  examples: [
    { given: { publishingOn: '2026-06-25' }, due: '2026-06-16' },
    { given: { publishingOn: '2026-04-10' }, due: '2026-03-30', because: 'Easter is passed on the way back' },
    { given: { publishingOn: '2021-03-10' }, due: null, because: 'relaxed' },
    { given: {}, due: null, because: 'no day has been set' },
  ],
}

/** A published review stays open to the public for a year at least. */
export const keepTheReportPublic: Duty<'publishedOn'> = {
  id: 'keep-the-report-public',
  name: 'Keep the published review open to the public',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'publishedOn',
  dueMeans: 'at least until',
  wordings: [
    {
      from: '2018-06-29',
      says: 'The partners must keep the published report open to the public for at least one year.',
      countsFrom: 'publishedOn',
      within: { months: 12 },
      source: unread(reviewRegulations('regulation on publication; its number is to be checked')),
    },
  ],
  examples: [
    { given: { publishedOn: '2021-06-30' }, due: '2022-06-30' },
    { given: { publishedOn: '2024-02-29' }, due: '2025-02-28', because: 'the next February has 28 days' },
    { given: {}, due: null, because: 'nothing has been published' },
  ],
}

/** When a report is not published, what should improve is told all the same, and the reasons go to the Panel. */
export const publishTheImprovements: Duty<'decidedNotToPublishOn'> = {
  id: 'publish-the-improvements',
  name: 'Publish what should improve, and give the reasons for not publishing the report',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'decidedNotToPublishOn',
  wordings: [
    {
      from: '2018-06-29',
      says: 'The partners must still publish what should improve, and give the Panel and the Secretary of State their reasons.',
      countsFrom: 'decidedNotToPublishOn',
      within: 'no day is fixed',
      source: unread(reviewRegulations('with section 16F of the Children Act 2004')),
    },
  ],
  examples: [
    { given: { decidedNotToPublishOn: '2026-06-01' }, due: null, because: 'no day is fixed' },
    { given: { decidedNotToPublishOn: '2019-11-29' }, due: null, because: 'nor was one then' },
    { given: {}, due: null, because: 'publication is still meant' },
  ],
}

/** A serious case review begun by the old local board, which the partnership inherited. */
export const finishTheSeriousCaseReview: Duty<'implementedOn'> = {
  id: 'finish-the-serious-case-review',
  name: 'Finish and publish a serious case review begun by the local board',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'implementedOn',
  wordings: [
    {
      from: '2018-06-29',
      says: 'A review that the local board had begun should be finished and published within about a year of the change.',
      countsFrom: 'implementedOn',
      within: { months: 12 },
      source: unread(
        {
          title: 'Working Together: transitional guidance 2018',
          cite: 'serious case reviews under way',
          url: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
          binding: 'statutory guidance',
        },
        'About twelve months, from memory; what it counts from is to be checked.',
      ),
    },
  ],
  examples: [
    { given: { implementedOn: '2019-09-29' }, due: '2020-09-29' },
    { given: { implementedOn: '2019-09-01' }, due: '2020-09-01' },
    { given: {}, due: null, because: 'the local board is still at work' },
  ],
}

/** What a review has to cover, as one edition asks. */
export type ReviewContents = {
  edition: string
  from: Day
  source: Source
  asks: { id: string; says: string; verified: boolean }[]
}

/** What a rapid review looks into. */
export const rapidReviewContents: ReviewContents[] = [
  {
    edition: 'Working Together 2023',
    from: '2023-12-15',
    source: rapidReviewOf2023,
    asks: [
      { id: 'facts', says: 'What is known, and which agencies were involved', verified: true },
      { id: 'practice', says: 'Analysis of the moments of practice that mattered most', verified: true },
      { id: 'safety', says: 'Whether anything has to be done at once to keep children safe', verified: true },
      { id: 'learning', says: 'What can be learnt already', verified: true },
      { id: 'improvement', says: 'Whether there is more to learn that would improve safeguarding', verified: true },
      { id: 'context', says: 'The lives of the children, racism and other inequalities among them', verified: true },
      { id: 'next-steps', says: 'What happens next, and whether a local review should be held', verified: true },
    ],
  },
]

/** What the report of a local review contains. */
export const localReviewContents: ReviewContents[] = [
  {
    edition: 'Regulations of 2018',
    from: '2018-06-29',
    source: unread(reviewRegulations('regulation 15')),
    asks: [
      { id: 'improvements', says: 'A summary of what should improve', verified: false },
      {
        id: 'reasons',
        says: 'Analysis of why things were done or left undone, in the system as well',
        verified: false,
      },
    ],
  },
]

/** What a rapid review has to look into on a day; null before the first edition recorded. */
export const rapidReviewCovers = (day: Day): ReviewContents | null => inForce(rapidReviewContents, day)

/** What the report of a local review has to contain on a day; null before the regulations. */
export const localReviewCovers = (day: Day): ReviewContents | null => inForce(localReviewContents, day)

/** Were the limits on reviews relaxed on this day? */
export const limitsWereRelaxedOn = (day: Day): boolean =>
  pandemicRelaxation.from <= day && day <= pandemicRelaxation.lastDay
