import type { TenantDatabase } from '#platform/database/database.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Asked, Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import { byOf } from '#modules/partnership/index.ts'
import { factKind } from './development.ts'
import { totalInWords, totalOf } from './measure.ts'
import { figuresKnown } from './measure-store.ts'
import { changesBearingOn } from './store.ts'

/** What the front door tells an account: each change that bears on the period, and what was counted in it. */
export const facts: FactSource = {
  section: 'Improvement activity',
  gather: async (db, asked) => [...(await changesTold(db, asked)), ...(await countsTold(db, asked))],
}

async function changesTold(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  return (await changesBearingOn(db, asked)).map((change) => {
    const at = `/front-door/developments/${change.developmentId}`
    const by = byOf(change, at)
    const checks: Checks = {
      by,
      ...(change.kind === 'set up' && change.status === 'happened' && { begins: 'existence' as const }),
      ...(change.status === 'planned' && { commitment: { owner: by?.says ?? null, due: change.happenedOn } }),
      ...(factKind(change) === 'judgement' && { measure: change.measuredBy }),
    }
    return factOf(change, {
      name: `${at}#change-${change.id}`,
      kind: factKind(change),
      about: { says: change.title, at },
      proof: [`${at}#change-${change.id}`],
      checks,
    })
  })
}

/** One fact a measure, from the figures known on the day asked about; for the partnership alone while one of them is provisional. */
async function countsTold(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  const { from, to } = asked.period
  return [...Map.groupBy(await figuresKnown(db, asked), (figure) => figure.measureId)].map(([measureId, figures]) => {
    const at = `/front-door/measures/${measureId}`
    const measure = figures[0]!
    const total = totalOf(figures)
    const sources = new Set(figures.map(({ source }) => source))
    return {
      name: `${at}#${from}/${to}`,
      sentence: totalInWords(measure, total, asked.period),
      kind: 'count',
      about: { says: measure.name, at },
      when: `${from}/${to}`,
      status: 'happened',
      figures: {
        ...(total.supplied > 0 && { counted: total.numerator }),
        ...(total.denominator !== null && { outOf: total.denominator }),
        monthsSupplied: total.supplied,
        monthsNotSupplied: total.notSupplied,
      },
      proof: [at],
      audience: total.provisional > 0 ? 'partnership' : 'public',
      knownOn: null,
      source: sources.size === 1 ? measure.source : null,
    } satisfies Fact
  })
}
