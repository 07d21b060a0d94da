import type { Ability } from '#platform/module.ts'
import { everyone, office } from '#modules/partnership/index.ts'

/** What may be done with the log, and by whom. */
export const abilities: Ability[] = [
  { name: 'see the log', says: 'Read what happened that no other chapter keeps', roles: everyone },
  { name: 'keep the log', says: 'Record entries and what came of them', roles: office },
]
