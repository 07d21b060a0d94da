import { daysOffOf, type DaysOff } from '#modules/clocks/index.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { emptyPage, PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { clocksOf } from './clock.ts'
import { expectedOn, isOver, standingOf } from './path.ts'
import { addressOf, reviewKindInWords, type ReviewPath } from './review.ts'
import { notificationsStatements, reviewsPage } from './store.ts'

/** Every review by its letter: where it stands, what is due next, when its report is expected. */
export const listReviews = page({
  path: '/reviews',
  may: 'see reviews',

  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await reviewsPage(visit.db, number)
    const daysOff = await daysOffOf(visit.db, rows.map(addressOf))
    const statements = await notificationsStatements(visit.db)
    return {
      title: 'Serious incidents and practice reviews',
      body: (
        <>
          <p>
            A review has a letter and nothing else that could tell of a child. Whatever does lies in its case room,
            opened to named people for a time.
          </p>
          {may(visit, 'record steps of reviews') && (
            <ul class="ways">
              <li>
                <a href="/reviews/notify-incident">Record a serious incident</a>
              </li>
              <li>
                <a href="/reviews/state-notifications">State that nothing was notified</a>
              </li>
            </ul>
          )}
          <Section title="Reviews" quiet={count === 0 ? 'none' : `${count} in all`}>
            {rows.length === 0 ? (
              <Empty says={emptyPage(count, 'No review has been recorded.')} />
            ) : (
              <ReviewTable rows={rows} today={visit.today} daysOff={daysOff} />
            )}
            <PagesOf at="/reviews" page={number} count={count} />
          </Section>
          <Section title="Statements on notifications" id="statements">
            {statements.length === 0 ? (
              <Empty says="Nobody has stated that nothing was notified." />
            ) : (
              <ul>
                {statements.map((statement) => (
                  <li key={statement.id} id={`statement-${statement.id}`}>
                    {sentenceOf(statement.says, statement.happenedOn)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    }
  },
})

type Counted = { today: Day; daysOff: DaysOff }

const ReviewTable = ({ rows, today, daysOff }: { rows: ReviewPath[] } & Counted) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">Reviews, the newest first</caption>
    <thead>
      <tr>
        {['Review', 'Kind', 'Stands', 'Due next', 'Report expected'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((review) => {
        const expected = expectedOn(review.steps, today)
        return (
          <tr key={review.id}>
            <th scope="row">
              <a href={addressOf(review)}>{review.reference}</a>
            </th>
            <td data-head="Kind">{reviewKindInWords(review.kind)}</td>
            <td>
              <Status {...standingOf(review.steps)} />
            </td>
            <td data-head="Due next">
              <DueNext review={review} today={today} daysOff={daysOff} />
            </td>
            <td data-head="Report expected">
              {expected ? whenInWords(expected) : isOver(review.steps) ? 'Not any more' : 'No day given'}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

function DueNext({ review, today, daysOff }: { review: ReviewPath } & Counted) {
  const open = clocksOf(review, today, daysOff).filter(({ isOpen }) => isOpen)
  const next =
    open.filter(({ lastDay }) => lastDay !== null).sort((one, other) => (one.lastDay! < other.lastDay! ? -1 : 1))[0] ??
    open[0]
  if (!next) return <>Nothing</>
  const isLate = next.lastDay !== null && next.lastDay < today
  const says = `${next.title}${next.lastDay ? `, ${whenInWords(next.due)}` : ', no day is fixed'}`
  return isLate ? <Status is="late" says={says} /> : <>{says}</>
}
