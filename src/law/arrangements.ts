import type { Day } from '#platform/calendar/day.ts'
import type { Duty, Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { changesOf2023, childrenAct2004, theTransition, unread, workingTogether } from './sources.ts'

/** Publishing the first arrangements of the safeguarding partners, in place of the local board. */
export const publishTheArrangements: Duty<'publishedOn'> = {
  id: 'publish-the-arrangements',
  name: 'Publish the first safeguarding arrangements',
  owedBy: 'the safeguarding partners',
  arisesFrom: null,
  wordings: [
    {
      from: '2018-06-29',
      says: 'The partners must publish their arrangements by 29 June 2019.',
      countsFrom: null,
      within: { on: '2019-06-29' },
      source: theTransition,
    },
  ],
  examples: [
    { given: {}, due: '2019-06-29', because: 'the law itself fixed the day' },
    { given: { publishedOn: '2019-06-20' }, due: '2019-06-29', because: 'publishing early does not bring it forward' },
    { given: { publishedOn: '2019-07-10' }, due: '2019-06-29', because: 'publishing late does not put it off' },
  ],
}

/** Putting the first arrangements into effect: the last day of the change from local boards. */
export const implementTheArrangements: Duty<'implementedOn'> = {
  id: 'implement-the-arrangements',
  name: 'Put the first safeguarding arrangements into effect',
  owedBy: 'the safeguarding partners',
  arisesFrom: null,
  wordings: [
    {
      from: '2018-06-29',
      says: 'The arrangements must be in effect by 29 September 2019, when the local board ends.',
      countsFrom: null,
      within: { on: '2019-09-29' },
      source: theTransition,
    },
  ],
  examples: [
    { given: {}, due: '2019-09-29', because: 'the law itself fixed the day' },
    { given: { implementedOn: '2019-09-01' }, due: '2019-09-29', because: 'beginning early does not bring it forward' },
    { given: { implementedOn: '2019-10-15' }, due: '2019-09-29', because: 'beginning late does not put it off' },
  ],
}

/** Publishing the arrangements afresh under the edition of 2023. */
export const renewTheArrangements: Duty<'publishedOn'> = {
  id: 'renew-the-arrangements',
  name: 'Publish the arrangements afresh under the 2023 edition',
  owedBy: 'the lead safeguarding partners',
  arisesFrom: null,
  wordings: [
    {
      from: '2023-12-15',
      says: 'The partners should publish arrangements that follow the 2023 edition by the end of December 2024.',
      countsFrom: null,
      within: { on: '2024-12-31' },
      source: changesOf2023,
    },
  ],
  examples: [
    { given: {}, due: '2024-12-31', because: 'the edition itself fixed the day' },
    { given: { publishedOn: '2024-09-01' }, due: '2024-12-31' },
    { given: { publishedOn: '2025-02-01' }, due: '2024-12-31', because: 'publishing late does not put it off' },
  ],
}

/** Looking at the arrangements again, every year. */
export const reviewTheArrangements: Duty<'lastReviewedOn'> = {
  id: 'review-the-arrangements',
  name: 'Review the published arrangements',
  owedBy: 'the lead safeguarding partners',
  arisesFrom: 'lastReviewedOn',
  wordings: [
    {
      from: '2023-12-15',
      says: 'The partners should review their arrangements at least once a year.',
      countsFrom: 'lastReviewedOn',
      within: { months: 12 },
      source: unread(workingTogether(2023, 'chapter 2')),
    },
  ],
  examples: [
    { given: { lastReviewedOn: '2024-12-31' }, due: '2025-12-31' },
    { given: { lastReviewedOn: '2019-09-01' }, due: null, because: 'the 2018 edition is not known to have asked it' },
    { given: {}, due: null, because: 'they have not been reviewed yet' },
  ],
}

/** One thing published arrangements have to say. `demandedBy` is the section of the Act, where the Act itself demands it: only then is it a must. */
export type ArrangementsPoint = { id: string; says: string; verified: boolean; demandedBy?: Source }

/** What published arrangements have to say, as one edition asks. */
export type ArrangementsContents = { edition: string; from: Day; source: Source; items: ArrangementsPoint[] }

const contentsOf2018: ArrangementsContents['items'] = [
  { id: 'partners', says: 'Who the safeguarding partners are, above all where several councils join', verified: true },
  { id: 'area', says: 'The area the arrangements cover', verified: true },
  { id: 'working-together', says: 'How the partners work together', verified: true },
  { id: 'local-reviews', says: 'How local reviews are commissioned and published', verified: true },
  {
    id: 'scrutiny',
    says: 'How somebody independent scrutinises the arrangements',
    verified: true,
    demandedBy: unread(childrenAct2004('16G(3)')),
  },
  { id: 'relevant-agencies', says: 'Which relevant agencies take part, why they were chosen, and how', verified: true },
  {
    id: 'education',
    says: 'How every early years setting, school and other place of education is included',
    verified: true,
  },
  {
    id: 'custody-and-homes',
    says: 'How youth custody and residential homes for children are included',
    verified: true,
  },
  { id: 'data', says: 'How data and intelligence show whether help works, early help included', verified: true },
  {
    id: 'training',
    says: 'How training across agencies is commissioned, given and its effect followed',
    verified: true,
  },
  { id: 'thresholds', says: 'How the threshold document fits the arrangements', verified: true },
  { id: 'audits', says: 'How cases are audited by several agencies together', verified: false },
  { id: 'funding', says: 'How the arrangements are paid for', verified: false },
  { id: 'learning', says: 'How what reviews teach is put into practice', verified: false },
  { id: 'voice', says: 'How the voice of children and families is heard', verified: false },
]

/** What the arrangements have to say, edition by edition. */
export const arrangementsContents: ArrangementsContents[] = [
  {
    edition: 'Working Together 2018',
    from: '2018-07-04',
    source: {
      ...workingTogether(2018, 'chapter 3, as told by a law firm and a partnership'),
      url: 'https://www.bevanbrittan.com/insights/articles/2019/safeguarding-partners-are-you-ready-for-29-june-2019/',
      verified: true,
      note: 'The edition has not been opened; items marked as not verified are from memory.',
    },
    items: contentsOf2018,
  },
  {
    edition: 'Working Together 2023',
    from: '2023-12-15',
    source: unread(workingTogether(2023, 'chapter 2')),
    items: [
      ...contentsOf2018,
      { id: 'leads', says: 'The names of the lead and the delegated safeguarding partners', verified: true },
      { id: 'disputes', says: 'How disputes are settled', verified: true },
      { id: 'chair', says: 'Who chairs the partnership', verified: false },
      { id: 'information', says: 'How information and data are shared', verified: false },
      { id: 'scrutiny-plan', says: 'The plan of scrutiny', verified: false },
      { id: 'budget', says: 'The budget for the year', verified: false },
      { id: 'yearly-review', says: 'How the arrangements are reviewed every year', verified: false },
    ],
  },
]

/** The list of one edition of the guidance by its name; null where there is none of that name. */
export const arrangementsContentsOf = (edition: string): ArrangementsContents | null =>
  arrangementsContents.find((each) => each.edition === edition) ?? null

/** What published arrangements had to say on a day; null before the edition of 2018. */
export const arrangementsContentsInForce = (day: Day): ArrangementsContents | null => inForce(arrangementsContents, day)
