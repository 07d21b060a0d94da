import { isDay, type Day } from '#platform/calendar/day.ts'
import { certainlyAfter, certainlyBefore, firstDay, lastDay } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { statutoryPartners } from '#modules/partnership/index.ts'
import { ownerRaised, problemsOfRaising, raiseAction } from '#modules/plans/index.ts'
import { decisionProblems } from './decision.ts'
import {
  delegationNumber,
  deputySays,
  partnersWithDeputies,
  stancesIn,
  type DecisionSubject,
  type OwnAnswers,
  type PartnerWithDeputies,
} from './decision-fields.tsx'
import { addBecause, addOptions, addReview } from './detail-store.ts'
import { noticesToPick } from './notice-store.ts'
import { reviewedBefore } from './review.ts'
import { settleNotice } from './settle-notice.tsx'
import { addDecision, addStances } from './store.ts'

/** What keeps it from being saved: a date that cannot be, a statutory decision without all partners, dissent without a reason, a deputy without a delegation, a review nobody sees to, half an action. */
export async function checkDecision(
  answers: Record<string, any>,
  visit: Visit,
  { meeting }: DecisionSubject,
): Promise<Problem[]> {
  const own = answers as OwnAnswers
  const statutory = own.statutory === 'yes'
  const partners = await statutoryPartners(visit.db, dayOf(own, visit))
  const notice = answers.noticeId
    ? (await noticesToPick(visit.db)).find(({ id }) => id === answers.noticeId)
    : undefined
  return [
    ...(own.status === 'happened' && certainlyAfter(own.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot have been decided on a day that is still to come' }]
      : []),
    ...(own.status === 'planned' && certainlyBefore(own.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot still be to be decided on a day that has passed' }]
      : []),
    ...decisionProblems({ statutory, status: own.status, stances: stancesIn(answers, partners) }, partners),
    ...deputyProblems(answers, statutory, await partnersWithDeputies(visit.db, dayOf(own, visit))),
    ...(notice && own.status !== 'happened'
      ? [
          {
            field: 'noticeId',
            says: 'A notice is settled by a decision that was taken; otherwise say on its own page what became of it',
          },
        ]
      : []),
    ...(notice?.statutory && !statutory
      ? [
          {
            field: 'statutory',
            says: 'It was announced as a decision of all the partners, and only all of them can take it',
          },
        ]
      : []),
    ...(own.reviewOn && reviewedBefore(own.reviewOn, own.happenedOn)
      ? [{ field: 'reviewOn', says: 'It cannot be looked at again before it was decided' }]
      : []),
    ...(own.reviewOn && !answers.reviewOwnerPostId && !(meeting ? meeting.workingGroupId : answers.workingGroupId)
      ? [{ field: 'reviewOwnerPostId', says: 'Say which post sees to the review, since no group is named' }]
      : []),
    ...problemsOfRaising(answers),
  ]
}

/** Saves the decision with all that was answered about it, records the deed, and answers with the decision's address. */
export async function saveDecision(
  visit: Visit,
  { meeting, because }: DecisionSubject,
  answers: Record<string, any>,
): Promise<string> {
  const { options, reviewOn, statutory, ...own } = answers as OwnAnswers
  const groupId: number | null = meeting ? meeting.workingGroupId : (answers.workingGroupId ?? null)
  const id = await addDecision(visit.db, {
    title: own.title,
    says: own.says,
    happenedOn: own.happenedOn,
    status: own.status,
    decidedBy: own.decidedBy,
    reasons: own.reasons,
    effectiveOn: own.effectiveOn,
    sameThing: own.sameThing,
    audience: own.audience,
    statutory: statutory === 'yes',
    meetingId: meeting?.id ?? null,
    workingGroupId: groupId,
    knownOn: visit.today,
  })
  const at = `/decisions/${id}`
  const partners = await partnersWithDeputies(visit.db, dayOf(own, visit))
  await addStances(
    visit.db,
    stancesIn(answers, partners).map((stance) => ({
      decisionId: id,
      ...stance,
      ...deputyOf(answers, partners, stance),
    })),
  )
  await addOptions(
    visit.db,
    options.map((option) => ({ decisionId: id, ...option })),
  )
  if (because) await addBecause(visit.db, { decisionId: id, ...because })
  if (reviewOn)
    await addReview(visit.db, {
      decisionId: id,
      says: `The decision “${own.title}” is to be looked at again`,
      happenedOn: reviewOn,
      status: 'planned',
      ownerPostId: answers.reviewOwnerPostId ?? null,
      ownerGroupId: answers.reviewOwnerPostId ? null : groupId,
      knownOn: visit.today,
    })
  await record(visit, 'decision recorded', at, answers)
  if (meeting) await record(visit, 'decision recorded', `/meetings/${meeting.id}`, { title: own.title, at })
  if (answers.noticeId)
    await settleNotice(visit, answers.noticeId, {
      kind: 'taken',
      byDecisionId: id,
      happenedOn: own.happenedOn,
      why: null,
    })
  if (answers.actionTitle)
    await raiseAction(visit, {
      title: answers.actionTitle,
      ...ownerRaised(answers),
      due: answers.actionDue,
      becauseSays: own.title,
      becauseAt: at,
    })
  return at
}

/** A deputy counts only under a delegation that stands on the day of the decision and whose acts cover it. */
function deputyProblems(
  answers: Record<string, any>,
  statutory: boolean,
  partners: readonly PartnerWithDeputies[],
): Problem[] {
  const act = statutory ? 'decide for the three' : 'decide'
  return partners.flatMap(({ id, name, deputies }) => {
    const chosen = answers[`deputy${id}`] as number | null | undefined
    if (!chosen || answers[`how${id}`] === 'not recorded') return []
    const delegation = deputies.find(({ at }) => delegationNumber(at) === chosen)
    if (!delegation)
      return [{ field: `deputy${id}`, says: `That delegation was not in force for ${name} on the day of the decision` }]
    return delegation.acts.includes(act)
      ? []
      : [
          {
            field: `deputy${id}`,
            says: `That delegation does not reach so far: to ${act} is not in it, so ${name} has not agreed. ${delegation.scope ?? ''}`.trim(),
          },
        ]
  })
}

const deputyOf = (
  answers: Record<string, any>,
  partners: readonly PartnerWithDeputies[],
  { agencyId }: { agencyId: number },
) => {
  const deputy = partners
    .find(({ id }) => id === agencyId)
    ?.deputies.find(({ at }) => delegationNumber(at) === answers[`deputy${agencyId}`])
  return { deputySays: deputy ? deputySays(deputy) : null, deputyAt: deputy?.at ?? null }
}

/** The day that delegations are looked at: the last it can have been decided on, and today where it lies ahead or is not known. */
export const dayOf = ({ happenedOn }: Pick<OwnAnswers, 'happenedOn'>, { today }: Visit): Day => {
  const last = lastDay(happenedOn) ?? firstDay(happenedOn)
  return last && isDay(last) && last < today ? last : today
}
