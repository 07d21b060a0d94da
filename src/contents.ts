/**
 * The table of contents: read the modules in this order.
 * A module may use the platform, the law, and the modules above it. Nothing else. (test/architecture.test.ts)
 */
import { cohorts } from '#modules/cohorts/index.ts'
import { frontDoor } from '#modules/front-door/index.ts'
import { learning } from '#modules/learning/index.ts'
import { log } from '#modules/log/index.ts'
import { meetings } from '#modules/meetings/index.ts'
import { partnership } from '#modules/partnership/index.ts'
import { plans } from '#modules/plans/index.ts'
import { publicRoutes, publicSite } from '#modules/public-site/index.ts'
import { publishing } from '#modules/publishing/index.ts'
import { reviews } from '#modules/reviews/index.ts'
import { scrutiny } from '#modules/scrutiny/index.ts'
import { selfAssessment } from '#modules/self-assessment/index.ts'
import type { Module } from '#platform/module.ts'
import type { MenuPlace } from '#platform/web/frame.tsx'

const work: Module[] = [partnership, plans, meetings, selfAssessment, scrutiny, reviews, cohorts, frontDoor, learning, log]

const account = publishing(work.flatMap((module) => module.facts))

export const contents: Module[] = [
  ...work,
  account, // publishing knows facts, not modules
  publicSite, // reads published editions, nothing else
]

/** What the report is told by, and nothing else does it ask. */
export const factSources = contents.flatMap((module) => module.facts)

/** What is done later, by name; `start` gives each its work. */
export const jobs = [{ name: 'send letters' }]

export { publicRoutes }

/** The menu: a few places, each with the addresses that lie under it. */
export const menu: MenuPlace[] = [
  { says: 'Home', href: '/', under: ['/', '/due', '/search', '/mailbox', '/you'], may: 'be signed in' },
  {
    says: 'Partnership',
    href: '/partnership',
    under: ['/partnership', '/agencies', '/people', '/posts', '/groups', '/arrangements', '/log'],
    may: 'see who we are',
  },
  { says: 'Meetings', href: '/meetings', under: ['/meetings', '/decisions', '/group-reports'], may: 'see meetings' },
  { says: 'Plans', href: '/actions', under: ['/actions', '/plans'], may: 'see actions' },
  {
    says: 'Assurance',
    href: '/self-assessment',
    under: ['/self-assessment', '/scrutiny', '/front-door'],
    may: 'see self-assessments',
  },
  { says: 'Reviews', href: '/reviews', under: ['/reviews', '/cohorts'], may: 'see reviews' },
  { says: 'Learning', href: '/learning', under: ['/learning'], may: 'see learning' },
  { says: 'Reports', href: '/reports', under: ['/reports', '/earlier-reports'], may: 'see reports' },
]
