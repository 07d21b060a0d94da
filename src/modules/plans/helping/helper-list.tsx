import { inWords } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import { helperKey, helpersNow, type HelpChange } from './helping.ts'

/** Who helps with an action and with what, and who no longer does. Nothing where nobody ever did. */
export const HelperList = ({
  changes,
  nameOf,
  end,
}: {
  changes: readonly HelpChange[]
  nameOf: (helper: HelpChange) => string
  /** Where one says that somebody no longer helps; null for who may not. */
  end: string | null
}) => {
  if (changes.length === 0) return null
  const now = helpersNow(changes)
  const ended = changes.filter(({ kind }) => kind === 'left')
  return (
    <Section title="Helpers" id="helpers">
      {now.length === 0 && <p class="empty">Nobody helps with it now.</p>}
      <ul class="bullets">
        {now.map((helper) => (
          <li key={helperKey(helper)}>
            {nameOf(helper)}
            {helper.says && `: ${helper.says}`} <span class="quiet">since {inWords(helper.happenedOn)}</span>
          </li>
        ))}
        {ended.map((helper) => (
          <li>
            <del class="was">{nameOf(helper)}</del>{' '}
            <span class="quiet">
              until {inWords(helper.happenedOn)}
              {helper.says && `: ${helper.says}`}
            </span>
          </li>
        ))}
      </ul>
      {end && now.length > 0 && (
        <p>
          <a href={end}>Somebody no longer helps</a>
        </p>
      )}
    </Section>
  )
}
