import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { addWorkingDays } from '#platform/calendar/working-days.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { Visit } from '#platform/visit.ts'
import { asOf } from '../northport-as-of.ts'
import { board } from '../northport-meetings.ts'
import { recordEnd } from './end-procedure.ts'
import type { AnswerHow } from './procedure.ts'
import { writeText } from './put-in-writing.tsx'
import { addAnswer, addProcedure, addRule, retitle } from './store.ts'
import { wholeProcedure } from './whole-procedure.ts'

/** What Northport put in writing between its meetings: each way it can end once, one that is open, and one that nobody has closed. */
export async function tellWrittenProcedures(telling: Telling): Promise<void> {
  await tellRules(telling)
  const ago = (days: number) => addWorkingDays(telling.today, -days)
  await put(telling, {
    title: 'A fourth day for the missing persons coordinator',
    says: 'That the missing persons coordinator works a fourth day until the summer was agreed in writing by the board',
    reasons: 'The coordinator is asked for every working day, and the next meeting is nine weeks away.',
    asked: ['council', 'police', 'health', '1'],
    put: ago(82),
    answers: [
      ['council', 'agreed', ago(81)],
      ['1', 'agreed', ago(79)],
      ['health', 'agreed', ago(79)],
      ['police', 'agreed', ago(77)],
    ],
  })
  await put(telling, {
    title: 'One leaflet in six languages',
    says: 'That the leaflet for families is printed in six languages was agreed in writing by the board',
    reasons: 'The printer holds the price until the end of the month.',
    asked: ['council', 'police', 'health'],
    put: ago(70),
    answers: [
      ['council', 'agreed', ago(69)],
      ['health', 'agreed', ago(68)],
      ['police', 'differed', ago(66), 'Two of the six are spoken by nobody our officers have met this year.'],
    ],
  })
  await put(telling, {
    title: 'A room in the library for the family panel',
    says: 'That the family panel meets in the library was agreed in writing by the board',
    reasons: 'The library asked for an answer within the fortnight.',
    asked: ['council', 'police', 'health'],
    put: ago(56),
    answers: [['council', 'agreed', ago(55)]],
    withdrawn: [ago(54), 'The library has let the room to somebody else'],
  })
  await put(telling, {
    title: 'Joining the regional survey of practitioners',
    says: 'That the partnership joins the regional survey of practitioners was agreed in writing by the board',
    reasons: 'The region closes its list before the board meets.',
    asked: ['council', 'police', 'health', '2'],
    put: ago(45),
    answers: [
      ['council', 'agreed', ago(44)],
      ['police', 'agreed', ago(41)],
      ['2', 'abstained', ago(41), 'We have no practitioners who would be asked.'],
    ],
    closed: ago(39),
  })
  await put(telling, {
    title: 'Cover while the scrutineer is away',
    says: 'That a second scrutineer covers two months was agreed by the three safeguarding partners',
    reasons: 'Scrutiny that is independent may not stop, and nobody is named who would do it.',
    statutory: true,
    options: [
      { option: 'Leave the two months without a scrutineer', whyNot: 'The audits of the quarter would wait' },
      { option: 'Ask a neighbouring partnership', whyNot: 'Theirs is away in the same weeks' },
    ],
    asked: ['council', 'police', 'health', '1'],
    put: ago(6),
    answers: [
      ['council', 'agreed', ago(5)],
      ['1', 'abstained', ago(5), 'It is for the three partners.'],
      ['police', 'agreed', ago(4)],
      ['health', 'agreed', ago(2)],
    ],
  })
  await put(telling, {
    title: 'Who is told when a school is closed in a hurry',
    says: 'That the partnership is told within the day when a school is closed was agreed in writing by the board',
    reasons: 'It happened twice this term, and once nobody knew where the children were.',
    asked: ['council', 'police', 'health', '3'],
    put: ago(5),
    answers: [
      ['council', 'agreed', ago(4)],
      ['3', 'meeting', ago(3), 'Schools should be heard before this is settled.'],
    ],
  })
  await put(telling, {
    title: 'Extra hours for the helpline in the holidays',
    says: 'That the helpline opens on the days between the holidays was agreed in writing by the board',
    reasons: 'Last year families rang and heard a recording.',
    asked: ['council', 'police', 'health'],
    put: ago(7),
    answers: [
      ['council', 'agreed', ago(6)],
      ['health', 'agreed', ago(5)],
    ],
  })
  await put(telling, {
    title: 'Reserve for translators',
    says: 'That a reserve for translators is taken from what is left of this year was agreed by the three safeguarding partners',
    reasons: 'Practitioners wait for translators, and the year ends before the board meets.',
    statutory: true,
    options: [{ option: 'Wait for next year’s budget', whyNot: 'It begins after two more panels' }],
    asked: ['council', 'police', 'health', '2'],
    put: ago(3),
    answers: [['police', 'agreed', ago(2)]],
    changed: [
      ago(2),
      'Health asked that the reserve ends with the year',
      'That a reserve for translators, which ends with the year, is taken from what is left of it was agreed by the three safeguarding partners',
    ],
    after: [
      ['council', 'agreed', ago(1)],
      ['2', 'agreed', ago(1)],
    ],
  })
}

