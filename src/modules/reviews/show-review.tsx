import { daysOffOf } from '#modules/clocks/index.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { mayOpen } from '#platform/rooms/rooms.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { clocksOf } from './clock.ts'
import { expectedOn, isOver, standingOf } from './path.ts'
import { ClockList, PathTable } from './path-table.tsx'
import { standingInWords } from './proceeding.ts'
import { addressOf, reviewKindInWords, type ReviewPath } from './review.ts'
import { countInside } from './rooms/store.ts'
import { findReview, reviewsToPick } from './store.ts'

/** What the partnership may know of a review: its letter, its path, its clocks, and why its publication waits. Nothing of a child. */
export const showReview = page({
  path: '/reviews/:review',
  may: 'see reviews',
  examples: async (visit) => (await reviewsToPick(visit.db)).slice(0, 4).map(({ id }) => ({ review: String(id) })),

  async show(visit, params) {
    const review = await findReview(visit.db, numberIn(params.review))
    const at = addressOf(review)
    const daysOff = await daysOffOf(visit.db, [at])
    const inside = review.room === null ? 0 : await countInside(visit.db, review.room, visit.today)
    return {
      title: review.reference,
      above: [{ says: 'Reviews', href: '/reviews' }],
      body: (
        <>
          <p>
            {reviewKindInWords(review.kind)}. <Status {...standingOf(review.steps)} />
          </p>
          <Tasks review={review} visit={visit} />
          <Section title="Path" id="path">
            <PathTable steps={review.steps} today={visit.today} />
          </Section>
          <Section title="Clocks" id="clocks">
            <ClockList clocks={clocksOf(review, visit.today, daysOff)} today={visit.today} />
          </Section>
          <Section title="Beside the review" id="proceedings">
            <Proceedings review={review} />
          </Section>
          <Section title="Publication" id="publication">
            <Publication review={review} visit={visit} />
          </Section>
          <Section title="Case room" id="room">
            <p>
              <Status
                is="lock"
                says={
                  inside === 0
                    ? 'Nobody holds a key'
                    : inside === 1
                      ? 'One person holds a key'
                      : `${inside} people hold a key`
                }
              />
            </p>
            {review.room !== null && mayOpen(visit, review.room) && (
              <p>
                <a href={`${at}/room`}>Go into the case room</a>
              </p>
            )}
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const Tasks = ({ review, visit }: { review: ReviewPath; visit: Visit }) => {
  const at = addressOf(review)
  const over = isOver(review.steps)
  const all = [
    { says: 'Record a step', href: `${at}/record-step`, may: 'record steps of reviews', fits: true },
    { says: 'Note a proceeding', href: `${at}/note-proceeding`, may: 'record steps of reviews', fits: true },
    { says: 'Delay publication', href: `${at}/delay-publication`, may: 'stand down or delay reviews', fits: !over },
    { says: 'Stand the review down', href: `${at}/stand-down`, may: 'stand down or delay reviews', fits: !over },
    { says: 'Give a key to the case room', href: `${at}/room/give-key`, may: 'give keys to case rooms', fits: true },
  ].filter((way) => way.fits && may(visit, way.may))
  return all.length === 0 ? null : (
    <ul class="ways">
      {all.map(({ says, href }) => (
        <li key={href}>
          <a href={href}>{says}</a>
        </li>
      ))}
    </ul>
  )
}

const Proceedings = ({ review: { proceedings } }: { review: ReviewPath }) =>
  proceedings.length === 0 ? (
    <Empty says="Nothing is recorded as going on beside this review." />
  ) : (
    <ul>
      {proceedings.map((proceeding) => (
        <li key={proceeding.id} id={`proceeding-${proceeding.id}`}>
          {standingInWords(proceeding)}. {sentenceOf(proceeding.says, proceeding.happenedOn)}
          {proceeding.holdsUp && <span class="quiet"> Holds up: {proceeding.holdsUp}.</span>}
        </li>
      ))}
    </ul>
  )

function Publication({ review: { steps }, visit }: { review: ReviewPath; visit: Visit }) {
  const reasons = steps.filter((step) => step.reason !== null)
  const expected = expectedOn(steps, visit.today)
  return (
    <>
      <p>
        {isOver(steps)
          ? `${standingOf(steps).says}.`
          : expected
            ? `Not published. Expected: ${whenInWords(expected)}.`
            : 'Not published, and no day has been given.'}
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((step) => (
            <li key={step.id}>
              {sentenceOf(step.says, step.happenedOn)} Reason: {step.reason!.replace(/\.$/, '')}.
              {step.by && <span class="quiet"> Decided by: {step.by}.</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
