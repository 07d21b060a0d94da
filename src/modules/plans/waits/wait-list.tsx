import { inWords } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { upper } from '../action.ts'
import { comesTooLate, isOver, type Wait } from './wait.ts'

/** What an action waits for, what it waited for, and what waits for it. Nothing where there is none of these. */
export const WaitList = ({
  waits,
  due,
  waiting,
  end,
}: {
  waits: readonly Wait[]
  due: When
  waiting: readonly { id: number; title: string; due: When }[]
  /** Where one says that it no longer waits for something; null for who may not. */
  end: string | null
}) => (
  <>
    {waits.length > 0 && (
      <Section title="Waits for" id="waits">
        <ul class="bullets">
          {waits.map((wait) => (
            <li>
              {isOver(wait) ? (
                <>
                  <del class="was">{upper(wait.says)}</del> <span class="quiet">{overInWords(wait)}</span>
                </>
              ) : (
                <>
                  {wait.at ? <a href={wait.at}>{upper(wait.says)}</a> : upper(wait.says)}, expected{' '}
                  {whenInWords(wait.due)}
                  {comesTooLate(wait, due) && <b> after this is due</b>}
                </>
              )}
            </li>
          ))}
        </ul>
        {end && !waits.every(isOver) && (
          <p>
            <a href={end}>It no longer waits for something</a>
          </p>
        )}
      </Section>
    )}
    {waiting.length > 0 && (
      <Section title="Waits for this" id="waiting">
        <ul class="bullets">
          {waiting.map((each) => (
            <li>
              <a href={`/actions/${each.id}`}>{each.title}</a>, due {whenInWords(each.due)}
            </li>
          ))}
        </ul>
      </Section>
    )}
  </>
)

const overInWords = ({ awaitedState, overOn, overWhy }: Wait): string =>
  overOn === null ? (awaitedState === 'done' ? 'done' : 'withdrawn') : `until ${inWords(overOn)}: ${overWhy}`
