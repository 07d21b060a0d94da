import type { When } from '#platform/calendar/when.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { agenciesToPick, groupsToPick, peopleToPick, postsToPick } from '#modules/partnership/index.ts'
import { addressProblem, isAddress } from '../plan/add-version.tsx'
import { prioritiesToPick } from '../plan/store.ts'
import { parts } from './priority.ts'
import { type WholePriority } from './store.ts'
import { themesToPick } from './themes-store.ts'

/** What a priority says, why it was chosen, what is to be different and who leads it: asked when it is added and when it is edited. */
export const priorityFields = async ({ db }: Visit, plan: { withinPlanId: number | null; within?: string | null }) => ({
  title: text('What comes first?'),
  part: choice('Is it chosen for this plan, or a core function?', parts),
  why: text('Why was it chosen?', {
    long: true,
    most: 2_000,
    hint: 'The evidence: what audits, reviews, figures, children and families say',
  }),
  whyAt: text('Where is that evidence?', {
    optional: true,
    hint: 'The address of a page here, such as /scrutiny/3, if there is one',
  }),
  outcome: text('What is to be different?', {
    optional: true,
    long: true,
    most: 1_000,
    hint: 'For children and families',
  }),
  measure: text('How will we know that it worked, in one sentence?', {
    optional: true,
    most: 400,
    hint: 'Measures with a target and a day are added one by one afterwards',
  }),
  leadPostId: pick('Which post leads it?', await postsToPick(db), {
    optional: true,
    hint: 'Choose a post, a group or a person, not more than one',
  }),
  leadGroupId: pick('Or which group?', await groupsToPick(db), { optional: true }),
  leadPersonId: pick('Or which person?', await peopleToPick(db), { optional: true }),
  leadAgencyId: pick('Of which organisation?', await agenciesToPick(db), { optional: true }),
  themeId: pick('Under which theme does it stand?', await themesToPick(db), { optional: true }),
  servesPriorityId: pick(
    'Which priority of the longer plan does it serve?',
    plan.withinPlanId === null
      ? []
      : (await prioritiesToPick(db)).filter((priority) => priority.planId === plan.withinPlanId),
    {
      optional: true,
      hint:
        plan.withinPlanId === null
          ? 'This plan is not part of a longer one, so there is none to choose'
          : `A priority of ${plan.within ?? 'the longer plan'}`,
    },
  ),
})

type Led = { leadPostId: number | null; leadGroupId: number | null; leadPersonId: number | null; whyAt: string | null }

/** One of a post, a group or a person leads a priority; its evidence is a page of ours. */
export const problemsOfPriority = ({ leadPostId, leadGroupId, leadPersonId, whyAt }: Led): Problem[] => [
  ...([leadPostId, leadGroupId, leadPersonId].filter((id) => id !== null).length > 1
    ? [{ field: 'leadPostId', says: 'Choose one of a post, a group or a person to lead it' }]
    : []),
  ...(whyAt !== null && !isAddress(whyAt) ? [{ field: 'whyAt', says: addressProblem }] : []),
]

/** A priority as the form would send it. */
export const priorityAnswers = (priority: WholePriority): Record<string, string> => ({
  title: priority.title,
  part: priority.part,
  why: priority.why,
  whyAt: priority.whyAt ?? '',
  outcome: priority.outcome ?? '',
  measure: priority.measure ?? '',
  ...Object.fromEntries(chosen.map((name) => [name, priority[name] === null ? '' : String(priority[name])])),
})

const chosen = ['leadPostId', 'leadGroupId', 'leadPersonId', 'leadAgencyId', 'themeId', 'servesPriorityId'] as const

/** The trail above a priority's tasks. */
export const abovePriority = ({
  planId,
  plan,
  id,
  title,
}: {
  planId: number
  plan: string
  id: number
  title: string
}) => [
  { says: 'Plans', href: '/plans' },
  { says: plan, href: `/plans/${planId}` },
  { says: title, href: `/plans/${planId}#priority-${id}` },
]

/** When something was put into a plan that was agreed already; null while the plan is still being made. */
export const addedOn = (agreedOn: When | null, visit: Pick<Visit, 'today'>) => (agreedOn === null ? null : visit.today)
