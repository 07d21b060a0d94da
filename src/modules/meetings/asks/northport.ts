import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import type { NewRow } from '#platform/database/database.ts'
import { earlier } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { addBecause } from '../decisions/detail-store.ts'
import { addDecision } from '../decisions/store.ts'
import { asOf } from '../northport-as-of.ts'
import { board } from '../northport-meetings.ts'
import { leadsTo, type AnswerKind, type Wants } from './ask.ts'
import { addAnswers, addAsks } from './store.ts'

type Words = Pick<NewRow<'meetings.groupReport'>, 'summary' | 'impact' | 'barriers' | 'nextQuarter' | 'confidence'>

/** What a chair of Northport wrote, by the place of the group and how many quarters back it was. */
export const wordsOf = (place: number, back: number): Words => words[(place * 3 + back) % words.length]!

/**
 * What the groups of Northport asked of the board in their reports. What was asked two quarters ago and before has its answer: some
 * became a decision, some an action, some were heard, one was declined; what is newer waits.
 */
export async function tellAsks(
  telling: Telling,
  rows: readonly NewRow<'meetings.groupReport'>[],
  ids: readonly number[],
): Promise<void> {
  const { visit, today } = telling
  const made = rows.flatMap((row, place) => {
    const ask = row.status === 'happened' && row.summary ? asked[row.summary] : undefined
    return ask ? [{ ...ask, reportId: ids[place]!, on: row.happenedOn as Day }] : []
  })
  const askIds = await addAsks(
    visit.db,
    made.map(({ says, wants, reportId }) => ({ says, wants, reportId })),
  )
  const answered = made.flatMap((ask, place) => {
    const on = addDays(ask.on, 30)
    return on < addDays(today, -90) ? [{ ...ask, askId: askIds[place]!, on: earlier(on, today) }] : []
  })
  const kinds = answered.map(({ wants }, place) => kindOf(wants, place))
  const led = {
    decisionId: await tellDecision(telling, answered[kinds.indexOf('decision')]!),
    actionId: await tellAction(telling, answered[kinds.indexOf('action')]!),
  }
  const answers = answered.map(({ askId, on }, place) => ({
    askId,
    kind: kinds[place]!,
    says: answerWords[kinds[place]!],
    at: leadsTo({ kind: kinds[place]!, ...led }),
    answeredOn: on,
    answeredBy: 'Partnership manager',
  }))
  await addAnswers(visit.db, answers)
  await record(visit, 'asks of eight quarters recorded', '/asks', { asks: made.length, answers: answers.length })
  for (const { askId, kind, says, answeredOn, answeredBy } of answers.slice(-3))
    await record(asOf(telling, answeredBy, answeredOn), 'ask answered', `/asks/${askId}`, { kind, says })
}

/** What came of an ask: what it wanted, except that every third was only heard and one was declined. */
const kindOf = (wants: Wants, place: number): AnswerKind =>
  place === 2 ? 'declined' : wants === 'hearing' || place % 3 === 1 ? 'heard' : wants

type Answered = { askId: number; says: string; on: Day }

/** The decision that the first ask for one became, and that the same asks of later quarters are answered by. */
async function tellDecision({ visit, find }: Telling, { askId, says, on }: Answered): Promise<number> {
  const id = await addDecision(visit.db, {
    workingGroupId: find('group/board'),
    decidedBy: board,
    title: 'Figures within ten days of the month’s end',
    says: 'The board decided that each partner sends its figures within ten days of the month’s end',
    reasons: 'Figures that come after the meeting cannot be discussed at it.',
    statutory: false,
    status: 'happened',
    audience: 'public',
    happenedOn: on,
    knownOn: on,
  })
  await addBecause(visit.db, { decisionId: id, says, at: `/asks/${askId}` })
  await record(visit, 'decision recorded', `/decisions/${id}`, { because: `/asks/${askId}` })
  return id
}

/** The action that the first ask for one became. */
const tellAction = ({ visit, find }: Telling, { askId, says, on }: Answered): Promise<number> =>
  raiseAction(visit, {
    title: 'Name a deputy from each agency who can decide for its lead',
    ownerGroupId: find('group/board'),
    becauseSays: says,
    becauseAt: `/asks/${askId}`,
    raisedOn: on,
    knownOn: on,
    due: addMonths(on, 6),
  })

const answerWords: Record<AnswerKind, string> = {
  decision: 'The partners agreed, each of them, and will look at it again in a year.',
  action: 'It stands in the register with somebody who answers for it and a date.',
  heard: 'It was talked through at the board, which asked to be told again next quarter.',
  declined: 'There is no money for it this year; the group was asked to say what could be done without.',
}

const words: Words[] = [
  {
    summary:
      'The work is on course. Two actions were completed, and the difference they made was seen in the last audit.',
    impact: 'In the last audit the child had been seen alone in most of the records that were read.',
    nextQuarter: 'Audit the same question again, in two more agencies.',
    confidence: 'high',
  },
  {
    summary:
      'Attendance was good. The figures came late from two agencies, so what they show could not be discussed.\n\n- One theme was audited\n- One protocol is being tried',
    impact: 'Not known yet: the protocol has been tried for six weeks.',
    barriers: 'Figures that come after the meeting.',
    nextQuarter: 'Say what the protocol changed.',
    confidence: 'some',
  },
  {
    summary: 'The group met once instead of twice. The plan is behind by about a quarter, mostly for want of people.',
    impact: 'Nothing that the group can show.',
    barriers: 'Leads who change, and no deputy who may decide.',
    nextQuarter: 'Meet twice, and bring the plan back to its dates.',
    confidence: 'low',
  },
  {
    summary: 'Practitioners told the group what got in their way, and two of the three things have been put right.',
    impact: 'Referrals are answered sooner, as those who make them say.',
    nextQuarter: 'Put the third thing right.',
    confidence: 'high',
  },
  {
    summary: 'Learning was shared with 14 teams. Whether it changed what they do will be asked in three months.',
    impact: 'Not known yet.',
    barriers: 'Teams that cannot let people go for an afternoon.',
    nextQuarter: 'Ask the 14 teams what changed.',
    confidence: 'some',
  },
]

/** What is asked with which words. */
const asked: Record<string, { says: string; wants: Wants }> = {
  [words[1]!.summary!]: {
    says: 'That the board asks each partner to send its figures within ten days of the month’s end',
    wants: 'decision',
  },
  [words[2]!.summary!]: {
    says: 'A deputy from each agency who can decide in the absence of its lead',
    wants: 'action',
  },
  [words[4]!.summary!]: { says: 'A place on the agenda in the spring, to say what changed', wants: 'hearing' },
}