type Answered = [who: string, how: AnswerHow, on: Day, why?: string]
type Told = {
  title: string
  says: string
  reasons: string
  options?: { option: string; whyNot: string }[]
  statutory?: true
  /** Agencies by the end of their key. */
  asked: string[]
  put: Day
  answers: Answered[]
  /** Other words: when, why, and the sentence that stands now. */
  changed?: [on: Day, why: string, says: string]
  after?: Answered[]
  withdrawn?: [on: Day, why: string]
  /** The day the manager closed it after its last day, where the answers did not end it. */
  closed?: Day
}

async function put(telling: Telling, told: Told): Promise<void> {
  const { visit, find } = telling
  const manager = (day: Day): Visit => ({ ...asOf(telling, 'Partnership manager', day), today: day })
  const { title, says, reasons, statutory = false, options = [] } = told
  const as = manager(told.put)
  const id = await addProcedure(
    visit.db,
    {
      title,
      workingGroupId: find('group/board'),
      decidedBy: board,
      statutory,
      carriedWhen: statutory ? 'all agree' : 'nobody differs',
      openedBy: as.who.name,
      openedOn: told.put,
      knownOn: told.put,
    },
    told.asked.map((key) => find(`agency/${key}`)),
  )
  const at = `/written-procedures/${id}`
  const closesOn = await writeText(as, id, 1, { title, says, reasons, options }, 5, null)
  await record(as, 'decision put in writing', at, { title, closesOn })
  for (const answer of told.answers) await answered(telling, id, answer)
  if (told.changed) {
    const [on, why, now] = told.changed
    const words = { title, says: now, reasons, options }
    await retitle(visit.db, { id, version: 1 }, title)
    await writeText(manager(on), id, 2, words, 5, why)
    await record(manager(on), 'proposed words changed', at, { says: words.says, why })
    for (const answer of told.after ?? []) await answered(telling, id, answer)
  }
  const last = told.withdrawn?.[0] ?? told.closed ?? told.answers.at(-1)?.[2] ?? told.put
  const found = await wholeProcedure({ db: visit.db, today: last }, id)
  if (told.withdrawn) await recordEnd(manager(last), found, { how: 'withdrawn', why: told.withdrawn[1] })
  else if (found.outcome.is !== 'open')
    await recordEnd(told.closed ? manager(last) : { ...manager(last), who: { ...as.who, name: byWhom(told) } }, found, {
      how: found.outcome.is,
      why: found.outcome.why,
    })
}

async function answered(telling: Telling, id: number, [who, how, on, why]: Answered): Promise<void> {
  const { visit, find } = telling
  const as = asOf(telling, speaker(who), on)
  const { text } = await wholeProcedure({ db: visit.db, today: on }, id)
  await addAnswer(visit.db, {
    procedureId: id,
    textId: text.id,
    agencyId: find(`agency/${who}`),
    hash: text.hash,
    how,
    why: why ?? null,
    byName: as.who.name,
    answeredAt: as.now,
  })
  await record(as, `answered in writing: ${how}`, `/written-procedures/${id}`, { hash: text.hash })
}

const byWhom = ({ answers }: Told) => speaker(answers.at(-1)![0])

const speaker = (who: string) =>
  ({
    council: 'Council’s safeguarding partner',
    police: 'Police’s safeguarding partner',
    health: 'Health’s safeguarding partner',
  })[who] ?? 'Safeguarding lead of an agency'

/** Ten working days and everybody, until the board found that one absence held up what nobody was against. */
async function tellRules(telling: Telling): Promise<void> {
  const { visit, today } = telling
  const rule = async (fromOn: Day, workingDays: number, carriedWhen: string, becauseSays: string) => {
    const row = { fromOn, workingDays, carriedWhen, becauseSays }
    await addRule(visit.db, { ...row, setBy: 'Partnership manager', knownOn: fromOn })
    await record(
      asOf(telling, 'Partnership manager', fromOn),
      'rule for decisions in writing set',
      '/written-procedures',
      row,
    )
  }
  await rule(addMonths(today, -26), 10, 'all agree', 'the published arrangements')
  await rule(addDays(addMonths(today, -6), 3), 5, 'nobody differs', 'the terms of reference of the board')
}
