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
import type { Day } from '#platform/calendar/day.ts'
import { certainlyAfter, firstDay, lastDay, notStated, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Checks } from '#platform/facts/fact.ts'
import type { Deadline } from '#platform/module.ts'
import { fallInWords, fallOf, inFull, ordinaryLastDay, whyOf, type Fall } from './law-date.ts'
import { expectedOn, hasReached, isOver, lastOf, type Step, type StepKindName } from './path.ts'
import type { ReviewPath } from './review.ts'

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
  says: string
  why: Deadline['why']
}

/** The last day on which the partnership's arrangements could begin: what a review of the old board is counted from. */
const arrangementsBegan = dueDay(implementTheArrangements, {})!

/** Every clock of a review that has started, in the order of its path. */
export function clocksOf(review: ReviewPath, today: Day): Clock[] {
  const { steps } = review
  const known = lastOf(steps, 'became known')?.happenedOn ?? null
  const notified = lastOf(steps, 'notified')?.happenedOn ?? null
  const stoodDown = lastOf(steps, 'stood down')
  const published = lastOf(steps, 'published')
  const expected = expectedOn(steps, today)
  return [
    ...(known || notified
      ? [clockOf('notify', notifyThePanel.owedBy, fallOf(notifyThePanel, { becameKnownOn: known }), review, 'notified')]
      : []),
    ...(known || notified
      ? [
          clockOf(
            'rapid-review',
            completeTheRapidReview.owedBy,
            fallOf(completeTheRapidReview, { becameKnownOn: known, notifiedOn: notified }),
            review,
            'rapid review held',
          ),
        ]
      : []),
    ...publicationClock(review, expected),
    ...(stoodDown
      ? [
          clockOf(
            'give-reasons',
            publishTheImprovements.owedBy,
            fallOf(publishTheImprovements, { decidedNotToPublishOn: stoodDown.happenedOn }),
            review,
            'panel told',
          ),
        ]
      : []),
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

function publicationClock(review: ReviewPath, expected: When | null): Clock[] {
  const start = startOf(review)
  if (!start) return []
  const clock = clockOf('publish', start.duty.owedBy, start.fall, review, 'published', expected)
  const wouldBe = start.fall.lastDay ? null : ordinaryLastDay(start.duty, start.when)
  const ahead = expected && clock.isOpen ? fallOf(sendTheReportAhead, { publishingOn: expected }) : null
  const why = [
    ...clock.why.map((row) =>
      row.term === 'Falls' && wouldBe
        ? { ...row, says: `${row.says} Six months would have ended by ${inFull(wouldBe)}.` }
        : row,
    ),
    ...(ahead && ahead.due !== notStated
      ? [
          {
            term: 'Before it',
            says: `the Panel and the Secretary of State have the whole report by ${inFull(ahead.due)}`,
            at: ahead.explanation.source.url,
          },
        ]
      : []),
  ]
  return [{ ...clock, why }]
}

const titles = {
  notify: 'Notify the Panel',
  'rapid-review': 'Hold the rapid review',
  publish: 'Publish the report',
  'give-reasons': 'Give the Panel the reasons',
  'keep-public': 'Keep the report public',
}

function clockOf(
  name: Exclude<Clock['name'], 'keep-public'>,
  owedBy: string,
  fall: Fall,
  { steps }: ReviewPath,
  endedBy: StepKindName,
  expected: When | null = null,
): Clock {
  const doneOn = lastOf(steps, endedBy)?.happenedOn ?? null
  const isPast = doneOn !== null || (name !== 'give-reasons' && (isOver(steps) || hasReached(steps, endedBy)))
  const reason = name === 'publish' ? (lastOf(steps, 'delayed')?.reason ?? null) : null
  const says = doneOn !== null ? doneInWords(doneOn, fall) : isPast ? notRecorded(steps) : openInWords(fall, reason)
  const planned =
    expected ?? steps.findLast((step) => step.kind === endedBy && step.status === 'planned')?.happenedOn ?? null
  return {
    name,
    title: titles[name],
    owedBy,
    due: fall.due,
    lastDay: fall.lastDay,
    doneOn,
    isOpen: !isPast,
    says,
    why: whyOf(fall, isPast ? null : planned, doneOn),
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

const openInWords = (fall: Fall, reason: string | null): string =>
  `${fall.due === notStated ? fallInWords(fall) : `Due ${inFull(fall.due)}.`}${reason ? ` Reason recorded for taking longer: ${reason}.` : ''}`
