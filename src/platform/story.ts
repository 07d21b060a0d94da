import type { Day } from './calendar/day.ts'
import type { Visit } from './visit.ts'

/**
 * A sample being told. Chapters are told in reading order; a later one finds what an earlier one made by the name it kept it under.
 * `chance` is drawn from a fixed seed, so that the same day tells the same story.
 */
export type Telling = {
  visit: Visit
  today: Day
  /** A number from 0 up to, but not including, 1. */
  chance: () => number
  keep: (name: string, id: number) => number
  /** Throws when no earlier chapter kept that name. */
  find: (name: string) => number
}
export type Story = (telling: Telling) => Promise<void>

/** A telling with an empty memory, whose chance starts at `seed`. */
export function beginTelling(visit: Visit, seed: number): Telling {
  const kept = new Map<string, number>()
  let state = seed >>> 0
  return {
    visit,
    today: visit.today,
    chance: () => {
      state = (state + 0x6d2b79f5) >>> 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
    },
    keep: (name, id) => {
      kept.set(name, id)
      return id
    },
    find: (name) => {
      const id = kept.get(name)
      if (id === undefined) throw new Error(`The story has not told of ${name} yet`)
      return id
    },
  }
}
