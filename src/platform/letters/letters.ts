import type { Ability } from '../module.ts'
import type { Route } from '../web/route.tsx'
import { chooseLetters } from './choose-letters.tsx'
import type { HandedToLetters } from './handed.ts'
import { listChased } from './list-chased.tsx'
import { listLetters } from './list-letters.tsx'
import { sendTodaysLetter, showTodaysLetter } from './todays-letter.tsx'
import { settleLetters } from './settle-letters.tsx'
import { showList } from './show-list.tsx'

/** What may be done with letters, and by whom: the roles of the office. */
export const letterAbilities = (office: readonly string[]): Ability[] => [
  {
    name: 'see whom letters went to',
    says: 'See who got a morning letter when, what was chased, and what could not be sent; never what a letter said',
    roles: office,
  },
  {
    name: 'settle when letters go',
    says: 'Settle at which hour and at which steps before and after a due date letters go, and when a lead is told',
    roles: office,
  },
]

/** The pages of the morning letter. */
export const letterRoutes = (handed: HandedToLetters): Route[] => [
  chooseLetters(handed),
  showTodaysLetter(handed),
  sendTodaysLetter(handed),
  showList(handed),
  listLetters,
  settleLetters,
  listChased(handed.abilityAt),
]
