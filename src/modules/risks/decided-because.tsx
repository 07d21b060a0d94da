import { Empty } from '#platform/ui/glance.tsx'
import type { decisionsBecauseOf } from '#modules/meetings/index.ts'

/** The decisions that were taken because of something, each leading to its page. */
export const DecidedBecause = ({ rows }: { rows: Awaited<ReturnType<typeof decisionsBecauseOf>> }) =>
  rows.length === 0 ? (
    <Empty says="No decision has been recorded because of it." />
  ) : (
    <ul class="bullets">
      {rows.map(({ id, title }) => (
        <li key={id}>
          <a href={`/decisions/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
