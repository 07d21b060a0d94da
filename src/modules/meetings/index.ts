import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { listQuorumRules } from './attendance/list-quorum-rules.tsx'
import { recordAttendance } from './attendance/record-attendance.tsx'
import { replyToMeeting } from './attendance/reply.tsx'
import { setQuorumRule } from './attendance/set-quorum-rule.tsx'
import { chooseInvitations } from './calendar/choose-invitations.tsx'
import { endFeed } from './calendar/end-feed.tsx'
import { meetingFeed } from './calendar/feed.ts'
import { makeFeed } from './calendar/make-feed.tsx'
import { showCalendar } from './calendar/show-calendar.tsx'
import { showFeedAddress } from './calendar/show-feed-address.tsx'
import { callMeeting } from './call-meeting.tsx'
import { deadlines } from './deadlines.ts'
import { listDecisions } from './decisions/list-decisions.tsx'
import { recordDecision, recordDecisionOfMeeting } from './decisions/record-decision.tsx'
import { showDecision } from './decisions/show-decision.tsx'
import { supersedeDecision } from './decisions/supersede-decision.tsx'
import { facts } from './facts.ts'
import { askForGroupReports } from './group-reports/ask-for-group-reports.tsx'
import { excuseGroupReport } from './group-reports/excuse-group-report.tsx'
import { listGroupReports } from './group-reports/list-group-reports.tsx'
import { recordProgramme } from './group-reports/record-programme.tsx'
import { sendGroupReport } from './group-reports/send-group-report.tsx'
import { showProgrammeChange } from './group-reports/show-programme-change.tsx'
import { showGroupReport } from './group-reports/show-group-report.tsx'
import { hull } from './hull.ts'
import { listMeetings } from './list-meetings.tsx'
import { northport } from './northport.ts'
import { recordHeld } from './record-held.tsx'
import { showMeeting } from './show-meeting.tsx'

export {
  partnersWanting,
  standsOnAllPartners,
  type Partner,
  type PartnerStance,
  type Stance,
} from './decisions/decision.ts'
export { addDecision, addStances, decisionsToPick } from './decisions/store.ts'
export { itemsOf, type AgendaItem } from './agenda/item-store.ts'
export { quorumsOf } from './attendance/store.ts'
export type { Quorum } from './attendance/quorum.ts'
export { addMeeting } from './store.ts'

/** What opens by a secret address, without signing in: the calendars of people and groups. */
export const secretRoutes = [meetingFeed]

/** Chapter 3: where we decide. Meetings, decisions with how each partner stood, and what the groups report to the board each quarter. */
export const meetings: Module = {
  name: 'meetings',
  routes: [
    listMeetings,
    callMeeting,
    showMeeting,
    recordHeld,
    recordAttendance,
    replyToMeeting,
    listQuorumRules,
    setQuorumRule,
    showCalendar,
    makeFeed,
    showFeedAddress,
    endFeed,
    chooseInvitations,
    recordDecisionOfMeeting,
    listDecisions,
    recordDecision,
    showDecision,
    supersedeDecision,
    listGroupReports,
    sendGroupReport,
    askForGroupReports,
    recordProgramme,
    showGroupReport,
    showProgrammeChange,
    excuseGroupReport,
  ],
  abilities,
  facts: [facts],
  deadlines: [deadlines],
  waiting: [],
  searchable: [
    { kind: 'meeting', says: 'Meeting', may: 'see meetings' },
    { kind: 'agenda item', says: 'Item of an agenda', may: 'see meetings' },
    { kind: 'paper', says: 'Paper of a meeting', may: 'see meetings' },
    { kind: 'proposal', says: 'Item proposed for an agenda', may: 'see meetings' },
    { kind: 'decision', says: 'Decision', may: 'see decisions' },
    { kind: 'group report', says: 'Report of a group', may: 'see group reports' },
  ],
  stories: { hull, northport },
}
