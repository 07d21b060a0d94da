import type { Day } from '#platform/calendar/day.ts'
import type { Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { reviewRegulations } from './sources.ts'

/** One heading of the schedule of relevant agencies, with the kinds of agency under it. */
export type ScheduleHeading = { id: string; says: string; agencies: readonly string[]; verified: boolean }

/** From whom the partners may choose their relevant agencies, as the schedule stood from a day on. */
export type RelevantAgencySchedule = {
  edition: string
  from: Day
  source: Source
  headings: readonly ScheduleHeading[]
}

const headings: readonly ScheduleHeading[] = [
  {
    id: 'education-and-childcare',
    says: 'Education and childcare',
    agencies: [
      'academies, among them those for ages 16 to 19 and alternative provision',
      'maintained schools and nurseries',
      'pupil referral units',
      'registered independent and special schools',
      'special post-16 institutions',
      'further and higher education',
      'funded providers of training',
      'registered childcare',
      'children’s centres',
    ],
    verified: true,
  },
  {
    id: 'health-and-social-care',
    says: 'Health and social care',
    agencies: [
      'NHS England',
      'NHS trusts and foundation trusts',
      'primary care and independent providers',
      'children’s homes and residential family centres',
      'fostering and adoption bodies',
    ],
    verified: false,
  },
  {
    id: 'criminal-justice',
    says: 'Criminal justice',
    agencies: [
      'prisons and young offender institutions',
      'secure training centres and secure colleges',
      'youth offending teams',
      'probation',
      'British Transport Police',
    ],
    verified: false,
  },
  {
    id: 'miscellaneous',
    says: 'Miscellaneous',
    agencies: [
      'district councils',
      'Cafcass',
      'housing providers',
      'charities',
      'religious bodies',
      'sport and leisure',
      'welfare of armed-services families',
      'immigration',
    ],
    verified: false,
  },
]

const schedule = (cite: string): Source => ({
  ...reviewRegulations(cite),
  url: 'https://legislation.gov.uk/uksi/2018/789/schedules/2018-06-29',
  verified: true,
  note: 'Only the first heading could be read in full, in a draft with the same schedule; the other headings are known from memory.',
})

/** The schedule, oldest first. What was altered in 2023 has not been read, so the later schedule repeats the earlier one and says so. */
export const relevantAgencySchedules: readonly RelevantAgencySchedule[] = [
  { edition: 'Schedule of 2018', from: '2018-06-29', source: schedule('regulation 18 and the schedule'), headings },
  {
    edition: 'Schedule as altered in 2023',
    from: '2023-11-06',
    source: {
      ...schedule('the schedule as altered from 6 November 2023'),
      verified: false,
      note: 'That it was altered is known; what was altered has not been read, so the list of 2018 stands here.',
    },
    headings: headings.map((heading) => ({ ...heading, verified: false })),
  },
]

/** The schedule in force on a day; null before 2018. */
export const relevantAgenciesInForce = (day: Day): RelevantAgencySchedule | null =>
  inForce(relevantAgencySchedules, day)
