import { daysOffOf, type DaysOff } from '#modules/clocks/index.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import type { Deadline, DeadlineSource } from '#platform/module.ts'
import { may, type Visit } from '#platform/visit.ts'
import { clocksOf, type Clock } from './clock.ts'
import { inFull } from './law-date.ts'
import { expectedOn, stepKind, stillPlanned } from './path.ts'
import { inGeneralWords } from './proceeding.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { reviewsUnderWay } from './store.ts'

/** What is due for reviews: the clocks of the law, the steps that are planned, and the proceedings that something waits on. */
export const deadlines: DeadlineSource = async (visit) => {
  if (!may(visit, 'see reviews')) return []
  const reviews = await reviewsUnderWay(visit.db)
  const daysOff = await daysOffOf(visit.db, reviews.map(addressOf))
  return reviews.flatMap((review) => deadlinesOf(review, visit.today, daysOff))
}

/** Everything still open for one review. */
export function deadlinesOf(review: ReviewPath, today: Visit['today'], daysOff: DaysOff): Deadline[] {
  const clocks = clocksOf(review, today, daysOff).filter(({ isOpen }) => isOpen)
  const watched = clocks.some(({ name }) => name === 'publish') ? ['published', 'ready to publish'] : []
  const ended = new Set(clocks.map(({ name }) => stepEnding[name]))
  const planned = stillPlanned(review.steps, today).filter(({ kind }) => !watched.includes(kind) && !ended.has(kind))
  return [
    ...clocks.map((clock) => ofClock(review, clock, today)),
    ...planned.map((step): Deadline => ({
      name: `${addressOf(review)}#step-${step.id}`,
      title: `${stepKind(step.kind).name}: ${review.reference}`,
      at: addressOf(review),
      due: step.happenedOn,
      waitsOn: step.by ?? 'The review panel',
      says: step.says + '.',
      lastDay: lastDay(step.happenedOn),
      why: [
        { term: 'Limit', says: 'the partnership planned it for this day' },
        { term: 'Falls', says: inFull(step.happenedOn) },
        { term: 'Expected now', says: inFull(step.happenedOn) },
      ],
    })),
    ...review.proceedings
      .filter(({ status, holdsUp }) => status === 'planned' && holdsUp !== null)
      .map((proceeding): Deadline => ({
        name: `${addressOf(review)}#proceeding-${proceeding.id}`,
        title: `${review.reference} waits on ${inGeneralWords(proceeding.kind)}`,
        inPost: `${review.reference} waits on another body`,
        at: addressOf(review),
        due: proceeding.happenedOn,
        waitsOn: 'Another body',
        says: `Holds up: ${proceeding.holdsUp}.`,
        lastDay: lastDay(proceeding.happenedOn),
        why: [
          { term: 'Limit', says: 'none: another body decides when' },
          { term: 'Falls', says: inFull(proceeding.happenedOn) },
          { term: 'Expected now', says: inFull(proceeding.happenedOn) },
        ],
      })),
  ]
}

const stepEnding: Record<Clock['name'], string> = {
  notify: 'notified',
  'rapid-review': 'rapid review held',
  publish: 'published',
  'give-reasons': 'panel told',
  'keep-public': '',
}

function ofClock(review: ReviewPath, clock: Clock, today: Visit['today']): Deadline {
  const expected = clock.name === 'publish' ? expectedOn(review.steps, today) : null
  return {
    name: `${addressOf(review)}#${clock.name}`,
    title: `${clock.title}: ${review.reference}`,
    at: addressOf(review),
    // Where the law fixes no day, the day the partnership has given is the one to watch.
    due: clock.lastDay ? clock.due : (expected ?? clock.due),
    lastDay: clock.lastDay ?? (expected ? lastDay(expected) : null),
    waitsOn: clock.owedBy.charAt(0).toUpperCase() + clock.owedBy.slice(1),
    says: expected && clock.lastDay ? `${clock.says} Expected: ${whenInWords(expected)}.` : clock.says,
    why: clock.why,
  }
}
