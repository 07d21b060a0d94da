import type { WholePriority } from '../priorities/store.ts'
import { columnKinds, type Column, type ColumnKind } from './column.ts'
import type { BareLine, PlanLine } from './lines-store.ts'

/** What the actions of a plan may stand together by. */
export const groupings = {
  priority: 'By priority',
  objective: 'By objective, under its priority',
  theme: 'By theme, then by priority',
  function: 'Core functions first, then targeted priorities',
  owner: 'By who answers for it',
  nothing: 'Not grouped: one list by date',
} as const
export type Grouping = keyof typeof groupings

/** A layout as it was made: its name, its grouping and its columns in order. */
export type Layout = { id: number; title: string; groupedBy: string; seenAt: string | null; columns: Column[] }

/** Some actions that stand together under a heading. `priority` where the heading is one; `part` where a larger part begins here. */
export type Group = { title: string; part?: string; priority?: WholePriority; lines: PlanLine[] }

export const mostColumns = 14

/** Gives each action its priority, and its place in the plan: priority, objective and action, each counted from 1. */
export function placed(lines: BareLine[], priorities: WholePriority[]): PlanLine[] {
  const counts = new Map<string, number>()
  return lines
    .toSorted((one, other) => one.id - other.id)
    .map((line) => {
      const at = priorities.findIndex(({ id }) => id === line.priorityId)
      const priority = priorities[at] ?? null
      const under = priority?.objectives.findIndex(({ id }) => id === line.objectiveId) ?? -1
      const above = [at + 1 || null, under + 1 || null].filter((number) => number !== null).join('.')
      const number = (counts.get(above) ?? 0) + 1
      counts.set(above, number)
      return { ...line, priority, place: above === '' ? String(number) : `${above}.${number}` }
    })
}

/** The actions of a plan in the groups of a layout. A priority without an action is a group without lines, so that nothing is hidden. */
export function groupsOf(lines: PlanLine[], priorities: WholePriority[], groupedBy: Grouping): Group[] {
  const byDate = lines.toSorted((one, other) =>
    one.dueOrder < other.dueOrder ? -1 : one.dueOrder > other.dueOrder ? 1 : one.id - other.id,
  )
  if (groupedBy === 'nothing') return [{ title: 'Actions', lines: byDate }]
  if (groupedBy === 'owner') return byOwner(byDate)
  const ordered = inOrder(priorities, groupedBy)
  const of = (priority: WholePriority) => byDate.filter((line) => line.priority?.id === priority.id)
  const groups = ordered.flatMap((priority) => {
    const part = partOf(priority, groupedBy)
    if (groupedBy !== 'objective' || priority.objectives.length === 0)
      return [{ title: priority.title, ...(part && { part }), priority, lines: of(priority) }]
    return underObjectives(priority, of(priority))
  })
  const rest = byDate.filter((line) => line.priority === null)
  return rest.length ? [...groups, { title: 'Serving no priority', lines: rest }] : groups
}

function underObjectives(priority: WholePriority, lines: PlanLine[]): Group[] {
  const rest = lines.filter((line) => !priority.objectives.some(({ id }) => id === line.objectiveId))
  const groups: Group[] = [
    ...priority.objectives.map(({ id, title }) => ({ title, lines: lines.filter((line) => line.objectiveId === id) })),
    ...(rest.length ? [{ title: 'Under no objective', lines: rest }] : []),
  ]
  return groups.map((group, at) => (at === 0 ? { ...group, part: priority.title, priority } : group))
}

function byOwner(lines: PlanLine[]): Group[] {
  const owners = [...new Set(lines.map(({ owner }) => owner))].toSorted((one, other) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other, 'en-GB'),
  )
  return owners.map((owner) => ({
    title: owner ?? 'Nobody is named',
    lines: lines.filter((line) => line.owner === owner),
  }))
}

const inOrder = (priorities: WholePriority[], groupedBy: Grouping): WholePriority[] =>
  priorities.toSorted((one, other) => orderOf(one, groupedBy) - orderOf(other, groupedBy) || one.id - other.id)

function orderOf(priority: WholePriority, groupedBy: Grouping): number {
  if (groupedBy === 'function') return priority.part === 'core function' ? 0 : 1
  return groupedBy === 'theme' ? (priority.themePlace ?? 999) : 0
}

function partOf(priority: WholePriority, groupedBy: Grouping): string | undefined {
  if (groupedBy === 'function') return priority.part === 'core function' ? 'Core functions' : 'Targeted priorities'
  return groupedBy === 'theme' ? (priority.theme ?? 'Under no theme') : undefined
}

/** The usual words over a column, where nobody gave others. */
export const usualHeading = (shows: ColumnKind): string => columnKinds[shows].says.slice(0, 60)
