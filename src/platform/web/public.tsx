import type { Hono } from 'hono'
import { realClock } from '../calendar/clock.ts'
import { inWords, type Day } from '../calendar/day.ts'
import { asPublic, type Database, type TenantDatabase } from '../database/database.ts'
import { NotFound } from '../problem.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { assetAt } from './assets.ts'
import { endingOf } from './error-page.tsx'
import { addressOf } from './pages-list.ts'
import type { Params, Shown } from './route.tsx'
import { html, type Outside } from './serve.tsx'

/** Anybody, asking one partnership for what it has published. */
export type PublicVisit = {
  partnership: {
    id: number
    slug: string
    name: string
    shortName: string
    worriedPhone: string | null
    worriedHours: string | null
    clockStandsOn: string | null
  }
  /** Reads published editions and nothing else. */
  db: TenantDatabase
  today: Day
}

/** A page or file that needs no sign-in; its address begins with /public/:partnership. */
export type PublicRoute = {
  path: string
  /** The worry band stands as the page's own heading (on the front page) or as one line. */
  worryFirst?: boolean
  show: (visit: PublicVisit, params: Params) => Promise<Shown | Response>
  examples?: (visit: PublicVisit) => Promise<Params[]>
}

/** Mounts the public pages: each in a transaction of the role that sees nothing but what was published. */
export function mountPublic(app: Hono, routes: PublicRoute[], outside: Outside): void {
  for (const route of routes)
    app.get(route.path, async (c) => {
      try {
        const partnership = await partnershipCalled(outside.database, c.req.param('partnership') ?? '')
        return await inPublic(outside.database, partnership, async (visit) => {
          const shown = await route.show(visit, c.req.param() as Params)
          if (shown instanceof Response) return shown
          return html(c, framePublic(shown, visit, c.req.path, route.worryFirst ?? false))
        })
      } catch (error) {
        const ending = endingOf(error, false, outside.log)
        return html(c, outside.frame(ending.page, null, c.req.path), ending.status)
      }
    })
}

/** The addresses of the public pages that exist, for the list of every page. */
export async function publicAddresses(
  routes: PublicRoute[],
  database: Database,
): Promise<{ path: string; partnership: string }[]> {
  const found: { path: string; partnership: string }[] = []
  for (const { slug } of await database.kysely.selectFrom('tenancy.partnership').select('slug').orderBy('id').execute())
    await inPublic(database, await partnershipCalled(database, slug), async (visit) => {
      for (const route of routes)
        for (const example of route.examples ? await route.examples(visit) : [{}])
          found.push({ path: addressOf(route.path, { ...example, partnership: slug }), partnership: slug })
    })
  return found
}

async function partnershipCalled({ kysely }: Database, slug: string): Promise<PublicVisit['partnership']> {
  const row = await kysely
    .selectFrom('tenancy.partnership')
    .select(['id', 'slug', 'name', 'shortName', 'worriedPhone', 'worriedHours', 'clockStandsOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

const inPublic = <T,>(
  database: Database,
  partnership: PublicVisit['partnership'],
  work: (visit: PublicVisit) => Promise<T>,
): Promise<T> =>
  asPublic(database, partnership.id, (db) =>
    work({ partnership, db, today: (partnership.clockStandsOn as Day | null) ?? realClock.today() }),
  )

/** The whole public page around a body, with the numbers to ring. */
export const framePublic = (
  shown: Shown,
  { partnership, today }: Pick<PublicVisit, 'partnership' | 'today'>,
  path: string,
  worryFirst: boolean,
) => {
  const start = `/public/${partnership.slug}`
  return (
    <PublicLayout
      page={{
        title: shown.title,
        partnership: partnership.name,
        nav: [
          { says: 'Home', href: start },
          { says: 'Reports', href: `${start}/reports` },
          { says: 'What the law asks', href: `${start}/law` },
        ].map((place) => ({ ...place, current: place.href === start ? path === start : path.startsWith(place.href) })),
        assets: assetAt,
        worryIs: worryFirst ? 'the page heading' : 'one line',
        worry: {
          lede: 'Tell us what worries you. You do not need proof, and you can ask to keep your name out of it.',
          telephones: [
            { says: 'In danger now', number: '999' },
            ...(partnership.worriedPhone
              ? [
                  {
                    says: 'Any other worry',
                    number: partnership.worriedPhone,
                    ...(partnership.worriedHours && { note: partnership.worriedHours }),
                  },
                ]
              : []),
          ],
        },
        foot: [
          { says: 'Accessibility', href: '/accessibility' },
          { says: 'Help', href: '/help' },
        ],
        ...(partnership.clockStandsOn && {
          demonstration: `A sample, as at ${inWords(today)}. Not the website of a real partnership.`,
        }),
      }}
    >
      {!worryFirst && !shown.ownHeading && <h1>{shown.title}</h1>}
      {shown.body}
    </PublicLayout>
  )
}
