import type { FactSource } from '#platform/facts/fact.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { factsFrom } from './account.ts'
import { compose, factsTold, sectionOf, type ToldFact } from './compose.ts'
import { changesSince, periodOf, snapshotOf, type Report, type Sentence } from './report.ts'
import { voidSignatures } from './signatures/store.ts'
import {
  addReport,
  addSentences,
  changeSentence,
  findReport,
  moveToNextDraft,
  sectionOrder,
  sentencesOf,
  type NewSentence,
} from './store.ts'

/** What a deed needs of the visit: a task has it, and so has a story. */
export type Writer = Pick<Visit, 'db' | 'now' | 'today' | 'who' | 'partnership'>

/** Begins a report and tells its first draft from the record. Answers with its number. */
export async function beginReport(
  writer: Writer,
  sources: readonly FactSource[],
  asked: Pick<Report, 'title' | 'kind' | 'coversFrom' | 'coversTo' | 'asAt'>,
): Promise<number> {
  const { title, kind, coversFrom, coversTo, asAt } = asked
  const id = await addReport(writer.db, {
    title,
    kind,
    coversFrom,
    coversTo,
    asAt,
    begunBy: writer.who.name,
    begunOn: writer.today,
  })
  const report = await findReport(writer.db, id)
  const facts = factsTold(await composedFor(writer, sources, report))
  await addSentences(writer.db, newSentences(id, facts, []))
  await record(writer, 'report begun', `/reports/${id}`, {
    title,
    kind,
    coversFrom,
    coversTo,
    asAt,
    sentences: facts.length,
  })
  return id
}

/** What gathering again did, for the person and for the history. */
export type Gathered = { added: number; changed: number; toldAnew: number }

/**
 * Looks at the record again: facts that are new get a sentence; what changed stays marked, or is told anew where
 * `anew` and nobody has edited it. Words that a person chose are never overwritten. Without a change nothing is voided.
 */
export async function gatherAgain(
  writer: Writer,
  sources: readonly FactSource[],
  report: Report,
  anew: boolean,
): Promise<Gathered> {
  const facts = factsTold(await composedFor(writer, sources, report))
  const sentences = await sentencesOf(writer.db, report.id)
  const byName = new Map(facts.map((fact) => [fact.name, fact]))
  const known = new Set(sentences.map((sentence) => sentence.factName))
  const fresh = newSentences(
    report.id,
    facts.filter((fact) => !known.has(fact.name)),
    sentences,
  )
  const stale = sentences.filter((each) => each.fact && changesSince(each.fact, byName.get(each.factName!)).length > 0)
  const mended = anew
    ? stale.filter((each) => !each.edited && each.leftOutBecause === null && byName.has(each.factName!))
    : []
  await addSentences(writer.db, fresh)
  for (const sentence of mended) {
    const fact = byName.get(sentence.factName!)!
    await changeSentence(writer.db, sentence.id, {
      says: fact.sentence,
      edited: false,
      editedBecause: null,
      leftOutBecause: null,
      fact: snapshotOf(fact),
    })
  }
  const gathered = { added: fresh.length, changed: stale.length, toldAnew: mended.length }
  if (fresh.length || mended.length) await draftChanged(writer, report.id, 'facts gathered', gathered)
  else await record(writer, 'record looked at again', `/reports/${report.id}`, gathered)
  return gathered
}

/** A change of the draft: the next draft begins, whoever signed has to sign again, and the history says why. */
export async function draftChanged(writer: Writer, report: number, deed: string, detail: object): Promise<void> {
  await moveToNextDraft(writer.db, report)
  const voided = await voidSignatures(writer.db, report, deed, writer.now)
  await record(writer, deed, `/reports/${report}`, detail)
  if (voided > 0)
    await record(
      writer,
      `${voided === 1 ? 'a signature' : `${voided} signatures`} made void: ${deed}`,
      `/reports/${report}`,
      { voided },
    )
}

/** The account of a report's period, as the record tells it now. */
export const composedFor = async (writer: Pick<Writer, 'db'>, sources: readonly FactSource[], report: Report) => {
  const asked = { period: periodOf(report), asAt: report.asAt }
  return compose(await factsFrom(writer.db, sources, asked), asked, await sectionOrder(writer.db))
}

/** New sentences stand at the end of the paragraph about the same thing; a new subject begins a paragraph at the end of its section. */
export function newSentences(reportId: number, facts: readonly ToldFact[], there: readonly Sentence[]): NewSentence[] {
  const ends = new Map<string, { paragraph: number; position: number }>()
  const lastParagraph = new Map<string, number>()
  for (const each of there) {
    const place = placeOf(each.section, each.about, each.afterPeriod)
    const end = ends.get(place)
    if (!end || each.position > end.position) ends.set(place, { paragraph: each.paragraph, position: each.position })
    lastParagraph.set(each.section, Math.max(lastParagraph.get(each.section) ?? 0, each.paragraph))
  }
  return facts.map((fact) => {
    const section = sectionOf(fact)
    const afterPeriod = fact.knownAfter ?? false
    const place = placeOf(section, fact.about.says, afterPeriod)
    const end = ends.get(place) ?? { paragraph: (lastParagraph.get(section) ?? 0) + 1, position: 0 }
    const here = { paragraph: end.paragraph, position: end.position + 1 }
    ends.set(place, here)
    lastParagraph.set(section, Math.max(lastParagraph.get(section) ?? 0, here.paragraph))
    return {
      reportId,
      section,
      ...here,
      about: fact.about.says,
      says: fact.sentence,
      factName: fact.name,
      fact: snapshotOf(fact),
      audience: fact.audience,
      afterPeriod,
      edited: false,
      editedBecause: null,
      leftOutBecause: null,
    }
  })
}

const placeOf = (section: string, about: string, afterPeriod: boolean) => [section, about, afterPeriod].join('\n')
