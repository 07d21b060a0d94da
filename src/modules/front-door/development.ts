import type { NewRow, Row } from '#platform/database/database.ts'
import type { Day } from '#platform/calendar/day.ts'
import { lastOf, openPlans, standingOf, type Change } from '#platform/facts/change.ts'
import type { Dated } from '#platform/facts/dated.ts'
import type { Kind } from '#platform/facts/fact.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import type { DoneBy } from '#modules/partnership/index.ts'

export type Development = Row<'frontDoor.development'>
export type NewDevelopment = NewRow<'frontDoor.development'>
export type NewDevelopmentChange = NewRow<'frontDoor.developmentChange'>
export type DevelopmentChange = Change & Dated & DoneBy & { developmentId: number }

/** What is being built at the front door. */
export const developmentKinds = {
  arrangement: 'Arrangement',
  portal: 'Portal',
  pathway: 'Pathway',
  'triage group': 'Triage group',
} as const
export type DevelopmentKind = keyof typeof developmentKinds

/** What can happen to a development. */
export const changeKinds = {
  'set up': 'Set up',
  're-established': 'Re-established',
  implemented: 'Implemented',
  strengthened: 'Strengthened',
  reviewed: 'Reviewed',
  measured: 'Measured',
  described: 'Described',
} as const

/** How a development stands: late while a plan was not confirmed, in place once it was set up, implemented or the like, else by what happened last. */
export function stateOf(changes: readonly Change[], today: Day): { is: Standing; says: string } {
  const done = lastOf(changes, today)
  const [next] = openPlans(changes)
  if (next && standingOf(next, undefined, today).is === 'late')
    return { is: 'late', says: `${wordOf(next.kind)}: planned, not confirmed` }
  if (!done)
    return next
      ? { is: 'next', says: `${wordOf(next.kind)}: planned` }
      : { is: 'none', says: 'Nothing is recorded yet' }
  const isThere = lastOf(changes, today, kindsOfBeing) !== null
  return { is: isThere ? 'in place' : 'part', says: next ? `${wordOf(done.kind)}; more is planned` : wordOf(done.kind) }
}

/** The kind of statement a change makes: that something grew stronger is a judgement, whatever lies ahead is a plan. */
export function factKind({ kind, status }: Pick<Change, 'kind' | 'status'>): Kind {
  if (status === 'planned') return 'plan'
  return kind === 'strengthened' ? 'judgement' : 'event'
}

const kindsOfBeing: readonly string[] = ['set up', 're-established', 'implemented', 'strengthened']
const wordOf = (kind: string): string => changeKinds[kind as keyof typeof changeKinds] ?? kind
