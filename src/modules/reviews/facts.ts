import { certainlyAfter, firstDay, lastDay, type When } from '#platform/calendar/when.ts'
import { factOf, inSentence } from '#platform/facts/dated.ts'
import type { Asked, Checks, Fact, FactSource, Kind } from '#platform/facts/fact.ts'
import { limitedStep, publicationLimit } from './clock.ts'
import { stepKind, stepKinds, stillPlanned, wordOnPublication, type Step, type StepKindName } from './path.ts'
import { holdingUp, inGeneralWords } from './proceeding.ts'
import { addressOf, type ReviewPath } from './review.ts'
import { reviewsOpenDuring, statementsDuring, type NotificationsStatement } from './store.ts'

export const section = 'Child safeguarding practice reviews and other learning'
const notification = 'serious incident notification'

/** What reviews tell the report: every step and proceeding of the reviews that were not over before the period. What lies in a room is never told. */
export const facts: FactSource = {
  section,
  async gather(db, asked) {
    const reviews = await reviewsOpenDuring(db, asked.period)
    const sharing = Map.groupBy(
      reviews.flatMap((review) => review.steps.map((step) => ({ id: step.id, review }))),
      ({ id }) => id,
    )
    const statements = await statementsDuring(db, asked.period)
    return [
      ...statements.map(ofStatement),
      ...reviews.flatMap((review) => [
        ...stepsToTell(review, asked).map((step) =>
          ofStep(
            review,
            step,
            sharing.get(step.id)!.map((each) => each.review),
          ),
        ),
        ...ofProceedings(review, asked),
      ]),
    ]
  },
}

/** What happened by the end of the period, and the plans that nothing has taken the place of. */
function stepsToTell({ steps }: ReviewPath, { period, asAt }: Asked): Step[] {
  const open = stillPlanned(steps, asAt)
  return steps.filter((step) =>
    step.status === 'planned' ? open.includes(step) : !certainlyAfter(step.happenedOn, period.to),
  )
}

/**
 * A step of several reviews is one record and one page proves it as well as another, but each review has a path of its own: it is told
 * in the words of the record for the first of them, and in a sentence of its own for each of the others.
 */
function ofStep(review: ReviewPath, step: Step, all: ReviewPath[]): Fact {
  const isFirst = all[0]!.id === review.id
  const says = isFirst ? step.says : stepKinds[step.kind as StepKindName].says(review.reference)
  const happenedOn = blurred(step)
  const date = step.kind === 'became known' ? '' : inSentence(happenedOn)
  return factOf(
    { ...step, happenedOn },
    {
      name: `${addressOf(review)}#step-${step.id}`,
      sentence: `${says}${date}.`,
      kind: kindOf(step),
      about: { says: review.reference, at: addressOf(review) },
      proof: isFirst ? all.map(addressOf) : [addressOf(review)],
      section,
      checks: checksOf(review, step),
    },
  )
}

/**
 * The date as a reader of the report may have it. The day of an incident, or one a few days after it, could point to a child: the
 * report knows the year in which it became known and says nothing of it, and the month of the notification and the rapid review.
 */
export function blurred({ kind, happenedOn }: Pick<Step, 'kind' | 'happenedOn'>): When {
  if (kind === 'became known') return happenedOn.replaceAll(/\b(\d{4})-[^/]+/g, '$1')
  return kind === 'notified' || kind === 'rapid review held'
    ? happenedOn.replaceAll(/(\d{4}-\d\d)-[^/]+/g, '$1')
    : happenedOn
}

const decisions: string[] = ['commissioned', 'stood down']
const kindOf = (step: Step): Kind =>
  step.status === 'planned' ? 'plan' : decisions.includes(step.kind) ? 'decision' : 'event'

function checksOf(review: ReviewPath, step: Step): Checks {
  const { order, name } = stepKind(step.kind)
  const isWord = wordOnPublication(review.steps)?.id === step.id
  const limit = limitedStep(review)?.id === step.id ? publicationLimit(review) : null
  const waits =
    isWord && !(step.kind === 'published' && step.status === 'happened') ? holdingUp(review.proceedings) : []
  return {
    ...(order !== null && { stage: { of: review.reference, order, says: name.toLowerCase() } }),
    ...(step.kind === 'notified' && step.status === 'happened' && { oneOf: notification }),
    ...(step.kind === 'stood down' && { by: step.by ? { says: step.by, at: addressOf(review) } : null }),
    ...(isWord && { sameThing: `${review.reference.charAt(0).toLowerCase()}${review.reference.slice(1)} published` }),
    ...(limit && { limit }),
    ...(waits.length > 0 && {
      waitsOn: waits.map((proceeding) => ({
        says: inGeneralWords(proceeding.kind),
        when: proceeding.happenedOn,
        at: addressOf(review),
      })),
    }),
  }
}

/** Proceedings about a family are told inside the partnership only: what a court has heard is not the partnership's to publish. */
const ofProceedings = (review: ReviewPath, { period }: Asked): Fact[] =>
  review.proceedings
    .filter((row) => row.status === 'planned' || !certainlyAfter(row.happenedOn, period.to))
    .map((row) =>
      factOf(row, {
        name: `${addressOf(review)}#proceeding-${row.id}`,
        kind: row.status === 'planned' ? 'plan' : 'event',
        about: { says: review.reference, at: addressOf(review) },
        audience: row.kind === 'family proceedings' ? 'partnership' : 'public',
        section,
      }),
    )

function ofStatement(row: NotificationsStatement): Fact {
  const [from, to] = [firstDay(row.covers), lastDay(row.covers)]
  return factOf(row, {
    name: `/reviews#statement-${row.id}`,
    kind: 'event',
    about: { says: 'Serious incident notifications', at: '/reviews' },
    proof: [`/reviews/statements/${row.id}`],
    section,
    ...(from && to && { checks: { none: { of: notification, during: { from, to } } } }),
  })
}
