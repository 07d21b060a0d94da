import type { Ability } from '#platform/module.ts'
import { chairs, everyone, leaders, office } from '#modules/partnership/index.ts'

/** What may be done with risks and challenges, and by whom. Anybody may raise a challenge; only who raised it can close it. */
export const abilities: Ability[] = [
  {
    name: 'see risks',
    says: 'Read the register of risks',
    roles: [...leaders, 'group chair', 'analyst', 'information governance'],
  },
  {
    name: 'keep risks',
    says: 'Add risks, score them, note what holds them down and what is settled about them',
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'set how risks and challenges run',
    says: 'Say how risks are scored and within how many working days a challenge is answered',
    roles: office,
  },
  {
    name: 'raise challenges',
    says: 'Raise a challenge, see the challenges one raised oneself or that ask one’s agency, and answer those',
    roles: everyone,
  },
  {
    name: 'pass on challenges',
    says: 'Pass a challenge on to somebody else where whoever raised it goes; they alone can close it then',
    roles: office,
  },
  { name: 'see every challenge', says: 'Read the whole log of challenges', roles: leaders },
]
