import type { Content } from '#platform/ui/govuk/slots.tsx'
import { isStruckOut, type Correcting, type PutRight } from './correction.ts'

type Line = Correcting & { says?: string; pence?: number | null; hours?: number | null }

/** Lines of the money one beneath the other: what counts, and beneath each what it put right, struck through, with why. */
export const Lines = <L extends Line>({
  counting,
  putRight,
  at,
  says,
}: {
  counting: readonly L[]
  putRight: readonly PutRight<L>[]
  /** Where a line is put right; null where the reader may not. */
  at: string | null
  says: (line: L) => Content
}) => (
  <ul class="govuk-list">
    {counting.map((line) => (
      <li key={line.id}>
        {isStruckOut(line) ? 'Struck out' : says(line)}
        {at && (
          <>
            {' '}
            <a href={`${at}/${line.id}/correct`}>
              Put right<span class="govuk-visually-hidden">: {line.says ?? 'this line'}</span>
            </a>
          </>
        )}
        {before(line, putRight).map(({ line: earlier, by }) => (
          <div key={earlier.id}>
            <del class="was">{isStruckOut(earlier) ? 'Struck out' : says(earlier)}</del>{' '}
            <span class="quiet">Put right: {by.correctedBecause}</span>
          </div>
        ))}
      </li>
    ))}
  </ul>
)

/** What a line put right, and what that had put right before, the latest first. */
function before<L extends Line>(line: L, putRight: readonly PutRight<L>[]): PutRight<L>[] {
  const earlier = putRight.find(({ by }) => by.id === line.id)
  return earlier ? [earlier, ...before(earlier.line, putRight)] : []
}
