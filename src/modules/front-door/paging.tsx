import { Pagination } from '#platform/ui/govuk/pagination.tsx'
import type { Visit } from '#platform/visit.ts'

/** How many rows a list shows on one page. */
export const pageLength = 50

/** The number of the page asked for in the address under `name`; the first when it is left out or makes no sense. */
export function pageAsked({ query }: Pick<Visit, 'query'>, name = 'page'): number {
  const asked = query.get(name) ?? '1'
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

/** The way from one page of a long list to the next; nothing when all of it is in sight. `of` says which list, where a page has two. */
export const PagesOf = ({
  at,
  page,
  count,
  name = 'page',
  of,
}: {
  at: string
  page: number
  count: number
  name?: string
  of?: string
}) => {
  const last = Math.ceil(count / pageLength)
  if (last <= 1) return null
  const before = Math.min(page - 1, last)
  return (
    <Pagination
      {...(of && { landmarkLabel: `Pages of ${of}` })}
      {...(page > 1 && { previous: { href: `${at}?${name}=${before}`, labelText: `${before} of ${last}` } })}
      {...(page < last && { next: { href: `${at}?${name}=${page + 1}`, labelText: `${page + 1} of ${last}` } })}
    />
  )
}
