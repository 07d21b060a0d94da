import { implementTheArrangements } from '#law/arrangements.ts'
import { dueDay } from '#law/duty.ts'
import {
  finishTheSeriousCaseReview,
  keepTheReportPublic,
  publishTheImprovements,
  publishTheLocalReview,
  sendTheReportAhead,
} from '#law/practice-reviews.ts'
import { completeTheRapidReview, notifyThePanel } from '#law/serious-incidents.ts'
import { moveInWords, type CountedWith, type DaysOff } from '#modules/clocks/index.ts'
import type { Day } from '#platform/calendar/day.ts'
import { certainlyAfter, firstDay, lastDay, notStated, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Checks } from '#platform/facts/fact.ts'
import type { Deadline } from '#platform/module.ts'
import { fallInWords, fallOf, inFull, movedRows, ordinaryLastDay, whyOf, type Fall } from './law-date.ts'
import { expectedOn, lastOf, type Step, type StepKindName } from './path.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { stopOf } from './stop.ts'

/** Something the law asks of a review by a day, and how it stands. */
export type Clock = {
  name: 'notify' | 'rapid-review' | 'publish' | 'give-reasons' | 'keep-public'
  title: string
  owedBy: string
  due: When
  /** Late from the day after; null where no day is fixed or too little is known. */
  lastDay: Day | null
  doneOn: When | null
  isOpen: boolean
  /** While publication is due: the day by which those who read the report first have it. */
  ahead: When | null
  says: string
  why: Deadline['why']
}

/** The last day on which the partnership's arrangements could begin: what a review of the old board is counted from. */
const arrangementsBegan = dueDay(implementTheArrangements, {})!

/** Every clock of a review that has started, in the order of its path; each is counted with its own days off. */
export function clocksOf(review: ReviewPath, today: Day, daysOff: DaysOff): Clock[] {
  const { steps } = review
  const known = lastOf(steps, 'became known')?.happenedOn ?? null
  const notified = lastOf(steps, 'notified')?.happenedOn ?? null
  const stoodDown = lastOf(steps, 'stood down')
  const published = lastOf(steps, 'published')
  const notify: Running = {
    name: 'notify',
    owedBy: notifyThePanel.owedBy,
    fall: (holidays) => fallOf(notifyThePanel, { becameKnownOn: known }, holidays),
    endedBy: 'notified',
  }
  const rapidReview: Running = {
    name: 'rapid-review',
    owedBy: completeTheRapidReview.owedBy,
    fall: (holidays) => fallOf(completeTheRapidReview, { becameKnownOn: known, notifiedOn: notified }, holidays),
    endedBy: 'rapid review held',
  }
  return [
    ...(known || notified ? [notify, rapidReview].map((each) => clockOf(each, review, daysOff)) : []),
    ...publicationClock(review, expectedOn(steps, today), daysOff),
    ...(stoodDown ? [clockOf(givingReasons(stoodDown), review, daysOff)] : []),
    ...(published ? [keptPublic(published)] : []),
  ]
}

/** Was it done by the day? Null where the dates are not known well enough to say. */
export function wasInTime(doneOn: When, due: When): boolean | null {
  const [doneBy, dueFrom, dueBy] = [lastDay(doneOn), firstDay(due), lastDay(due)]
  if (dueFrom === null || dueBy === null) return null
  if (doneBy !== null && doneBy <= dueFrom) return true
  return certainlyAfter(doneOn, dueBy) ? false : null
}

/** The limit for publication as the report is checked by it, with the reason recorded for passing it; null where there is none. */
export function publicationLimit(review: ReviewPath): NonNullable<Checks['limit']> | null {
  const start = startOf(review)
  if (!start || lastOf(review.steps, 'stood down')) return null
  const { duty, when, fall } = start
  const due = fall.lastDay ?? ordinaryLastDay(duty, when)
  const relaxed = fall.lastDay ? '' : ', within six months; the limit was relaxed when it began'
  return (
    due && {
      duty: duty.name + relaxed,
      due,
      doneOn: lastOf(review.steps, 'published')?.happenedOn ?? null,
      reason: lastOf(review.steps, 'delayed')?.reason ?? null,
    }
  )
}

/** The step from which the time for publication runs, or the earliest there is: the one that tells of the limit. */
export const limitedStep = ({ kind, steps }: ReviewPath): Step | null =>
  (kind === 'SCR'
    ? (lastOf(steps, 'completed') ?? steps[0])
    : (lastOf(steps, 'commissioned') ?? lastOf(steps, 'commenced'))) ?? null

function startOf({ kind, steps }: ReviewPath) {
  const begun = lastOf(steps, 'commissioned') ?? lastOf(steps, 'commenced')
  if (kind === 'SCR')
    return {
      duty: finishTheSeriousCaseReview,
      when: arrangementsBegan,
      fall: fallOf(finishTheSeriousCaseReview, { implementedOn: arrangementsBegan }),
    }
  return kind === 'LCSPR' && begun
    ? {
        duty: publishTheLocalReview,
        when: begun.happenedOn,
        fall: fallOf(publishTheLocalReview, { startedOn: begun.happenedOn }),
      }
    : null
}

