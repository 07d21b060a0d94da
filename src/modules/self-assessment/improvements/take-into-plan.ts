import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { promisesIn, returnAddress, type Answer } from '../returns/answer.ts'
import { addImprovements, addSteps, inPlanFrom, putAsReturned, type NewStep } from './improvement-store.ts'
import { takenIntoPlan } from './in-return.ts'

type Own = { id: number; agencyId: number }

/**
 * What a return promises stands in its agency's action plan from the moment it is sent in. What stood there already from the same return is
 * put as the return says it now; what it no longer says is dropped, with that as the reason. `questions` are those asked, or those saved in
 * a return that stays open. Two statements, and as many as four more where something changes.
 */
export async function takeIntoPlan(
  visit: Visit,
  own: Own,
  questions: readonly { id: number }[],
  answers: ReadonlyMap<number, Answer>,
  { onlyThese = false }: { onlyThese?: boolean } = {},
): Promise<void> {
  const { db, today, who, now } = visit
  const asked = new Set(questions.map(({ id }) => id))
  const promised = questions.flatMap(({ id }) => {
    const answer = answers.get(id)
    return answer?.confirmed
      ? promisesIn(answer).map((each, place) => ({ ...each, questionId: id, place: place + 1 }))
      : []
  })
  const inPlan = (await inPlanFrom(db, own.id, today)).filter(({ questionId }) => !onlyThese || asked.has(questionId))
  const { fresh, changed, redated, gone } = takenIntoPlan(promised, inPlan)
  if (fresh.length + changed.length + gone.length === 0) return
  const step = (improvementId: number): Omit<NewStep, 'kind' | 'says'> => ({
    forAgencyId: own.agencyId,
    improvementId,
    happenedOn: today,
    byName: who.name,
    byAccount: who.accountId,
    at: now,
  })
  await addImprovements(
    db,
    fresh.map(({ what, owner, by, questionId, place }) => ({
      forAgencyId: own.agencyId,
      roundReturnId: own.id,
      questionId,
      place,
      title: what,
      owner,
      firstDue: by ?? '?',
      returnedDue: by ?? '?',
      promisedOn: today,
      byName: who.name,
    })),
  )
  await putAsReturned(db, changed)
  await addSteps(db, [
    ...redated.map(({ id, toDue }) => ({ ...step(id), kind: 'another date', toDue, says: 'Changed in the return' })),
    ...gone.map(({ id }) => ({ ...step(id), kind: 'dropped', says: 'Taken out of the return' })),
  ])
  await record(
    visit,
    `action plan brought up to date: ${fresh.length} new, ${changed.length} changed, ${gone.length} dropped`,
    returnAddress(own.id),
    { new: fresh.map(({ what }) => what), changed: changed.map(({ id }) => id), dropped: gone.map(({ id }) => id) },
    { agency: own.agencyId },
  )
}
