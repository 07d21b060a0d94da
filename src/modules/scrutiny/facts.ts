import { byOf } from '#modules/partnership/index.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import {
  changeKinds,
  findingInWords,
  factKindOf,
  oneOfKind,
  pieceAddress,
  reportSectionOf,
  stageOf,
  type ChangeKind,
} from './piece.ts'
import { changesBearingOn, findingsBearingOn, type BearingChange, type BearingFinding } from './store.ts'

/** What scrutiny tells the report: each change of a piece and what it found, in the part its kind of work belongs to. */
export const facts: FactSource = {
  section: reportSectionOf('thematic learning'),
  gather: async (db, asked) => [
    ...(await changesBearingOn(db, asked)).map(factOfChange),
    ...(await findingsBearingOn(db, asked)).map(factOfFinding),
  ],
}

function factOfChange(change: BearingChange): Fact {
  const at = pieceAddress(change.pieceId)
  return factOf(change, {
    name: `${at}#change-${change.id}`,
    kind: factKindOf(change),
    about: { says: change.title, at },
    section: reportSectionOf(change.pieceKind),
    checks: checksOf(change, at),
  })
}

function checksOf(change: BearingChange, at: string): Checks {
  const by = byOf(change, at)
  const order = ['planned', 'happened'].includes(change.status) ? stageOf[change.kind] : undefined
  const oneOf = change.status === 'happened' ? oneOfKind(change.pieceKind, change.kind) : null
  return {
    ...(by && { by }),
    ...(order !== undefined && {
      stage: { of: change.title, order, says: changeKinds[change.kind as ChangeKind].toLowerCase() },
    }),
    ...(change.waitsOn !== null && { waitsOn: [{ says: change.firstSays!, when: change.firstOn!, at }] }),
    ...(oneOf !== null && { oneOf }),
  }
}

/** A finding is a judgement; what has become different because of it is what measures it. */
function factOfFinding(finding: BearingFinding): Fact {
  const at = pieceAddress(finding.pieceId)
  return factOf(finding, {
    name: `${at}#finding-${finding.id}`,
    kind: 'judgement',
    sentence: findingInWords(finding),
    about: { says: finding.title, at },
    section: reportSectionOf(finding.pieceKind),
    checks: { measure: finding.difference },
  })
}
