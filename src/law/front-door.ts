import type { Duty } from './duty.ts'
import { frontDoorProcedures } from './sources.ts'

/** What happens to a referral within the first day. */
export const decideOnTheReferral: Duty<'referredOn'> = {
  id: 'decide-on-the-referral',
  name: 'Decide what happens with a referral, and say so to who made it',
  owedBy: 'the local authority',
  arisesFrom: 'referredOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'A social worker should decide the next steps and acknowledge the referral within one working day.',
      countsFrom: 'referredOn',
      within: { workingDays: 1 },
      source: frontDoorProcedures(
        'as a school states it',
        'https://www.millbrookprimary.org.uk/the-role-of-the-local-authority/',
      ),
    },
  ],
  examples: [
    { given: { referredOn: '2026-06-01' }, due: '2026-06-02' },
    { given: { referredOn: '2026-05-22' }, due: '2026-05-26', because: 'a weekend and the spring bank holiday' },
    { given: {}, due: null, because: 'no referral has been made' },
  ],
}

/** The first child protection conference after a strategy discussion that began an enquiry. */
export const holdTheFirstConference: Duty<'strategyDiscussionOn'> = {
  id: 'hold-the-first-conference',
  name: 'Hold the initial child protection conference',
  owedBy: 'the local authority',
  arisesFrom: 'strategyDiscussionOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The conference should be held within fifteen working days of the strategy discussion that began the enquiry.',
      countsFrom: 'strategyDiscussionOn',
      within: { workingDays: 15 },
      source: frontDoorProcedures(
        'as local procedures state it',
        'https://lewishamchildcare.proceduresonline.com/p_sec_47_enq.html',
      ),
    },
  ],
  examples: [
    { given: { strategyDiscussionOn: '2026-06-01' }, due: '2026-06-22' },
    { given: { strategyDiscussionOn: '2021-03-26' }, due: '2021-04-20', because: 'Easter' },
    { given: {}, due: null, because: 'no strategy discussion has been held' },
  ],
}

/** The longest a social worker's assessment may take. */
export const completeTheAssessment: Duty<'referredOn'> = {
  id: 'complete-the-assessment',
  name: 'Complete the social work assessment',
  owedBy: 'the local authority',
  arisesFrom: 'referredOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The assessment should take no more than forty-five working days from the referral.',
      countsFrom: 'referredOn',
      within: { workingDays: 45 },
      source: {
        ...frontDoorProcedures('as local procedures state it', 'https://bexley.proceduresonline.com/p_sec_47_enq.html'),
        verified: false,
        note: 'The forty-five working days were read; that they count from the referral was not.',
      },
    },
  ],
  examples: [
    { given: { referredOn: '2026-06-01' }, due: '2026-08-03' },
    { given: { referredOn: '2020-11-02' }, due: '2021-01-07', because: 'Christmas and New Year' },
    { given: {}, due: null, because: 'no referral has been made' },
  ],
}
