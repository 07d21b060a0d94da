import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { agendaRoutes, seriesRoutes } from './agenda/routes.ts'
import { listQuorumRules } from './attendance/list-quorum-rules.tsx'
import { recordAttendance } from './attendance/record-attendance.tsx'
import { replyToMeeting } from './attendance/reply.tsx'
import { setQuorumRule } from './attendance/set-quorum-rule.tsx'
import { chooseInvitations } from './calendar/choose-invitations.tsx'
import { endFeed } from './calendar/end-feed.tsx'
import { meetingFeed } from './calendar/feed.ts'
import { makeFeed } from './calendar/make-feed.tsx'
import { showCalendar } from './calendar/show-calendar.tsx'
import { putRightMeeting } from './put-right-meeting.tsx'
import { recordPastMeeting } from './record-past-meeting.tsx'
import { recordStanceTask } from './decisions/record-stance.tsx'
import { callMeeting } from './call-meeting.tsx'
import { answerAnAsk } from './asks/answer-ask.tsx'
import { askDeadlines } from './asks/deadlines.ts'
import { listAsks } from './asks/list-asks.tsx'
import { showAsk } from './asks/show-ask.tsx'
import { deadlines } from './deadlines.ts'
import { decisionDeadlines, decisionsWaiting } from './decisions/deadlines.ts'
import { listAhead } from './decisions/list-ahead.tsx'
import { reviewDecision } from './decisions/review-decision.tsx'
import { setReview } from './decisions/set-review.tsx'
import { settleANotice } from './decisions/settle-notice.tsx'
import { signDecision } from './decisions/sign-decision.tsx'
import { weighOption } from './decisions/weigh-option.tsx'
import { wordForPublic } from './decisions/word-for-public.tsx'
import { listDecisions } from './decisions/list-decisions.tsx'
import { recordDecision, recordDecisionOfMeeting } from './decisions/record-decision.tsx'
import { showDecision } from './decisions/show-decision.tsx'
import { supersedeDecision } from './decisions/supersede-decision.tsx'
import { listDisagreements } from './disagreements/list-disagreements.tsx'
import { moveUp } from './disagreements/move-up.tsx'
import { raiseDisagreement } from './disagreements/raise-disagreement.tsx'
import { agreeToResolution, resolveDisagreement } from './disagreements/resolve-disagreement.tsx'
import { showDisagreement } from './disagreements/show-disagreement.tsx'
import { withdrawDisagreement } from './disagreements/withdraw-disagreement.tsx'
import { disagreementDeadlines } from './disagreements/deadlines.ts'
import { facts } from './facts.ts'
import { askForGroupReports } from './group-reports/ask-for-group-reports.tsx'
import { excuseGroupReport } from './group-reports/excuse-group-report.tsx'
import { listGroupReports } from './group-reports/list-group-reports.tsx'
import { recordProgramme } from './group-reports/record-programme.tsx'
import { sendGroupReport } from './group-reports/send-group-report.tsx'
import { reportsToWrite } from './group-reports/reports-to-write.ts'
import type { Handed } from './group-reports/statement.ts'
import { watchChapters } from './group-reports/watch-chapters.tsx'
import { writeGroupReport } from './group-reports/write-group-report.tsx'
import { showProgrammeChange } from './group-reports/show-programme-change.tsx'
import { showGroupReport } from './group-reports/show-group-report.tsx'
import { hull } from './hull.ts'
import { drawLadder } from './ladders/draw-ladder.tsx'
import { listLadders, showLadder } from './ladders/list-ladders.tsx'
import { listMeetings } from './list-meetings.tsx'
import { minutesRoutes } from './minutes/routes.ts'
import { minutesDue } from './minutes/deadlines.ts'
import { minutesToCheck } from './minutes/waiting.ts'
import { northport } from './northport.ts'
import { showParity } from './parity/show-parity.tsx'
import { showRecords } from './parity/show-records.tsx'
import { recordHeld } from './record-held.tsx'
import { openToYou } from './restricted/waiting.ts'
import { showMeeting } from './show-meeting.tsx'
import { answersWaiting, procedureDeadlines } from './written-procedure/deadlines.ts'
import { procedureRoutes } from './written-procedure/routes.ts'

