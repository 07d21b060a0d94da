import type { Visit } from '../visit.ts'
import { Pagination } from './govuk/pagination.tsx'

/** How many rows a list shows on one page. */
export const pageLength = 50

/** The number of the page asked for in the address under `name`; the first when it is left out or makes no sense. */
export function pageAsked({ query }: Pick<Visit, 'query'>, name = 'page'): number {
  const asked = query.get(name) ?? '1'
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

/** What a list with several pages is: the address of its page, with whatever else it asks for there, which page is shown, and how many rows there are in all. */
type Paged = {
  at: string
  page: number
  count: number
  /** The name of the page number in the address, where one page has two lists. */
  name?: string
  /** Which list this is, where one page has two. */
  of?: string
}

/** The way from one page of a long list to the next; nothing when all of it is in sight. */
export const PagesOf = ({ at, page, count, name = 'page', of }: Paged) => {
  const last = Math.ceil(count / pageLength)
  if (last <= 1) return null
  const before = Math.min(page - 1, last)
  const to = (number: number) => `${at}${at.includes('?') ? '&' : '?'}${name}=${number}`
  return (
    <Pagination
      {...(of && { landmarkLabel: `Pages of ${of}` })}
      {...(page > 1 && { previous: { href: to(before), labelText: `${before} of ${last}` } })}
      {...(page < last && { next: { href: to(page + 1), labelText: `${page + 1} of ${last}` } })}
    />
  )
}

/** What is said of a page with no rows: that there are none at all, or that the list does not reach so far. */
export const emptyPage = (count: number, none: string): string =>
  count > 0 ? 'There is no such page of the list.' : none
