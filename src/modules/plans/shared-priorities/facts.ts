import { firstDay, type When } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import type { Asked, Fact, FactSource } from '#platform/facts/fact.ts'
import { lower } from '../action.ts'
import { asAt, ownerInSentence } from '../telling.ts'
import { latestBeliefs, stateOf } from './shared-priority.ts'
import { actionsServing, allShared, type Shared } from './store.ts'

/**
 * What is agreed to be shared, each thing once however many boards share it, with its one owner and its actions counted once. What is
 * only being explored is told by the actions that explore it.
 */
export const sharedFacts: FactSource = {
  section: 'Forward plan',
  async gather(db, asked) {
    const all = await allShared(db)
    const agreed = all.filter(
      ({ steps }) => stateOf(steps.filter((step) => wasBy(step.happenedOn, asked.asAt))) === 'agreed',
    )
    const actions = await actionsServing(
      db,
      agreed.map(({ id }) => id),
    )
    return agreed.map((shared) =>
      factOf(
        shared,
        actions.filter(({ sharedPriorityId }) => sharedPriorityId === shared.id),
        asked,
      ),
    )
  },
}

/** Was it so by that day? A time that may lie after the day counts from its first day; one not known counts. */
const wasBy = (when: When, day: Day): boolean => (firstDay(when) ?? day) <= day

function factOf(shared: Shared, actions: Awaited<ReturnType<typeof actionsServing>>, { asAt: day }: Asked): Fact {
  const boards = latestBeliefs(shared.beliefs.filter(({ toldOn }) => wasBy(toldOn, day)))
    .filter(({ shares }) => shares)
    .map(({ board }) => board)
  const stood = actions.filter(({ raisedOn }) => wasBy(raisedOn, day)).map((action) => asAt(action, day))
  const done = stood.filter(({ state }) => state === 'done').length
  const owner = ownerInSentence(shared)
  const withWhom = boards.length ? ` shared with ${listed(boards)}` : ''
  const counted = stood.length
    ? `; ${done} of the ${stood.length} actions for it ${done === 1 ? 'was' : 'were'} done`
    : ''
  return {
    name: `/shared-priorities/${shared.id}#shared`,
    sentence: `The priority to ${lower(shared.title)} is${withWhom}${withWhom ? '' : ' put first with other boards'}; ${owner ? `${owner.replace(/^The /, 'the ')} answers` : 'nobody is named to answer'} for it${counted}.`,
    kind: 'plan',
    about: { says: shared.title, at: `/shared-priorities/${shared.id}` },
    when: shared.due === '?' ? shared.steps.find(({ kind }) => kind === 'agreed')!.happenedOn : shared.due,
    status: 'planned',
    figures: { boards: boards.length, actions: stood.length, done },
    proof: [`/shared-priorities/${shared.id}`],
    audience: 'public',
    knownOn: shared.knownOn,
    source: shared.source,
  }
}

/** 'the first, the second and the third'. */
const listed = (names: string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
