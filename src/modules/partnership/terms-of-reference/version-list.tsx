import { inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { versionsOfGroup } from './store.ts'

/** The versions of a group's terms of reference, the latest first, each with its page. */
export const VersionList = ({
  versions,
  today,
}: {
  versions: Awaited<ReturnType<typeof versionsOfGroup>>
  today: Day
}) =>
  versions.length === 0 ? (
    <Empty says="No terms of reference are recorded." />
  ) : (
    <ul class="govuk-list">
      {versions.map(({ id, number, agreedOn, reviewBy, altered }, place) => (
        <li key={id}>
          <a href={`/terms-of-reference/${id}`}>Version {number}</a>, agreed {whenInWords(agreedOn)}
          {place === 0 && reviewBy && (
            <>
              {' '}
              <Status
                is={reviewBy < today ? 'late' : 'next'}
                says={`${reviewBy < today ? 'was to be' : 'to be'} looked at again by ${inWords(reviewBy)}`}
              />
            </>
          )}
          {altered && <span class="quiet"> {altered}</span>}
        </li>
      ))}
    </ul>
  )
