import type { Hono } from 'hono'
import { gatherAbilities, type Abilities } from '#platform/abilities/abilities.ts'
import type { Database } from '#platform/database/database.ts'
import { openEvidence } from '#platform/evidence/evidence.ts'
import { dueTimeline } from '#platform/home/due-timeline.tsx'
import { dueList, home } from '#platform/home/home.tsx'
import { mountOpenPages } from '#platform/home/open-pages.tsx'
import { mountChangePassword } from '#platform/identity/change-password.tsx'
import { mountInvitations } from '#platform/identity/accept-invitation.tsx'
import { mountComeIn } from '#platform/identity/come-in.tsx'
import { mountOtherPartnerships } from '#platform/identity/other-partnerships.tsx'
import { ownPage, whoSeesWhat } from '#platform/identity/own-pages.tsx'
import { mountSignIn } from '#platform/identity/sign-in.tsx'
import { letterAbilities, letterRoutes } from '#platform/letters/letters.ts'
import { office, whenAccepted } from '#modules/partnership/index.ts'
import { mailboxPage } from '#platform/mail/mailbox.tsx'
import type { Module } from '#platform/module.ts'
import { searchPage } from '#platform/search/results.tsx'
import { abilityAt } from '#platform/web/ability-at.ts'
import { mountAssets } from '#platform/web/assets.ts'
import { frameWith } from '#platform/web/frame.tsx'
import { mountHealth } from '#platform/web/health.ts'
import { mountPagesList } from '#platform/web/pages-list.ts'
import { mountPublic, publicAddresses } from '#platform/web/public.tsx'
import type { Route } from '#platform/web/route.tsx'
import { mountOpenLinks } from '#platform/web/open-link.tsx'
import { mountSecret } from '#platform/web/secret.ts'
import { beginApp, mount, type Outside } from '#platform/web/serve.tsx'
import { comeInSources, menu, openLinkRoutes, publicRoutes, secretRoutes } from './contents.ts'
import { morningLetter } from './morning-letter.ts'

export type Setting = {
  database: Database
  modules: Module[]
  secure: boolean
  /** The sample is served and only this machine can reach it: sample people sign in by one click, letters lie in /mailbox. */
  sample: boolean
  log: (line: string) => void
}

/** The contents and the outside world make a web application; `routes` lists what it serves to those who signed in. */
export function createApp({ database, modules, secure, sample, log }: Setting): {
  app: Hono
  abilities: Abilities
  routes: Route[]
} {
  const deadlines = modules.flatMap((module) => module.deadlines)
  const waiting = modules.flatMap((module) => module.waiting)
  const askedBy = abilityAt(() => routes)
  const platformRoutes: Route[] = [
    home(deadlines, waiting, askedBy),
    dueList(deadlines, askedBy),
    dueTimeline(deadlines, askedBy),
    searchPage(modules.flatMap((module) => module.searchable)),
    openEvidence,
    ...(sample ? [mailboxPage('invite agency leads')] : []),
    ...letterRoutes(morningLetter(modules, { routes: () => routes, abilities: () => abilities })),
  ]
  const abilities: Abilities = gatherAbilities(modules, {
    abilities: letterAbilities(office),
    routes: platformRoutes,
  })
  const routes: Route[] = [
    ...platformRoutes,
    ownPage(abilities.all),
    whoSeesWhat(abilities.all),
    ...modules.flatMap((module) => module.routes),
  ]
  const outside: Outside = { database, abilities, secure, log, frame: frameWith(menu) }

  const app = beginApp(outside)
  mountAssets(app)
  mountHealth(app, database)
  mountSignIn(app, { ...outside, sample })
  mountChangePassword(app, outside)
  mountOtherPartnerships(app, outside)
  mountComeIn(app, comeInSources, outside)
  mountInvitations(app, whenAccepted, outside)
  mountOpenPages(app, outside)
  mountPublic(app, publicRoutes, outside)
  mountSecret(app, secretRoutes, outside)
  mountOpenLinks(app, openLinkRoutes, outside)
  if (sample) mountPagesList(app, routes, () => publicAddresses(publicRoutes, database), outside)
  mount(app, routes, outside)
  return { app, abilities, routes }
}
