import { byOf, ownerBy } from '#modules/partnership/index.ts'
import { aroundPlan, dueOfPlan } from '#platform/facts/change.ts'
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
    return dueOfPlan(plan, {
      at,
      title: `${changeKinds[plan.kind as ChangeKind]}: ${plan.title}`,
      waitsOn: byOf(plan, at)?.says ?? plan.leader ?? plan.ledBy ?? 'Nobody is named',
      owner: plan.byPostId || plan.byGroupId ? ownerBy(plan) : { postId: plan.ledByPostId },
      why: aroundPlan(plan, others.get(plan.pieceId) ?? []),
    })
  })
}
