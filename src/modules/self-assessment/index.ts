import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import type { BesideSource } from './analysis/beside.ts'
import { analysisRoutes } from './analysis/routes.ts'
import { askMore } from './ask-more.tsx'
import { callOffRound, openRoundAgain } from './call-off.tsx'
import { editRound } from './edit-round.tsx'
import { changeRound } from './change-round.tsx'
import { closeRound } from './close-round.tsx'
import { deadlines, waiting } from './deadlines.ts'
import { answerRequest } from './extensions/answer-request.tsx'
import { askForLonger } from './extensions/ask-for-longer.tsx'
import { grantExtension } from './extensions/grant-extension.tsx'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { chaseReturns } from './letters/chase-returns.tsx'
import { correctContact } from './inviting/correct-contact.tsx'
import { inviteLeadsOfRound } from './inviting/invite-leads.tsx'
import { launchRound } from './letters/launch-round.tsx'
import { listRounds } from './list-rounds.tsx'
import { feedbackDeadlines, waitingToAnswer, waitingToReview } from './moderation/deadlines.ts'
import { peerDeadlines, waitingToChallenge } from './moderation/panel/deadlines.ts'
import { eventRoutes } from './moderation/events/routes.ts'
import { moderationRoutes } from './moderation/routes.ts'
import { improvementDeadlines, waitingToImprove } from './improvements/deadlines.ts'
import { improvementFacts } from './improvements/facts.ts'
import { improvementRoutes } from './improvements/routes.ts'
import { northport } from './northport.ts'
import { openRound } from './open-round.tsx'
import { recordRoundChange } from './record-change.tsx'
import { recordReturn } from './record-return.tsx'
import { answerPart } from './returns/answering/answer-part.tsx'
import { bringForward } from './returns/answering/bring-forward.tsx'
import { showAnswer } from './returns/answering/show-answer.tsx'
import { waitingOnHelp } from './returns/contributing/come-in.ts'
import { openDocument } from './returns/open-document.ts'
import { givingRoutes } from './returns/giving/routes.ts'
import { sendingRoutes } from './returns/sending/routes.ts'
import { showReturn } from './returns/show-return.tsx'
import { showWholeReturn } from './returns/show-whole.tsx'
import { bringRoster } from './roster/bring-roster.tsx'
import { showRoster } from './roster/show-roster.tsx'
import { putRosterAside, takeInRoster } from './roster/take-in-roster.tsx'
import { changeAudience } from './returns/change-audience.tsx'
import { showRound } from './show-round.tsx'
import { toolRoutes } from './tools/routes.ts'
import { answerSurvey, surveyThanks } from './survey/answer-survey.tsx'
import { listSurveys } from './survey/list-surveys.tsx'
import { openSurveys } from './survey/open-surveys.tsx'
import { moveLastDay, moveLastDays } from './survey/move-last-day.tsx'
import { renewSurvey } from './survey/renew-survey.tsx'
import { showSurvey } from './survey/show-survey.tsx'
import { toolSpreadsheetRoutes } from './tools/spreadsheets/routes.ts'
import { toolSpreadsheetsToTakeIn } from './tools/spreadsheets/waiting.ts'
import { themesWithoutAction } from './themes/deadlines.ts'
import { themeFacts } from './themes/facts.ts'
import { themeRoutes } from './themes/routes.ts'

export { countReturns, countsInWords, standingOfReturn, type Answer, type Counts, type Standing } from './return.ts'

export type { BesideSource } from './analysis/beside.ts'
export { comeInToReturn } from './returns/contributing/come-in.ts'

/** What anybody may answer who was told the address. */
export const openLinkRoutes = [answerSurvey, surveyThanks]

/** Chapter 5: how each agency, and each school, says it is doing; it is handed what later chapters know of agencies, to be held beside their own words. */
export const selfAssessment = (handed: { beside: readonly BesideSource[] } = { beside: [] }): Module => ({
  name: 'self-assessment',
  routes: [
    listRounds,
    openRound,
    showRound,
    ...toolSpreadsheetRoutes,
    ...toolRoutes,
    showReturn,
    openDocument,
    showWholeReturn,
    answerPart,
    listSurveys,
    openSurveys,
    showSurvey,
    renewSurvey,
    moveLastDay,
    moveLastDays,
    bringForward,
    showAnswer,
    ...sendingRoutes,
    ...givingRoutes,
    ...moderationRoutes,
    ...eventRoutes,
    launchRound,
    inviteLeadsOfRound,
    correctContact,
    askMore,
    bringRoster,
    showRoster,
    takeInRoster,
    putRosterAside,
    chaseReturns,
    recordRoundChange,
    recordReturn,
    grantExtension,
    askForLonger,
    answerRequest,
    changeRound,
    editRound,
    changeAudience,
    closeRound,
    callOffRound,
    openRoundAgain,
    ...analysisRoutes(handed.beside),
    ...themeRoutes,
    ...improvementRoutes,
  ],
  abilities,
  facts: [facts, themeFacts, improvementFacts],
  deadlines: [deadlines, feedbackDeadlines, peerDeadlines, themesWithoutAction, improvementDeadlines],
  waiting: [
    waiting,
    waitingOnHelp,
    waitingToAnswer,
    waitingToReview,
    waitingToChallenge,
    toolSpreadsheetsToTakeIn,
    waitingToImprove,
  ],
  searchable: [
    { kind: 'answer in a self-assessment', says: 'Answer in a self-assessment', may: 'read a whole return' },
    { kind: 'improvement of an agency', says: 'Improvement of an agency', may: 'read a whole return' },
    { kind: 'self-assessment round', says: 'Round of self-assessment', may: 'see self-assessments' },
    { kind: 'self-assessment tool', says: 'Tool of self-assessment', may: 'see self-assessments' },
    { kind: 'theme of a self-assessment', says: 'Theme of a self-assessment', may: 'see themes' },
  ],
  stories: { hull, northport },
})
