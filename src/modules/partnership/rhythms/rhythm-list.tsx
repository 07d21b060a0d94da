import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { rhythmInWords, rhythmOn, type Rhythm } from './rhythm.ts'

/** How often a group meets and reports now, and what held before. */
export const RhythmList = ({ rhythms, day }: { rhythms: Rhythm[]; day: Day }) => {
  if (rhythms.length === 0) return <Empty says="How often it meets and reports is not recorded." />
  const { meeting, reporting } = rhythmOn(rhythms, day)
  return (
    <ul class="govuk-list">
      {rhythms.map((rhythm) => (
        <li key={rhythm.id} id={`rhythm-${rhythm.id}`}>
          {rhythm.kind === 'meeting' ? 'Meets' : 'Reports'} {rhythmInWords(rhythm)},{' '}
          {rhythm.fromOn === '?'
            ? 'since when is not stated'
            : `since ${whenInWords(rhythm.fromOn).replace(/^(from|by) /, '')}`}
          {rhythm.says && <span class="quiet"> {rhythm.says}</span>}
          {rhythm.id !== meeting?.id && rhythm.id !== reporting?.id && (
            <span class="quiet">
              {' '}
              {hadComeBy(rhythm.fromOn, day) ? 'Another rhythm holds on this day.' : 'It does not hold yet.'}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
