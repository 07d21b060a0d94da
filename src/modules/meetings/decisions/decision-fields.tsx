import { certainlyAfter, certainlyBefore } from '#platform/calendar/when.ts'
import { type Answers, type Fields } from '#platform/forms/field.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { groupsToPick, postsToPick, statutoryPartners } from '#modules/partnership/index.ts'
import { raiseAction } from '#modules/plans/index.ts'
import type { StandingMeeting } from '../store.ts'
import { audiences, decisionProblems, decisionStandings, stances, type PartnerStance, type Stance } from './decision.ts'
import { addDecision, addStances } from './store.ts'

const ownQuestions = {
  title: text('What was decided, in a few words?', { hint: 'Never a child’s name or detail' }),
  says: text('The decision as one sentence', {
    most: 400,
    hint: 'Without its date, such as: The board agreed to add an education lead',
  }),
  happenedOn: when('When was it decided?'),
  status: choice('How does it stand?', decisionStandings),
  decidedBy: text('Who decided?', { hint: 'A board, a group or posts, such as: Executive Board' }),
  reasons: text('Why?', { long: true, optional: true }),
  alternatives: text('What else was weighed, and why not?', { long: true, optional: true }),
  effectiveOn: when('From when does it have effect, if that is another day?', { optional: true }),
  sameThing: text('Is there one thing that it settles?', {
    optional: true,
    hint: 'In the words used for it elsewhere, such as: business plan agreed',
  }),
  audience: choice('Who may read its sentence?', audiences),
  statutory: choice('Does the law give this decision to all the safeguarding partners together?', {
    yes: 'Yes: it stands only if each of them agrees',
    no: 'No',
  }),
}
type OwnAnswers = Answers<typeof ownQuestions>

/** What is known before the questions are asked: the meeting it was taken at, if any. */
export type DecisionSubject = { meeting: StandingMeeting | null }

/** The questions of a decision: its own, how each partner stood, and an action to raise in the same breath. */
export async function decisionFields(visit: Visit, { meeting }: DecisionSubject): Promise<Fields> {
  const partners = await statutoryPartners(visit.db)
  return {
    ...ownQuestions,
    ...(!meeting && { workingGroupId: pick('Which group decided?', await groupsToPick(visit.db), { optional: true }) }),
    ...Object.fromEntries(
      partners.flatMap(({ id, name }) => [
        [`how${id}`, choice(`How did ${name} stand?`, stances)],
        [
          `why${id}`,
          text(`Why, in the words of ${name}?`, {
            optional: true,
            most: 1000,
            hint: 'Needed when it differed or abstained',
          }),
        ],
      ]),
    ),
    ...(may(visit, 'raise actions') && {
      actionTitle: text('An action that follows from it', { optional: true }),
      actionOwnerPostId: pick('Which post owns that action?', await postsToPick(visit.db), { optional: true }),
      actionDue: when('When is that action due?', { optional: true }),
    }),
  }
}

/** What keeps it from being saved: a date that cannot be, a statutory decision without all partners, dissent without a reason, half an action. */
export async function checkDecision(answers: Record<string, any>, visit: Visit): Promise<Problem[]> {
  const own = answers as OwnAnswers
  const partners = await statutoryPartners(visit.db)
  return [
    ...(own.status === 'happened' && certainlyAfter(own.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot have been decided on a day that is still to come' }]
      : []),
    ...(own.status === 'planned' && certainlyBefore(own.happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot still be to be decided on a day that has passed' }]
      : []),
    ...decisionProblems(
      { statutory: own.statutory === 'yes', status: own.status, stances: stancesIn(answers, partners) },
      partners,
    ),
    ...(!answers.actionTitle && (answers.actionDue || answers.actionOwnerPostId)
      ? [{ field: 'actionTitle', says: 'Say what the action is' }]
      : []),
    ...(answers.actionTitle && !answers.actionDue
      ? [{ field: 'actionDue', says: 'Say when the action is due, or not stated' }]
      : []),
  ]
}

/** Saves the decision, the partners' stances and the action, records the deed, and answers with the decision's address. */
export async function saveDecision(
  visit: Visit,
  { meeting }: DecisionSubject,
  answers: Record<string, any>,
): Promise<string> {
  const {
    title,
    says,
    happenedOn,
    status,
    decidedBy,
    reasons,
    alternatives,
    effectiveOn,
    sameThing,
    audience,
    statutory,
  } = answers as OwnAnswers
  const partners = await statutoryPartners(visit.db)
  const id = await addDecision(visit.db, {
    title,
    says,
    happenedOn,
    status,
    decidedBy,
    reasons,
    alternatives,
    effectiveOn,
    sameThing,
    audience,
    statutory: statutory === 'yes',
    meetingId: meeting?.id ?? null,
    workingGroupId: meeting ? meeting.workingGroupId : (answers.workingGroupId ?? null),
    knownOn: visit.today,
  })
  const at = `/decisions/${id}`
  await addStances(
    visit.db,
    stancesIn(answers, partners).map((stance) => ({ decisionId: id, ...stance })),
  )
  await record(visit, 'decision recorded', at, answers)
  if (meeting) await record(visit, 'decision recorded', `/meetings/${meeting.id}`, { title, at })
  if (answers.actionTitle) await raiseFor(visit, { id, title }, answers)
  return at
}

const raiseFor = (visit: Visit, decision: { id: number; title: string }, answers: Record<string, any>) =>
  raiseAction(visit, {
    title: answers.actionTitle,
    ownerPostId: answers.actionOwnerPostId ?? null,
    due: answers.actionDue,
    becauseSays: decision.title,
    becauseAt: `/decisions/${decision.id}`,
  })

/** How each partner stood, from what was answered; a partner of whom nothing is recorded is left out. */
const stancesIn = (answers: Record<string, any>, partners: { id: number }[]): PartnerStance[] =>
  partners.flatMap(({ id }) => {
    const how = answers[`how${id}`] as keyof typeof stances | undefined
    return how && how !== 'not recorded'
      ? [{ agencyId: id, how: how as Stance, why: (answers[`why${id}`] as string | null) ?? null }]
      : []
  })
