import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { addressProblem, isAddress } from '../plan/add-version.tsx'
import { hasOwner, problemsOfOwner } from '../owner.ts'
import { aboveShared, sharedFields } from './shared-fields.tsx'
import { stepKinds } from './shared-priority.ts'
import { addSharedPriority, addStep, allShared, changeShared, findShared, putAction, unsharedToPick } from './store.ts'

const notToCome = (happenedOn: string, visit: Visit, field = 'happenedOn') =>
  certainlyAfter(happenedOn, visit.today) ? [{ field, says: 'This cannot have been on a day to come' }] : []

/** Boards put something first together: kept once, with one owner. */
export const addSharedTask = task({
  path: '/shared-priorities/add',
  may: 'keep shared priorities',
  title: 'Add a shared priority',
  above: () => [
    { says: 'Plans', href: '/plans' },
    { says: 'Shared priorities', href: '/shared-priorities' },
  ],
  find: async () => null,
  fields: async (visit) => ({
    ...(await sharedFields(visit)),
    due: when('By when, as this partnership has it?'),
    kind: choice('How far has it come?', { explored: stepKinds.explored, agreed: stepKinds.agreed }),
    happenedOn: when('Since when?'),
    says: text('What was said or settled?', { long: true, most: 1_000 }),
  }),
  check: (answers, _, visit) => [
    ...problemsOfOwner(answers, { needed: true }),
    ...notToCome(answers.happenedOn, visit),
  ],
  async save(visit, _, { kind, happenedOn, says, ...shared }) {
    const step = { kind, happenedOn, says, knownOn: visit.today }
    const id = await addSharedPriority(visit.db, { ...shared, knownOn: visit.today }, step)
    await record(visit, 'shared priority added', `/shared-priorities/${id}`, { ...shared, ...step })
    return `/shared-priorities/${id}`
  },
})

/** What is said of a shared priority, and who answers for it, is put right. Its date is moved by a step, with its reason. */
export const editShared = task({
  path: '/shared-priorities/:shared/edit',
  may: 'keep shared priorities',
  examples: (visit) => sharedExamples(visit),
  find: (visit, params) => findShared(visit.db, numberIn(params.shared)),
  title: ({ title }) => `Edit: ${title}`,
  above: (shared) => aboveShared(shared),
  fields: (visit) => sharedFields(visit),
  begin: (shared) => ({
    title: shared.title,
    why: shared.why,
    ...Object.fromEntries(owners.map((name) => [name, shared[name] === null ? '' : String(shared[name])])),
  }),
  check: (answers, shared) => problemsOfOwner(answers, { needed: hasOwner(shared) }),
  async save(visit, shared, answers) {
    await changeShared(visit.db, shared, answers)
    await record(visit, 'shared priority edited', `/shared-priorities/${shared.id}`, {
      was: { title: shared.title, owner: shared.owner },
      ...answers,
    })
    return `/shared-priorities/${shared.id}`
  },
})

const owners = ['ownerAgencyId', 'ownerPostId', 'ownerGroupId', 'ownerPersonId'] as const

/** The boards agree, review, move or end what they share: a dated row with what was settled. */
export const recordSharedStep = task({
  path: '/shared-priorities/:shared/record-step',
  may: 'keep shared priorities',
  examples: (visit) => sharedExamples(visit),
  find: async (visit, params) => {
    const { id, title, due } = await findShared(visit.db, numberIn(params.shared))
    return { id, title, due }
  },
  title: ({ title }) => `Record a step: ${title}`,
  above: (shared) => aboveShared(shared),
  fields: {
    kind: choice('What happened?', stepKinds),
    happenedOn: when('When?'),
    says: text('What was said or settled, and why?', { long: true, most: 1_000 }),
    toDue: when('What is the new date?', { optional: true, hint: 'Only where it was given another date' }),
    decisionSays: text('By which decision or meeting?', { optional: true }),
    decisionAt: text('Where is that?', { optional: true, hint: 'Its address here, such as /meetings/7' }),
  },
  check: ({ kind, happenedOn, toDue, decisionAt }, { due }, visit) => [
    ...notToCome(happenedOn, visit),
    ...((kind === 'moved') === (toDue !== null)
      ? []
      : [
          {
            field: 'toDue',
            says:
              kind === 'moved'
                ? 'Give the new date'
                : 'Only what is given another date has a new one. Leave this empty, or choose that it was given another date',
          },
        ]),
    ...(toDue !== null && toDue === due ? [{ field: 'toDue', says: 'That is the date it has already' }] : []),
    ...(decisionAt !== null && !isAddress(decisionAt) ? [{ field: 'decisionAt', says: addressProblem }] : []),
  ],
  async save(visit, shared, answers) {
    const moved = answers.toDue === null ? {} : { fromDue: shared.due }
    await addStep(visit.db, { sharedPriorityId: shared.id, ...answers, ...moved, knownOn: visit.today })
    await record(visit, `shared priority ${answers.kind}`, `/shared-priorities/${shared.id}`, { ...answers, ...moved })
    return `/shared-priorities/${shared.id}`
  },
})

/** An action of the register serves a shared priority: it stays one action with one owner, and is counted once. */
export const addSharedAction = task({
  path: '/shared-priorities/:shared/add-action',
  may: 'keep shared priorities',
  examples: (visit) => sharedExamples(visit),
  find: async (visit, params) => {
    const { id, title } = await findShared(visit.db, numberIn(params.shared))
    return { id, title }
  },
  title: ({ title }) => `Add an action: ${title}`,
  above: (shared) => aboveShared(shared),
  before: ({ id, title }) => (
    <p>
      Choose an open action that serves no shared priority yet. If it is not there,{' '}
      <a href={`/actions/raise?because=${encodeURIComponent(title)}&at=/shared-priorities/${id}`}>raise it first</a>.
    </p>
  ),
  fields: async (visit) => ({ actionId: pick('Which action?', await unsharedToPick(visit.db)) }),
  async save(visit, shared, { actionId }) {
    await putAction(visit.db, shared.id, actionId)
    await record(visit, 'action added to a shared priority', `/shared-priorities/${shared.id}`, {
      action: `/actions/${actionId}`,
    })
    return `/shared-priorities/${shared.id}`
  },
})

/** A shared priority or two that exist, for addresses with one in them. */
export const sharedExamples = async (visit: Visit) =>
  (await allShared(visit.db)).slice(0, 2).map(({ id }) => ({ shared: String(id) }))
