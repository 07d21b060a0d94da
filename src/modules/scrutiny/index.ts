import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { deadlines } from './deadlines.ts'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listPieces } from './list-pieces.tsx'
import { northport } from './northport.ts'
import { planPiece } from './plan-piece.tsx'
import { recordPieceChange } from './record-change.tsx'
import { recordFinding } from './record-finding.tsx'
import { showPiece } from './show-piece.tsx'

export { pieceAddress } from './piece.ts'

/** Chapter 6: how others find we are doing: independent scrutiny and audits by several agencies. */
export const scrutiny: Module = {
  name: 'scrutiny',
  routes: [listPieces, planPiece, showPiece, recordPieceChange, recordFinding],
  abilities,
  facts: [facts],
  deadlines: [deadlines],
  waiting: [],
  searchable: [{ kind: 'scrutiny', says: 'Piece of scrutiny or audit', may: 'see scrutiny' }],
  stories: { hull, northport },
}
