import type { Day } from '#platform/calendar/day.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { statutoryPartners, whoMayAct } from '#modules/partnership/index.ts'
import { answersStanding, outcomeOf, type Outcome } from './procedure.ts'
import {
  answersTo,
  askedOf,
  endsOf,
  findProcedure,
  holdProcedure,
  optionsOfText,
  textsOf,
  type ProcedureRow,
} from './store.ts'

type Rows<F extends (...all: any[]) => Promise<any[]>> = Awaited<ReturnType<F>>

/** A proposed decision with all that is known of it: its texts, the one that stands, who is asked, the answers that count, and what comes of it today. */
export type WholeProcedure = ProcedureRow & {
  texts: Rows<typeof textsOf>
  text: Rows<typeof textsOf>[number]
  asked: Rows<typeof askedOf>
  /** Those that count: the last of each to the text that stands. */
  answers: Rows<typeof answersTo>
  /** How many answered words that no longer stand. */
  lost: number
  end: Rows<typeof endsOf>[number] | null
  outcome: Outcome
}

/** Lays texts, answers and ends over some proposed decisions, whatever their number in a few statements. */
export async function wholeOf(
  db: TenantDatabase,
  rows: readonly ProcedureRow[],
  today: Day,
): Promise<WholeProcedure[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const partners = (await statutoryPartners(db, today)).length
  const [texts, asked, all, ends] = [
    await textsOf(db, ids),
    await askedOf(db, ids),
    await answersTo(db, ids),
    await endsOf(db, ids),
  ]
  return rows.map((row) => {
    const own = texts.filter(({ procedureId }) => procedureId === row.id)
    const text = own.at(-1)!
    const ownAsked = asked.filter(({ procedureId }) => procedureId === row.id)
    const given = all.filter(({ procedureId }) => procedureId === row.id)
    const answers = answersStanding(given, text.hash)
    return {
      ...row,
      texts: own,
      text,
      asked: ownAsked,
      answers,
      lost: given.filter(({ hash }) => hash !== text.hash).length,
      end: ends.find(({ procedureId }) => procedureId === row.id) ?? null,
      outcome: outcomeOf({ ...row, closesOn: text.closesOn, partners }, ownAsked, answers, today),
    }
  })
}

/** One proposed decision with everything, and the options its standing text weighs. Throws NotFound when there is none of that number. */
export async function wholeProcedure({ db, today }: Pick<Visit, 'db' | 'today'>, id: number) {
  const [whole] = await wholeOf(db, [await findProcedure(db, id)], today)
  return { ...whole!, options: await optionsOfText(db, whole!.text.id) }
}
export type FoundProcedure = Awaited<ReturnType<typeof wholeProcedure>>

/**
 * Holds what was put until the visit is over, and reads it again: of two who act at once one waits and sees what the other did.
 * Throws ChangedMeanwhile when it has ended since the page was shown, or its words have changed.
 */
export async function holdOpen(
  visit: Visit,
  { id, text }: Pick<FoundProcedure, 'id' | 'text'>,
): Promise<FoundProcedure> {
  await holdProcedure(visit.db, id)
  const found = await wholeProcedure(visit, id)
  if (found.end || found.text.hash !== text.hash) throw new ChangedMeanwhile()
  return found
}

/** For whom a visitor may answer: their own agency where it is asked; as itself, or as a deputy under a delegation; or why not. */
export type Voice = { agencyId: number; deputySays: string | null; deputyAt: string | null }

/**
 * With whose voice a visitor answers a proposed decision. For a safeguarding partner whoever holds that role for it, or a deputy to whom deciding in
 * this is delegated today; for any other agency whoever leads for it. Otherwise the reason why not.
 */
export async function voiceOf(
  visit: Visit,
  { asked, statutory }: Pick<WholeProcedure, 'asked' | 'statutory'>,
  whoMay?: Awaited<ReturnType<typeof whoMayAct>>,
): Promise<Voice | { whyNot: string }> {
  const own = asked.find(({ agencyId }) => agencyId === visit.who.agencyId)
  const itself = (agencyId: number): Voice => ({ agencyId, deputySays: null, deputyAt: null })
  if (own && (!own.statutory || visit.who.roles.includes('safeguarding partner'))) return itself(own.agencyId)
  if (visit.who.personId === null) return { whyNot: 'You act for none of those who are asked' }
  const acting = whoMay ?? (await whoMayAct(visit.db, visit.today))
  const reasons = asked
    .filter((each) => each.statutory)
    .map(({ agencyId }) => ({
      agencyId,
      ...acting.may(visit.who.personId!, agencyId, statutory ? 'decide for the three' : 'decide'),
    }))
  const ground = reasons.find(({ may }) => may)
  if (ground)
    return {
      agencyId: ground.agencyId,
      deputySays: ground.because.replace(/^They stand/, 'Stands').replace(/^They hold/, 'Holds'),
      deputyAt: ground.at ?? `/agencies/${ground.agencyId}`,
    }
  return {
    whyNot:
      reasons.find(({ at }) => at !== null)?.because.replace(/\.$/, '') ?? 'You act for none of those who are asked',
  }
}
