import { factOf } from '#platform/facts/dated.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { factKind } from './entry.ts'
import { entriesBearingOn, type FoundEntry } from './store.ts'

/** Where the log stands in the report, unless an entry says otherwise. */
const section = 'Background and context'

/** What the log tells the periodic report: each entry as one fact. */
export const facts: FactSource = {
  section,
  async gather(db, asked) {
    return (await entriesBearingOn(db, asked)).map(entryFact)
  },
}

/** An entry; one that is awaited is a promise by whoever is to act, and one that hangs on another still awaited waits on it. */
const entryFact = (entry: FoundEntry) => {
  const at = `/log/${entry.id}`
  return factOf(entry, {
    name: `${at}#entry`,
    kind: factKind(entry.status),
    about: entry.outcomeOf ? { says: entry.before!, at: `/log/${entry.outcomeOf}` } : { says: entry.title, at },
    proof: [at],
    audience: entry.audience as 'public' | 'partnership',
    section: entry.section ?? section,
    checks: {
      ...(entry.bodySays && { by: { says: entry.bodySays, at } }),
      oneOf: entry.kind,
      ...(entry.status === 'planned' &&
        entry.outcomeOf &&
        entry.beforeStatus === 'planned' && {
          waitsOn: [{ says: entry.beforeSays!, when: entry.beforeOn!, at: `/log/${entry.outcomeOf}` }],
        }),
    },
  })
}
