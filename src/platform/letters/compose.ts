import type { Day } from '../calendar/day.ts'
import { openOnly, type TenantDatabase } from '../database/database.ts'
import type { Deadline, Waiting } from '../module.ts'
import type { Visit } from '../visit.ts'
import { toldTo } from '../web/ability-at.ts'
import { choiceToBegin, comesOn, type Choice } from './choice.ts'
import type { HandedToLetters, Reader } from './handed.ts'
import { letterOf, linesFor, type Letter } from './letter.ts'
import { datesOf, waitingOf, type Line, type Of } from './list.ts'
import { readershipIn, type Readership } from './own-list.ts'
import { choicesNow, choiceOf, readersOn, rhythmNow, saidLately } from './store.ts'

/** What is being written for: the partnership, on a day. */
export type Writing = { db: TenantDatabase; partnership: Visit['partnership']; today: Day; now: Date }

/** One person's letter of the day. */
export type Composed = { reader: Reader; choice: Choice; letter: Letter }

/**
 * Composes the letters of a day. People with the same roles and keys who see the same agencies' own may see the same dates, so these
 * are asked for once for each such group, in a visit that is nobody's in particular and has the group's abilities, rooms and agencies;
 * what waits on somebody is asked for in a visit of that very person. `take` gets each group's letters while only what it may open is.
 */
export async function composeLetters(
  writing: Writing,
  handed: HandedToLetters,
  take: (composed: Composed[]) => Promise<void>,
): Promise<{ members: number }> {
  const { db, today } = writing
  const { rhythm } = await rhythmNow(db)
  const readers = await readersOn(db, today, handed.abilities())
  const choices = await choicesNow(db)
  const holidays = await handed.holidays(db)
  const asked = { today, rhythm, holidays }
  const readershipOf = readershipIn(readers, await handed.answering(db, today), handed)
  const choiceFor = ({ accountId }: Reader) => choices.get(accountId) ?? choiceToBegin
  const receiving = readers.filter((reader) => comesOn(choiceFor(reader), today, rhythm, holidays))
  for (const group of Map.groupBy(receiving, sameSight).values()) {
    await openOnly(db, group[0]!)
    const deadlines = await datesSeen(visitOf(writing, { ...group[0]!, ...nobody }), handed)
    const said = await saidLately(
      db,
      group.map(({ accountId }) => accountId),
      today,
      rhythm.waitingAgain,
    )
    const composed: Composed[] = []
    for (const reader of group) {
      const choice = choiceFor(reader)
      const dates = datesOf(deadlines, reader.accountId, readershipOf, asked)
      const waits = choice.often === 'only late' ? [] : await waitsOn(visitOf(writing, reader), handed)
      const list = [...dates, ...waitingOf(waits, dates, said.get(reader.accountId) ?? new Set())]
      const letter = letterOf(linesFor(choice, list), choice, saidIn(writing))
      if (letter) composed.push({ reader, choice, letter })
    }
    await take(composed)
  }
  await openOnly(db, {})
  return { members: readers.length }
}

/** The whole list of the visitor, and the letter they would get today as they chose; null when it would say nothing. */
export async function ownList(
  visit: Visit,
  handed: HandedToLetters,
): Promise<{ list: Line[]; letter: Letter | null; choice: Choice }> {
  const { db, today, who } = visit
  const { rhythm } = await rhythmNow(db)
  const { choice } = await choiceOf(db, who.accountId ?? 0)
  const holidays = await handed.holidays(db)
  const readers = await readersOn(db, today, handed.abilities())
  const readershipOf: (deadline: Deadline) => Readership = readershipIn(
    readers,
    await handed.answering(db, today),
    handed,
  )
  const dates = datesOf(await datesSeen(visit, handed), who.accountId ?? 0, readershipOf, { today, rhythm, holidays })
  const said = await saidLately(db, [who.accountId ?? 0], today, rhythm.waitingAgain)
  const list = [...dates, ...waitingOf(await waitsOn(visit, handed), dates, said.get(who.accountId ?? 0) ?? new Set())]
  return { list, choice, letter: letterOf(linesFor(choice, list), choice, saidIn(visit)) }
}

/** Enough to find one person's among everybody's; beyond it, the soonest are looked at. */
const mostDates = 5_000

/** Every date this visit may see, with its chapter. */
async function datesSeen(visit: Visit, { chapters, abilityAt }: HandedToLetters): Promise<Of<Deadline>[]> {
  const seen: Of<Deadline>[] = []
  for (const { name, deadlines } of chapters)
    for (const deadline of await toldTo(deadlines, visit, abilityAt, mostDates))
      seen.push({ ...deadline, chapter: name })
  return seen
}

async function waitsOn(visit: Visit, { chapters, abilityAt }: HandedToLetters): Promise<Of<Waiting>[]> {
  const seen: Of<Waiting>[] = []
  for (const { name, waiting } of chapters)
    for (const each of await toldTo(waiting, visit, abilityAt)) seen.push({ ...each, chapter: name })
  return seen
}

const sameSight = ({ roles, rooms, agencies }: Reader) =>
  [[...roles].sort(), rooms, agencies.every ? 'every' : agencies.own].map((each) => String(each)).join('|')

/** A visit that has a group's sight and is nobody in it: a source that asks for the person is told of none. */
const nobody = { accountId: null, personId: null, agencyId: null }

const visitOf = (
  { db, partnership, today, now }: Writing,
  reader: Omit<Reader, 'accountId'> & { accountId: number | null },
): Visit => ({
  who: {
    accountId: reader.accountId,
    name: reader.name,
    personId: reader.personId,
    agencyId: reader.agencyId,
    roles: reader.roles,
    abilities: reader.abilities,
    lastHereAt: null,
  },
  partnership,
  rooms: reader.rooms,
  agencies: reader.agencies,
  db,
  today,
  now,
  query: new URLSearchParams(),
})

const saidIn = ({ today, partnership }: Pick<Writing, 'today' | 'partnership'>) => ({
  today,
  partnership: partnership.name,
  shortName: partnership.shortName,
})
