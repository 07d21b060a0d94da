import { accountsActingFor } from '#platform/identity/store.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { returnsByAgency, returnsToChoose } from '../return-store.ts'
import { findReturn } from '../returns/answer-store.ts'
import { withSteps } from '../returns/open-return.ts'
import { readinessOf } from '../returns/sending/readiness-of.ts'
import { roundAddress } from '../round.ts'
import { addRoundChange } from '../store.ts'
import { addEvent, addQuestions, bringToEvent, noteOnQuestion, questionsPage } from './events/event-store.ts'
import { candidatesIn, eventAddress } from './events/event.ts'
import { addScore, scoresOfReturn } from './moderation-store.ts'
import { moderationAddress } from './open-moderation.ts'
import { addPeer } from './panel/peer-store.ts'
import { scoredRows } from './scored-row.ts'

const manager = 'Partnership manager'

/**
 * In the running round one agency challenges the return of another, and an event is planned to talk about it; last year's event was held, and
 * what was said and agreed there is written down.
 */
export async function tellNorthportChallenged(telling: Telling): Promise<void> {
  await tellPanel(telling)
  const { today, find } = telling
  const planned = await tellEvent(telling, find('round/running'), addDays(today, 31), null)
  await bring(telling, planned, find('round/running'), find('agency/2'))
  const held = addDays(addMonths(addMonths(today, -11), 2), 67)
  const last = await tellEvent(telling, find('round/section-11'), held, held)
  const lastYear = find('round/section-11')
  const cameIn = (await returnsToChoose(telling.visit.db, lastYear, today, null)).filter(
    ({ kind }) => kind === 'returned',
  )
  for (const { agencyId } of cameIn.slice(0, 2)) {
    await moderate(telling, lastYear, agencyId, held)
    await bring(telling, last, lastYear, agencyId)
  }
  await tellSaid(telling, last, held)
}

async function tellPanel(telling: Telling) {
  const { visit, today, find } = telling
  const { db, now } = visit
  const { id, rows } = await rowsOf(telling, find('round/running'), find('agency/2'))
  const [asked] = await accountsActingFor(db, [find('agency/1')])
  // Where nobody signs in for the agency there is nobody to ask.
  if (!asked) return
  const common = { roundReturnId: id, forAgencyId: find('agency/2') }
  await addPeer(db, {
    ...common,
    accountId: asked.accountId,
    agencyId: find('agency/1'),
    name: 'Safeguarding lead of an agency',
    fromOn: addDays(today, -3),
    untilOn: addDays(today, 14),
    rows: rows.length,
    askedBy: manager,
    askedAt: now,
  })
  const reasons = ['The audit it names is two years old', 'What shows it is a plan, not yet what came of it']
  for (const [place, because] of reasons.entries()) {
    const row = scored(rows)[place * 2]!
    await addScore(db, {
      ...common,
      questionId: row.question.id,
      pointId: otherPoint(row).id,
      because,
      givenAs: 'peer',
      byName: 'Safeguarding lead of an agency',
      byAccount: asked.accountId,
      at: now,
    })
  }
  await record(visit, 'a peer asked to challenge the return', moderationAddress(id), {}, { agency: find('agency/2') })
}

async function tellEvent({ visit }: Telling, roundId: number, on: Day, heldOn: Day | null) {
  const { db, today } = visit
  const change = { roundId, kind: 'challenge event', happenedOn: on }
  const plannedAs = await addRoundChange(db, {
    ...change,
    says: 'A challenge event is to be held',
    status: 'planned',
    knownOn: heldOn === null ? today : addDays(heldOn, -30),
  })
  if (heldOn)
    await addRoundChange(db, {
      ...change,
      says: 'The challenge event was held',
      status: 'happened',
      knownOn: heldOn,
      settles: plannedAs,
    })
  const event = await addEvent(db, {
    roundId,
    plannedAs,
    place: 'Committee room 2 and by video',
    comes: 'The leads of the agencies whose returns are talked about, their peers, the independent scrutineer',
  })
  await record(visit, 'challenge event planned', roundAddress(roundId), { happenedOn: on })
  return event
}

/** Two rows of a return are put one point lower than the agency put itself. */
async function moderate(telling: Telling, roundId: number, agencyId: number, on: Day) {
  const { id, rows } = await rowsOf(telling, roundId, agencyId)
  for (const row of scored(rows).slice(0, 2))
    await addScore(telling.visit.db, {
      roundReturnId: id,
      forAgencyId: agencyId,
      questionId: row.question.id,
      pointId: otherPoint(row).id,
      because: 'What is named shows a policy, not that it is lived',
      givenAs: 'moderated',
      byName: 'Analyst',
      at: new Date(`${addDays(on, -14)}T10:00:00Z`),
    })
}

async function bring(telling: Telling, eventId: number, roundId: number, agencyId: number) {
  const { db, now } = telling.visit
  const { id, rows } = await rowsOf(telling, roundId, agencyId)
  const common = { eventId, roundReturnId: id, forAgencyId: agencyId }
  await bringToEvent(db, { ...common, broughtBy: manager, broughtAt: now })
  await addQuestions(
    db,
    candidatesIn(rows).map((question) => ({ ...common, ...question, askedBy: manager, askedAt: now })),
  )
}

async function tellSaid(telling: Telling, eventId: number, on: Day) {
  const { visit } = telling
  const asked = await questionsPage(visit.db, eventId, null, 1)
  const told = [
    [
      'Supervision is recorded; what it changed for families is not',
      'Show three examples at the next quarterly report',
    ],
    ['The policy was renewed in the spring and is taught to all who start', null],
    ['Two teams do, one does not yet', 'The third team begins by the summer'],
  ] as const
  for (const [place, [said, agreed]] of told.entries()) {
    const question = asked[place]!
    await noteOnQuestion(visit.db, question, {
      said,
      agreed,
      recordedBy: manager,
      recordedAt: new Date(`${on}T16:00:00Z`),
    })
  }
  const [first] = asked
  const action = await raiseAction(visit, {
    title: 'Show three examples of what supervision changed for families',
    ownerAgencyId: first!.forAgencyId,
    due: addMonths(on, 5),
    raisedOn: on,
    becauseSays: 'Challenge event on last year’s self-assessment',
    becauseAt: eventAddress(eventId),
  })
  await noteOnQuestion(visit.db, { ...first!, version: first!.version + 1 }, { actionAt: `/actions/${action}` })
}

async function rowsOf({ visit }: Telling, roundId: number, agencyId: number) {
  const id = (await returnsByAgency(visit.db, roundId)).get(agencyId)!
  const own = await readinessOf(visit, await withSteps(visit.db, await findReturn(visit.db, id)))
  return { id, rows: scoredRows(own.parts, own.answers, await scoresOfReturn(visit.db, id), new Map()) }
}

type Rows = Awaited<ReturnType<typeof rowsOf>>['rows']

const scored = (rows: Rows) => rows.filter(({ own }) => own !== null)

/** The point beside the agency's own that is worse, or the next where it is the worst. */
function otherPoint({ question, own }: Rows[number]) {
  const points = question.scale!.points.filter(({ applies }) => applies)
  const place = points.findIndex(({ id }) => id === own!.id)
  return points[place > 0 ? place - 1 : 1]!
}
