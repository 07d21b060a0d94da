import type { Day } from '#platform/calendar/day.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { lastOf, openPlans, standingOf, type Change } from '#platform/facts/change.ts'
import type { Dated } from '#platform/facts/dated.ts'
import type { Fact, Kind } from '#platform/facts/fact.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import type { DoneBy } from '#modules/partnership/index.ts'

export type Programme = Row<'learning.programme'>
export type NewProgramme = NewRow<'learning.programme'>
export type NewProgrammeChange = NewRow<'learning.programmeChange'>
export type ProgrammeChange = Change &
  Dated &
  DoneBy & {
    programmeId: number
    people: number | null
    peopleAtLeast: boolean
    measuredBy: string | null
  }

/** The ways in which people learn together. */
export const programmeKinds = {
  training: 'Training',
  briefing: 'Briefing',
  'practice model': 'Practice model',
  'learning programme': 'Learning programme',
  engagement: 'Engagement',
} as const

/** What can happen to a programme. */
export const changeKinds = {
  agreed: 'Agreed',
  planned: 'Planned',
  begun: 'Begun',
  attended: 'People came',
  changed: 'Changed',
  completed: 'Completed',
  described: 'Described',
  judgement: 'Judgement: what difference it made',
} as const

/** How many came, as it is known: 'more than 500' stays more than 500. Null where nobody counted. */
export function peopleInWords({
  people,
  peopleAtLeast,
}: Pick<ProgrammeChange, 'people' | 'peopleAtLeast'>): string | null {
  if (people === null) return null
  const count = people.toLocaleString('en-GB')
  if (peopleAtLeast) return `more than ${count} people`
  return people === 1 ? '1 person' : `${count} people`
}

/** The same as figures behind a sentence: a floor is never told as a count. */
export function figuresOf({
  people,
  peopleAtLeast,
}: Pick<ProgrammeChange, 'people' | 'peopleAtLeast'>): Fact['figures'] {
  if (people === null) return {}
  return peopleAtLeast ? { attendedMoreThan: people } : { attended: people }
}

/** Where an account tells of it: the learning from a case beside the reviews, everything else among the improvement work. */
export const sectionOf = (kind: string): string =>
  kind === 'learning programme' ? 'Child safeguarding practice reviews and other learning' : 'Improvement activity'

/** The kind of statement a change makes. */
export function factKind({ kind, status, people }: Pick<ProgrammeChange, 'kind' | 'status' | 'people'>): Kind {
  if (status === 'planned') return 'plan'
  if (kind === 'judgement') return 'judgement'
  if (kind === 'agreed') return 'decision'
  return people !== null ? 'count' : 'event'
}

/** How a programme stands: completed, under way with or without more planned, planned, or not begun. */
export function stateOf(changes: readonly ProgrammeChange[], today: Day): { is: Standing; says: string } {
  const done = lastOf(
    changes.filter(({ kind }) => kind !== 'judgement' && kind !== 'described'),
    today,
  )
  const [next] = openPlans(changes)
  if (next && standingOf(next, undefined, today).is === 'late') return { is: 'late', says: 'Planned, not confirmed' }
  if (done?.kind === 'completed' && !next) return { is: 'done', says: 'Completed' }
  if (done && done.kind !== 'agreed' && done.kind !== 'planned')
    return { is: 'part', says: next ? 'Under way; more is planned' : 'Under way' }
  if (next) return { is: 'next', says: 'Planned' }
  return done ? { is: 'none', says: 'Agreed, not begun' } : { is: 'none', says: 'Nothing is recorded yet' }
}

/** What the answers about people and measures say against each other. */
export function changeProblems(answers: {
  kind: string
  status: string
  people: number | null
  measuredBy: string | null
}): Problem[] {
  const problems: Problem[] = []
  if (answers.kind === 'attended' && answers.status === 'happened' && answers.people === null)
    problems.push({ field: 'people', says: 'Enter how many people came, or choose another kind of change' })
  if (answers.kind !== 'judgement' && answers.measuredBy !== null)
    problems.push({
      field: 'measuredBy',
      says: 'Only a judgement is measured: leave this empty, or say that it is a judgement',
    })
  return problems
}
