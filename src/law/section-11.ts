import type { Day } from '#platform/calendar/day.ts'
import type { Source } from './duty.ts'
import { inForce } from './in-force.ts'
import { workingTogether } from './sources.ts'

/** What every body under section 11 of the Children Act 2004 is to have in place, as one edition puts it. */
export type Section11Standards = {
  edition: string
  from: Day
  source: Source
  standards: { id: string; says: string; verified: boolean }[]
}

const standards: Section11Standards['standards'] = [
  { id: 'accountability', says: 'A clear line of accountability for safeguarding children', verified: true },
  { id: 'senior-lead', says: 'A senior lead at board level', verified: true },
  { id: 'listening', says: 'A culture of listening to children', verified: true },
  { id: 'whistleblowing', says: 'A way for staff to speak up', verified: true },
  { id: 'escalation', says: 'A clear way to escalate a concern', verified: true },
  { id: 'information-sharing', says: 'Arrangements to share information', verified: true },
  {
    id: 'designated-practitioner',
    says: 'A designated practitioner with the time and support the role needs',
    verified: true,
  },
  { id: 'safe-recruitment', says: 'Safe recruitment', verified: true },
  { id: 'supervision', says: 'Supervision and support of staff', verified: false },
  { id: 'training', says: 'Training that fits the role', verified: false },
  { id: 'culture', says: 'A culture of safety', verified: false },
  {
    id: 'allegations',
    says: 'Clear ways of dealing with allegations against people in positions of trust',
    verified: false,
  },
]

const asToldIn = (year: 2018 | 2023): Source => ({
  ...workingTogether(year, 'the chapter on organisations, as told in local procedures'),
  url: 'https://sussexchildprotection.procedures.org.uk/pkyszl//agency-roles-and-responsibilities',
  verified: true,
  note: 'Eight of the standards were read; those marked as not verified are from memory. Both editions are alike in kind.',
})

/** The standards, edition by edition. Local tools group them in eight or nine; the tool is the partnership's own. */
export const section11Standards: Section11Standards[] = [
  { edition: 'Working Together 2018', from: '2018-07-04', source: asToldIn(2018), standards },
  { edition: 'Working Together 2023', from: '2023-12-15', source: asToldIn(2023), standards },
]

/** The standards in force on a day; null before the edition of 2018. */
export const section11StandardsInForce = (day: Day): Section11Standards | null => inForce(section11Standards, day)
