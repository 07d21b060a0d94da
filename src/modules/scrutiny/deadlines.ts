import { byOf, whyOfPlan } from '#modules/self-assessment/index.ts'
import { lastDay } from '#platform/calendar/when.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { changeKinds, pieceAddress, type ChangeKind } from './piece.ts'
import { changesOfPieces, openPlansOfPieces } from './store.ts'

/** Planned changes of pieces of scrutiny that nobody has carried out, moved or called off. */
export const deadlines: DeadlineSource = async (visit) => {
  const plans = await openPlansOfPieces(visit.db)
  const others = Map.groupBy(
    await changesOfPieces(visit.db, [...new Set(plans.map((plan) => plan.pieceId))]),
    (change) => change.pieceId,
  )
  return plans.map((plan) => {
    const at = pieceAddress(plan.pieceId)
    return {
      name: `${at}#change-${plan.id}`,
      title: `${changeKinds[plan.kind as ChangeKind]}: ${plan.title}`,
      at,
      due: plan.happenedOn,
      waitsOn: byOf(plan, at)?.says ?? plan.leader ?? plan.ledBy ?? 'Nobody is named',
      says: sentenceOf(plan.says, plan.happenedOn),
      why: whyOfPlan(plan, others.get(plan.pieceId) ?? [], at),
      lastDay: lastDay(plan.happenedOn),
    }
  })
}
