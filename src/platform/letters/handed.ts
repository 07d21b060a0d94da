import type { Abilities } from '../abilities/abilities.ts'
import type { Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/working-days.ts'
import type { Opened, TenantDatabase } from '../database/database.ts'
import type { AbilityAt } from '../web/ability-at.ts'
import type { DeadlineSource, Owner, WaitingSource } from '../module.ts'

/** A chapter as the letter knows it: its name, and what it hands over. */
export type Chapter = { name: string; deadlines: readonly DeadlineSource[]; waiting: readonly WaitingSource[] }

/** What the morning letter is handed by the app, since it knows neither the chapters nor the roles. */
export type HandedToLetters = {
  chapters: readonly Chapter[]
  abilities: () => Abilities
  /** The ability that the page at an address asks for; null where no page is there, and then no letter speaks of it. */
  abilityAt: AbilityAt
  /** Finds the people who answer for something on a day, by their numbers. */
  answering: (db: TenantDatabase, day: Day) => Promise<(owner: Owner) => readonly number[]>
  /** The days off that count here. */
  holidays: (db: TenantDatabase) => Promise<Holidays>
  /** The roles on whose list stands what nobody answers for. */
  office: readonly string[]
  /** The role that is told when something of its own agency stays late. */
  lead: string
}

/** One person who can sign in, and so can be written to, with what is open to them on the day. */
export type Reader = {
  accountId: number
  name: string
  email: string
  personId: number | null
  agencyId: number | null
  roles: readonly string[]
  abilities: ReadonlySet<string>
} & Opened

/** Chapters in words, for people to choose from. */
export const chapterInWords = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
