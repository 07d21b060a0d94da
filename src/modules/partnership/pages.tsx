import { Pagination } from '#platform/ui/govuk/pagination.tsx'
import type { Visit } from '#platform/visit.ts'
import { pageLength } from './store.ts'

/** The number of the page asked for in the address; the first when it is left out or makes no sense. */
export function pageAsked({ query }: Pick<Visit, 'query'>): number {
  const asked = query.get('page') ?? '1'
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

/** The way from one page of a long list to the next; nothing when all of it is in sight. */
export const PagesOf = ({ at, page, count }: { at: string; page: number; count: number }) => {
  const last = Math.ceil(count / pageLength)
  if (last <= 1) return null
  const to = (number: number) => `${at}${at.includes('?') ? '&' : '?'}page=${number}`
  return (
    <Pagination
      {...(page > 1 && {
        previous: { href: to(Math.min(page - 1, last)), labelText: `${Math.min(page - 1, last)} of ${last}` },
      })}
      {...(page < last && { next: { href: to(page + 1), labelText: `${page + 1} of ${last}` } })}
    />
  )
}
