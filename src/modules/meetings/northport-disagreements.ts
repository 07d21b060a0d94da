import { addMonths, type Day } from '#platform/calendar/day.ts'
import { addWorkingDays } from '#platform/calendar/working-days.ts'
import { instantAt } from '#platform/calendar/working-hours.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { findDecision } from './decisions/store.ts'
import { addAgreed, addDisagreement, addEnd, addResolution, addStep } from './disagreements/store.ts'
import type { LadderKind } from './ladders/ladder.ts'
import { addLadder, ladderInForce } from './ladders/store.ts'

/** Northport's ladders, and four disagreements: one resolved in time, one late at the third stage, one just raised, one taken back. */
export async function tellDisagreements(telling: Telling): Promise<void> {
  await tellLadders(telling)
  const { find, today } = telling
  const ago = (days: number) => addWorkingDays(today, -days)
  await tell(telling, {
    kind: 'practice',
    title: 'How soon a hospital is told what was decided',
    says: 'The hospitals hold that a worry they sent on should be answered within the day. The police hold that three days are what the two agencies agreed.',
    sides: ['agency/1', 'agency/police'],
    raisedBy: 'Safeguarding lead of an agency',
    steps: [ago(30), ago(29)],
    resolved: [ago(28), 'An answer within one working day, and a telephone number for when it does not come.'],
  })
  await tell(telling, {
    kind: 'practice',
    title: 'Who chairs the meeting after a missing episode',
    says: 'Each side holds that the other should chair, and neither has the staff to take the minutes.',
    sides: ['agency/council', 'agency/3'],
    raisedBy: 'Partnership manager',
    steps: [ago(16), ago(14), ago(11)],
  })
  await tell(telling, {
    kind: 'practice',
    title: 'Asking for consent before a referral to early help',
    says: null,
    sides: ['agency/health', 'agency/2'],
    raisedBy: 'Safeguarding lead of another agency',
    steps: [ago(1)],
    put: ['Consent is asked by whoever refers, and written on the form.', 'agency/health'],
  })
  const paused = await findDecision(telling.visit.db, find('decision/paused'))
  await tell(telling, {
    kind: 'partners',
    title: 'The pause of the exploitation group',
    says: 'The police hold that the work should have gone to another group meanwhile.',
    about: { says: paused.title, at: `/decisions/${paused.id}` },
    sides: ['agency/council', 'agency/police', 'agency/health'],
    raisedBy: 'Police’s safeguarding partner',
    steps: [ago(60)],
    withdrawn: [ago(59), 'The board has said that the group will be established again'],
  })
}

type Told = {
  kind: LadderKind
  title: string
  says: string | null
  about?: { says: string; at: string }
  sides: string[]
  raisedBy: string
  /** The day it came to each stage. */
  steps: Day[]
  resolved?: [on: Day, how: string]
  withdrawn?: [on: Day, why: string]
  /** How it is resolved as one side has it, and which side has agreed so far. */
  put?: [how: string, side: string]
}

async function tell({ visit, find }: Telling, told: Told): Promise<void> {
  const { kind, title, says, about, raisedBy, steps } = told
  const ladder = (await ladderInForce(visit.db, kind, steps[0]!))!
  const sides = told.sides.map(find)
  const id = await addDisagreement(
    visit.db,
    {
      kind,
      title,
      says,
      aboutSays: about?.says ?? null,
      aboutAt: about?.at ?? null,
      ladderId: ladder.id,
      raisedBy,
      raisedAt: at(steps[0]!),
      knownOn: steps[0]!,
    },
    sides,
  )
  for (const [place, on] of steps.entries()) {
    await addStep(visit.db, {
      disagreementId: id,
      stageId: ladder.stages[place]!.id,
      beganAt: at(on),
      byName: raisedBy,
      why: place === 0 ? 'It was raised' : 'Nothing was settled at the stage below',
      knownOn: on,
      recordedAt: at(on),
    })
    await record(visit, place === 0 ? 'disagreement raised' : 'disagreement moved up', `/disagreements/${id}`, { on })
  }
  const stageId = ladder.stages[steps.length - 1]!.id
  if (told.put) {
    const put = { disagreementId: id, stageId, says: told.put[0], byName: raisedBy, putAt: at(steps.at(-1)!) }
    const agreed = { agencyId: find(told.put[1]), byName: raisedBy, agreedAt: put.putAt }
    await addAgreed(visit.db, [{ resolutionId: await addResolution(visit.db, put), ...agreed }])
    await record(visit, 'resolution put', `/disagreements/${id}`, { says: put.says })
  }
  const ended = told.resolved ?? told.withdrawn
  if (!ended) return
  const [on, why] = ended
  const resolutionId = told.resolved
    ? await addResolution(visit.db, { disagreementId: id, stageId, says: why, byName: raisedBy, putAt: at(on) })
    : null
  if (resolutionId)
    await addAgreed(
      visit.db,
      sides.map((agencyId) => ({ resolutionId, agencyId, byName: raisedBy, agreedAt: at(on) })),
    )
  await addEnd(visit.db, {
    disagreementId: id,
    how: told.resolved ? 'resolved' : 'withdrawn',
    stageId,
    resolutionId,
    why,
    byName: raisedBy,
    endedAt: at(on),
    knownOn: on,
    recordedAt: at(on),
  })
  await record(visit, told.resolved ? 'disagreement resolved' : 'disagreement withdrawn', `/disagreements/${id}`, {
    on,
  })
}

