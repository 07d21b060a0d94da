import type { Fact, FactSource } from '#platform/facts/fact.ts'
import type { RequirementSet } from '#law/report-requirements.ts'
import { statutoryPartners } from '#modules/partnership/index.ts'
import { factsTold } from './compose.ts'
import { composedFor, type Writer } from './gather.ts'
import { editionsOf } from './editions/store.ts'
import { findAll } from './findings/find-all.ts'
import type { Finding } from './findings/finding.ts'
import {
  changesSince,
  contentHash,
  layOut,
  periodOf,
  type Change,
  type DraftSection,
  type Report,
  type Sentence,
  type SignedLaw,
} from './report.ts'
import { lawFor, requirementsMet, type RequirementMet, type Told } from './requirements.ts'
import type { Partner, Signature } from './signatures/signing.ts'
import { signaturesOn } from './signatures/store.ts'
import { answersTo, findReport, sectionOrder, sentencesOf, settledFor, type Settled } from './store.ts'

/** A report as it was written: what is told, what the law asks of it, who signed what, and the hash of exactly that. */
export type Draft = {
  report: Report
  sentences: Sentence[]
  order: string[]
  sections: DraftSection[]
  law: RequirementSet | null
  requirements: RequirementMet[]
  contentHash: string
  partners: Partner[]
  signatures: Signature[]
}

/** The same held against the record of today: what changed since, and what in it cannot be right. */
export type DraftAndRecord = Draft & {
  factsNow: ReadonlyMap<string, Fact>
  /** By the number of the sentence; only those that changed. */
  stale: ReadonlyMap<number, Change[]>
  findings: { finding: Finding; settled: Settled | null }[]
  /** How many facts of the record have no sentence yet. */
  untold: number
}

/** Reads a draft. Throws NotFound when there is no such report. */
export async function draftOf({ db, today }: Pick<Writer, 'db' | 'today'>, id: number): Promise<Draft> {
  const report = await findReport(db, id)
  const [sentences, order, answers] = [await sentencesOf(db, id), await sectionOrder(db), await answersTo(db, id)]
  const sections = layOut(sentences, order)
  const law = lawFor(report.asAt)
  const requirements = requirementsMet(law, toldIn(sections), answers)
  const hash = contentHash(report, sections, signedLaw(law, answers))
  // What is published stays with the partners of its day; another content is signed by those of today.
  const published = (await editionsOf(db, [id])).find((edition) => edition.contentHash === hash)
  return {
    report,
    sentences,
    order,
    sections,
    law,
    requirements,
    contentHash: hash,
    partners: await statutoryPartners(db, published?.publishedOn ?? today),
    signatures: await signaturesOn(db, id),
  }
}

/** Reads a draft and holds it against the record as it is now. */
export async function draftAndRecord(
  writer: Pick<Writer, 'db' | 'today'>,
  sources: readonly FactSource[],
  id: number,
): Promise<DraftAndRecord> {
  const draft = await draftOf(writer, id)
  const facts = factsTold(await composedFor(writer, sources, draft.report))
  const factsNow = new Map(facts.map((fact) => [fact.name, fact]))
  const told = draft.sentences.filter((sentence) => sentence.leftOutBecause === null)
  const stale = new Map<number, Change[]>()
  for (const { id: sentence, fact, factName } of told) {
    const changes = fact ? changesSince(fact, factsNow.get(factName!)) : []
    if (changes.length) stale.set(sentence, changes)
  }
  const settled = await settledFor(writer.db, id)
  const known = new Set(draft.sentences.map((sentence) => sentence.factName))
  return {
    ...draft,
    factsNow,
    stale,
    findings: findAll(asTold(facts, told), { period: periodOf(draft.report), asAt: draft.report.asAt }).map(
      (finding) => ({
        finding,
        settled: settled.get(finding.key) ?? null,
      }),
    ),
    untold: facts.filter((fact) => !known.has(fact.name)).length,
  }
}

/** Each fact of the record, marked where this draft does not tell it: some rules ask what a report leaves unsaid. */
const asTold = (facts: readonly Fact[], told: readonly Sentence[]): Fact[] => {
  const names = new Set(told.map((sentence) => sentence.factName))
  return facts.map((fact) => (names.has(fact.name) ? fact : { ...fact, checks: { ...fact.checks, untold: true } }))
}

const toldIn = (sections: readonly DraftSection[]): Told[] =>
  sections.flatMap((section) =>
    section.paragraphs.flatMap(({ number, about, sentences }) =>
      sentences.map(({ says, fact }) => ({
        number,
        section: section.title,
        fact: {
          sentence: says,
          about,
          kind: fact?.kind ?? 'judgement',
          status: fact?.status ?? 'happened',
          measured: fact?.measured ?? false,
        },
      })),
    ),
  )

const signedLaw = (law: RequirementSet | null, answers: ReadonlyMap<string, string>): SignedLaw =>
  law && {
    edition: law.edition,
    asks: law.requirements.map(({ id, says }) => ({ id, says, answer: answers.get(id) ?? null })),
  }