export {
  partnersWanting,
  standsOnAllPartners,
  type Partner,
  type PartnerStance,
  type Stance,
} from './decisions/decision.ts'
export { addDecision, addStances, decisionsToPick } from './decisions/store.ts'
export { decisionsBecauseOf } from './decisions/detail-store.ts'
export { itemsOf, type AgendaItem } from './agenda/item-store.ts'
export { quorumsOf } from './attendance/store.ts'
export type { Quorum } from './attendance/quorum.ts'
export { disagreementClocks } from './disagreements/moving-clocks.ts'
export { limitInWords, type LadderKind, type Stage } from './ladders/ladder.ts'
export { ladderInForce } from './ladders/store.ts'
export { addMeeting } from './store.ts'

export { daysAgenciesCame, daysGroupsMet, daysGroupsReported, stagesInForce } from './practised-store.ts'

export type { Watched } from './group-reports/statement.ts'

/** What opens by a secret address, without signing in: the calendars of people and groups. */
export const secretRoutes = [meetingFeed]

/**
 * Chapter 3: where we decide. Meetings, decisions with how each partner stood, and what the groups report to the board each quarter. It is handed
 * the later chapters whose facts may stand in a group's report, and knows none of them.
 */
export const meetings = (handed: Handed = { watched: [] }): Module => ({
  name: 'meetings',
  routes: [
    listMeetings,
    callMeeting,
    recordPastMeeting,
    putRightMeeting,
    ...seriesRoutes,
    showMeeting,
    ...agendaRoutes,
    ...minutesRoutes,
    recordHeld,
    recordAttendance,
    replyToMeeting,
    showParity,
    showRecords,
    listQuorumRules,
    setQuorumRule,
    showCalendar,
    makeFeed,
    endFeed,
    chooseInvitations,
    recordDecisionOfMeeting,
    listDecisions,
    recordDecision,
    listAhead,
    showDecision,
    settleANotice,
    weighOption,
    setReview,
    reviewDecision,
    wordForPublic,
    signDecision,
    supersedeDecision,
    recordStanceTask,
    listGroupReports,
    sendGroupReport,
    askForGroupReports,
    recordProgramme,
    showGroupReport,
    showProgrammeChange,
    excuseGroupReport,
    writeGroupReport(handed.watched),
    watchChapters(handed.watched),
    listAsks,
    showAsk,
    answerAnAsk,
    ...procedureRoutes,
    listDisagreements,
    listLadders,
    drawLadder,
    showLadder,
    raiseDisagreement,
    showDisagreement,
    moveUp,
    resolveDisagreement,
    agreeToResolution,
    withdrawDisagreement,
  ],
  abilities,
  facts: [facts],
  deadlines: [deadlines, disagreementDeadlines, decisionDeadlines, askDeadlines, procedureDeadlines, minutesDue],
  waiting: [decisionsWaiting, openToYou, reportsToWrite, answersWaiting, minutesToCheck],
  searchable: [
    { kind: 'meeting', says: 'Meeting', may: 'see meetings' },
    { kind: 'agenda item', says: 'Item of an agenda', may: 'see meetings' },
    { kind: 'paper', says: 'Paper of a meeting', may: 'see meetings' },
    { kind: 'minutes', says: 'Section of minutes', may: 'see meetings' },
    { kind: 'proposal', says: 'Item proposed for an agenda', may: 'see meetings' },
    { kind: 'decision', says: 'Decision', may: 'see decisions' },
    { kind: 'written procedure', says: 'Decision in writing', may: 'see written procedures' },
    { kind: 'disagreement', says: 'Disagreement', may: 'see every disagreement' },
    { kind: 'group report', says: 'Report of a group', may: 'see group reports' },
    { kind: 'ask', says: 'Ask of the board', may: 'see group reports' },
  ],
  stories: { hull, northport },
})
