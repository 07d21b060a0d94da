import type { Holidays } from '#platform/calendar/working-days.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { isOver, overOf, type Office, type Over, type Stage } from '../ladders/ladder.ts'

/** A disagreement came to a stage at a moment. */
export type Step = { stageId: number; beganAt: Date }

/** How it ended, if it has. */
export type End = { how: string; endedAt: Date }

/** One stage as a disagreement passed it: when it began, when its time was over, when it was left, and whether that was in time. */
export type Passed = { stage: Stage; beganAt: Date; leftAt: Date | null; over: Over | null; late: boolean }

/**
 * The stages that a disagreement came to, in order, each with its time. A stage is left when the next begins or the disagreement ends; it is
 * late when that came after its time was over, or when its time is over and nothing has come.
 */
export function stagesPassed(
  steps: readonly Step[],
  end: End | null,
  stages: readonly Stage[],
  office: Office,
  holidays: Holidays,
  now: Date,
): Passed[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  const inOrder = steps.toSorted((one, other) => byId.get(one.stageId)!.number - byId.get(other.stageId)!.number)
  return inOrder.map((step, place) => {
    const stage = byId.get(step.stageId)!
    const leftAt = inOrder[place + 1]?.beganAt ?? end?.endedAt ?? null
    const over = overOf(stage, step.beganAt, office, holidays)
    return { stage, beganAt: step.beganAt, leftAt, over, late: isOver(over, leftAt && leftAt < now ? leftAt : now) }
  })
}

/** The stage above one on its ladder; null when it is the last. */
export const stageAbove = (stages: readonly Stage[], number: number): Stage | null =>
  stages.filter((stage) => stage.number > number).toSorted((one, other) => one.number - other.number)[0] ?? null

/** How a disagreement stands, in a mark and a few words. */
export function standingOfDisagreement(passed: readonly Passed[], end: End | null): { is: Standing; says: string } {
  const last = passed.at(-1)
  if (end?.how === 'withdrawn') return { is: 'ended', says: 'Withdrawn' }
  const stage = last ? `stage ${last.stage.number}` : 'no stage'
  if (end) return { is: 'done', says: `Resolved at ${stage}` }
  return last?.late ? { is: 'late', says: `Late at ${stage}` } : { is: 'next', says: `At ${stage}` }
}

/** What one disagreement adds to the figures: at which stage it was resolved, or that it is still open, and whether every stage was in time. */
export type Counted = { kind: string; resolvedAt: number | null; ended: boolean; inTime: boolean }

/**
 * The disagreements of a period in one sentence or two, without its full stop: how many were raised, how many of them were resolved and at
 * which stages, and how many kept to the time of every stage. Neither an agency nor what it was about is in it.
 */
export function disagreementsInWords(counted: readonly Counted[], kind: 'partners' | 'practice'): string {
  const between = kind === 'partners' ? 'between the partners about a decision' : 'between agencies about practice'
  if (counted.length === 0) return `No disagreement ${between} was raised in the period`
  const resolved = counted.filter(({ resolvedAt }) => resolvedAt !== null)
  const stages = [...new Set(resolved.map(({ resolvedAt }) => resolvedAt!))]
    .toSorted((one, other) => one - other)
    .map((stage) => `${resolved.filter(({ resolvedAt }) => resolvedAt === stage).length} at stage ${stage}`)
  const open = counted.filter(({ ended }) => !ended).length
  const withdrawn = counted.length - resolved.length - open
  const parts = [
    ...(resolved.length ? [`${resolved.length} resolved (${stages.join(', ')})`] : []),
    ...(open ? [`${open} still open`] : []),
    ...(withdrawn ? [`${withdrawn} withdrawn`] : []),
  ]
  const inTime = counted.filter((each) => each.inTime).length
  return `${counted.length} ${counted.length === 1 ? 'disagreement' : 'disagreements'} ${between} ${counted.length === 1 ? 'was' : 'were'} raised in the period: ${parts.join(', ')}; ${inTime} of ${counted.length} kept to the time of every stage`
}

/** The sides, named: 'Council and Police'. */
export const sidesInWords = (sides: readonly { shortName: string }[]): string => {
  const names = sides.map(({ shortName }) => shortName)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
