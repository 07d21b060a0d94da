import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { addRiskTask } from './add-risk.tsx'
import { closeChallengeTask } from './challenges/close-challenge.tsx'
import { listChallenges } from './challenges/list-challenges.tsx'
import { passOnChallenge } from './challenges/pass-on-challenge.tsx'
import { raiseChallenge } from './challenges/raise-challenge.tsx'
import { answerChallenge, askAgain } from './challenges/reply.tsx'
import { setLimitTask } from './challenges/set-limit.tsx'
import { showChallenge } from './challenges/show-challenge.tsx'
import { deadlines, waiting } from './deadlines.ts'
import { editRisk } from './edit-risk.tsx'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listRisks } from './list-risks.tsx'
import { northport } from './northport.ts'
import { noteControl } from './note-control.tsx'
import { scoreRisk } from './score-risk.tsx'
import { setMatrixTask } from './set-matrix.tsx'
import { settleRisk } from './settle-risk.tsx'
import { showRisk } from './show-risk.tsx'

export { heldInRisks } from './challenges/passing-store.ts'

/** Chapter 5: what could go wrong, and what is challenged. The register of risks and the log of challenges. */
export const risks: Module = {
  name: 'risks',
  // Addresses without a number come first, so that they are not taken for one.
  routes: [
    listRisks,
    addRiskTask,
    setMatrixTask,
    showRisk,
    editRisk,
    scoreRisk,
    noteControl,
    settleRisk,
    listChallenges,
    raiseChallenge,
    setLimitTask,
    showChallenge,
    answerChallenge,
    askAgain,
    closeChallengeTask,
    passOnChallenge,
  ],
  abilities,
  facts: [facts],
  deadlines: [deadlines],
  waiting: [waiting],
  searchable: [
    { kind: 'risk', says: 'Risk', may: 'see risks' },
    { kind: 'challenge', says: 'Challenge', may: 'see every challenge' },
  ],
  stories: { hull, northport },
}