/** The ladders: four stages until the board adopted five, and one of three for the partners themselves. */
async function tellLadders({ visit, today, find }: Telling): Promise<void> {
  const adopted = await findDecision(visit.db, find('decision/ladder'))
  const draw = async (ladder: Omit<NewRow<'meetings.ladder'>, 'drawnBy'>, stages: StageTold[]) => {
    const id = await addLadder(
      visit.db,
      { ...ladder, drawnBy: 'Partnership manager', knownOn: ladder.fromOn },
      stages.map(([name, formal, owner, limitCount, limitUnit, atEnd]) => ({
        name,
        formal: formal === 'formal',
        ...(owner.startsWith('post/') ? { ownerPostId: find(owner) } : { ownerSays: owner }),
        limitCount,
        limitUnit,
        atEnd,
      })),
    )
    await record(visit, 'ladder drawn', `/disagreements/ladders/${id}`, { name: ladder.name, fromOn: ladder.fromOn })
  }
  const name = 'Resolving professional differences'
  const long = addMonths(today, -30)
  await draw({ kind: 'practice', name, fromOn: long }, [five[0]!, five[1]!, five[2]!, five[4]!])
  await draw(
    {
      kind: 'practice',
      name,
      fromOn: adopted.lastDay as Day,
      becauseSays: adopted.title,
      becauseAt: `/decisions/${adopted.id}`,
    },
    five,
  )
  await draw({ kind: 'partners', name: 'Resolving disagreement between the three partners', fromOn: long }, [
    [
      'The three delegated partners talk',
      'informal',
      'The three delegated partners',
      48,
      'hours',
      'It goes to the lead partners',
    ],
    [
      'The lead partners meet',
      'formal',
      'The three lead partners',
      24,
      'working hours',
      'The scrutineer is asked for advice',
    ],
    [
      'The scrutineer advises, the lead partners decide',
      'formal',
      'post/scrutineer',
      10,
      'working days',
      'What stays open is said in the yearly report',
    ],
  ])
}

type StageTold = [
  name: string,
  formal: 'formal' | 'informal',
  owner: string,
  count: number,
  unit: 'working days' | 'working hours' | 'hours',
  atEnd: string,
]

const five: StageTold[] = [
  [
    'Practitioners talk to each other',
    'informal',
    'The practitioners of both agencies',
    2,
    'working days',
    'Their managers take it up',
  ],
  [
    'Managers talk to each other',
    'informal',
    'The team managers of both agencies',
    2,
    'working days',
    'It becomes formal',
  ],
  [
    'Safeguarding leads meet',
    'formal',
    'The safeguarding leads of both agencies',
    5,
    'working days',
    'The partnership manager is told',
  ],
  ['Heads of service meet', 'formal', 'post/manager', 5, 'working days', 'The chair is asked to settle it'],
  [
    'The chair with the three partners',
    'formal',
    'post/chair',
    10,
    'working days',
    'What was decided is told to both agencies in writing',
  ],
]

const at = (on: Day) => instantAt(`${on}T10:00`)!
