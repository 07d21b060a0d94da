import type { Module } from '#platform/module.ts'
import type { PublicRoute } from '#platform/web/public.tsx'
import { home } from './home.tsx'
import { listEditions } from './list-editions.tsx'
import { editionAsPdf, editionAsWord, showEdition } from './show-edition.tsx'
import { whatTheLawAsks } from './what-the-law-asks.tsx'

/** What anybody may read, without signing in: published editions, and the law. */
export const publicRoutes: PublicRoute[] = [
  home,
  listEditions,
  showEdition,
  editionAsWord,
  editionAsPdf,
  whatTheLawAsks,
]

/** The last chapter: it has no pages for people who sign in, tells no facts, and begins with nothing. */
export const publicSite: Module = {
  name: 'public-site',
  routes: [],
  abilities: [],
  facts: [],
  deadlines: [],
  waiting: [],
  searchable: [],
  stories: { hull: async () => {}, northport: async () => {} },
}
