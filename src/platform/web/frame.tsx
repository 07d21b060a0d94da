import { inWordsWithWeekday } from '../calendar/day.ts'
import { Layout, PageHeading, type Place } from '../ui/layout.tsx'
import type { Visit } from '../visit.ts'
import { assetAt } from './assets.ts'
import type { Shown } from './route.tsx'

/** One place in the menu, the beginnings of the addresses that lie under it, and what it takes to see it. */
export type MenuPlace = { says: string; href: string; under: string[]; may: string }

/** The whole page around a body: masthead, menu, breadcrumbs and foot. */
export const frameWith = (menu: MenuPlace[]) => (page: Shown, visit: Visit | null, path: string) => (
  <Layout
    page={{
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

const placesFor = (menu: MenuPlace[], visit: Visit, path: string): Place[] =>
  menu
    .filter((place) => visit.who.abilities.has(place.may))
    .map(({ says, href, under }) => ({
      says,
      href,
      current: under.some((start) => path === start || path.startsWith(`${start}/`)),
    }))
