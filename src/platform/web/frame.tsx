import { inWordsWithWeekday } from '../calendar/day.ts'
import { Layout, PageHeading, type Place } from '../ui/layout.tsx'
import type { Visit } from '../visit.ts'
import { assetAt } from './assets.ts'
import type { Shown } from './route.tsx'

type List = { says: string; href: string; may: string }

/** One place in the menu and the lists within it; an address lies in the place whose list, or `also`, it begins with. */
export type MenuPlace = { says: string; within: List[]; also?: string[] }

/** The whole page around a body: masthead, menu, breadcrumbs and foot. */
export const frameWith = (menu: MenuPlace[]) => (page: Shown, visit: Visit | null, path: string) => (
  <Layout
    page={{
      within: visit ? listsAround(menu, visit, path) : [],
      search: visit !== null,
      title: page.title,
      partnership: visit?.partnership.name ?? 'Goldthread',
      who: visit ? { name: visit.who.name, role: visit.who.roles.join(', ') } : null,
      nav: visit ? placesFor(menu, visit, path) : [],
      assets: assetAt,
      breadcrumbs: page.above,
      ...(visit?.partnership.sample && {
        demonstration: `A sample. Its clock stands at ${inWordsWithWeekday(visit.today)}.`,
      }),
    }}
  >
    {!page.ownHeading && <PageHeading says={page.title} />}
    {page.body}
  </Layout>
)

/** A place is there when one of its lists may be seen; it leads to the first of those. */
const placesFor = (menu: MenuPlace[], visit: Visit, path: string): Place[] =>
  menu.flatMap((place) => {
    const [first] = place.within.filter((list) => visit.who.abilities.has(list.may))
    return first ? [{ says: place.says, href: first.href, current: liesIn(place, path) }] : []
  })

/** The lists beside the one that is open, where there is more than one. */
function listsAround(menu: MenuPlace[], visit: Visit, path: string): Place[] {
  const lists =
    menu.find((place) => liesIn(place, path))?.within.filter((list) => visit.who.abilities.has(list.may)) ?? []
  if (lists.length < 2) return []
  const current = lists
    .filter(({ href }) => begins(path, href))
    .sort((one, other) => other.href.length - one.href.length)[0]
  return lists.map((list) => ({ says: list.says, href: list.href, current: list === current }))
}

const liesIn = (place: MenuPlace, path: string) =>
  [...place.within.map(({ href }) => href), ...(place.also ?? [])].some((start) => begins(path, start))

const begins = (path: string, start: string) => path === start || path.startsWith(`${start}/`)
