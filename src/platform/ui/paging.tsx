import type { ComponentChildren } from 'preact'
import type { Visit } from '../visit.ts'
import { Empty } from './glance.tsx'
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

/** A list in pages: a table of the rows of this page, each drawn by the child; in words when there are none; and the way to the other pages. */
export const PagedTable = <R,>({
  caption,
  heads,
  rows,
  none,
  children,
  ...paged
}: Paged & {
  /** What the table is, for those who hear it. */
  caption: string
  /** What stands over each column; `num` where it holds numbers. */
  heads: readonly (string | { num: string })[]
  rows: readonly R[]
  /** What is said when the whole list is empty. */
  none: string
  children: (row: R) => ComponentChildren
}) => (
  <>
    {rows.length === 0 ? (
      <Empty says={emptyPage(paged.count, none)} />
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) =>
              typeof head === 'string' ? (
                <th key={head} scope="col">
                  {head}
                </th>
              ) : (
                <th key={head.num} scope="col" class="num">
                  {head.num}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{rows.map(children)}</tbody>
      </table>
    )}
    <PagesOf {...paged} />
  </>
)

/** What is said of a page with no rows: that there are none at all, or that the list does not reach so far. */
export const emptyPage = (count: number, none: string): string =>
  count > 0 ? 'There is no such page of the list.' : none
