import type { TenantDatabase } from '#platform/database/database.ts'
import type { Asked, Fact, FactSource } from '#platform/facts/fact.ts'
import type { RequirementSet } from '#law/report-requirements.ts'
import { compose, factsTold, type Composed } from './compose.ts'
import { findAll } from './findings/find-all.ts'
import type { Finding } from './findings/finding.ts'
import { isMeasured, lawFor, requirementsMet, type RequirementMet } from './requirements.ts'
import { sectionOrder } from './store.ts'

/** A whole account of a period: what is told, what in it cannot be right, and how it stands to the law. */
export type Account = {
  composed: Composed
  findings: Finding[]
  requirements: RequirementMet[]
  law: RequirementSet | null
}

/**
 * Tells a period as at a day from the records alone. `sources` are those of every chapter; nothing is written down.
 */
export async function accountOf(db: TenantDatabase, sources: readonly FactSource[], asked: Asked): Promise<Account> {
  const [facts, order] = [await factsFrom(db, sources, asked), await sectionOrder(db)]
  const composed = compose(facts, asked, order)
  const law = lawFor(asked.asAt)
  const told = composed.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ number, about, facts: here }) =>
      here.map((fact) => ({ number, section: section.title, fact: { ...fact, about, measured: isMeasured(fact) } })),
    ),
  )
  return {
    composed,
    findings: findAll(factsTold(composed), asked),
    requirements: requirementsMet(law, told, new Map()),
    law,
  }
}

/** Every fact of every source, each with the section it stands in. A name told twice keeps the first and numbers the next. */
export async function factsFrom(db: TenantDatabase, sources: readonly FactSource[], asked: Asked): Promise<Fact[]> {
  const facts = new Map<string, Fact>()
  for (const source of sources)
    for (const fact of await source.gather(db, asked)) {
      const name = freeName(fact.name, facts)
      facts.set(name, { ...fact, name, section: fact.section ?? source.section })
    }
  return [...facts.values()]
}

function freeName(name: string, taken: ReadonlyMap<string, Fact>): string {
  let free = name
  for (let again = 2; taken.has(free); again += 1) free = `${name}~${again}`
  return free
}
