import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { titlesOf } from '#platform/search/search.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { findMeeting, someMeetings } from '../store.ts'
import { decisionFields, type DecisionSubject } from './decision-fields.tsx'
import { noticesToPick } from './notice-store.ts'
import { checkDecision, saveDecision } from './save-decision.ts'
import { findDecision, type FoundDecision } from './store.ts'

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
    because: await becauseAsked(visit),
  }),
  begin: ({ meeting }) => ({
    ...usual,
    decidedBy: meeting?.body,
    happenedOn: meeting ? whenInWords(meeting.happenedNow) : undefined,
  }),
  before: comesOf,
  check: (answers, subject, visit) => checkDecision(answers, visit, subject),
  save: saveDecision,
})

type Between = DecisionSubject & { notice: FoundDecision | null }

/** The same for a decision taken between meetings, at one that is not recorded, or still to be taken. */
export const recordDecision = task({
  path: '/decisions/record',
  may: 'record decisions',
  title: 'Record a decision',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Decisions', href: '/decisions' },
  ],
  fields: decisionFields,
  async find(visit): Promise<Between> {
    const asked = visit.query.get('notice') ?? ''
    const notice = (await noticesToPick(visit.db)).find(({ id }) => String(id) === asked)
    return {
      meeting: null,
      because: await becauseAsked(visit),
      notice: notice ? await findDecision(visit.db, notice.id) : null,
    }
  },
  begin: ({ notice }, visit) => ({
    ...usual,
    ...(visit.query.get('ahead') === 'yes' && { status: 'planned' }),
    ...(notice && {
      title: notice.title,
      says: notice.says,
      decidedBy: notice.decidedBy,
      workingGroupId: notice.workingGroupId?.toString(),
      statutory: notice.statutory ? 'yes' : 'no',
      audience: notice.audience,
      noticeId: String(notice.id),
    }),
  }),
  before: comesOf,
  check: (answers, subject, visit) => checkDecision(answers, visit, subject),
  save: saveDecision,
})

/** What an address says a decision comes of (`?because=/group-reports/7`): a page that this visitor may open, with its title; otherwise nothing. */
async function becauseAsked(visit: Visit): Promise<DecisionSubject['because']> {
  const at = visit.query.get('because') ?? ''
  if (!/^(\/[a-z0-9-]+)+$/.test(at)) return null
  const says = (await titlesOf(visit, [at])).get(at)
  return says ? { says, at } : null
}

function comesOf({ because }: DecisionSubject) {
  return because ? (
    <p>
      It comes of <a href={because.at}>{because.says}</a>.
    </p>
  ) : null
}
