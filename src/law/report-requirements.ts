import type { Day } from '#platform/calendar/day.ts'
import type { Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { changesOf2023, theYearlyReport, unread, workingTogether } from './sources.ts'

/** The kinds of section or fact that answer a requirement of the yearly report. */
export type ReportTag =
  | 'what was done'
  | 'practice reviews'
  | 'effectiveness'
  | 'impact'
  | 'training'
  | 'progress'
  | 'no progress'
  | 'decisions on reviews'
  | 'learning from incidents'
  | 'feedback from children and families'
  | 'changes to arrangements'
  | 'secure establishment'
  | 'availability'
  | 'copies sent'
  | 'scrutiny'
  | 'partner contributions'
  | 'costs'
  | 'national reforms'
  | 'education'
  | 'data and information'

/** One thing the yearly report has to contain or its authors have to do. Met when something stands under each tag. */
export type Requirement = {
  id: string
  says: string
  /** 'must' only where the Act itself asks it. */
  force: 'must' | 'should'
  verified: boolean
  metBy: readonly ReportTag[]
  /** Only where this is so, such as an area with a secure establishment. */
  onlyWhere?: string
}

/** What the yearly report has to contain, as one edition asks. */
export type RequirementSet = { edition: string; from: Day; source: Source; requirements: readonly Requirement[] }

const theAct: Requirement[] = [
  {
    id: 'what-was-done',
    says: 'What the partners and relevant agencies did under the arrangements, practice reviews included',
    force: 'must',
    verified: true,
    metBy: ['what was done', 'practice reviews'],
  },
  {
    id: 'effectiveness',
    says: 'How well the arrangements worked in practice',
    force: 'must',
    verified: true,
    metBy: ['effectiveness'],
  },
]

const should = (id: string, says: string, verified: boolean, ...metBy: ReportTag[]): Requirement => ({
  id,
  says,
  force: 'should',
  verified,
  metBy,
})

const restraint: Requirement = {
  ...should('secure-establishment', 'A review of the use of restraint, reported to those who oversee custody', false),
  metBy: ['secure establishment'],
  onlyWhere: 'the area has a secure establishment',
}

const impact =
  'Evidence of what the work changed for children, from early help to those in and leaving care, training included'
const decisions = 'Decisions and actions on what local and national reviews recommended, and what improved'
const changes = 'Changes to the published arrangements, and when they take effect'

/** What each edition asks, from old to new, in our own words. */
export const requirementSets: RequirementSet[] = [
  {
    edition: 'Working Together 2018',
    from: '2018-07-04',
    source: {
      ...theYearlyReport,
      title: 'Children Act 2004, section 16G, and Working Together to Safeguard Children 2018',
      cite: 'as set out in a council paper',
      url: 'https://buckinghamshire.moderngov.co.uk/mgAi.aspx?ID=21205',
      binding: 'statutory guidance',
      note: 'Neither text has been opened; requirements marked as not verified are from memory.',
    },
    requirements: [
      ...theAct,
      should('impact', impact, true, 'impact', 'training'),
      should('no-progress', 'Where agreed priorities show little or no progress, and why', true, 'no progress'),
      should('decisions-on-reviews', decisions, true, 'decisions on reviews'),
      should(
        'feedback',
        'How children and families were asked, and what their answers changed',
        true,
        'feedback from children and families',
      ),
      should('changes-to-arrangements', changes, false, 'changes to arrangements'),
      restraint,
      should('availability', 'Made widely available, where the arrangements said it would be', false, 'availability'),
      should('copies-sent', 'A copy to the Panel and the What Works Centre within seven days', false, 'copies sent'),
      should('scrutiny', 'Open to independent scrutiny', false, 'scrutiny'),
    ],
  },
  {
    edition: 'Working Together 2023',
    from: '2023-12-15',
    source: {
      ...unread(workingTogether(2023, 'chapter 2')),
      url: changesOf2023.url,
      note: 'The edition has not been opened; order, completeness and the items not verified are from memory.',
    },
    requirements: [
      ...theAct,
      should(
        'partner-contributions',
        'What each partner gives to how the arrangements work',
        false,
        'partner contributions',
      ),
      should('scrutiny', 'Themes from scrutiny: reviews, the scrutineer, audits across agencies', false, 'scrutiny'),
      should('impact', impact, true, 'impact', 'training'),
      should('learning', 'What serious incidents taught', false, 'learning from incidents'),
      should('training', 'Whether training across agencies made a difference', false, 'training'),
      should('progress', 'Progress on the priorities, and where there was none', false, 'progress', 'no progress'),
      should('decisions-on-reviews', decisions, false, 'decisions on reviews'),
      should(
        'feedback',
        'What children and families said, and the effect it had',
        false,
        'feedback from children and families',
      ),
      should('costs', 'What each partner paid, what it bought, and whether it was worth it', false, 'costs'),
      should('national-reforms', 'How national reforms are being put into practice', true, 'national reforms'),
      should('education', 'How education is represented, day to day and at the top', false, 'education'),
      should('data', 'How data is used to learn, and how sharing information improved', false, 'data and information'),
      restraint,
      should('changes-to-arrangements', changes, false, 'changes to arrangements'),
      should('availability', 'Easy to find and read for families and professionals', true, 'availability'),
      should('copies-sent', 'A copy to the Panel and to Foundations on publication', false, 'copies sent'),
    ],
  },
]

/** What the yearly report has to contain on a day; null before the edition of 2018. */
export const requirementsInForce = (day: Day): RequirementSet | null => inForce(requirementSets, day)
