// Written by `npm run tables` from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { When } from '../calendar/when.ts'

export type Tables = {
  'clocks.proclaimedHoliday': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the day that became a holiday */
    day: Day
    /** partnership: what the holiday is called */
    name: string
    /** partnership: the day from which it is counted with here; a clock that had stopped by then does not know of it */
    proclaimedOn: Day
    /** open: when it was written down, for what happened on one day in turn */
    proclaimedAt: Generated<Date>
    /** partnership: where it was proclaimed, and by whom */
    source: string
    /** partnership: the day it was taken back; empty while it stands */
    takenBackOn: Day | null
    /** open: when the taking back was written down */
    takenBackAt: Date | null
    /** partnership: where it was taken back, and why */
    takenBackSource: string | null
  }
  'cohorts.batch': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: for which cohort */
    cohortId: number
    /** partnership: the day it came in */
    receivedOn: Day
    /** case: how many births it told of; empty where the number is not given */
    births: number | null
    /** case: how many of them belong to the cohort; shown as fewer than 6 to most, empty where the number is not given */
    matched: number | null
  }
  'cohorts.cohort': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the cohort is called */
    name: string
    /** partnership: why they are kept in mind */
    why: string
    /** partnership: who belongs to it, as a rule that could be counted by */
    definition: string
    /** partnership: when tracking began, as precisely as it is known */
    began: When
  }
  'cohorts.cohortChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which cohort */
    cohortId: number
    /** partnership: what kind of change it was */
    kind: string
    /** case: how many children the change speaks of; shown as fewer than 6 to most, empty where no number is given */
    children: number | null
    /** partnership: what a judgement is measured by; empty where nobody has said */
    measure: string | null
    /** partnership: what changed, as a sentence without its date; never a detail of one child */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'evidence.file': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the address of what it proves */
    subject: string
    /** partnership: the name it was given */
    name: string
    /** open: what kind of file it is, as its content says */
    mediaType: string
    /** open: its size in bytes */
    bytes: number
    /** partnership: SHA-256 of its content, which is also its name on the shelf */
    fingerprint: string
    /** open: the ability a person needs to open it */
    may: string
    /** partnership: who added it */
    addedBy: string
    /** partnership: when it was added */
    addedAt: Generated<Date>
    /** partnership: the room it lies in; opened only there */
    roomId: number | null
    /** partnership: the agency whose own it is; opened only where that agency's own is open */
    forAgencyId: number | null
  }
  'frontDoor.development': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it is called; never a child or a family */
    title: string
    /** partnership: an arrangement, a portal, a pathway or a triage group */
    kind: string
    /** partnership: what it is for and who takes part; no child, no name of a person */
    about: string | null
  }
  'frontDoor.developmentChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which development */
    developmentId: number
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: who did it or is to do it, in words: a role or a body, never a name */
    doneBy: string | null
    /** partnership: the post whose holder did it or is to do it */
    byPostId: number | null
    /** partnership: the group that did it or is to do it */
    byGroupId: number | null
    /** partnership: the planned change of the same development that this one carries out, moves or calls off */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'frontDoor.measure': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the measure is called */
    name: string
    /** partnership: exactly what is counted and what is left out */
    definition: string
    /** partnership: what one of those counted is, such as contacts */
    numeratorSays: string
    /** partnership: out of what they are counted; empty where nobody has given it */
    denominatorSays: string | null
    /** partnership: the development whose difference it shows */
    developmentId: number | null
    /** partnership: the agency that supplies the figures */
    agencyId: number | null
    /** partnership: how many days after a month ends its figure is due, as the partnership agreed; empty where nothing was agreed */
    dueAfterDays: number | null
  }
  'frontDoor.monthFigure': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number, which is also the order in which they were reported */
    id: Generated<number>
    /** partnership: which measure */
    measureId: number
    /** partnership: which month */
    month: When
    /** partnership: how many were counted; empty where no figure was supplied, which is never nought */
    numerator: number | null
    /** partnership: out of how many; empty where nobody gave it */
    denominator: number | null
    /** partnership: what a reader has to know about this figure; no child, no name of a person */
    note: string | null
    /** partnership: provisional, final or not supplied */
    status: string
    /** partnership: the day it was reported; empty where nobody recorded it */
    reportedOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the first day of the month; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day of the month; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'history.entry': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: order of entry, without gaps */
    number: number
    /** partnership: the address of what was touched, such as /actions/7 */
    subject: string
    /** partnership: what was done, in words */
    deed: string
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** case: what was written, as JSON text */
    detail: string
    /** partnership: when */
    at: Date
    /** partnership: the hash of the line before */
    before: string
    /** partnership: the hash of this line */
    hash: string
    /** partnership: the room whose matter this is; the line is seen only there */
    roomId: number | null
    /** partnership: the agency whose own it is; the line is seen only where that agency's own is open */
    forAgencyId: number | null
  }
  'history.head': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: the number of the last line */
    number: number
    /** partnership: the hash of the last line */
    hash: string
  }
  'identity.account': {
    /** open: row number */
    id: Generated<number>
    /** partnership: the address they sign in with */
    email: string
    /** partnership: what they are called here; in the samples a role, never a person's name */
    name: string
    /** special: argon2id hash; shown to nobody */
    passwordHash: string | null
    /** open: made for the sample, signs in by one click on loopback only */
    sample: Generated<boolean>
    /** partnership: when the account was made */
    createdAt: Generated<Date>
  }
  'identity.invitation': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency they are to act for; seen by those who act for it and by those who read every return; empty for a colleague who acts for none */
    forAgencyId: number | null
    /** partnership: the address the letter goes to, and by which they will sign in */
    email: string
    /** partnership: what they are called, by the title of their role */
    name: string
    /** partnership: the roles they get when they accept */
    roles: string[]
    /** partnership: the person on record they are; empty where one is added when they accept */
    personId: number | null
    /** partnership: the page they are led to when they accepted */
    leadsTo: Generated<string>
    /** partnership: who invited them, as they were called then */
    invitedBy: string
    /** partnership: when they were invited first */
    invitedAt: Date
    /** special: SHA-256 of the secret part of the address in their letter; the secret itself is kept nowhere; empty once it opens nothing */
    tokenHash: string | null
    /** partnership: the last day on which the address in their last letter opens */
    untilOn: Day
    /** partnership: when they accepted; empty while they have not */
    acceptedAt: Date | null
    /** partnership: the account they sign in with since */
    accountId: number | null
    /** partnership: when it was taken back; empty while it was not */
    endedAt: Date | null
    /** partnership: who took it back, as they were called then */
    endedBy: string | null
    /** partnership: why */
    endedBecause: string | null
    /** open: counts the changes, so that two who change it at once are told */
    version: Generated<number>
  }
  'identity.membership': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: who */
    accountId: number
    /** partnership: the person of the partnership they are */
    personId: number | null
    /** partnership: the agency they act for */
    agencyId: number | null
    /** partnership: their roles, each a list of abilities */
    roles: string[]
    /** partnership: the end of their last visit, for "what changed since you were here" */
    lastHereAt: Date | null
    /** open: they were asked by a letter to help with one thing; signing in leads to another partnership first, where there is one */
    byInvitation: Generated<boolean>
  }
  'identity.openLink': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it opens, as an address */
    opens: string
    /** special: SHA-256 of the secret part; the secret itself is kept nowhere */
    tokenHash: string
    /** partnership: the agency whose own it lets somebody add to; seen by those who act for it and by those who read every return */
    forAgencyId: number | null
    /** partnership: when it was made */
    madeAt: Date
    /** partnership: when it was ended or made afresh; empty while it opens */
    endedAt: Date | null
  }
  'identity.receivingCode': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it lets somebody add to; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: what may be given to, as an address */
    opens: string
    /** special: SHA-256 of the code; the code itself is kept nowhere */
    codeHash: string
    /** partnership: who made it, as they were called then */
    madeBy: string
    /** partnership: when it was made */
    madeAt: Date
    /** partnership: the last day on which it opens */
    untilOn: Day
    /** partnership: when something was given by it; empty while nothing was */
    usedAt: Date | null
    /** partnership: when it was ended or made afresh; empty while it opens */
    endedAt: Date | null
  }
  'identity.secretAddress': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** special: who made it, and as whom it opens */
    accountId: number
    /** special: what it opens, as an address */
    opens: string
    /** special: SHA-256 of the secret part; the secret itself is shown once and never kept */
    tokenHash: string
    /** special: when it was made */
    madeAt: Date
    /** special: when it was ended or made afresh; empty while it opens */
    endedAt: Date | null
  }
  'identity.session': {
    /** special: SHA-256 of the cookie; the cookie itself is never kept */
    tokenHash: string
    /** special: whose session */
    accountId: number
    /** special: the partnership they are working in */
    partnershipId: number
    /** special: when they signed in; the session ends twelve hours later */
    startedAt: Generated<Date>
    /** special: last seen, to the minute; the session ends after an idle hour */
    seenAt: Generated<Date>
    /** special: the visit before this one, for "what changed since you were here" */
    lastVisitAt: Date | null
  }
  'identity.signInAttempt': {
    /** open: row number */
    id: Generated<number>
    /** special: hash of the address that was tried, or of the account that tried a code */
    emailHash: string
    /** special: hash of where it was tried from */
    originHash: string
    /** special: when */
    at: Generated<Date>
  }
  'learning.courseSession': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which programme */
    programmeId: number
    /** partnership: when it was or is to be held, as precisely as it is known */
    heldOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: how many places there were; empty where nobody recorded it */
    places: number | null
    /** partnership: how many came; empty where nobody counted, which is never nought */
    attended: number | null
    /** partnership: what a reader has to know about it; no name of a person */
    note: string | null
    /** partnership: the planned session of the same programme that this one carries out, moves or calls off */
    settles: number | null
    /** partnership: the day this was recorded; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'learning.programme': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it is called; a case only by its letter or number */
    title: string
    /** partnership: what kind of learning it is */
    kind: string
    /** partnership: what people are to learn and for whom it is; no child, no name of a person */
    about: string | null
  }
  'learning.programmeChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which programme */
    programmeId: number
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: who did it or is to do it, in words: a role or a body, never a name */
    doneBy: string | null
    /** partnership: the post whose holder did it or is to do it */
    byPostId: number | null
    /** partnership: the group that did it or is to do it */
    byGroupId: number | null
    /** partnership: what measures a judgement; empty where nothing does */
    measuredBy: string | null
    /** partnership: how many people came or were reached; empty where nobody counted */
    people: number | null
    /** partnership: true where it is known only that there were more than that many */
    peopleAtLeast: Generated<boolean>
    /** partnership: the planned change of the same programme that this one carries out, moves or calls off */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'learning.sessionAgency': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which session */
    sessionId: number
    /** partnership: which agency */
    agencyId: number
    /** partnership: how many of its people came */
    attended: number
  }
  'letters.chase': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the day */
    day: Day
    /** partnership: to whom */
    accountId: number
    /** partnership: which date of which thing; for what waits on somebody, the address alone */
    name: string
    /** partnership: the address of the thing */
    at: string
    /** partnership: whether it is theirs, or nobody answers for it and they are the office, or they lead the agency whose it is */
    toldAs: string
    /** partnership: the step, in words: 7 days before, on the day, 14 days after */
    step: string
    /** partnership: the room it lies in; the row is seen only there */
    roomId: number | null
    /** partnership: the agency whose own it is; the row is seen only where that agency's own is open */
    forAgencyId: number | null
  }
  'letters.choice': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whose choice */
    accountId: number
    /** partnership: the choice it took the place of; empty for the first */
    follows: number | null
    /** partnership: every working day, weekly, only what is late, or none */
    often: string
    /** partnership: for a weekly letter, its day */
    weekday: string
    /** partnership: the chapters they left out */
    without: string[]
    /** partnership: when */
    chosenAt: Date
  }
  'letters.morning': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: to whom */
    accountId: number
    /** partnership: the day */
    day: Day
    /** partnership: the letter at the post */
    letterId: number
    /** partnership: how often they had chosen to be written to */
    often: string
    /** partnership: how many things in it were late */
    late: number
    /** partnership: how many were due soon */
    soon: number
    /** partnership: how many waited on them */
    waiting: number
    /** partnership: how many they were told of because somebody else is late with them */
    told: number
  }
  'letters.rhythm': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the rule it took the place of; empty for the first */
    follows: number | null
    /** partnership: how many days before a due date it is in a letter */
    stepsBefore: number[]
    /** partnership: is it in a letter on the day itself? */
    onTheDay: boolean
    /** partnership: how many days after a due date that passed it is in a letter */
    stepsAfter: number[]
    /** partnership: after the last step, again every so many days; empty for not again */
    thenEvery: number | null
    /** partnership: steps are counted in days or in working days */
    countsIn: string
    /** partnership: do letters go on working days only? */
    workingDaysOnly: boolean
    /** partnership: from which hour of the morning, in London */
    hour: number
    /** partnership: late for so many days, it is told to the safeguarding partner of the agency whose it is; empty for never */
    tellLeadAfter: number | null
    /** partnership: what waits on somebody and has no date is in their letter again after so many days */
    waitingAgain: number
    /** partnership: why it was set so */
    why: string
    /** partnership: who set it, as they were called then */
    setBy: string
    /** partnership: when */
    setAt: Date
  }
  'letters.round': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: the day */
    day: Day
    /** partnership: when they were written */
    writtenAt: Date
  }
  'log.entry': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: inspection, direction, programme, bid, appointment by others, practice model, signal or event */
    kind: string
    /** partnership: what it is called; never a child's name */
    title: string
    /** partnership: the body that acted, such as an inspectorate; never a person's name */
    bodySays: string | null
    /** partnership: the entry that this came of */
    outcomeOf: number | null
    /** open: whether its sentence may be told in public or only in the partnership */
    audience: Generated<string>
    /** open: its place in the report, where that is not the place of this chapter */
    section: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when it happened, or is awaited */
    happenedOn: When
    /** open: planned (awaited), happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
  }
  'mail.failedTry': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which letter */
    letterId: number
    /** partnership: when */
    at: Date
    /** partnership: what the post said */
    says: string
  }
  'mail.letter': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whom it is for; empty for somebody who was invited and has not accepted */
    toAccount: number | null
    /** partnership: the address it goes to */
    toAddress: string
    /** partnership: its subject; never a child's name, since post travels */
    subject: string
    /** partnership: what it says; a link and a reason, never a detail of a case */
    body: string
    /** partnership: the page it leads to */
    about: string
    /** partnership: when it was written */
    writtenAt: Date
    /** partnership: when it was handed to the post; empty until then */
    sentAt: Date | null
    /** partnership: the event it carries for a calendar, as JSON text; its title and time, never a detail of a case */
    event: string | null
    /** partnership: a notice of one thing, or a morning letter */
    kind: Generated<string>
    /** partnership: after a failed try, not before then */
    nextTryAt: Date | null
    /** partnership: when nobody tried any longer to send it; its failed tries say why */
    givenUpAt: Date | null
  }
  'meetings.agendaIssue': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** open: the first issue, the second, and so on */
    number: number
    /** partnership: what is said with it */
    note: string | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.agendaIssueItem': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which issue */
    issueId: number
    /** open: which item */
    itemId: number
    /** open: its place then */
    place: number
    /** open: the version of its words then */
    version: number
  }
  'meetings.agendaItem': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** open: its place in the order, counted from 1 */
    place: number
    /** open: how many minutes it is given */
    minutes: Generated<number>
    /** partnership: the room its words lie in, where it is in the restricted part; giving a key needs its number */
    room: number | null
    /** open: where it came from */
    origin: string
    /** open: the item of an earlier meeting that it carries on */
    carriedFrom: number | null
    /** open: counts the changes of its words, so that two who change it at once are told */
    version: Generated<number>
    /** partnership: when it was taken off the agenda; the reason stands in item_withdrawal */
    withdrawnAt: Date | null
    /** open: counts the wordings of its outcome, so that two who write it at once are told */
    outcomeVersion: Generated<number>
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.agendaTemplate': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the template is called */
    name: string
    /** partnership: the group it is for; empty for every group */
    workingGroupId: number | null
    /** open: the kind of meeting it is for; empty for every kind */
    meetingKind: string | null
    /** partnership: how many working days before the meeting its papers are due */
    paperDays: Generated<number>
    /** open: counts the changes, so that two who change it at once are told */
    version: Generated<number>
  }
  'meetings.agendaTemplateItem': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which template */
    templateId: number
    /** open: its place in the order */
    place: number
    /** partnership: what the item is called */
    title: string
    /** open: to decide, to discuss, to note or to be assured */
    purpose: string
    /** open: how many minutes it is given */
    minutes: number
    /** partnership: who presents it, as a post or an agency */
    presenter: string | null
    /** partnership: when it was taken out of the template */
    droppedAt: Date | null
  }
  'meetings.ask': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the report it was made in */
    reportId: number
    /** partnership: what is asked */
    says: string
    /** partnership: what is wanted: a decision, an action, or to be heard */
    wants: string
  }
  'meetings.askAnswer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which ask */
    askId: number
    /** partnership: decision, action, heard or declined */
    kind: string
    /** partnership: the answer in words */
    says: string
    /** partnership: the address of the decision or action it became */
    at: string | null
    /** partnership: when */
    answeredOn: Day
    /** partnership: who answered, as they were called then */
    answeredBy: string
  }
  'meetings.attendance': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** partnership: which agency */
    agencyId: number
    /** partnership: attended, deputy (somebody came in place of its lead), apologies or absent */
    how: string
    /** partnership: who came, as a post in words; never a person's name */
    byPost: string | null
    /** partnership: of a deputy, whether a delegation let it decide for its agency; empty where that is not known */
    delegated: boolean | null
    /** partnership: the delegation in force that day under which a deputy came, where one was named */
    delegationId: number | null
  }
  'meetings.decision': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the meeting it was taken at; empty where it was taken between meetings or the meeting is not known */
    meetingId: number | null
    /** partnership: the group that took it */
    workingGroupId: number | null
    /** partnership: who took it, as it was called then */
    decidedBy: string
    /** partnership: the decision in a few words; never a child's name */
    title: string
    /** partnership: why */
    reasons: string | null
    /** partnership: what else was weighed, and why not */
    alternatives: string | null
    /** open: recorded as one the law gives to the statutory partners together, so that it stands only when all of them agree */
    statutory: Generated<boolean>
    /** partnership: from when it has effect, where that is another day */
    effectiveOn: When | null
    /** open: the one thing its date is a date for, in the words every chapter uses */
    sameThing: string | null
    /** open: whether its sentence may be told in public or only in the partnership */
    audience: Generated<string>
    /** open: its place in the report, where that is not the place of this chapter */
    section: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when it was taken, or is to be taken */
    happenedOn: When
    /** open: happened (decided), planned (to be decided), missed (not reached), withdrawn or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: its words, indexed for the register */
    words: ColumnType<string | null, never, never>
  }
  'meetings.decisionBecause': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the decision that came of it */
    decisionId: number
    /** partnership: what it came of, in words */
    says: string
    /** partnership: the address of what it came of */
    at: string
  }
  'meetings.decisionOption': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which decision */
    decisionId: number
    /** partnership: the other way */
    option: string
    /** partnership: why it was not taken */
    whyNot: string
  }
  'meetings.decisionPartner': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which decision */
    decisionId: number
    /** partnership: which partner */
    agencyId: number
    /** partnership: agreed, differed or abstained */
    how: string
    /** partnership: why it differed or abstained, in its own words */
    why: string | null
    /** partnership: the delegation under which a deputy spoke for the partner; empty where it spoke itself */
    deputySays: string | null
    /** partnership: the address of that delegation */
    deputyAt: string | null
  }
  'meetings.decisionReview': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which decision */
    decisionId: number
    /** partnership: that it stands, is carried out in another way, or that another took its place; empty while it is still to come */
    outcome: string | null
    /** partnership: why it was moved, or what was found */
    why: string | null
    /** partnership: the post that sees to it */
    ownerPostId: number | null
    /** partnership: the group that sees to it */
    ownerGroupId: number | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when */
    happenedOn: When
    /** open: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
  }
  'meetings.decisionSignature': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which decision */
    decisionId: number
    /** partnership: for which partner */
    agencyId: number
    /** open: the hash of the text that was shown */
    contentHash: string
    /** partnership: who signed, as they were called then */
    signedBy: string
    /** partnership: when */
    signedAt: Date
  }
  'meetings.decisionStanceChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number, in order of recording */
    id: Generated<number>
    /** partnership: which decision */
    decisionId: number
    /** partnership: which partner */
    agencyId: number
    /** partnership: how it was recorded before; empty where it was not */
    wasHow: string | null
    /** partnership: the words recorded with that */
    wasWhy: string | null
    /** partnership: agreed, differed or abstained */
    how: string
    /** partnership: its own words */
    why: string | null
    /** partnership: why it is recorded only now, or what was wrong */
    recordedBecause: string
    /** partnership: the day it was written down */
    recordedOn: Day
    /** partnership: who wrote it down */
    recordedBy: string
  }
  'meetings.decisionSuperseded': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the decision that no longer stands */
    decisionId: number
    /** open: the decision that took its place */
    byDecisionId: number
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: from when */
    happenedOn: When
    /** open: happened, or planned where it is still to come */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
  }
  'meetings.decisionWording': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which decision */
    decisionId: number
    /** open: what it is called in public */
    title: string
    /** open: the sentence told in public, without its date */
    says: string
    /** partnership: what is left out, and why */
    why: string
    /** open: told in public, or taken out again */
    status: string
    /** partnership: who worded it, as they were called then */
    byName: string
    /** partnership: the day it was worded */
    knownOn: Day | null
  }
  'meetings.disagreement': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: between the partners about a decision, or between agencies about practice */
    kind: string
    /** partnership: what it is about, in a few words; never a child's detail */
    title: string
    /** partnership: what each side holds, without a child's detail or a practitioner's name */
    says: string | null
    /** partnership: what it concerns, such as the title of a decision */
    aboutSays: string | null
    /** partnership: the address of what it concerns */
    aboutAt: string | null
    /** open: the version of the ladder it began under, which it keeps */
    ladderId: number
    /** partnership: the agency that raised it; empty where an office or a chair did */
    raisedByAgencyId: number | null
    /** partnership: who raised it, as they were called then */
    raisedBy: string
    /** partnership: when it was raised */
    raisedAt: Date
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** open: how often it was changed, so that two people do not change it at once */
    version: Generated<number>
  }
  'meetings.disagreementAgreed': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which resolution */
    resolutionId: number
    /** partnership: the side that agreed */
    agencyId: number
    /** partnership: who said so, as they were called then */
    byName: string
    /** partnership: when */
    agreedAt: Date
  }
  'meetings.disagreementEnd': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which disagreement */
    disagreementId: number
    /** open: resolved or withdrawn */
    how: string
    /** open: the stage it stood at */
    stageId: number
    /** open: the resolution that every side agreed to */
    resolutionId: number | null
    /** partnership: how it was resolved, or why it was withdrawn */
    why: string
    /** partnership: who recorded it, as they were called then */
    byName: string
    /** partnership: when it ended */
    endedAt: Date
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: when this was written down */
    recordedAt: Date
  }
  'meetings.disagreementParty': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which disagreement */
    disagreementId: number
    /** partnership: one of its sides */
    agencyId: number
  }
  'meetings.disagreementResolution': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which disagreement */
    disagreementId: number
    /** open: the stage it stood at */
    stageId: number
    /** partnership: how it is resolved, without a child's detail */
    says: string
    /** partnership: who put it, as they were called then */
    byName: string
    /** partnership: when it was put */
    putAt: Date
  }
  'meetings.disagreementStep': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which disagreement */
    disagreementId: number
    /** open: the stage it came to */
    stageId: number
    /** partnership: when the stage began; its time is counted from here */
    beganAt: Date
    /** partnership: who moved it there, as they were called then */
    byName: string
    /** partnership: why */
    why: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: when this was written down */
    recordedAt: Date
  }
  'meetings.groupReport': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the group that reports */
    workingGroupId: number
    /** partnership: the board it reports to */
    toGroupId: number
    /** partnership: the quarter of the programme that it is for */
    covers: When
    /** partnership: why the chair is as confident as they say, or why the report was excused; without a child's detail */
    summary: string | null
    /** partnership: how confident the chair is that the group's work is on course: high, some or low */
    confidence: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when it came, or by when it is due */
    happenedOn: When
    /** open: planned (due), happened (received), missed (it will not come), withdrawn (excused) or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
    /** open: the first day of that quarter, for the order of columns */
    quarterFrom: ColumnType<Day | null, never, never>
    /** partnership: what is different for children because of the group's work, in the words of its chair */
    impact: string | null
    /** partnership: what stands in the way, in the words of its chair */
    barriers: string | null
    /** partnership: what the group promises for the next quarter */
    nextQuarter: string | null
  }
  'meetings.groupReportDraft': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the report that is due */
    dueId: number
    /** partnership: how confident the chair is: high, some or low */
    confidence: string | null
    /** partnership: why; without a child's detail */
    summary: string | null
    /** partnership: what is different for children */
    impact: string | null
    /** partnership: what stands in the way */
    barriers: string | null
    /** partnership: what is promised for the next quarter */
    nextQuarter: string | null
    /** partnership: what is asked of the board */
    asks: Generated<string[]>
    /** partnership: for each ask, what is wanted: a decision, an action, or to be heard */
    wants: Generated<string[]>
    /** partnership: who wrote it last */
    writtenBy: string
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'meetings.groupReportFact': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number, in order */
    id: Generated<number>
    /** partnership: the report it stands in */
    reportId: number
    /** partnership: under which heading */
    part: string
    /** partnership: the fact as a sentence */
    says: string
    /** partnership: the address of the record that proves it */
    at: string
    /** open: the ability by which that record opens; who lacks it is not shown the fact either */
    may: string
  }
  'meetings.groupWatch': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which group */
    workingGroupId: number
    /** open: the chapter, by its name */
    source: string
  }
  'meetings.invitation': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** partnership: who was told */
    accountId: number
    /** open: which state of the meeting was told: nought as called, then one more with each change */
    sequence: number
    /** open: request (it is to be held then) or cancel (it is not) */
    how: string
    /** partnership: when the letter was written */
    sentAt: Date
  }
  'meetings.invitationWish': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: who */
    accountId: number
    /** partnership: whether they want them */
    wanted: boolean
    /** partnership: since when */
    saidAt: Date
  }
  'meetings.itemNote': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which item */
    itemId: number
    /** case: the note */
    says: string
    /** partnership: the room the item lies in; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.itemOutcome': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which item */
    itemId: number
    /** open: the first wording, the second, and so on */
    number: number
    /** partnership: agreed, noted, decided, deferred to a later meeting, or not reached */
    kind: string
    /** case: the wording */
    says: string | null
    /** open: the decision recorded in the same breath */
    decisionId: number | null
    /** partnership: the address of the action raised in the same breath */
    actionAt: string | null
    /** partnership: the room the item lies in; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.itemRestriction': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which item; empty where only a paper was restricted */
    itemId: number | null
    /** open: which paper, where only a paper was restricted */
    paperId: number | null
    /** case: why it is restricted */
    why: string
    /** partnership: the room it lies in; seen only there */
    roomId: number
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.itemWithdrawal': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which item */
    itemId: number
    /** case: why it was taken off */
    why: string
    /** partnership: the room the item lies in; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.itemWords': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: the number of the item */
    id: number
    /** case: what the item is called; in a restricted item it may be about a child or a person, otherwise never */
    title: string
    /** partnership: to decide, to discuss, to note or to be assured */
    purpose: string
    /** case: what it is about, in a few sentences */
    about: string | null
    /** partnership: the post that presents it */
    presenterPostId: number | null
    /** partnership: the person who presents it */
    presenterPersonId: number | null
    /** partnership: the agency that presents it */
    presenterAgencyId: number | null
    /** partnership: who presents it, in words, where none of these fits */
    presenter: string | null
    /** case: why it is on the agenda */
    becauseSays: string | null
    /** partnership: the address of what it came from */
    becauseAt: string | null
    /** partnership: the room it lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.itemWordsBefore': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which item */
    itemId: number
    /** open: which version of it */
    version: number
    /** case: what the item is called; in a restricted item it may be about a child or a person, otherwise never */
    title: string
    /** partnership: to decide, to discuss, to note or to be assured */
    purpose: string
    /** case: what it is about, in a few sentences */
    about: string | null
    /** partnership: the post that presents it */
    presenterPostId: number | null
    /** partnership: the person who presents it */
    presenterPersonId: number | null
    /** partnership: the agency that presents it */
    presenterAgencyId: number | null
    /** partnership: who presents it, in words, where none of these fits */
    presenter: string | null
    /** case: why it is on the agenda */
    becauseSays: string | null
    /** partnership: the address of what it came from */
    becauseAt: string | null
    /** partnership: the room it lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.ladder': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: for disagreement between the partners about a decision, or between agencies about practice */
    kind: string
    /** partnership: what the ladder is called here */
    name: string
    /** partnership: the day from which it is in force */
    fromOn: Day
    /** partnership: when an office opens, for limits in working hours */
    opens: Generated<string>
    /** partnership: when an office closes, for limits in working hours */
    closes: Generated<string>
    /** partnership: what it rests on, such as a decision */
    becauseSays: string | null
    /** partnership: the address of what it rests on */
    becauseAt: string | null
    /** partnership: who drew it up, as they were called then */
    drawnBy: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
  }
  'meetings.ladderStage': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which ladder */
    ladderId: number
    /** open: its place on the ladder, the lowest first */
    number: number
    /** partnership: what the stage is called */
    name: string
    /** partnership: whether it is a formal stage */
    formal: boolean
    /** partnership: the post that answers for it, where one does */
    ownerPostId: number | null
    /** partnership: who answers for it, in words; roles, never names */
    ownerSays: string | null
    /** partnership: how many days or hours it may take; empty where the ladder sets none */
    limitCount: number | null
    /** partnership: what they are counted in */
    limitUnit: string | null
    /** partnership: whether the day it begins is day zero or day one, for working days */
    countFrom: Generated<string>
    /** partnership: what happens when the time is over and nothing is resolved */
    atEnd: string | null
  }
  'meetings.meeting': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the group that meets; empty where the body is not one of our groups */
    workingGroupId: number | null
    /** partnership: who meets, where it is not one of our groups */
    ofBody: string | null
    /** open: which body that is, in the words every chapter uses, where it is called by more than one name */
    bodyMeans: string | null
    /** partnership: what the meeting is called; never a child's name */
    title: string
    /** open: ordinary, extra, first, workshop, presentation or session */
    kind: string
    /** open: how many gatherings this record stands for; more than one where a source gives only their number */
    howMany: Generated<number>
    /** partnership: the post that chairs it, as planned; never a person's name */
    chairedBy: string | null
    /** open: the one thing its date is a date for, in the words every chapter uses, such as business plan agreed */
    sameThing: string | null
    /** open: its place in the report, where that is not the place of this chapter */
    section: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when it was held, or is to be held, as first recorded */
    happenedOn: When
    /** open: planned, happened (held), missed (not held), withdrawn (called off) or unknown, as first recorded */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
    /** open: counts the changes, so that two who change it at once are told */
    version: Generated<number>
    /** open: counts the changes of the order of its agenda */
    agendaVersion: Generated<number>
    /** partnership: why it was called, where it is an extra meeting */
    reason: string | null
    /** partnership: how many working days before the meeting its papers are due */
    paperDays: Generated<number>
    /** partnership: the series that called it */
    seriesId: number | null
    /** partnership: the day the rhythm of the series gave, whatever day it was moved to */
    seriesDay: Day | null
  }
  'meetings.meetingChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number, in order of recording */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** partnership: the post that took the chair; never a person's name */
    chairedBy: string | null
    /** open: its place in the report, where that is not the place of this chapter */
    section: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when it was held, or the new date it was put off to */
    happenedOn: When
    /** open: happened (held), planned (put off), withdrawn (called off), missed (not held) or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: what was wrong with what was recorded before, where this puts it right */
    putRightBecause: string | null
  }
  'meetings.meetingSeries': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the group that meets */
    workingGroupId: number
    /** partnership: what its meetings are called; the month is added to each */
    title: string
    /** open: counted in weeks from the first day, or in months on the same weekday of the month */
    rhythm: string
    /** open: every how many weeks or months */
    every: number
    /** open: in a rhythm of months, the first, second, third, fourth or last (-1) weekday of that name */
    whichWeekday: number | null
    /** open: in a rhythm of months, the day of the week */
    weekday: string | null
    /** partnership: the first day of the series */
    startsOn: Day
    /** partnership: the last day it may reach, as first planned; empty where none was set */
    untilOn: Day | null
    /** partnership: when its meetings begin, on a 24-hour clock */
    startsAt: string
    /** partnership: how long a meeting lasts, in minutes */
    minutes: number
    /** partnership: where they are held */
    place: string | null
    /** partnership: where they are joined online; shown to people who are signed in, never in a public feed */
    link: string | null
    /** partnership: the post that chairs them; never a person's name */
    chairedBy: string | null
    /** partnership: the template their agendas begin with */
    templateId: number | null
    /** partnership: how many working days before a meeting its papers are due */
    paperDays: Generated<number>
    /** open: counts the changes, so that two who change it at once are told */
    version: Generated<number>
  }
  'meetings.meetingSetting': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** partnership: when it begins, on a 24-hour clock; empty where no time is set */
    startsAt: string | null
    /** partnership: when it ends */
    endsAt: string | null
    /** partnership: where it is held */
    place: string | null
    /** partnership: where it is joined online; shown to people who are signed in, never in a public feed */
    link: string | null
    /** partnership: why it was changed; empty for the first */
    why: string | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.minutes': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the meeting they tell of */
    meetingId: number
    /** open: counts the changes of how they stand, the wordings and the sections added, so that nobody moves on what they have not read */
    version: Generated<number>
  }
  'meetings.minutesChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which minutes */
    minutesId: number
    /** open: how they stand since */
    state: string
    /** partnership: what was said with it, such as what is to be put right */
    says: string | null
    /** partnership: the chair they were sent to, as they were called then */
    toName: string | null
    /** partnership: the account they were sent to */
    toAccount: number | null
    /** partnership: the later meeting at which they were agreed */
    agreedMeetingId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
    /** partnership: the day it counts from: the day it was done, or of the meeting that agreed them */
    onDay: Day
  }
  'meetings.minutesCorrection': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which minutes */
    minutesId: number
    /** open: the agreeing it came with */
    changeId: number
    /** partnership: what is put right */
    says: string
  }
  'meetings.minutesLimit': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the first day of a meeting it holds for */
    fromOn: Day
    /** partnership: how many days after the meeting its minutes are to be drafted */
    draftDays: number
    /** partnership: how many days after the meeting the chair is to have checked them */
    checkDays: number
    /** partnership: what it rests on */
    becauseSays: string | null
    /** partnership: who set it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was set */
    at: Date
  }
  'meetings.minutesPart': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: which section */
    sectionId: number
    /** open: which minutes */
    minutesId: number
    /** open: the item of the agenda; empty for the general part */
    itemId: number | null
    /** open: where it stood when the chair checked the minutes; empty until then */
    place: number | null
    /** open: the number its item had on the agenda then; empty for the general part and for an item taken off by then */
    number: number | null
  }
  'meetings.minutesSection': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which minutes */
    minutesId: number
    /** open: the item of the agenda; empty for the general part */
    itemId: number | null
    /** open: its place in the order; nought for the general part */
    place: number
    /** case: its heading, as the item was called when it was drafted */
    title: string
    /** case: what it says */
    says: string
    /** open: counts the wordings, so that two who write at once are told */
    version: Generated<number>
    /** partnership: the room the item lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who worded it last, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was worded last */
    at: Date
  }
  'meetings.minutesSectionBefore': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which section */
    sectionId: number
    /** open: which wording it was */
    version: number
    /** case: what it said */
    says: string
    /** partnership: the room the item lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who wrote it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written */
    at: Date
  }
  'meetings.noticeChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the decision that was to be taken */
    decisionId: number
    /** open: what became of it */
    kind: string
    /** open: the decision that was taken */
    byDecisionId: number | null
    /** partnership: why */
    why: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when */
    happenedOn: When
    /** open: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
  }
  'meetings.paper': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the item it is for */
    itemId: number
    /** case: what it is called */
    title: string
    /** partnership: the post that owes it */
    ownerPostId: number | null
    /** partnership: the person who owes it */
    ownerPersonId: number | null
    /** partnership: the agency that owes it */
    ownerAgencyId: number | null
    /** partnership: the room it lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.paperVersion': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which paper */
    paperId: number
    /** open: the first version, the second, and so on */
    number: number
    /** case: the title of this version */
    title: string
    /** partnership: to decide, to discuss, to note or to be assured */
    purpose: string
    /** case: the paper in a few sentences */
    summary: string | null
    /** case: what the group is asked to do */
    asked: string | null
    /** partnership: who wrote it, as a post or an agency */
    author: string
    /** case: the paper itself, where it was written here */
    body: string | null
    /** case: the name of the file, where it was handed in as one */
    fileName: string | null
    /** partnership: the day it was due when it came; empty where the day of the meeting was not known */
    dueOn: Day | null
    /** partnership: the day it came */
    handedOn: Day
    /** partnership: the room it lies in, where it is restricted; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.procedureAnswer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which proposal */
    procedureId: number
    /** open: the text it answers */
    textId: number
    /** partnership: who answered */
    agencyId: number
    /** open: the hash of the words that were shown */
    hash: string
    /** partnership: agreed, differed, abstained, or asks for a meeting, which stops the procedure */
    how: string
    /** partnership: why, in its own words */
    why: string | null
    /** partnership: the delegation under which a deputy answered; empty where the partner answered itself */
    deputySays: string | null
    /** partnership: the address of that delegation */
    deputyAt: string | null
    /** partnership: who answered for the agency, as they were called then */
    byName: string
    /** partnership: when */
    answeredAt: Date
  }
  'meetings.procedureAsked': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which proposal */
    procedureId: number
    /** partnership: who is asked */
    agencyId: number
  }
  'meetings.procedureEnd': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which proposal */
    procedureId: number
    /** open: what came of it */
    how: string
    /** open: the text that stood */
    textId: number
    /** open: the decision it was recorded as */
    decisionId: number | null
    /** partnership: why it ended so */
    why: string
    /** partnership: who closed it, as they were called then */
    byName: string
    /** partnership: the day it ended */
    endedOn: Day
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
  }
  'meetings.procedureOption': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: in which text */
    textId: number
    /** partnership: the other way */
    option: string
    /** partnership: why it is not proposed */
    whyNot: string
  }
  'meetings.procedureRule': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the day from which it is in force */
    fromOn: Day
    /** partnership: how many working days those asked have, the day it is put to them being day zero */
    workingDays: number
    /** partnership: what carries a proposal that the law does not give to all the partners */
    carriedWhen: string
    /** partnership: what it rests on, such as a decision */
    becauseSays: string | null
    /** partnership: who set it, as they were called then */
    setBy: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
  }
  'meetings.procedureText': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which proposal */
    procedureId: number
    /** open: the first, second, third text */
    number: number
    /** partnership: the proposal in a few words */
    title: string
    /** partnership: the decision as one sentence, without its date */
    says: string
    /** partnership: why */
    reasons: string
    /** open: the hash of these words and of the options weighed: what an answer answers */
    hash: string
    /** partnership: why the text was changed; empty for the first */
    why: string | null
    /** partnership: the day it was put to those asked; day zero */
    putOn: Day
    /** partnership: how many working days they have */
    workingDays: number
    /** partnership: the last day to answer */
    closesOn: Day
    /** partnership: who wrote it, as they were called then */
    writtenBy: string
  }
  'meetings.programmeChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the board the groups report to */
    workingGroupId: number | null
    /** open: established, changed, judgement or ended */
    kind: string
    /** partnership: what measures a judgement; empty where nothing does */
    measuredBy: string | null
    /** open: its place in the report, where that is not the place of this chapter */
    section: string | null
    /** partnership: the sentence that tells it, without its date */
    says: string
    /** partnership: when */
    happenedOn: When
    /** open: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** partnership: the row of the source it was learnt from, if not at work */
    source: string | null
    /** partnership: the paragraph of that source */
    paragraph: string | null
    /** open: the first day it can have been */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can have been */
    lastDay: ColumnType<Day | null, never, never>
  }
  'meetings.proposal': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the group that is to take it up */
    workingGroupId: number
    /** partnership: what it is called; never a child's name */
    title: string
    /** open: to decide, to discuss, to note or to be assured */
    purpose: string
    /** partnership: why the group should take it up */
    why: string
    /** partnership: by when it is wanted */
    wantedBy: When | null
    /** partnership: the room it lies in, where the item made of it was restricted; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.proposalAnswer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which proposal */
    proposalId: number
    /** open: accepted, declined, or withdrawn by who made it */
    answer: string
    /** open: the agenda item it became */
    itemId: number | null
    /** partnership: the reason, which a refusal must give */
    why: string | null
    /** partnership: the room the proposal lies in; seen only there */
    roomId: number | null
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.quorumRule': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number; of two rules from one day the later counts */
    id: Generated<number>
    /** open: which group */
    workingGroupId: number
    /** open: the first day it holds */
    fromOn: Day
    /** open: how many safeguarding partners must be represented; empty for every one of them */
    partnersAtLeast: number | null
    /** open: who represents a partner besides its lead: any deputy, a deputy with a delegation, or none */
    deputies: string
    /** open: how many agencies must be represented in all, the partners included */
    agenciesAtLeast: Generated<number>
    /** open: kinds of agency of which at least one must be represented */
    kinds: Generated<string[]>
    /** partnership: where the rule stands, such as the terms of reference */
    writtenIn: string | null
    /** partnership: who wrote it down, as they were called then */
    setBy: string
    /** partnership: when */
    setAt: Date
  }
  'meetings.register': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** open: 1 for the first, then counting up */
    edition: number
    /** partnership: who wrote it down, as they were called then */
    takenBy: string
    /** partnership: when */
    takenAt: Date
  }
  'meetings.reply': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number, in order of answering */
    id: Generated<number>
    /** open: which meeting */
    meetingId: number
    /** partnership: who answered */
    accountId: number
    /** partnership: the agency they answered for; empty for somebody who sits there for none */
    agencyId: number | null
    /** partnership: who answered, by their role */
    byName: string
    /** partnership: coming, deputy or apologies */
    how: string
    /** partnership: who comes instead, as a post in words; never a person's name */
    deputy: string | null
    /** partnership: whether that deputy may decide for the agency, as the member says; empty where not said */
    delegated: boolean | null
    /** partnership: when */
    answeredAt: Date
  }
  'meetings.seriesEnd': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which series */
    seriesId: number
    /** partnership: the first day on which it calls no meeting */
    endedOn: Day
    /** partnership: why it was ended */
    why: string
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.seriesSkip': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which series */
    seriesId: number
    /** partnership: the day its rhythm gave */
    day: Day
    /** partnership: why no meeting is called for it */
    why: string
    /** partnership: who did it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'meetings.writtenProcedure': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the proposal in a few words, as it stands now; never a child's name */
    title: string
    /** partnership: the group whose decision it is, to whose next meeting it is reported */
    workingGroupId: number | null
    /** partnership: who decides, as it is called */
    decidedBy: string
    /** open: the law gives the decision to the statutory partners together, so that it is carried only when all of them agree */
    statutory: Generated<boolean>
    /** open: whether the decision may be told in public or only in the partnership */
    audience: Generated<string>
    /** partnership: what carries it, as the rule stood when it was put */
    carriedWhen: string
    /** partnership: who put it, as they were called then */
    openedBy: string
    /** partnership: the day it was put */
    openedOn: Day
    /** partnership: the day the partnership knew of it */
    knownOn: Day | null
    /** open: how often its text was written, so that two people do not change it at once */
    version: Generated<number>
  }
  'partnership.agency': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what the agency is called */
    name: string
    /** open: what people call it */
    shortName: string
    /** open: what kind of agency it is */
    kind: string
    /** open: a safeguarding partner, now or on some day; its terms say on which */
    statutory: Generated<boolean>
    /** open: its heading in the schedule of relevant agencies */
    category: string | null
    /** open: why the partners chose it as a relevant agency */
    chosenBecause: string | null
    /** open: counts the times its words were put right, so that two people who change it at once are told */
    version: Generated<number>
  }
  'partnership.agencyChoice': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which agency */
    agencyId: number
    /** open: chosen, or no longer chosen */
    kind: string
    /** open: from when, as precisely as it is known */
    happenedOn: When
    /** open: why the partners did so */
    because: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have happened; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
  }
  'partnership.agencyEnding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which agency */
    agencyId: number
    /** open: the first day on which it is there no longer */
    endedOn: Day
    /** open: why, in one sentence */
    because: string
    /** partnership: the day it became known */
    knownOn: Day
  }
  'partnership.arrangementsAgreement': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which edition */
    versionId: number
    /** partnership: which partner */
    agencyId: number
    /** partnership: the wording it was shown */
    wording: number
    /** partnership: agreed, or differed */
    how: string
    /** partnership: why it differed, in its own words */
    why: string | null
    /** partnership: who said so for the partner, as they were called then */
    byName: string
    /** partnership: when */
    happenedOn: When
    /** partnership: the day it became known */
    knownOn: Day | null
    /** partnership: as whom they spoke: as lead, or under which delegation and until when; empty where it was said before that was asked */
    signedAs: string | null
    /** partnership: the delegation under which it was said, if under one */
    delegationId: number | null
  }
  'partnership.arrangementsChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what kind of change it was */
    kind: string
    /** open: the duty of the law it answers, by its short name */
    duty: string | null
    /** partnership: why a limit of the law was passed, where it was */
    reasonLate: string | null
    /** partnership: the planned change that this one confirms, moves or withdraws */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; never a child or a person by name */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'partnership.arrangementsContent': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which edition */
    versionId: number
    /** open: which point of the list of the law, by its short name */
    point: string
    /** open: the part of the edition that says it */
    part: string | null
    /** open: why it does not say it */
    reason: string | null
    /** partnership: who wrote it down */
    byName: string
    /** partnership: the day it was written down */
    knownOn: Day | null
  }
  'partnership.arrangementsDepartureExplained': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which provision */
    provisionId: number
    /** partnership: in what practice departs from it */
    departure: string
    /** partnership: since when it departs: another time is another departure */
    since: When
    /** partnership: why */
    why: string
    /** partnership: until when this explains it */
    untilOn: Day
    /** partnership: who says so */
    byName: string
    /** partnership: when it was written down */
    knownOn: Day | null
  }
  'partnership.arrangementsProvision': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which edition */
    versionId: number
    /** open: a group, a post, an agency, a stage of escalation, or money */
    kind: string
    /** open: what the edition calls it */
    name: string
    /** open: what the edition says of it, in one sentence */
    says: string
    /** open: where in the edition it stands */
    part: string | null
    /** open: the group it means */
    groupId: number | null
    /** open: the post it means */
    postId: number | null
    /** open: the agency it means, or that is to give the money */
    agencyId: number | null
    /** open: at least how often the group is to meet, in months */
    meetsEvery: number | null
    /** open: at least how often the group is to report, in months */
    reportsEvery: number | null
    /** open: the place of a stage of escalation, the first being 1 */
    stage: number | null
    /** partnership: what is to be given each year, in pence */
    pence: number | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.arrangementsProvisionRemoved': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which provision */
    provisionId: number
    /** partnership: why */
    why: string
    /** partnership: who took it out */
    byName: string
    /** partnership: when */
    knownOn: Day | null
  }
  'partnership.arrangementsPublication': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which edition */
    versionId: number
    /** open: the change of the arrangements that tells of it */
    changeId: number | null
    /** open: when it was published */
    happenedOn: When
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.arrangementsVersion': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which edition it is, the first being 1 */
    edition: number
    /** open: what it is called */
    title: string
    /** open: the edition of the guidance it was written under; empty where that is not known */
    framework: string | null
    /** partnership: its text, where it is kept here and not as a file */
    words: string | null
    /** open: where anybody can read it */
    keptAt: string | null
    /** partnership: counts up with every change of what the partners agree to */
    wording: Generated<number>
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.arrangementsWatch': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: how many days after its time a group may still meet or report before that is a departure */
    slackDays: number
    /** partnership: how many days a departure may stand before Home says so */
    remindAfterDays: number
    /** partnership: who set it */
    byName: string
    /** partnership: when */
    knownOn: Day | null
  }
  'partnership.budgetAgreement': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: which partner */
    agencyId: number
    /** partnership: the version of the budget it was shown */
    ofVersion: number
    /** partnership: agreed, or differed */
    how: string
    /** partnership: why it differed, in its own words */
    why: string | null
    /** partnership: who said so for the partner, as they were called then */
    byName: string
    /** partnership: when */
    happenedOn: When
    /** partnership: when it was written down */
    knownOn: Day | null
    /** partnership: as whom they spoke: as lead, or under which delegation and until when; empty where it was said before that was asked */
    signedAs: string | null
    /** partnership: the delegation under which it was said, if under one */
    delegationId: number | null
  }
  'partnership.budgetLine': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: which head */
    headId: number
    /** partnership: how much, in pence */
    pence: number
    /** partnership: why it was changed */
    why: string | null
    /** partnership: the version of the budget it came with */
    ofVersion: number
    /** partnership: when it was written down */
    knownOn: Day | null
  }
  'partnership.budgetPublication': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: which version of its budget */
    ofVersion: number
    /** partnership: whether what was spent is public too */
    withSpending: boolean
    /** partnership: since when */
    happenedOn: Day
    /** partnership: who said so */
    byName: string
    /** partnership: when it was written down */
    knownOn: Day | null
  }
  'partnership.budgetYear': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: its first day */
    begins: Day
    /** partnership: its last day */
    ends: Day
    /** partnership: what was carried forward from the year before, in pence; below nought where it was overspent; empty where it is not known */
    carriedIn: number | null
    /** partnership: counts up with every change of what the partners agree to */
    version: Generated<number>
  }
  'partnership.charge': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: what was charged for */
    says: string
    /** partnership: how much, in pence */
    pence: number
    /** partnership: when */
    happenedOn: When
    /** partnership: when it was written down */
    knownOn: Day | null
    /** partnership: the earlier line that this one puts right, which stays and counts no longer */
    corrects: number | null
    /** partnership: why the earlier line was wrong */
    correctedBecause: string | null
  }
  'partnership.contribution': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: which agency gives it */
    agencyId: number | null
    /** partnership: who gives it, where that is no agency of the partnership */
    givenBy: string | null
    /** partnership: in cash, or in kind */
    kind: string
    /** partnership: what it is: a trainer, a venue, its share of the budget */
    says: string
    /** partnership: how much, or what it is worth, in pence; empty where it is not known */
    pence: number | null
    /** partnership: how many hours, for what is given in kind; empty where it is not known or not counted so */
    hours: number | null
    /** partnership: when it was promised */
    promisedOn: When
    /** partnership: by when it is to be received; empty where no day was agreed */
    dueOn: When | null
    /** partnership: the version of the budget it came with */
    ofVersion: number
    /** partnership: when it was written down */
    knownOn: Day | null
  }
  'partnership.contributionChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which contribution */
    contributionId: number
    /** partnership: received, or withdrawn */
    kind: string
    /** partnership: how much was received, in pence; empty where it is not known */
    pence: number | null
    /** partnership: how many hours were received; empty where it is not known or not counted so */
    hours: number | null
    /** partnership: why it was withdrawn */
    why: string | null
    /** partnership: when */
    happenedOn: When
    /** partnership: when it was written down */
    knownOn: Day | null
    /** partnership: the earlier line that this one puts right, which stays and counts no longer */
    corrects: number | null
    /** partnership: why the earlier line was wrong */
    correctedBecause: string | null
  }
  'partnership.delegation': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: a deputy, who stands in when the other is away, or a delegation, which holds at any time */
    kind: string
    /** partnership: the post whose holder is stood in for */
    forPostId: number | null
    /** partnership: the partner or agency that is stood in for as a whole */
    forPartnerId: number | null
    /** partnership: the person who stands in */
    toPersonId: number | null
    /** partnership: the post whose holder stands in */
    toPostId: number | null
    /** partnership: what may be done: be counted at a meeting, decide, decide what the law gives to the three, sign, commit money */
    acts: string[]
    /** partnership: what may be decided and what may not, in words */
    scope: string
    /** partnership: who gave it and why */
    reason: string
    /** partnership: its first day */
    fromOn: Day
    /** partnership: its last day */
    untilOn: Day
    /** partnership: the day it was given; empty where nobody recorded it */
    givenOn: Day | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.delegationEnding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which delegation */
    delegationId: number
    /** partnership: the first day on which it no longer counts */
    endedOn: Day
    /** partnership: who ended it and why */
    reason: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.groupChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which group */
    workingGroupId: number
    /** partnership: the post whose holder chairs or joined */
    postId: number | null
    /** partnership: who chairs or joined */
    personId: number | null
    /** partnership: the agency that joined */
    agencyId: number | null
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: the planned change that this one confirms, moves or withdraws */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; never a child or a person by name */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: the group that took back what this group had done */
    handedTo: number | null
    /** partnership: what was handed back, in words; never a child or a person by name */
    handedWhat: string | null
    /** partnership: where the reporting line moved, the group it answers to from then on */
    reportsTo: number | null
    /** partnership: where the reporting line moved, the group it answered to before */
    reportedTo: number | null
  }
  'partnership.hoursGiven': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which agency */
    agencyId: number
    /** partnership: to what kind of work */
    work: string
    /** partnership: to what, in a few words */
    says: string
    /** partnership: how many hours */
    hours: number
    /** partnership: when */
    happenedOn: When
    /** partnership: when it was written down */
    knownOn: Day | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: the earlier line that this one puts right, which stays and counts no longer */
    corrects: number | null
    /** partnership: why the earlier line was wrong */
    correctedBecause: string | null
  }
  'partnership.interest': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** special: who declared it; shown to those who may see declared interests, and to themselves */
    personId: number
    /** special: what kind of interest; shown to those who may see declared interests, and to themselves */
    kind: string
    /** special: what the interest is, in words; shown to those who may see declared interests, and to themselves */
    says: string
    /** special: since when they have it; shown to those who may see declared interests, and to themselves */
    sinceOn: When
    /** special: the day they declared it; shown to those who may see declared interests, and to themselves */
    declaredOn: Day
  }
  'partnership.interestEnding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** special: which interest; shown to those who may see declared interests, and to whoever declared it */
    interestId: number
    /** special: when it ended; shown to those who may see declared interests, and to whoever declared it */
    endedOn: When
    /** special: how it ended, in words; shown to those who may see declared interests, and to whoever declared it */
    says: string | null
    /** special: the day it was said to have ended; shown to those who may see declared interests, and to whoever declared it */
    knownOn: Day | null
  }
  'partnership.interestRule': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whoever holds a post, and whoever sits on groups of which kinds; nobody is asked when it is empty */
    asks: string[]
    /** partnership: after how many months a person declares afresh */
    everyMonths: number
    /** partnership: how many days somebody has who has never declared, from the day they are first asked */
    withinDays: number
    /** partnership: the first day on which the rule holds */
    fromOn: Day
    /** partnership: who agreed it and why */
    says: string
    /** partnership: the day it was recorded */
    knownOn: Day
  }
  'partnership.membership': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which group */
    workingGroupId: number
    /** partnership: a person who sits on it */
    personId: number | null
    /** partnership: a post whose holder sits on it */
    postId: number | null
    /** partnership: an agency that sits on it */
    agencyId: number | null
    /** partnership: since when, as precisely as it is known */
    sinceOn: When
    /** partnership: until when; empty while they sit on it */
    untilOn: When | null
    /** partnership: a member, the deputy of a member, or an adviser */
    capacity: Generated<string>
  }
  'partnership.moneyNote': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the year it is about; empty where it is about no year */
    yearId: number | null
    /** partnership: on value for money, on what is not known, or other */
    kind: string
    /** partnership: the note */
    says: string
    /** partnership: who wrote it */
    byName: string
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
  }
  'partnership.partnerTerm': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which agency */
    agencyId: number
    /** open: its first day as a partner; empty where it was one from the beginning */
    fromOn: Day | null
    /** open: its last day as a partner; empty while it is one */
    untilOn: Day | null
    /** open: the body whose place it took */
    succeeds: number | null
    /** open: why: what changed, or where the arrangements say that the area has two of its kind */
    because: string | null
    /** partnership: the day it became known */
    knownOn: Day | null
  }
  'partnership.person': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the title of their role */
    name: string
    /** partnership: the agency they come from */
    agencyId: number | null
    /** partnership: where letters reach them; shown to the people of the partnership only */
    email: string | null
    /** partnership: the account they sign in with */
    accountId: number | null
    /** open: counts the times their words were put right, so that two people who change them at once are told */
    version: Generated<number>
  }
  'partnership.personLeaving': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: who */
    personId: number
    /** partnership: left, or came back */
    kind: string
    /** partnership: the day from which it holds */
    happenedOn: Day
    /** partnership: why, in one sentence; never a child or a person by name */
    because: string
    /** partnership: the day it became known */
    knownOn: Day
  }
  'partnership.post': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what the post is called */
    name: string
    /** open: a lead or delegated safeguarding partner, the partnership chair, an executive lead, an independent role, or support of partnership work */
    kind: string
    /** partnership: the agency that employs whoever holds it */
    agencyId: number | null
    /** open: what the post is for */
    purpose: string | null
    /** partnership: how much of the week it takes, in words */
    hours: string | null
    /** open: other names it goes by, so that one thing is not taken for two */
    alsoCalled: Generated<string[]>
    /** open: counts the times its words were put right, so that two people who change it at once are told */
    version: Generated<number>
  }
  'partnership.postChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which post */
    postId: number
    /** partnership: who was appointed, started or left */
    personId: number | null
    /** partnership: where the source states how many months in post this covers, that number */
    monthsStated: number | null
    /** partnership: the planned change that this one confirms, moves or withdraws */
    settles: number | null
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: what changed, as a sentence without its date; never a child or a person by name */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'partnership.rhythm': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whose rhythm */
    workingGroupId: number
    /** partnership: of its meetings or of its reports */
    kind: string
    /** partnership: how many weeks or months lie between two, or how many times a year; empty when it has no fixed rhythm */
    every: number | null
    /** partnership: weeks, months, or times a year */
    unit: string | null
    /** partnership: where it was agreed and why, in words */
    says: string | null
    /** partnership: from when it holds, as precisely as it is known */
    fromOn: When
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day from which it can hold; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
  }
  'partnership.spending': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which year */
    yearId: number
    /** partnership: which head */
    headId: number
    /** partnership: what was bought, without the name of a person or a child */
    says: string
    /** partnership: how much, in pence */
    pence: number
    /** partnership: when */
    happenedOn: When
    /** partnership: when it was written down */
    knownOn: Day | null
    /** partnership: the earlier line that this one puts right, which stays and counts no longer */
    corrects: number | null
    /** partnership: why the earlier line was wrong */
    correctedBecause: string | null
  }
  'partnership.spendingHead': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it is called */
    name: string
  }
  'partnership.termOfOffice': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which post; empty where the term is of a seat in a group */
    postId: number | null
    /** partnership: who holds it for this term */
    personId: number | null
    /** partnership: the term that this one renews */
    renews: number | null
    /** partnership: who agreed it and anything agreed with it, in words */
    says: string | null
    /** partnership: the first day of the term, as precisely as it is known */
    fromOn: When
    /** partnership: the last day of the term, as precisely as it is known */
    untilOn: When
    /** partnership: when it was agreed */
    agreedOn: When
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can begin; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can end; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: of which group the chair or vice-chair is taken; empty where the term is of a post */
    workingGroupId: number | null
    /** partnership: the chair or the vice-chair of that group */
    seat: string | null
  }
  'partnership.termsOfReference': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whose terms of reference */
    workingGroupId: number
    /** partnership: which version: 1, 2 and so on */
    number: number
    /** partnership: what it is called in a list and in the search */
    title: string
    /** partnership: the whole text as agreed */
    body: string
    /** partnership: what is otherwise than in the version before, in words */
    altered: string | null
    /** partnership: when it was agreed, as precisely as it is known */
    agreedOn: When
    /** partnership: the group that agreed it */
    agreedBy: number | null
    /** partnership: the day by which it is to be looked at again */
    reviewBy: Day | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been agreed; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
  }
  'partnership.workingGroup': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what the group is called */
    name: string
    /** open: what people call it */
    shortName: string
    /** open: other names it goes by, so that one thing is not taken for two */
    alsoCalled: Generated<string[]>
    /** open: the board, its executive, a sub-group, a task and finish group, a panel, a forum, another part of the arrangements, or a body beside the partnership */
    kind: string
    /** open: what the group is for */
    purpose: string | null
    /** open: the group it answers to */
    reportsTo: number | null
    /** partnership: the post whose holder takes the chair */
    chairPostId: number | null
    /** open: of a body beside the partnership, which kind of strategic board it is */
    besideAs: string | null
    /** open: counts the times its words were put right, so that two people who change it at once are told */
    version: Generated<number>
  }
  'plans.action': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what is to be done, beginning with a verb */
    title: string
    /** partnership: the plan it belongs to, if any */
    planId: number | null
    /** partnership: the priority of that plan it serves, if any */
    priorityId: number | null
    /** partnership: the agency whose action it is; empty where none is named */
    ownerAgencyId: number | null
    /** partnership: the post that answers for it, where a post does */
    ownerPostId: number | null
    /** partnership: the person who answers for it, where one person does */
    ownerPersonId: number | null
    /** partnership: the group that answers for it, where a group does */
    ownerGroupId: number | null
    /** partnership: when it is due now, as precisely as it is known */
    due: When
    /** partnership: the first day that can be; empty where it reaches back without end */
    dueFirst: ColumnType<Day | null, never, never>
    /** partnership: the last day that can be, after which it is late; empty where no day was set */
    dueLast: ColumnType<Day | null, never, never>
    /** partnership: its place in a list by due date; far off where no day was set */
    dueOrder: ColumnType<Day, never, never>
    /** partnership: when it was first promised; never overwritten */
    firstDue: When
    /** partnership: why this date: a fixed day, so long after something else, or a stretch such as a month */
    dueBecause: Generated<string>
    /** partnership: what a relative date is counted from, in words */
    countsFromSays: string | null
    /** partnership: when that happened or is to happen */
    countsFromOn: When | null
    /** partnership: the address of what it is counted from */
    countsFromAt: string | null
    /** partnership: the action it is counted from, where it is one */
    countsFromActionId: number | null
    /** partnership: how many months after that */
    dueMonths: number | null
    /** partnership: how many weeks after that */
    dueWeeks: number | null
    /** partnership: when it was agreed that this would be done */
    raisedOn: When
    /** partnership: open, done or withdrawn: kept by the store in step with the rows that say so */
    state: Generated<string>
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
    /** partnership: why the action exists: the meeting, audit or review it came from, by its label */
    becauseSays: string | null
    /** partnership: the address of that */
    becauseAt: string | null
    /** partnership: how anybody will know that it made a difference */
    measure: string | null
    /** partnership: where in the report it is told, when not with the forward plan */
    section: string | null
    /** partnership: the one thing this is a date for, so that other dates for it can be held against this one */
    sameThing: string | null
    /** partnership: whether its date speaks of calendar or of financial years, where that matters */
    yearsKind: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: what kind of thing it came from: a decision, a finding, an ask; empty where nobody has said */
    becauseKind: string | null
    /** partnership: said to be done, and waiting for somebody else to check it: kept by the store in step with the rows that say so */
    awaitsCheck: Generated<boolean>
    /** partnership: the objective of that priority it serves, if any */
    objectiveId: number | null
    /** partnership: how it is to be done; empty where nobody has said */
    how: string | null
    /** partnership: what is to be different once it is done; empty where nobody has said */
    outcome: string | null
  }
  'plans.actionClosing': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: done or withdrawn */
    kind: string
    /** partnership: when */
    closedOn: When
    /** partnership: the first day that can have been */
    closedFirst: ColumnType<Day | null, never, never>
    /** partnership: the last day that can have been */
    closedLast: ColumnType<Day | null, never, never>
    /** partnership: what is different now because it was done; empty where the source does not say */
    difference: string | null
    /** partnership: why it was withdrawn */
    why: string | null
    /** partnership: who checked that it is so */
    checkedBy: string | null
    /** partnership: what proves it: a file, the address of a record, or words why nothing is needed; empty where nobody was asked */
    evidence: string | null
    /** partnership: the address of the record that proves it */
    evidenceAt: string | null
    /** partnership: why no evidence is needed */
    evidenceSays: string | null
    /** partnership: whether somebody else has to check that it is so */
    checkNeeded: Generated<boolean>
    /** partnership: who said that it has ended; empty where a document says it */
    proposedBy: string | null
    /** partnership: the day they said so */
    proposedOn: Day | null
    /** partnership: the account they signed in with */
    proposedAccountId: number | null
    /** partnership: the agency they came from */
    proposedAgencyId: number | null
  }
  'plans.actionHelper': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: began to help, or no longer does */
    kind: string
    /** partnership: the agency that helps, where an agency does */
    agencyId: number | null
    /** partnership: the post that helps, where a post does */
    postId: number | null
    /** partnership: the person who helps, where one person does */
    personId: number | null
    /** partnership: the group that helps, where a group does */
    groupId: number | null
    /** partnership: with what, or why no longer */
    says: string | null
    /** partnership: from which day */
    happenedOn: Day
    /** partnership: who said so */
    saidBy: string
  }
  'plans.actionOwnerChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: the agency whose it was */
    fromAgencyId: number | null
    /** partnership: the post that answered for it before */
    fromPostId: number | null
    /** partnership: the person who answered for it before */
    fromPersonId: number | null
    /** partnership: the group that answered for it before */
    fromGroupId: number | null
    /** partnership: the agency whose it is from then on */
    toAgencyId: number | null
    /** partnership: the post that answers from then on */
    toPostId: number | null
    /** partnership: the person who answers from then on */
    toPersonId: number | null
    /** partnership: the group that answers from then on */
    toGroupId: number | null
    /** partnership: the reason */
    why: string
    /** partnership: who passed it on */
    changedBy: string
    /** partnership: the day it was passed on */
    changedOn: Day
  }
  'plans.actionProgress': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: the day it stood so */
    notedOn: Day
    /** partnership: how it is going */
    says: string
    /** partnership: who said so */
    notedBy: string
    /** partnership: on course, at risk or off course, as whoever noted it sees it; empty where they did not say */
    rating: string | null
    /** partnership: the earlier note that this one puts right, which stays as it was */
    corrects: number | null
  }
  'plans.actionRedating': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: when it was due before */
    fromDue: When
    /** partnership: when it is due from then on */
    toDue: When
    /** partnership: the reason */
    why: string
    /** partnership: who agreed to it */
    agreedBy: string
    /** partnership: the day it was agreed */
    agreedOn: Day
  }
  'plans.actionReopening': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: the ending that holds no longer; empty where none was recorded */
    closingId: number | null
    /** partnership: why it had not really ended */
    why: string
    /** partnership: the day it was opened again */
    reopenedOn: Day
    /** partnership: who opened it again */
    reopenedBy: string
  }
  'plans.boardBelief': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the shared priority */
    sharedPriorityId: number
    /** partnership: the board, a body beside the partnership */
    groupId: number
    /** partnership: what that board calls it; empty where it has not said */
    ownWords: string | null
    /** partnership: whether that board names the same owner as this partnership */
    ownerIs: string
    /** partnership: whom it names, where that is another */
    ownerSays: string | null
    /** partnership: the date that board believes; empty where it has not said */
    due: When | null
    /** partnership: whether it still shares it */
    shares: Generated<boolean>
    /** partnership: when it said so */
    toldOn: When
    /** partnership: who told this partnership, or where it was read */
    toldBy: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
  }
  'plans.closingCheck': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the ending that was looked at */
    closingId: number
    /** partnership: checked, or sent back */
    verdict: string
    /** partnership: what was looked at, or why it was sent back */
    says: string | null
    /** partnership: who looked */
    checkedBy: string
    /** partnership: when */
    checkedOn: Day
    /** partnership: the account they signed in with */
    accountId: number | null
    /** partnership: the agency they came from */
    agencyId: number | null
    /** partnership: whether they come from the agency whose action it is */
    sameAgency: Generated<boolean>
  }
  'plans.closingRule': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the kind of plan, or no plan */
    planKind: string
    /** partnership: whether evidence is asked for, or words why none is needed */
    evidenceNeeded: boolean
    /** partnership: whether somebody else has to check it */
    checkNeeded: boolean
    /** partnership: why it was decided so */
    why: string | null
    /** partnership: who wrote it down */
    decidedBy: string
    /** partnership: from which day it holds */
    decidedOn: Day
  }
  'plans.dueTally': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: the plan, or 0 for actions of no plan */
    planId: number
    /** partnership: the last day they are due */
    dueDay: Day
    /** partnership: how many are open */
    actions: number
  }
  'plans.layout': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the layout is called */
    title: string
    /** partnership: what the actions stand together by */
    groupedBy: string
    /** partnership: where the layout was seen in the field; empty where the partnership thought of it */
    seenAt: string | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'plans.layoutColumn': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the layout */
    layoutId: number
    /** open: its place from the left, from 1 */
    place: number
    /** partnership: what it shows of an action, one of a known list */
    shows: string
    /** partnership: the words over it */
    heading: string
  }
  'plans.measure': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the priority */
    priorityId: number
    /** partnership: what is measured */
    says: string
    /** partnership: where it stood at the start, in words; empty where nobody knew */
    beganAt: string | null
    /** partnership: what it should be; empty where nobody has said */
    target: string | null
    /** partnership: by when it should be so */
    due: When
    /** partnership: the day it was put into the plan */
    addedOn: Day
  }
  'plans.measureReading': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the measure */
    measureId: number
    /** partnership: the day or time it stood so */
    readOn: When
    /** partnership: where it stood, with its denominator */
    says: string
    /** partnership: whether that is the target */
    met: string
    /** partnership: who said so */
    notedBy: string
  }
  'plans.objective': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the priority it belongs to */
    priorityId: number
    /** partnership: what is to be reached */
    title: string
    /** partnership: the day it was put into the plan; empty where it was there from the start */
    addedOn: Day | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'plans.plan': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the plan is called */
    title: string
    /** partnership: business plan, forward plan, improvement plan or action plan */
    kind: string
    /** partnership: the time the plan is for, as precisely as it is known */
    covers: When
    /** partnership: when it was agreed; empty while it is not */
    agreedOn: When | null
    /** partnership: what is told of the plan in one sentence, without its full stop; empty where its title and counts will do */
    says: string | null
    /** partnership: whether it counts by calendar or by financial years, where it says so */
    yearsKind: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the longer plan that this one is a part of; empty where it stands alone */
    withinPlanId: number | null
    /** partnership: the layout it is shown in first; empty where none was chosen */
    layoutId: number | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'plans.planVersion': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the plan */
    planId: number
    /** partnership: whether this version was drafted, agreed, agreed as an amendment, or ended the plan */
    kind: string
    /** partnership: what the version is called, such as V4; empty where it has no name */
    name: string | null
    /** partnership: when */
    happenedOn: When
    /** partnership: what it changed, and why */
    says: string | null
    /** partnership: who agreed to it */
    decidedBy: string | null
    /** partnership: the decision by which it was agreed, by its label */
    decisionSays: string | null
    /** partnership: the address of that decision */
    decisionAt: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
  }
  'plans.priority': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the plan it belongs to */
    planId: number
    /** partnership: what comes first */
    title: string
    /** partnership: why it comes first */
    why: string
    /** partnership: how anybody will know that it worked; empty where nobody has said */
    measure: string | null
    /** partnership: a priority chosen for this plan, or a core function that goes on in every year */
    part: Generated<string>
    /** partnership: the theme it stands under, if any */
    themeId: number | null
    /** partnership: the address of the evidence it was chosen by, such as an audit */
    whyAt: string | null
    /** partnership: what is to be different; empty where nobody has said */
    outcome: string | null
    /** partnership: the agency that leads it; empty where none is named */
    leadAgencyId: number | null
    /** partnership: the post that leads it, where a post does */
    leadPostId: number | null
    /** partnership: the person who leads it, where one person does */
    leadPersonId: number | null
    /** partnership: the group that leads it, where a group does */
    leadGroupId: number | null
    /** partnership: the priority of the longer plan that it serves */
    servesPriorityId: number | null
    /** partnership: when it was put into the plan; empty where it was there from the start */
    addedOn: When | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'plans.promise': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action */
    actionId: number
    /** partnership: the publication that told it, by its name */
    toldIn: string
    /** partnership: the address of that publication, where it has one here */
    toldAt: string | null
    /** partnership: when that was published, as precisely as it is known */
    toldOn: When
    /** partnership: the first day that can have been; empty where it is not stated */
    toldFirst: ColumnType<Day | null, never, never>
    /** partnership: the date it was told with */
    dueTold: When
    /** partnership: how it stood there: open, late, done or withdrawn */
    stood: string
    /** partnership: the sentence that told it */
    says: string | null
  }
  'plans.sharedAction': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the shared priority */
    sharedPriorityId: number
    /** partnership: the action */
    actionId: number
  }
  'plans.sharedPriority': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what comes first */
    title: string
    /** partnership: why it is shared */
    why: string
    /** partnership: by when, as this partnership has it now */
    due: When
    /** partnership: by when it was first to be so; never overwritten */
    firstDue: When
    /** partnership: the agency that answers for it; empty where none is named */
    ownerAgencyId: number | null
    /** partnership: the post that answers for it, where a post does */
    ownerPostId: number | null
    /** partnership: the person who answers for it, where one person does */
    ownerPersonId: number | null
    /** partnership: the group that answers for it, where a group does */
    ownerGroupId: number | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
  }
  'plans.sharedStep': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the shared priority */
    sharedPriorityId: number
    /** partnership: whether it was explored, agreed, reviewed, given another date, or ended */
    kind: string
    /** partnership: when */
    happenedOn: When
    /** partnership: what was said or settled */
    says: string
    /** partnership: the date before, where it was given another */
    fromDue: When | null
    /** partnership: the date from then on, where it was given another */
    toDue: When | null
    /** partnership: the decision or meeting by which it was settled, by its label */
    decisionSays: string | null
    /** partnership: the address of that */
    decisionAt: string | null
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
  }
  'plans.spreadsheet': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the plan */
    planId: number
    /** partnership: the layout its columns were recognised by */
    layoutId: number
    /** partnership: what the file was called */
    fileName: string
    /** partnership: the rows as they were read, each cell as text under what it shows */
    lines: unknown
    /** partnership: who brought it */
    broughtBy: string
    /** open: when */
    broughtAt: Date
    /** partnership: taken in or put aside; empty while it waits */
    endedAs: string | null
    /** partnership: who did that */
    endedBy: string | null
    /** open: when that was */
    endedAt: Date | null
    /** partnership: how many actions it changed */
    changed: number | null
    /** partnership: how many actions it added */
    added: number | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'plans.tally': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: the plan, or 0 for actions of no plan */
    planId: number
    /** partnership: open, done or withdrawn */
    state: string
    /** partnership: the month of the last day they are due, such as 2021-07; empty where no day was set */
    dueMonth: string
    /** partnership: how many */
    actions: number
  }
  'plans.theme': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the theme is called */
    title: string
    /** open: its place among the themes, from 1 */
    place: number
  }
  'plans.waitOver': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it waited for */
    waitsOnId: number
    /** partnership: the day it no longer had to wait */
    overOn: Day
    /** partnership: why not */
    why: string
    /** partnership: who said so */
    saidBy: string
  }
  'plans.waitsOn': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the action that waits */
    actionId: number
    /** partnership: what it waits for */
    says: string
    /** partnership: when that is expected */
    due: When
    /** partnership: the address of that, if it has one */
    at: string | null
    /** partnership: the action it waits for, where it is one of the register */
    waitsForActionId: number | null
  }
  'publishing.earlierPublication': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what it is called */
    title: string
    /** open: a yearly report, progress in between, or how reports follow one another */
    kind: string
    /** open: what it says it covers, as precisely as it is stated */
    covers: When | null
  }
  'publishing.edition': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report it was frozen from */
    reportId: number
    /** open: the first edition of that report, the second and so on */
    number: number
    /** open: its short name in addresses */
    slug: string
    /** open: what it is called */
    title: string
    /** open: the yearly report the law asks for, or progress in between */
    kind: string
    /** open: the first day it covers */
    coversFrom: Day
    /** open: the last day it covers */
    coversTo: Day
    /** open: the frozen text, its public facts and figures, and the wordings of law on that day */
    content: unknown
    /** open: what the three partners signed */
    contentHash: string
    /** open: when it was published */
    publishedAt: Date
    /** open: the day it was published */
    publishedOn: Day
    /** open: the edition it corrects */
    corrects: number | null
  }
  'publishing.findingSettled': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report it was settled for; empty when it was settled for every report */
    reportId: number | null
    /** partnership: which finding, by rule, facts and values: another as soon as one changes */
    findingKey: string
    /** open: the rule that found it */
    rule: string
    /** partnership: put right, or carried with a reason */
    how: string
    /** partnership: what was done about it, or why it stays */
    reason: string
    /** partnership: who settled it, as they were called then */
    settledBy: string
    /** partnership: when */
    settledOn: Day
  }
  'publishing.publicationChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report it is about */
    publicationId: number
    /** open: what kind of step this is */
    step: string
    /** open: the first day it says the report covers, where this step states it */
    coversFrom: Day | null
    /** open: the last day it says the report covers, where this step states it */
    coversTo: Day | null
    /** open: the length such a report has */
    coversLength: string | null
    /** open: by which kind of year it counts, where this step states it */
    countsBy: string | null
    /** open: the last day the law gave for this step */
    dueOn: Day | null
    /** partnership: the reason recorded for passing that day; empty when none was */
    lateBecause: string | null
    /** open: the one thing this is a date for */
    thing: string | null
    /** open: what happened, as a sentence without its date */
    says: string
    /** open: when it happened or is to happen, as precisely as it is known */
    happenedOn: When
    /** open: how it stands */
    status: string
    /** open: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** open: the row of the document it was learnt from */
    source: string | null
    /** open: the paragraph of that document */
    paragraph: string | null
    /** open: the first day it can be */
    firstDay: ColumnType<Day | null, never, never>
    /** open: the last day it can be */
    lastDay: ColumnType<Day | null, never, never>
  }
  'publishing.report': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it is called; open once it is published */
    title: string
    /** open: the yearly report the law asks for, or progress in between */
    kind: string
    /** open: the first day it covers */
    coversFrom: Day
    /** open: the last day it covers */
    coversTo: Day
    /** open: the day whose knowledge counts; what became known later is left out or marked */
    asAt: Day
    /** partnership: which draft this is; one more with every change */
    version: Generated<number>
    /** partnership: who began it, as they were called then */
    begunBy: string
    /** partnership: when it was begun */
    begunOn: Day
  }
  'publishing.requirementAnswer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report it belongs to */
    reportId: number
    /** open: which requirement of the law it answers */
    requirement: string
    /** partnership: where the report meets it, or why it does not */
    reason: string
    /** partnership: who wrote it, as they were called then */
    answeredBy: string
    /** partnership: when */
    answeredOn: Day
  }
  'publishing.section': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the heading */
    title: string
    /** open: its place among the others */
    position: number
  }
  'publishing.sentence': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report it belongs to */
    reportId: number
    /** partnership: the heading it stands under */
    section: string
    /** partnership: the paragraph of that section it stands in */
    paragraph: number
    /** partnership: its place in that paragraph */
    position: number
    /** partnership: what its paragraph is about */
    about: string
    /** partnership: the sentence; open once it is published */
    says: string
    /** partnership: the fact it tells; empty where a person wrote freely */
    factName: string | null
    /** partnership: that fact as it stood when the sentence was last looked at: its date, status, figures and words */
    factSnapshot: unknown | null
    /** open: whether it may leave the partnership */
    audience: Generated<string>
    /** open: it tells what became known only after the period ended */
    afterPeriod: Generated<boolean>
    /** partnership: a person chose these words */
    edited: Generated<boolean>
    /** partnership: why a date or a figure of the record is not in the words, or another is */
    editedBecause: string | null
    /** partnership: why it is left out of the report; empty while it is told */
    leftOutBecause: string | null
  }
  'publishing.signature': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the report that was signed */
    reportId: number
    /** open: the statutory partner it was signed for */
    agencyId: number
    /** open: SHA-256 of exactly what was signed: words, facts, figures and wordings of law */
    contentHash: string
    /** partnership: which draft that was */
    version: number
    /** partnership: who signed, as they were called then */
    signedBy: string
    /** partnership: when */
    signedAt: Date
    /** partnership: as whom they signed: as lead, or under which delegation and until when; empty where it was signed before that was asked */
    signedAs: string | null
    /** partnership: the delegation under which it was signed, if under one */
    delegationId: number | null
  }
  'publishing.signatureVoid': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the signature that no longer counts */
    signatureId: number
    /** partnership: what was changed */
    why: string
    /** partnership: when */
    voidedAt: Date
  }
  'reviews.notificationsStatement': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the period of which it is said */
    covers: When
    /** partnership: the statement, as a sentence without its date */
    says: string
    /** partnership: the time it speaks of, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'reviews.proceeding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: beside which review */
    reviewId: number
    /** case: what kind of proceeding; outside the room it is said in general words only */
    kind: string
    /** partnership: what of the review waits on it, such as publication; empty where nothing does */
    holdsUp: string | null
    /** partnership: how it stands, in general words, as a sentence without its date; never a detail of a child or of a court */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'reviews.review': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the letter it goes by, such as Review A; never a name, initials or a place */
    reference: string
    /** partnership: a local child safeguarding practice review, a serious case review of the old board, a national review or another learning review */
    kind: string
    /** partnership: the closed room where whatever concerns a child is kept; empty until the first key is given */
    room: number | null
  }
  'reviews.reviewStep': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which step it was */
    kind: string
    /** partnership: why a review was stood down or its publication delayed, in general words; never a detail of a child */
    reason: string | null
    /** partnership: who decided or did it, as a post, group or agency; empty where nobody is named */
    by: string | null
    /** partnership: what happened, as a sentence without its date; never a detail of a child */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
    /** open: when it was written down, for what happened on one day in turn */
    recordedAt: Generated<Date>
  }
  'reviews.roomPaper': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** case: the review it belongs to */
    reviewId: number
    /** case: the room it lies in; the database hides it from everyone who may not open that room */
    roomId: number
    /** special: what the paper is called */
    title: string
    /** special: what it says */
    body: string
    /** case: who added it */
    addedBy: string
    /** case: when it was added */
    addedAt: Date
  }
  'reviews.stepOf': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: the review */
    reviewId: number
    /** partnership: the step */
    stepId: number
  }
  'risks.answerLimit': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the first day it holds */
    fromOn: Day
    /** open: working days; the day of the challenge is day 0 */
    workingDays: number
    /** partnership: who agreed it */
    agreedBy: string
  }
  'risks.challenge': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the challenge in a few words; seen by who raised it, the agency asked, and those who may see challenges */
    title: string
    /** partnership: what is challenged; seen by the same */
    says: string
    /** partnership: what it rests on; seen by the same */
    evidence: string | null
    /** partnership: who raised it, or took it over from them; only they can close it */
    raisedByAccount: number
    /** partnership: who raised it, as they were called then */
    raisedBy: string
    /** partnership: the agency they act for */
    raisedByAgencyId: number | null
    /** partnership: the agency that is asked */
    toAgencyId: number | null
    /** partnership: the post that is asked */
    toPostId: number | null
    /** partnership: the group that is asked */
    toGroupId: number | null
    /** partnership: when */
    raisedOn: Day
    /** partnership: the last day for an answer, as counted when it was raised */
    answerBy: Day
    /** partnership: how many working days that was */
    limitDays: number
    /** partnership: for whom it was raised, such as young people of a forum or practitioners; never a name */
    onBehalfOf: string | null
  }
  'risks.challengeClosing': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which challenge */
    challengeId: number
    /** partnership: who closed it: always who raised it */
    closedByAccount: number
    /** partnership: settled, not settled, or withdrawn */
    how: string
    /** partnership: what difference it made, or that it made none */
    difference: string
    /** partnership: when */
    closedOn: Day
  }
  'risks.challengePassedOn': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which challenge */
    challengeId: number
    /** partnership: whose it was */
    fromAccount: number
    /** partnership: who took it over */
    toAccount: number
    /** partnership: who took it over, as they were called then */
    toName: string
    /** partnership: why; seen by those who see the challenge */
    why: string
    /** partnership: when */
    passedOn: Day
  }
  'risks.challengeReply': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which challenge */
    challengeId: number
    /** partnership: answer or asked again */
    kind: string
    /** partnership: the words; seen by those who see the challenge */
    says: string
    /** partnership: who said so, as they were called then */
    byName: string
    /** partnership: when */
    repliedOn: Day
    /** partnership: where it was asked again, the last day for the next answer */
    answerBy: Day | null
  }
  'risks.control': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which risk */
    riskId: number
    /** partnership: what it is */
    says: string
    /** partnership: whether it works: yes, partly, no, or not known */
    works: string
    /** partnership: since when it stands so */
    notedOn: Day
    /** partnership: who said so, as a role */
    notedBy: string
    /** partnership: the earlier note about the same control */
    replaces: number | null
  }
  'risks.matrix': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the first day it is used */
    fromOn: Day
    /** open: the words for each point of likelihood, the least likely first */
    likelihood: string[]
    /** open: the words for each point of impact, the least first */
    impact: string[]
    /** open: likelihood times impact from which a risk is middling */
    middlingFrom: number
    /** open: the product from which it is high */
    highFrom: number
    /** open: the product from which it is severe */
    severeFrom: number
    /** partnership: who agreed it */
    agreedBy: string
  }
  'risks.risk': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the risk in a few words */
    title: string
    /** partnership: because of what it could happen */
    cause: string
    /** partnership: what could happen */
    event: string
    /** partnership: what that would mean for children and for the partnership */
    effect: string
    /** partnership: the post that answers for it */
    ownerPostId: number | null
    /** partnership: the person who answers for it */
    ownerPersonId: number | null
    /** partnership: the group that answers for it */
    ownerGroupId: number | null
    /** partnership: the agency whose risk it is */
    ownerAgencyId: number | null
    /** partnership: the day it was put on the register */
    raisedOn: Day
    /** partnership: who raised it, as a role */
    raisedBy: string
    /** partnership: how many months lie between two reviews */
    reviewMonths: number
    /** partnership: the day it was last looked at; the next review is counted from it */
    reviewedOn: Day
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'risks.riskChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which risk */
    riskId: number
    /** partnership: treat, accept, transfer, issue (it has come true), close or review */
    kind: string
    /** partnership: why */
    why: string
    /** partnership: when */
    happenedOn: Day
    /** partnership: who settled it, as a role or a group */
    doneBy: string
    /** partnership: what is done about it, where the risk has come true */
    doing: string | null
  }
  'risks.score': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which risk */
    riskId: number
    /** partnership: before controls (as if nothing held it down), initial (with the controls there were when it was raised), current, or the target once actions are done */
    kind: string
    /** partnership: point on the scale of likelihood, 1 the least */
    likelihood: number
    /** partnership: point on the scale of impact, 1 the least */
    impact: number
    /** partnership: the day of that judgement */
    scoredOn: Day
    /** partnership: who judged so, as a role */
    scoredBy: string
    /** partnership: why */
    why: string
  }
  'rooms.agencyKey': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it opens */
    agencyId: number
    /** partnership: who may see it */
    accountId: number
    /** partnership: the first day */
    fromOn: Day
    /** partnership: the last day; such a key always has one, and one that was ended the day before it was */
    untilOn: Day
    /** partnership: why they act for it too; no name of a person */
    because: string
    /** partnership: who said so, as they were called then */
    givenBy: string
    /** partnership: the last day as it was first said */
    saidUntil: Day
    /** partnership: the day it was ended early; empty while it was not */
    endedOn: Day | null
    /** partnership: who ended it early, as they were called then */
    endedBy: string | null
    /** partnership: why it was ended early */
    endedBecause: string | null
  }
  'rooms.key': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the room */
    room: number
    /** partnership: who may open it */
    accountId: number
    /** partnership: the first day */
    fromOn: Day
    /** partnership: the last day; empty while it stays open */
    untilOn: Day | null
  }
  'rooms.room': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the room is called; never a child's name */
    says: string
  }
  'scrutiny.finding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which piece of scrutiny found it */
    pieceId: number
    /** partnership: what became different because of it, for children or practice; empty while nobody has said */
    difference: string | null
    /** partnership: what was found, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when it was agreed, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'scrutiny.piece': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what it is called; never a child, never a place that tells who */
    title: string
    /** partnership: what kind of work it is */
    kind: string
    /** partnership: who leads it, in words, where it is not a post of the partnership */
    ledBy: string | null
    /** partnership: the post whose holder leads it */
    ledByPostId: number | null
    /** partnership: what it looks at and what it leaves out; no child, no name of a person */
    scope: string | null
  }
  'scrutiny.pieceChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which piece of scrutiny */
    pieceId: number
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: who did it or is to do it, in words: a role or a body, never a name */
    doneBy: string | null
    /** partnership: the post whose holder did it or is to do it */
    byPostId: number | null
    /** partnership: the group that did it or is to do it */
    byGroupId: number | null
    /** partnership: the change of the same piece that has to come first */
    waitsOn: number | null
    /** partnership: the planned change of the same piece that this one carries out, moves or calls off */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'search.entry': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: what kind of thing */
    kind: string
    /** open: its row number */
    rowId: number
    /** partnership: its page */
    address: string
    /** partnership: its title */
    title: string
    /** case: the words that can be found */
    says: string
    /** open: the ability a person needs to open it */
    may: string
    /** partnership: the room it lies in; found only there */
    roomId: number | null
    /** case: the same words, indexed */
    words: ColumnType<string | null, never, never>
    /** partnership: the agency whose own it is; found only where that agency's own is open */
    forAgencyId: number | null
  }
  'selfAssessment.answer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: which question of the version the round asks */
    questionId: number
    /** partnership: what it answers, as the reference of the question and the round */
    title: string
    /** partnership: for a scored question, the point they put themselves at */
    pointId: number | null
    /** partnership: the answer in words, as yes or no, a number, a date, a post; no child, no name of a child */
    says: string | null
    /** partnership: what was chosen or ticked */
    chosen: Generated<string[]>
    /** partnership: the rows of a table, each a list of cells */
    grid: unknown | null
    /** partnership: why it does not apply to them */
    notApplicableBecause: string | null
    /** partnership: what shows it, in words; files lie beside it */
    evidence: string | null
    /** partnership: what difference it made */
    impact: string | null
    /** partnership: what they will improve */
    improvement: string | null
    /** partnership: whose that is, as a post */
    improvementOwner: string | null
    /** partnership: by when, as precisely as it is known */
    improvementBy: When | null
    /** partnership: the answer of the last round it was brought forward from */
    broughtFrom: number | null
    /** partnership: false while it was brought forward and nobody has said that it still holds */
    confirmed: Generated<boolean>
    /** partnership: who answered last, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was last answered */
    at: Date
    /** open: counts its wordings, so that two who answer at once are told */
    version: Generated<number>
    /** partnership: the area it was given from, as it was called then; empty where it began here */
    givenFrom: string | null
    /** partnership: the day it was given */
    givenOn: Day | null
    /** partnership: how it was asked in the area it was given from, where that was put in other words */
    askedAs: string | null
    /** partnership: what else they will improve, each a list of what, whose as a post, and by when; empty where there is one or none */
    furtherImprovements: unknown | null
    /** partnership: the same words, indexed */
    words: ColumnType<string | null, never, never>
  }
  'selfAssessment.audience': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: its place in the order */
    place: number
    /** open: what it is called, such as Schools */
    name: string
    /** open: the kinds of agency that are of this audience unless somebody says otherwise */
    agencyKinds: Generated<string[]>
  }
  'selfAssessment.challengeEvent': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which round */
    roundId: number
    /** partnership: the change of the round that first set its date */
    plannedAs: number
    /** partnership: where it is, or how one comes to it */
    place: string
    /** partnership: who comes, by role or agency; shown to those who read every return */
    comes: string | null
    /** open: how often it was changed */
    version: Generated<number>
  }
  'selfAssessment.challengeQuestion': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: at which event */
    eventId: number
    /** partnership: about which return */
    roundReturnId: number
    /** partnership: about which row; empty when it is about the whole return */
    questionId: number | null
    /** partnership: what is asked; no child, no name of a person */
    asks: string
    /** partnership: who put it down, as they were called then */
    askedBy: string
    /** partnership: when it was put down */
    askedAt: Date
    /** partnership: what the agency said at the event; empty until it is written down */
    said: string | null
    /** partnership: what was agreed; empty when nothing was */
    agreed: string | null
    /** partnership: the address of the action that follows; empty when none does */
    actionAt: string | null
    /** partnership: who wrote down what was said, as they were called then */
    recordedBy: string | null
    /** partnership: when it was written down */
    recordedAt: Date | null
    /** open: how often it was changed */
    version: Generated<number>
  }
  'selfAssessment.challengedReturn': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** partnership: at which event */
    eventId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: who brought it onto the event, as they were called then */
    broughtBy: string
    /** partnership: when it was brought onto the event */
    broughtAt: Date
  }
  'selfAssessment.coding': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which theme */
    themeId: number
    /** partnership: which answer */
    answerId: number
    /** partnership: the words of it that matter; empty for the answer as a whole */
    words: string | null
    /** partnership: who laid it there, as they were called then */
    byName: string
    /** partnership: when */
    at: Date
    /** partnership: the address of the action that the agency's own improvement was taken over as; empty where it was not */
    actionAt: string | null
  }
  'selfAssessment.contributor': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: who helps */
    accountId: number
    /** partnership: the parts they are asked to answer; empty for all */
    partIds: Generated<number[]>
    /** partnership: who asked them, as they were called then */
    invitedBy: string
    /** partnership: when they were asked */
    invitedAt: Date
    /** partnership: when their help ended; empty while they help */
    endedAt: Date | null
    /** special: SHA-256 of the secret part of the address they were sent; the secret itself is kept nowhere */
    linkHash: string | null
    /** partnership: what the agency's lead calls them */
    name: string
    /** partnership: the address they were written to at */
    email: string
  }
  'selfAssessment.giving': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: the area it was given to, as it was called then */
    toArea: string
    /** partnership: the agency there, as it was called then */
    toAgency: string
    /** partnership: the round there, as it was called then */
    toRound: string
    /** partnership: the parts that were chosen */
    partIds: number[]
    /** partnership: how many answers were written there */
    answers: number
    /** partnership: how many documents went with them */
    documents: number
    /** partnership: the day */
    givenOn: Day
    /** partnership: who gave it, as they were called then */
    byName: string
  }
  'selfAssessment.improvement': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: the return it was promised in */
    roundReturnId: number
    /** partnership: the question it was promised at */
    questionId: number
    /** partnership: which of the improvements at that question, in their order */
    place: number
    /** partnership: what will be improved; no child, no name of a person */
    title: string
    /** partnership: whose it is, as a post; empty where nobody is named */
    owner: string | null
    /** partnership: by when it was first promised */
    firstDue: When
    /** partnership: by when the return said it when it was last sent in, so that another date there is seen as one */
    returnedDue: When
    /** partnership: the day on which the return that promises it was sent in */
    promisedOn: Day
    /** partnership: who sent it in, as they were called then */
    byName: string
    /** open: counts its changes, so that two who change it at once are told */
    version: Generated<number>
  }
  'selfAssessment.improvementStep': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which improvement */
    improvementId: number
    /** partnership: what kind of step */
    kind: string
    /** partnership: how it goes, why the date is another, what is different now, or why it was dropped; no child, no name of a person */
    says: string
    /** partnership: how whoever says it sees it; empty where they would rather not say */
    rating: string | null
    /** partnership: for another date, the new one */
    toDue: When | null
    /** partnership: on which day it stands so, or was so */
    happenedOn: Day
    /** partnership: who said it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was written down */
    at: Date
  }
  'selfAssessment.letter': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: that it is asked, that it was chased, or that its date was moved */
    kind: string
    /** partnership: how many people of the agency were written to */
    wentTo: number
    /** partnership: the words that stood in it beside the date */
    says: string | null
    /** partnership: who had it written, as they were called then */
    byName: string
    /** partnership: when */
    writtenOn: Day
  }
  'selfAssessment.meaning': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: which question */
    questionId: number
    /** open: which point of its scale */
    pointId: number
    /** open: its place among several for the same point */
    place: number
    /** open: what it means */
    says: string
  }
  'selfAssessment.part': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: its place in the order */
    place: number
    /** open: its own number or letter, such as 0, 1 or A */
    reference: string
    /** open: what it is about */
    title: string
    /** open: what stands above its questions */
    guidance: string | null
  }
  'selfAssessment.peer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: who was asked */
    accountId: number
    /** partnership: the agency they act for */
    agencyId: number
    /** partnership: as they were called then */
    name: string
    /** partnership: the first day */
    fromOn: Day
    /** partnership: the last day */
    untilOn: Day
    /** partnership: who asked them, as they were called then */
    askedBy: string
    /** partnership: when they were asked */
    askedAt: Date
    /** partnership: when it was ended early; empty while it was not */
    endedAt: Date | null
    /** partnership: how many scored rows the return had when they were asked */
    rows: Generated<number>
    /** partnership: who ended it early, as they were called then; empty while nobody did */
    endedBy: string | null
  }
  'selfAssessment.point': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: which scale */
    scaleId: number
    /** open: its place, the weakest first */
    place: number
    /** open: what it is called, such as Green or 2 */
    says: string
    /** open: what it means wherever a question does not say otherwise */
    meaning: string | null
    /** open: a practice at this point meets the minimum */
    meetsMinimum: boolean
    /** open: false for the point that says the question does not apply; a reason is then asked for */
    applies: Generated<boolean>
    /** open: how dark it is drawn: nought for nothing to do, four for most to do */
    shade: number
  }
  'selfAssessment.presence': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: which part */
    partId: number
    /** partnership: who */
    accountId: number
    /** partnership: as they are called */
    name: string
    /** partnership: when their browser last asked for it or saved it */
    seenAt: Date
  }
  'selfAssessment.question': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: the part it stands in */
    partId: number
    /** open: its place in the part */
    place: number
    /** open: its own number, such as 0.1 or 1.1.1 */
    reference: string
    /** open: how it is answered; a statement only stands there to be read */
    kind: string
    /** open: the question or statement itself */
    asks: string
    /** open: help beside it */
    guidance: string | null
    /** open: further reading, each as words and an address with | between */
    links: Generated<string[]>
    /** open: where the same is asked elsewhere, such as 18.2 of another audit */
    crossReferences: Generated<string[]>
    /** open: the scale it is scored on */
    scaleId: number | null
    /** open: what can be chosen or ticked, or the columns of its table */
    choices: Generated<string[]>
    /** open: the audience whose wording it is; empty for everybody who has none of their own */
    audienceId: number | null
    /** open: a return is not whole without it */
    needed: Generated<boolean>
    /** open: what shows it is asked beside the answer */
    asksEvidence: Generated<boolean>
    /** open: what difference it made is asked beside the answer */
    asksImpact: Generated<boolean>
    /** open: what is to improve, whose that is and by when is asked beside the answer */
    asksImprovement: Generated<boolean>
    /** open: it is asked only where this earlier question was answered in a certain way */
    onlyIf: number | null
    /** open: the answer to the earlier question that leads to it */
    onlyIfAnswer: string | null
    /** open: the same put to practitioners in the survey beside it; empty where they are not asked */
    staffAsks: string | null
  }
  'selfAssessment.remark': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: which row; empty for the return as a whole */
    questionId: number | null
    /** partnership: what is asked or said; no child, no name of a child */
    says: string
    /** partnership: the remark it answers */
    answers: number | null
    /** partnership: who said it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when */
    at: Date
    /** partnership: when whoever asked took it back, so that it waits for no answer; empty while it stands */
    withdrawnAt: Date | null
    /** partnership: who took it back, as they were called then */
    withdrawnBy: string | null
    /** partnership: why it was taken back */
    withdrawnBecause: string | null
  }
  'selfAssessment.returnChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: whose return in which round */
    roundReturnId: number
    /** partnership: what kind of step it was */
    kind: string
    /** partnership: for an extension, the new last day; for one that is asked, the day asked for */
    untilOn: Day | null
    /** partnership: why, as the agency or the partnership gave it; no child, no name of a person */
    reason: string | null
    /** partnership: what changed, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
    /** partnership: who did it, as they were called then; empty where it was learnt from a document */
    byName: string | null
    /** partnership: the moment it was done here, so that an answer changed after a sign-off is known; empty where it was learnt from a document */
    at: Date | null
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
  }
  'selfAssessment.roster': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which round */
    roundId: number
    /** partnership: the name of the file */
    fileName: string
    /** partnership: its rows as they were read: name, kind or phase, and whom to write to */
    lines: unknown
    /** partnership: who brought it, as they were called then */
    broughtBy: string
    /** partnership: when */
    broughtOn: Day
    /** partnership: what became of it; empty while it waits */
    endedAs: string | null
    /** partnership: who took it in or put it aside */
    endedBy: string | null
    /** open: counts what became of it, so that two who take it in at once are told */
    version: Generated<number>
  }
  'selfAssessment.round': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: what the round is called */
    title: string
    /** partnership: agencies under section 11, or schools */
    kind: string
    /** partnership: the standards it is answered against */
    framework: string | null
    /** partnership: how many were asked, where that was recorded as a number; empty when it is not known */
    asked: number | null
    /** partnership: what is known about how many were asked, in words */
    askedNote: string | null
    /** partnership: the version of the tool it asks; empty where the answers are kept elsewhere */
    versionId: number | null
    /** partnership: a return that was closed may be opened again to bring it up to date */
    reopens: Generated<boolean>
    /** partnership: returns are kept open all year as a living record */
    living: Generated<boolean>
    /** partnership: within how many working days of its return an agency is told what was made of it */
    feedbackDays: number | null
    /** partnership: what those asked are told when it begins */
    says: string | null
    /** open: counts the changes of what it says, so that two who change it at once are told */
    version: Generated<number>
  }
  'selfAssessment.roundChange': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which round */
    roundId: number
    /** partnership: what kind of change it was */
    kind: string
    /** partnership: how many it concerns, where that was stated; empty when it was not */
    count: number | null
    /** partnership: the post whose holder did it or is to do it */
    byPostId: number | null
    /** partnership: the group that did it, is to do it or oversees it */
    byGroupId: number | null
    /** partnership: the change of the same round that has to come first */
    waitsOn: number | null
    /** partnership: the planned change of the same round that this one carries out, moves or calls off */
    settles: number | null
    /** partnership: what changed, as a sentence without its date; no child, no name of a person */
    says: string
    /** partnership: when, as precisely as it is known */
    happenedOn: When
    /** partnership: planned, happened, missed, withdrawn or unknown */
    status: string
    /** partnership: the day it became known; empty where nobody recorded it */
    knownOn: Day | null
    /** partnership: the row of a document it was learnt from; empty where it was recorded at work */
    source: string | null
    /** partnership: the paragraph of that document */
    paragraph: string | null
    /** partnership: the first day it can have been; kept by the database */
    firstDay: ColumnType<Day | null, never, never>
    /** partnership: the last day it can have been; kept by the database */
    lastDay: ColumnType<Day | null, never, never>
  }
  'selfAssessment.roundReturn': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which round */
    roundId: number
    /** partnership: who was asked */
    agencyId: number
    /** partnership: when they were asked, as precisely as it is known */
    askedOn: When
    /** partnership: the audience whose wordings it is asked in; empty for the wordings for everybody */
    audienceId: number | null
    /** open: counts the changes of how it stands, so that two who move it on at once are told */
    version: Generated<number>
    /** partnership: whom to write to outside, as the roster says; a letter goes to accounts only */
    contact: string | null
    /** partnership: who reviews it, so that its feedback waits on them; empty while it waits on all who moderate */
    reviewerAccount: number | null
    /** partnership: who reviews it, as they were called then */
    reviewer: string | null
  }
  'selfAssessment.scale': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version of which tool */
    versionId: number
    /** open: what the scale is called */
    name: string
  }
  'selfAssessment.score': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: which question */
    questionId: number
    /** partnership: as what it was given */
    givenAs: string
    /** partnership: the point it was put at */
    pointId: number
    /** partnership: why */
    because: string | null
    /** partnership: who gave it, as they were called then */
    byName: string
    /** partnership: which account did it */
    byAccount: number | null
    /** partnership: when it was given */
    at: Date
  }
  'selfAssessment.survey': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which return */
    roundReturnId: number
    /** partnership: from when it can be answered */
    opensOn: Day
    /** partnership: the last day */
    closesOn: Day
  }
  'selfAssessment.surveyAnswer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: the agency whose own it is; seen by those who act for it and by those who read every return */
    forAgencyId: number
    /** partnership: which survey */
    surveyId: number
    /** partnership: which answers came together; says nothing of who gave them */
    sheet: unknown
    /** partnership: which question */
    questionId: number
    /** partnership: the point it was put at */
    pointId: number
    /** partnership: the day */
    givenOn: Day
  }
  'selfAssessment.theme': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which round */
    roundId: number
    /** partnership: what the theme is */
    title: string
    /** partnership: what was found, in a sentence or two; no agency by name, no child */
    says: string | null
    /** partnership: the references of the questions by which it is measured again next round */
    measuredBy: Generated<string[]>
    /** open: counts its wordings, so that two who word it at once are told */
    version: Generated<number>
  }
  'selfAssessment.themeChoice': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** partnership: which theme */
    themeId: number
    /** partnership: what was decided */
    choice: string
    /** partnership: why */
    because: string
    /** partnership: the group that decided it */
    byGroupId: number | null
    /** partnership: when */
    happenedOn: Day
    /** partnership: who wrote it down, as they were called then */
    byName: string
  }
  'selfAssessment.tool': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: what the tool is called */
    title: string
    /** open: whom it is for and where it comes from */
    about: string | null
  }
  'selfAssessment.toolSpreadsheet': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: the tool it is to be a new version of; empty for a new tool */
    toolId: number | null
    /** open: what a new tool is to be called */
    title: string | null
    /** open: what the version is to be called */
    name: string
    /** partnership: what the file was called */
    fileName: string
    /** open: its sheets as they were read, each cell as text */
    sheets: unknown
    /** partnership: who brought it in */
    broughtBy: string
    /** open: when */
    broughtAt: Date
    /** partnership: taken in or put aside; empty while it waits */
    endedAs: string | null
    /** partnership: who did that */
    endedBy: string | null
    /** open: when that was */
    endedAt: Date | null
    /** open: the version it became */
    versionId: number | null
    /** open: grows with each change, so that two people do not overwrite one another */
    version: Generated<number>
  }
  'selfAssessment.toolVersion': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which tool */
    toolId: number
    /** open: what the version is called, such as 2026 */
    name: string
    /** open: the version it was begun from, whose questions compare by their reference */
    madeFrom: number | null
    /** open: when it was begun */
    begunOn: Day
    /** open: when it was published; empty while it is being built */
    publishedOn: Day | null
    /** open: counts the changes of what it holds, so that two who build at once are told */
    version: Generated<number>
  }
  'selfAssessment.versionOffer': {
    /** open: whose record this is */
    partnershipId: Generated<number>
    /** open: row number */
    id: Generated<number>
    /** open: which version */
    versionId: number
    /** open: whether new rounds may ask it from then on */
    offered: boolean
    /** open: why */
    because: string
    /** partnership: who said so, as they were called then */
    byName: string
    /** open: when */
    saidOn: Day
  }
  'tenancy.partnership': {
    /** open: row number */
    id: Generated<number>
    /** open: the short name in addresses */
    slug: string
    /** open: the name of the partnership */
    name: string
    /** open: the name people use */
    shortName: string
    /** open: for a sample told as at one day, that day; empty while the clock runs */
    clockStandsOn: Day | null
    /** open: the number to ring when worried about a child */
    worriedPhone: string | null
    /** open: when that number is answered */
    worriedHours: string | null
    /** open: when it was set up here */
    createdAt: Generated<Date>
  }
  'tenancyLedger.migration': {
    /** open: the file */
    name: string
    /** open: when */
    appliedAt: Generated<Date>
  }
}
