import type { Day } from '#platform/calendar/day.ts'
import type { Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { unread, workingTogether } from './sources.ts'

/** What somebody who stands for a partner may do in its name, in words. */
export const partnerActs = {
  'be counted': 'Sit for it and be counted at a meeting',
  decide: 'Decide in its name',
  'decide for the three': 'Decide in its name what the law gives to the three partners together',
  sign: 'Sign in its name',
  'commit money': 'Commit its money or staff',
} as const
export type PartnerAct = keyof typeof partnerActs

/** One role that an edition of the guidance asks for, or leaves to the area. `of` says whether each of the three partners has one, or the partnership has one. */
export type FrameworkRole = {
  kind:
    | 'lead safeguarding partner'
    | 'delegated safeguarding partner'
    | 'executive lead'
    | 'partnership chair'
    | 'chair'
    | 'scrutiny'
  name: string
  of: 'each partner' | 'the partnership'
  /** Asked for, or a local choice that nobody misses. */
  asked: 'asked for' | 'a local choice'
  says: string
  /** What whoever holds it may do for their own partner without any further delegation. Empty for a role that stands for no partner. */
  acts: readonly PartnerAct[]
  /** From among whom the holder is drawn; null where the edition leaves it open. */
  drawnFrom: 'delegated safeguarding partner' | null
  source: Source
}

/** Who the partners are and who acts for them, as one edition of the guidance has it. No edition sets one partner above another. */
export type Framework = {
  id: string
  edition: string
  from: Day
  /** The day by which what it asks was to be in place; null where none is known. */
  inPlaceBy: Day | null
  source: Source
  roles: readonly FrameworkRole[]
}

const everyAct = Object.keys(partnerActs) as PartnerAct[]

/** How the partnership of Leeds tells what the 2023 edition asks of its lead and delegated partners. */
const leadsOf2023: Source = {
  ...workingTogether(2023, 'as told by a partnership of its executive'),
  url: 'https://leedsscp.org.uk/the-partnership/annual-report/lscp-executive',
  verified: true,
  note: 'The edition itself has not been opened; this is how a partnership tells it.',
}

const chairOf2023: Source = {
  ...workingTogether(2023, 'as told in legal news'),
  url: 'https://localgovernmentlawyer.co.uk/child-protection/392-children-protection-news/55973-government-issues-changes-to-working-together-guidance',
  verified: false,
  note: 'That the role is new was read; that the chair is one of the delegated partners is known from memory.',
}

/** The frameworks, oldest first. The edition of 2026 is not here: that of 2023 answers until somebody has read it. */
export const frameworks: readonly Framework[] = [
  {
    id: 'working-together-2018',
    edition: 'Working Together 2018',
    from: '2018-07-04',
    inPlaceBy: '2019-09-29',
    source: {
      ...workingTogether(2018, 'as told by a partnership'),
      url: 'https://www.wirralsafeguarding.co.uk/working-together-to-safeguard-children-2018/',
      verified: true,
      note: 'The edition itself has not been opened; its first day was read on the page of a partnership.',
    },
    roles: [
      {
        kind: 'executive lead',
        name: 'Senior official of the partner, here called executive lead',
        of: 'each partner',
        asked: 'asked for',
        says: 'Each partner has one senior official who speaks and decides for it, and who may let somebody else do so.',
        acts: everyAct,
        drawnFrom: null,
        source: unread(workingTogether(2018, 'chapter 3')),
      },
      {
        kind: 'chair',
        name: 'Chair',
        of: 'the partnership',
        asked: 'a local choice',
        says: 'Who takes the chair is for the partners to settle; an independent chair is allowed.',
        acts: [],
        drawnFrom: null,
        source: unread(workingTogether(2018, 'chapter 3')),
      },
      {
        kind: 'scrutiny',
        name: 'Independent scrutiny',
        of: 'the partnership',
        asked: 'asked for',
        says: 'Somebody independent scrutinises the arrangements; how is for the partners to settle.',
        acts: [],
        drawnFrom: null,
        source: unread(workingTogether(2018, 'chapter 3')),
      },
    ],
  },
  {
    id: 'working-together-2023',
    edition: 'Working Together 2023',
    from: '2023-12-15',
    inPlaceBy: '2024-12-31',
    source: {
      ...workingTogether(2023, 'as told in a briefing on its changes'),
      url: 'https://emailway.com/allerdale/CSCP-5-Minute-Briefing-Working-Together-Changes-b9135cb2afb141c5',
      verified: true,
      note: 'The edition itself has not been opened; its first day was read in the briefing of a partnership.',
    },
    roles: [
      {
        kind: 'lead safeguarding partner',
        name: 'Lead safeguarding partner',
        of: 'each partner',
        asked: 'asked for',
        says: 'The head of each partner is named: the chief executive of the council, the chief executive of the health body, the chief officer of police. Together they set the direction and sign off the arrangements, the budget and the yearly report.',
        acts: everyAct,
        drawnFrom: null,
        source: leadsOf2023,
      },
      {
        kind: 'delegated safeguarding partner',
        name: 'Delegated safeguarding partner',
        of: 'each partner',
        asked: 'asked for',
        says: 'Each lead names one senior person who is able to decide for them and to hold their own sector to account.',
        acts: ['be counted', 'decide', 'decide for the three'],
        drawnFrom: null,
        source: leadsOf2023,
      },
      {
        kind: 'partnership chair',
        name: 'Partnership chair',
        of: 'the partnership',
        asked: 'asked for',
        says: 'One of the delegated safeguarding partners chairs their meetings. The chair is not the scrutineer and stands above no partner.',
        acts: [],
        drawnFrom: 'delegated safeguarding partner',
        source: chairOf2023,
      },
      {
        kind: 'scrutiny',
        name: 'Independent scrutiny',
        of: 'the partnership',
        asked: 'asked for',
        says: 'Somebody independent gives assurance on the whole of the arrangements and challenges as a critical friend.',
        acts: [],
        drawnFrom: null,
        source: {
          ...workingTogether(2023, 'as told by an independent scrutineer'),
          url: 'https://www.leedsscp.org.uk/the-partnership/annual-report/independent-scrutineer-statement',
          verified: true,
          note: 'The edition itself has not been opened; this is how a scrutineer tells it.',
        },
      },
    ],
  },
]

/** The framework in force on a day; null before the edition of 2018, when there were boards and no partnerships. */
export const frameworkInForce = (day: Day): Framework | null => inForce(frameworks, day)
