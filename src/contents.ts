/**
 * The table of contents: read the modules in this order.
 * A module may use the platform, the law, and the modules above it. Nothing else. (test/architecture.test.ts)
 */
import { clocks } from '#modules/clocks/index.ts'
import { cohorts } from '#modules/cohorts/index.ts'
import { frontDoor } from '#modules/front-door/index.ts'
import { learning, trainingReach } from '#modules/learning/index.ts'
import { log } from '#modules/log/index.ts'
import {
  daysAgenciesCame,
  daysGroupsMet,
  daysGroupsReported,
  disagreementClocks,
  meetings,
  secretRoutes,
  stagesInForce,
} from '#modules/meetings/index.ts'
import { partnership } from '#modules/partnership/index.ts'
import { heldInPlans, moveWithTheStart, notePromised, plans } from '#modules/plans/index.ts'
import { publicRoutes, publicSite } from '#modules/public-site/index.ts'
import { publishing } from '#modules/publishing/index.ts'
import { heldInRisks, risks } from '#modules/risks/index.ts'
import { reviewClocks, reviews } from '#modules/reviews/index.ts'
import { scrutiny } from '#modules/scrutiny/index.ts'
import { comeInToReturn, openLinkRoutes, selfAssessment } from '#modules/self-assessment/index.ts'
import type { Module } from '#platform/module.ts'
import type { MenuPlace } from '#platform/web/frame.tsx'

/** What agencies say of themselves, beside what learning knows of them. */
const assessed = selfAssessment({ beside: [trainingReach] })

/** The chapters whose facts of a quarter may stand in the report of a group, and the ability by which each is read. */
const watched = [
  { ...assessed, says: 'Self-assessment', may: 'see self-assessments' },
  { ...scrutiny, says: 'Scrutiny and audits', may: 'see scrutiny' },
  { ...reviews, says: 'Reviews', may: 'see reviews' },
  { ...frontDoor, says: 'The front door', may: 'see the front door' },
  { ...learning, says: 'Learning', may: 'see learning' },
  { ...risks, says: 'Risks', may: 'see risks' },
]

const work: Module[] = [
  partnership({
    movers: [moveWithTheStart], // what moves with a start
    practice: [daysGroupsMet], // and how the arrangements are practised
    reporting: [daysGroupsReported],
    attending: [daysAgenciesCame],
    ladders: [stagesInForce],
    holding: [heldInPlans, heldInRisks],
  }),
  clocks([disagreementClocks, reviewClocks]), // clocks counts for later chapters, not with them
  plans,
  meetings({ watched }),
  risks,
  assessed,
  scrutiny,
  reviews,
  cohorts,
  frontDoor,
  learning,
  log,
]

const account = publishing(
  work.flatMap((module) => module.facts),
  [notePromised], // what was published is a promise from then on
)

export const contents: Module[] = [
  ...work,
  account, // publishing knows facts, not modules
  publicSite, // reads published editions, nothing else
]

/** What the report is told by, and nothing else does it ask. */
export const factSources = contents.flatMap((module) => module.facts)

/** What is done later, by name; `start` gives each its work. */
export const jobs = [{ name: 'send letters' }, { name: 'write morning letters' }]

export { openLinkRoutes, publicRoutes, secretRoutes }

/** What somebody may come in for by the address in a letter. */
export const comeInSources = [comeInToReturn]

/** The menu: a few places, each with the lists within it. */
export const menu: MenuPlace[] = [
  {
    says: 'Home',
    within: [
      { says: 'Home', href: '/', may: 'be signed in' },
      { says: 'Your list', href: '/you/list', may: 'be signed in' },
      { says: 'Letters', href: '/letters', may: 'see whom letters went to' },
    ],
    also: ['/due', '/search', '/you', '/letters'],
  },
  {
    says: 'Partnership',
    within: [
      { says: 'Who we are', href: '/partnership', may: 'see who we are' },
      { says: 'Agencies', href: '/agencies', may: 'see who we are' },
      { says: 'Groups', href: '/groups', may: 'see who we are' },
      { says: 'Posts', href: '/posts', may: 'see who we are' },
      { says: 'People', href: '/people', may: 'see who we are' },
      { says: 'Who may sign in', href: '/signing-in', may: 'invite agency leads' },
      { says: 'Deputies', href: '/delegations', may: 'see who we are' },
      { says: 'Interests', href: '/interests', may: 'declare an interest' },
      { says: 'Arrangements', href: '/arrangements', may: 'see who we are' },
      { says: 'Departures', href: '/arrangements/departures', may: 'see who we are' },
      { says: 'Money', href: '/money', may: 'see the money' },
      { says: 'Log', href: '/log', may: 'see the log' },
      { says: 'Counting of days', href: '/clocks', may: 'see how days are counted' },
    ],
  },
  {
    says: 'Meetings',
    within: [
      { says: 'Meetings', href: '/meetings', may: 'see meetings' },
      { says: 'Series', href: '/meetings/series', may: 'see meetings' },
      { says: 'Backlog', href: '/backlog', may: 'see meetings' },
      { says: 'Decisions', href: '/decisions', may: 'see decisions' },
      { says: 'Disagreements', href: '/disagreements', may: 'see disagreements' },
      { says: 'Reports of groups', href: '/group-reports', may: 'see group reports' },
      { says: 'Partners side by side', href: '/parity', may: 'see partners side by side' },
      { says: 'Your calendar', href: '/calendar', may: 'answer invitations' },
    ],
    also: [
      '/quorum',
      '/asks',
      '/written-procedures',
      '/agenda-items',
      '/agenda-templates',
      '/agenda-template-items',
      '/papers',
      '/paper-versions',
    ],
  },
  {
    says: 'Plans',
    within: [
      { says: 'Actions', href: '/actions', may: 'see actions' },
      { says: 'Plans', href: '/plans', may: 'see plans' },
      { says: 'Stranded work', href: '/actions/stranded', may: 'see actions' },
      { says: 'Promises', href: '/promises', may: 'see actions' },
      { says: 'Shared priorities', href: '/shared-priorities', may: 'see plans' },
      { says: 'Totals', href: '/actions/totals', may: 'see actions' },
      { says: 'Risks', href: '/risks', may: 'see risks' },
      { says: 'Challenges', href: '/challenges', may: 'raise challenges' },
    ],
  },
  {
    says: 'Assurance',
    within: [
      { says: 'Self-assessment', href: '/self-assessment', may: 'see self-assessments' },
      { says: 'Scrutiny and audits', href: '/scrutiny', may: 'see scrutiny' },
      { says: 'Front door', href: '/front-door', may: 'see the front door' },
    ],
  },
  {
    says: 'Reviews',
    within: [
      { says: 'Reviews', href: '/reviews', may: 'see reviews' },
      { says: 'Cohorts', href: '/cohorts', may: 'see cohorts' },
    ],
  },
  { says: 'Learning', within: [{ says: 'Learning', href: '/learning', may: 'see learning' }] },
  {
    says: 'Reports',
    within: [{ says: 'Reports', href: '/reports', may: 'see reports' }],
    also: ['/earlier-reports'],
  },
]
