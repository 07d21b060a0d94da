import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { task } from '#platform/web/route.tsx'
import { findMeeting, someMeetings } from '../store.ts'
import { checkDecision, decisionFields, saveDecision, type DecisionSubject } from './decision-fields.tsx'

const usual = { status: 'happened', audience: 'public', statutory: 'no' }

/** A decision was taken at a meeting: write it down with how each partner stood, and raise what follows from it. */
export const recordDecisionOfMeeting = task({
  path: '/meetings/:meeting/record-decision',
  may: 'record decisions',
  title: 'Record a decision of the meeting',
  examples: async (visit) => (await someMeetings(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: ({ meeting }: DecisionSubject) => [
    { says: 'Meetings', href: '/meetings' },
    ...(meeting ? [{ says: meeting.title, href: `/meetings/${meeting.id}` }] : []),
  ],
  fields: decisionFields,
  find: async (visit, params): Promise<DecisionSubject> => ({
    meeting: await findMeeting(visit.db, numberIn(params.meeting)),
  }),
  begin: ({ meeting }) => ({
    ...usual,
    decidedBy: meeting?.body,
    happenedOn: meeting ? whenInWords(meeting.happenedNow) : undefined,
  }),
  check: (answers, _subject, visit) => checkDecision(answers, visit),
  save: saveDecision,
})

/** The same for a decision taken between meetings, or at one that is not recorded. */
export const recordDecision = task({
  path: '/decisions/record',
  may: 'record decisions',
  title: 'Record a decision',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Decisions', href: '/decisions' },
  ],
  fields: decisionFields,
  find: async (): Promise<DecisionSubject> => ({ meeting: null }),
  begin: () => usual,
  check: (answers, _subject, visit) => checkDecision(answers, visit),
  save: saveDecision,
})
