import { byOf, ownerBy } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { aroundPlan, dueOfPlan } from '#platform/facts/change.ts'
import type { Deadline, DeadlineSource, Waiting, WaitingSource } from '#platform/module.ts'
import { may, type Visit } from '#platform/visit.ts'
import { answerRequestAddress } from './extensions/answer-request.tsx'
import { extensionsRunning, outstandingOf, requestsWaiting } from './extensions/extension-store.ts'
import { placeOfReturn } from './letters/write-to-agencies.ts'
import { answersOf } from './return-store.ts'
import { returnAddress } from './returns/answer.ts'
import { mayReadReturnOf, ownAgencies } from './returns/open-return.ts'
import { countReturns, outstandingIn, type Counts } from './return.ts'
import { changeKinds, isOver, lastDayInTime, launchOf, returnDateOf, roundAddress, type RoundChange } from './round.ts'
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
  return [...dues, ...(await ownReturns(visit, plans, changes))]
}

/**
 * An agency's lead owes the returns of the agencies they act for once the round was launched; those who run self-assessments owe an answer to
 * each agency that asked for longer.
 */
export const waiting: WaitingSource = async (visit) => [...(await owed(visit)), ...(await requests(visit))]

async function owed(visit: Visit): Promise<Waiting[]> {
  const agencies = ownAgencies(visit)
  if (agencies.length === 0 || !may(visit, 'send in a return')) return []
  const rounds = await roundsOwedBy(visit.db, agencies)
  const changes = Map.groupBy(
    await changesOfRounds(
      visit.db,
      rounds.map(({ id }) => id),
    ),
    (change) => change.roundId,
  )
  return rounds
    .filter(({ id }) => launchOf(changes.get(id) ?? [])?.status !== 'planned')
    .map(({ id, title, versionId, returnId, agencyId, agency }) => {
      const due = returnDateOf(changes.get(id) ?? [])
      return {
        title: `Return the self-assessment${agencies.length > 1 ? ` of ${agency}` : ''}: ${title}`,
        agency: agencyId,
        at: versionId === null ? `${roundAddress(id)}/record-return` : returnAddress(returnId),
        says: due === null ? 'No date was set' : `Returns are due by ${whenInWords(due)} unless you were given longer`,
      }
    })
}

const requests = async (visit: Visit): Promise<Waiting[]> =>
  may(visit, 'run self-assessments')
    ? (await requestsWaiting(visit.db, visit.today)).map(({ id, agencyId, agency, title, wantedUntil, reason }) => ({
        title: `${agency} asks for longer: ${title}`,
        at: answerRequestAddress(id),
        agency: agencyId,
        says: `${wantedUntil ? `Until ${inWords(wantedUntil)}` : 'No day is named'}${reason ? `: ${reason}` : ''}`,
      }))
    : []

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

/**
 * The returns of the agencies whose own the visitor may see, each owned by its agency, so that the morning letter chases its lead before
 * the date and after it. Those who see every agency's are told of each that was given longer; the others stand in the line of the round.
 */
async function ownReturns(
  visit: Visit,
  plans: readonly OpenPlan[],
  changes: ReadonlyMap<number, RoundChange[]>,
): Promise<Deadline[]> {
  const longer = await extensionsRunning(visit.db, visit.today)
  const seen = longer.filter(({ agencyId }) => mayReadReturnOf(visit, agencyId))
  const own = await outstandingOf(
    visit.db,
    ownAgencies(visit),
    plans.filter((plan) => plan.kind === 'return date').map((plan) => plan.roundId),
    visit.today,
  )
  return [...own.flatMap((row) => dueOf(row, changes.get(row.roundId) ?? [])), ...seen.map(longerTime)]
}

/** The return of one agency that has as long as everybody. */
function dueOf(row: Awaited<ReturnType<typeof outstandingOf>>[number], changes: readonly RoundChange[]): Deadline[] {
  const [due, launched] = [returnDateOf(changes), launchOf(changes)]
  if (due === null || isOver(changes) || launched?.status === 'planned') return []
  const at = placeOfReturn({ id: row.roundId, versionId: row.versionId }, row.id)
  return [
    {
      name: `${at}#return-${row.id}`,
      title: `Return from ${row.agency}: ${row.title}`,
      at,
      due,
      waitsOn: row.agency,
      owner: { agencyId: row.agencyId },
      agency: row.agencyId,
      says: 'Your return has not come',
      why: [
        {
          term: 'Counted from',
          says: launched
            ? `the launch of the round, ${whenInWords(launched.happenedOn)}`
            : 'nothing: no launch is recorded',
          at: roundAddress(row.roundId),
        },
        { term: 'Limit', says: 'the return date set for the round' },
      ],
      lastDay: lastDay(due),
    },
  ]
}

function longerTime(row: Awaited<ReturnType<typeof extensionsRunning>>[number]): Deadline {
  const at = placeOfReturn({ id: row.roundId, versionId: row.versionId }, row.id)
  return {
    name: `${at}#return-${row.id}`,
    title: `Return from ${row.agency}: ${row.title}`,
    at,
    due: row.untilOn!,
    waitsOn: row.agency,
    owner: { agencyId: row.agencyId },
    agency: row.agencyId,
    says: `Longer time was given${row.reason ? `: ${row.reason}` : ', for a reason that is not recorded'}`,
    why: [
      {
        term: 'Counted from',
        says: `the extension agreed ${whenInWords(row.agreedOn!)}`,
        at: roundAddress(row.roundId),
      },
      { term: 'Limit', says: 'the last day of the extension' },
      { term: 'Falls', says: inWords(row.untilOn!) },
    ],
    lastDay: row.untilOn,
  }
}