function publicationClock(review: ReviewPath, expected: When | null, daysOff: DaysOff): Clock[] {
  const start = startOf(review)
  if (!start) return []
  const { fall, duty } = start
  const clock = clockOf(
    { name: 'publish', owedBy: duty.owedBy, fall: () => fall, endedBy: 'published', expected },
    review,
    daysOff,
  )
  const wouldBe = fall.lastDay ? null : ordinaryLastDay(duty, start.when)
  const { holidays, moves } = daysOff(`${addressOf(review)}#send-ahead`, null)
  const ahead = expected && clock.isOpen ? fallOf(sendTheReportAhead, { publishingOn: expected }, holidays) : null
  const isAhead = ahead !== null && ahead.due !== notStated
  const why = [
    ...clock.why.map((row) =>
      row.term === 'Falls' && wouldBe
        ? { ...row, says: `${row.says} Six months would have ended by ${inFull(wouldBe)}.` }
        : row,
    ),
    ...(isAhead
      ? [
          {
            term: 'Before it',
            says: `the Panel and the Secretary of State have the whole report by ${inFull(ahead.due)}`,
            at: ahead.explanation.source.url,
          },
          ...movedRows(moves),
        ]
      : []),
  ]
  return [{ ...clock, why, ahead: ahead && ahead.due }]
}

const givingReasons = ({ happenedOn }: Step): Running => ({
  name: 'give-reasons',
  owedBy: publishTheImprovements.owedBy,
  fall: () => fallOf(publishTheImprovements, { decidedNotToPublishOn: happenedOn }),
  endedBy: 'panel told',
})

const titles = {
  notify: 'Notify the Panel',
  'rapid-review': 'Hold the rapid review',
  publish: 'Publish the report',
  'give-reasons': 'Give the Panel the reasons',
  'keep-public': 'Keep the report public',
}

/** What a clock is worked out from. `fall` counts with the holidays it is given. */
type Running = {
  name: Exclude<Clock['name'], 'keep-public'>
  owedBy: string
  fall: (holidays: CountedWith['holidays']) => Fall
  endedBy: StepKindName
  expected?: When | null
}

function clockOf(
  { name, owedBy, fall: count, endedBy, expected }: Running,
  review: ReviewPath,
  daysOff: DaysOff,
): Clock {
  const { steps } = review
  const doneOn = lastOf(steps, endedBy)?.happenedOn ?? null
  const stop = stopOf(steps, endedBy)
  const { holidays, moves } = daysOff(`${addressOf(review)}#${name}`, stop)
  const fall = count(holidays)
  const reason = name === 'publish' ? (lastOf(steps, 'delayed')?.reason ?? null) : null
  const planned =
    expected ?? steps.findLast((step) => step.kind === endedBy && step.status === 'planned')?.happenedOn ?? null
  return {
    name,
    title: titles[name],
    owedBy,
    due: fall.due,
    lastDay: fall.lastDay,
    doneOn,
    isOpen: stop === null,
    ahead: null,
    says: doneOn !== null ? doneInWords(doneOn, fall) : stop ? notRecorded(steps) : openInWords(fall, reason, moves),
    why: whyOf(fall, stop ? null : planned, doneOn, moves),
  }
}

function keptPublic({ happenedOn }: Step): Clock {
  const fall = fallOf(keepTheReportPublic, { publishedOn: happenedOn })
  const says = `Open to the public at least until ${fall.due === notStated ? 'a day that cannot be counted' : inFull(fall.due)}.`
  return {
    name: 'keep-public',
    title: titles['keep-public'],
    owedBy: keepTheReportPublic.owedBy,
    due: fall.due,
    lastDay: null,
    doneOn: null,
    isOpen: false,
    ahead: null,
    says,
    why: whyOf(fall, null).slice(0, 4),
  }
}

function doneInWords(doneOn: When, fall: Fall): string {
  const inTime = wasInTime(doneOn, fall.due)
  const judged =
    inTime === null
      ? fall.explanation.standing === 'no day is fixed'
        ? 'no day was fixed'
        : 'whether in time is not known'
      : inTime
        ? 'in time'
        : 'after its limit'
  return doneOn === notStated ? `The day is not recorded: ${judged}.` : `${whenInWords(doneOn)}: ${judged}.`
}

const notRecorded = (steps: readonly Step[]): string =>
  lastOf(steps, 'stood down')
    ? 'No longer needed: the review was stood down.'
    : 'The review has gone past this; the day it was done is not recorded.'

/** How an open clock stands. A day that moved keeps the old one in sight, and the cause. */
function openInWords(fall: Fall, reason: string | null, moves: CountedWith['moves']): string {
  const last = moves.at(-1)
  return [
    fall.due === notStated ? fallInWords(fall) : `Due ${inFull(fall.due)}.`,
    last?.to === fall.due && moveInWords(last),
    reason && `Reason recorded for taking longer: ${reason}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
