import { gatherAbilities, type Abilities } from '#platform/abilities/abilities.ts'
import { abilityAt } from '#platform/web/ability-at.ts'
import { holidaysOf } from '#modules/clocks/index.ts'
import { office, peopleAnsweringFor } from '#modules/partnership/index.ts'
import type { HandedToLetters } from '#platform/letters/handed.ts'
import { letterAbilities, letterRoutes } from '#platform/letters/letters.ts'
import type { Module } from '#platform/module.ts'
import type { Route } from '#platform/web/route.tsx'

/** The morning letter with what it is handed: every chapter's dates, who answers for them, the days off, and which roles are the office and the lead. */
export function morningLetter(
  modules: readonly Module[],
  whole: { routes: () => readonly Route[]; abilities: () => Abilities },
): HandedToLetters {
  return {
    chapters: modules.map(({ name, deadlines, waiting }) => ({ name, deadlines, waiting })),
    abilities: whole.abilities,
    abilityAt: abilityAt(whole.routes),
    answering: peopleAnsweringFor,
    holidays: holidaysOf,
    office,
    lead: 'safeguarding partner',
  }
}

/** The same for a command or a job, which serve no pages: only the chapters' own addresses can be written of. */
export function morningLetterOf(modules: Module[]): HandedToLetters {
  const routes: Route[] = modules.flatMap((module) => module.routes)
  const handed: HandedToLetters = morningLetter(modules, { routes: () => routes, abilities: () => abilities })
  const abilities = gatherAbilities(modules, { abilities: letterAbilities(office), routes: letterRoutes(handed) })
  return handed
}
