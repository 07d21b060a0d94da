import { Status } from '#platform/ui/marks.tsx'
import type { Day } from '#platform/calendar/day.ts'
import { dueInWords, improvementAddress, inShort, standingOf, standings } from './improvement.ts'
import type { Beside } from './plan-store.ts'

/** What was promised beside a question before, each with how it stands: last time, or in this return when it was sent in before. */
export const PromisedBefore = ({
  promised,
  returnId,
  today,
  says = 'you',
}: {
  promised: readonly Beside[]
  returnId: number
  today: Day
  says?: 'you' | 'they'
}) =>
  promised.length === 0 ? null : (
    <div class="question__brought">
      <p class="small">
        <strong>What {says} promised to improve</strong>
      </p>
      <ul class="rows">
        {promised.map((each) => (
          <li key={each.id} class="small">
            <a href={improvementAddress(each.id)}>{inShort(each.title)}</a>{' '}
            <Status {...standings[standingOf(each, today)]} />{' '}
            <span class="quiet">
              {each.returnId === returnId ? 'in this return' : each.round}, by {dueInWords(each)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
