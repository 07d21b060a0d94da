import type { Day } from '#platform/calendar/day.ts'
import { firstDay } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { type Answers, type Fields } from '#platform/forms/field.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { several } from '#platform/forms/several.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { groupsToPick, postsToPick, statutoryPartners, whoMayAct, type Acting } from '#modules/partnership/index.ts'
import { ownerFieldsOf } from '#modules/plans/index.ts'
import type { StandingMeeting } from '../store.ts'
import { audiences, decisionStandings, stances, type PartnerStance, type Stance } from './decision.ts'
import { noticesToPick } from './notice-store.ts'

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
  options: several('What else was weighed, and why not?', optionQuestions(), { each: 'Option', most: 6 }),
  effectiveOn: when('From when does it have effect, if that is another day?', { optional: true }),
  reviewOn: when('When is it to be looked at again?', {
    optional: true,
    hint: 'Such as: June 2027. Leave it empty where no review is meant',
  }),
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
export type OwnAnswers = Answers<typeof ownQuestions>

/** Another way that was weighed, and why it was not taken: asked wherever a decision is prepared. */
export function optionQuestions() {
  return {
    option: text('The other way', { most: 300 }),
    whyNot: text('Why not?', { most: 1000 }),
  }
}

/** What is known before the questions are asked: the meeting it was taken at, and what it comes of, if anything. */
export type DecisionSubject = {
  meeting: StandingMeeting | null
  because: { says: string; at: string } | null
}

/** The questions of a decision: its own, who looks at it again, how each partner stood, and an action to raise in the same breath. */
export async function decisionFields(visit: Visit, { meeting }: DecisionSubject): Promise<Fields> {
  const { reviewOn, ...own } = ownQuestions
  const posts = await postsToPick(visit.db)
  const notices = await noticesToPick(visit.db)
  const partners = await partnersWithDeputies(visit.db, (meeting && firstDay(meeting.happenedNow)) ?? visit.today)
  const entries = Object.entries({
    ...own,
    reviewOn,
    reviewOwnerPostId: pick('Which post sees to that review?', posts, {
      optional: true,
      hint: 'The group that decided, where none is named',
    }),
    ...(!meeting && { workingGroupId: pick('Which group decided?', await groupsToPick(visit.db), { optional: true }) }),
    ...(notices.length > 0 && {
      noticeId: pick('Was it announced beforehand?', notices, {
        optional: true,
        hint: 'Choose the notice that this decision settles',
      }),
    }),
  })
  return {
    ...Object.fromEntries(entries),
    ...Object.fromEntries(
      partners.flatMap(({ id, name, deputies }) => [
        [`how${id}`, choice(`How did ${name} stand?`, stances)],
        [
          `why${id}`,
          text(`Why, in the words of ${name}?`, {
            optional: true,
            most: 1000,
            hint: 'Needed when it differed or abstained',
          }),
        ],
        ...(deputies.length > 0
          ? [
              [
                `deputy${id}`,
                pick(
                  `Did a deputy speak for ${name}?`,
                  deputies.map((deputy) => ({ id: delegationNumber(deputy.at), says: deputySays(deputy) })),
                  {
                    optional: true,
                    hint: 'Only what is delegated counts: on the day of the decision, and as far as its scope goes',
                  },
                ),
              ],
            ]
          : []),
      ]),
    ),
    ...(may(visit, 'raise actions') && {
      actionTitle: text('An action that follows from it', { optional: true }),
      ...(await ownerFieldsOf(visit)),
      actionDue: when('When is that action due?', { optional: true }),
    }),
  }
}

export type PartnerWithDeputies = Awaited<ReturnType<typeof statutoryPartners>>[number] & { deputies: Acting[] }

/** The safeguarding partners, each with those who may stand in for it on a day, whatever for. */
export async function partnersWithDeputies(db: TenantDatabase, day: Day): Promise<PartnerWithDeputies[]> {
  const acting = await whoMayAct(db, day)
  return (await statutoryPartners(db, day)).map((partner) => ({
    ...partner,
    deputies: acting.for(partner.id).filter((each) => each.as !== 'in their own post'),
  }))
}

/** The delegation under which somebody stands in, by its number. */
export const delegationNumber = (at: string): number => Number(at.split('/').at(-1))

/** Who stands in and on what ground, in a few words. */
export const deputySays = ({ because }: Pick<Acting, 'because'>): string => because.replace(/^They stand/, 'Stands')

/** How each partner stood, from what was answered; a partner of whom nothing is recorded is left out. */
export const stancesIn = (answers: Record<string, any>, partners: readonly { id: number }[]): PartnerStance[] =>
  partners.flatMap(({ id }) => {
    const how = answers[`how${id}`] as keyof typeof stances | undefined
    return how && how !== 'not recorded'
      ? [{ agencyId: id, how: how as Stance, why: (answers[`why${id}`] as string | null) ?? null }]
      : []
  })
