import { everyone, office } from '#modules/partnership/index.ts'
import type { Ability } from '#platform/module.ts'

/** What may be done with the days that are counted, and by whom. */
export const abilities: Ability[] = [
  { name: 'see how days are counted', says: 'See which days count in a limit of the law', roles: everyone },
  {
    name: 'proclaim a holiday',
    says: 'Write down that a day became a holiday, or no longer is one, and so move the clocks that run',
    roles: office,
  },
]
