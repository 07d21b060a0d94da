import { byOf, ownerBy } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { aroundPlan, dueOfPlan } from '#platform/facts/change.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import type { Visit } from '#platform/visit.ts'
import { answersOf, extensionsRunning } from './return-store.ts'
import { countReturns, outstandingIn, type Counts } from './return.ts'
import { changeKinds, isOver, lastDayInTime, returnDateOf, roundAddress, type RoundChange } from './round.ts'
import { changesOfRounds, openPlansOfRounds, roundsOwedBy } from './store.ts'

type OpenPlan = Awaited<ReturnType<typeof openPlansOfRounds>>[number]

/** Return dates and other planned steps of the rounds that still run, and longer time that was given to one agency. */
export const deadlines: DeadlineSource = async (visit) => {
  const plans = await openPlansOfRounds(visit.db)
  const ids = [...new Set(plans.map((plan) => plan.roundId))]
  const changes = Map.groupBy(await changesOfRounds(visit.db, ids), (change) => change.roundId)
  const answers = Map.groupBy(await answersOf(visit.db, ids, visit.today), (answer) => answer.roundId)
  const dues = plans.flatMap((plan) => {
    const own = changes.get(plan.roundId) ?? []
    if (plan.kind !== 'return date') return [plannedStep(plan, own)]
    return isOver(own)
      ? []
      : returnDate(plan, own, countReturns(answers.get(plan.roundId) ?? [], lastDayInTime(own), visit.today))
  })
  return [...dues, ...(await longerTimes(visit))]
}

/** An agency's lead owes the returns of their own agency. */
export const waiting: WaitingSource = async (visit) => {
  if (visit.who.agencyId === null || !visit.who.roles.includes('agency lead')) return []
  const rounds = await roundsOwedBy(visit.db, visit.who.agencyId)
  const changes = Map.groupBy(
    await changesOfRounds(
      visit.db,
      rounds.map(({ id }) => id),
    ),
    (change) => change.roundId,
  )
  return rounds.map(({ id, title }) => {
    const due = returnDateOf(changes.get(id) ?? [])
    return {
      title: `Return the self-assessment: ${title}`,
      at: `${roundAddress(id)}/record-return`,
      says: due === null ? 'No date was set' : `Returns are due by ${whenInWords(due)} unless you were given longer`,
    }
  })
}

function plannedStep(plan: OpenPlan, others: readonly RoundChange[]): Deadline {
  const at = roundAddress(plan.roundId)
  return dueOfPlan(plan, {
    at,
    title: `${changeKinds[plan.kind as keyof typeof changeKinds]}: ${plan.title}`,
    waitsOn: byOf(plan, at)?.says ?? 'Nobody is named',
    owner: ownerBy(plan),
    why: aroundPlan(plan, others),
  })
}

/** Nothing is due once all who were asked have answered; with no list, it is due until somebody says that the returns are in. */
function returnDate(plan: OpenPlan, own: readonly RoundChange[], counts: Counts): Deadline[] {
  const waits = counts.overdue + counts.awaited
  if (counts.asked > 0 && waits === 0) return []
  const launched = own.find((change) => change.kind === 'launched')
  const at = roundAddress(plan.roundId)
  const step = plannedStep(plan, own)
  const longer = counts.extended > 0 ? `, and ${counts.extended} with longer time` : ''
  return [
    {
      ...step,
      waitsOn: 'Those asked',
      ...(counts.asked > 0 && { waitsOnNote: `${outstandingIn(counts)} of ${counts.asked}` }),
      says:
        counts.asked > 0
          ? `${waits} of the ${counts.asked} asked ${waits === 1 ? 'has' : 'have'} not returned${longer}`
          : 'How many were asked is not recorded',
      why: [
        {
          term: 'Counted from',
          says: launched
            ? `the launch of the round, ${whenInWords(launched.happenedOn)}`
            : 'nothing: no launch is recorded',
          at,
        },
        { term: 'Limit', says: 'the return date set for the round' },
        ...step.why.slice(1),
      ],
    },
  ]
}

const longerTimes = async (visit: Visit): Promise<Deadline[]> =>
  (await extensionsRunning(visit.db, visit.today)).map((row) => {
    const at = roundAddress(row.roundId)
    return {
      name: `${at}#return-${row.id}`,
      title: `Return from ${row.agency}: ${row.title}`,
      at,
      due: row.untilOn!,
      waitsOn: row.agency,
      owner: { agencyId: row.agencyId },
      says: `Longer time was given${row.reason ? `: ${row.reason}` : ', for a reason that is not recorded'}`,
      why: [
        { term: 'Counted from', says: `the extension agreed ${whenInWords(row.agreedOn!)}`, at },
        { term: 'Limit', says: 'the last day of the extension' },
        { term: 'Falls', says: inWords(row.untilOn!) },
      ],
      lastDay: row.untilOn,
    }
  })
