import type { Duty } from './duty.ts'
import { relaxedFor } from './pandemic-relaxation.ts'
import { rapidReviewOf2023, reportASeriousIncident, unread, workingTogether } from './sources.ts'

/** Telling the national Panel that a child has died or been seriously harmed where abuse or neglect is known or suspected. */
export const notifyThePanel: Duty<'becameKnownOn'> = {
  id: 'notify-the-panel',
  name: 'Notify the Panel of a serious incident',
  owedBy: 'the local authority',
  arisesFrom: 'becameKnownOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The local authority should notify the Panel within five working days of becoming aware of the incident.',
      countsFrom: 'becameKnownOn',
      within: { workingDays: 5 },
      source: unread(
        workingTogether(2018, 'chapter 4'),
        'The edition has not been opened. A partnership’s page of March 2020 confirms the five days.',
      ),
    },
    {
      from: '2023-12-15',
      says: 'The local authority should notify the Panel within five working days of becoming aware of the incident.',
      countsFrom: 'becameKnownOn',
      within: { workingDays: 5 },
      source: reportASeriousIncident,
    },
  ],
  examples: [
    { given: { becameKnownOn: '2026-06-01' }, due: '2026-06-08' },
    { given: { becameKnownOn: '2026-06-06' }, due: '2026-06-12', because: 'known on a Saturday: Monday is day one' },
    { given: { becameKnownOn: '2026-12-23' }, due: '2027-01-04', because: 'Christmas, Boxing Day and New Year' },
    {
      given: { becameKnownOn: '2020-05-01' },
      due: '2020-05-11',
      because: 'the May holiday of 2020 was moved to 8 May',
    },
    { given: { becameKnownOn: '2020-04-01' }, due: '2020-04-08', because: 'the relaxation of 2020 left this alone' },
    { given: { becameKnownOn: '2024-02-26' }, due: '2024-03-04', because: 'a leap year' },
    { given: {}, due: null, because: 'nothing is known yet' },
  ],
}

/** Telling the other safeguarding partners of the area at the same time. */
export const tellThePartners: Duty<'becameKnownOn'> = {
  id: 'tell-the-partners',
  name: 'Tell the local safeguarding partners of a serious incident',
  owedBy: 'the local authority',
  arisesFrom: 'becameKnownOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The local authority should tell its safeguarding partners within the same five working days.',
      countsFrom: 'becameKnownOn',
      within: { workingDays: 5 },
      source: reportASeriousIncident,
    },
  ],
  examples: [
    { given: { becameKnownOn: '2026-06-01' }, due: '2026-06-08' },
    { given: { becameKnownOn: '2026-05-21' }, due: '2026-05-29', because: 'the spring bank holiday does not count' },
    { given: { becameKnownOn: null }, due: null, because: 'nothing is known yet' },
  ],
}

/** A child whom the authority looks after has died: told whether or not anybody suspects abuse or neglect. */
export const notifyTheDeathOfALookedAfterChild: Duty<'becameKnownOn'> = {
  id: 'notify-the-death-of-a-looked-after-child',
  name: 'Notify the death of a looked-after child',
  owedBy: 'the local authority',
  arisesFrom: 'becameKnownOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The local authority should notify the death of a child it looks after, whether or not abuse is suspected.',
      countsFrom: 'becameKnownOn',
      within: { workingDays: 5 },
      source: reportASeriousIncident,
    },
  ],
  examples: [
    { given: { becameKnownOn: '2026-06-01' }, due: '2026-06-08' },
    { given: { becameKnownOn: '2022-09-15' }, due: '2022-09-23', because: 'the State Funeral was a bank holiday' },
    { given: {}, due: null, because: 'nothing is known yet' },
  ],
}

/** The first look at a serious incident by all agencies, in fifteen working days. */
export const completeTheRapidReview: Duty<'becameKnownOn' | 'notifiedOn'> = {
  id: 'complete-the-rapid-review',
  name: 'Complete the rapid review',
  owedBy: 'the safeguarding partners',
  arisesFrom: 'becameKnownOn',
  wordings: [
    ...relaxedFor<'becameKnownOn' | 'notifiedOn'>(
      {
        from: '2018-07-04',
        says: 'The partners should complete the rapid review within fifteen working days of becoming aware of the incident.',
        countsFrom: 'becameKnownOn',
        within: { workingDays: 15 },
        source: unread(
          workingTogether(2018, 'chapter 4'),
          'The edition has not been opened; that its days count from becoming aware is from memory.',
        ),
      },
      'During the pandemic the rapid review was to be completed when reasonably practicable.',
    ),
    {
      from: '2023-12-15',
      says: 'The partners should complete the rapid review within fifteen working days of the notification being sent.',
      countsFrom: 'notifiedOn',
      within: { workingDays: 15 },
      source: rapidReviewOf2023,
    },
  ],
  examples: [
    {
      given: { becameKnownOn: '2019-06-03' },
      due: '2019-06-24',
      because: 'in 2018 the count began with becoming aware',
    },
    { given: { becameKnownOn: '2020-10-05' }, due: null, because: 'relaxed: a clock here would raise a false alarm' },
    { given: { becameKnownOn: '2021-02-01' }, due: null, because: 'still relaxed' },
    { given: { becameKnownOn: '2021-06-01' }, due: '2021-06-22', because: 'after the relaxation, as far as is known' },
    {
      given: { becameKnownOn: '2023-12-14', notifiedOn: '2023-12-20' },
      due: '2024-01-09',
      because: 'it arose a day before the 2023 edition, so the old count holds',
    },
    {
      given: { becameKnownOn: '2026-06-01', notifiedOn: '2026-06-04' },
      due: '2026-06-25',
      because: 'from the notification',
    },
    { given: { becameKnownOn: '2026-03-26', notifiedOn: '2026-03-27' }, due: '2026-04-21', because: 'Easter' },
    {
      given: { becameKnownOn: '2026-06-05', notifiedOn: '2026-06-06' },
      due: '2026-06-26',
      because: 'sent on a Saturday',
    },
    { given: { becameKnownOn: '2026-06-01' }, due: null, because: 'not yet notified, so the clock has not started' },
    { given: { becameKnownOn: '2018-07-03' }, due: null, because: 'before the first edition recorded here' },
  ],
}

/** The Panel's answer to a rapid review, as one area's account has it. Nobody locally can be late for it. */
export const hearFromThePanel: Duty<'submittedOn'> = {
  id: 'hear-from-the-panel',
  name: 'Hear from the Panel about the rapid review',
  owedBy: 'the Panel',
  arisesFrom: 'submittedOn',
  wordings: [
    {
      from: '2018-07-04',
      says: 'The Panel usually answers about ten days after it has the rapid review.',
      countsFrom: 'submittedOn',
      within: { days: 10 },
      source: {
        title: 'The review process, as one partnership describes it',
        cite: 'the account of one area',
        url: 'https://www.kscmp.org.uk/procedures/safeguarding-practice-reviews/the-scr-process',
        binding: 'expectation',
        verified: true,
        note: 'About ten days in one area’s account; not a limit of any law.',
      },
    },
  ],
  examples: [
    { given: { submittedOn: '2026-06-22' }, due: '2026-07-02' },
    { given: { submittedOn: '2026-12-21' }, due: '2026-12-31', because: 'calendar days, so holidays count' },
    { given: {}, due: null, because: 'nothing has been sent' },
  ],
}
