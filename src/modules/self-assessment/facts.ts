import type { TenantDatabase } from '#platform/database/database.ts'
import { factOf, inSentence } from '#platform/facts/dated.ts'
import type { Asked, Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import { certainlyAfter, mayFallIn } from '#platform/calendar/when.ts'
import { byOf } from '#modules/partnership/index.ts'
import { countExtensions, extensionsInWords } from './extensions/extension.ts'
import { extensionStepsOf } from './extensions/extension-store.ts'
import { answersOf } from './return-store.ts'
import { countReturns, countsInWords, figuresOf } from './return.ts'
import {
  changeKinds,
  factKindOf,
  lastDayInTime,
  reportSection,
  returnDateChange,
  roundAddress,
  stageOf,
} from './round.ts'
import { changesBearingOn, changesOfRounds, roundsDueIn, type BearingChange } from './store.ts'

/** What self-assessment tells the report: each change of a round, and how the returns of a round stood where there is a list. */
export const facts: FactSource = {
  section: reportSection,
  gather: async (db, asked) => [
    ...(await changesBearingOn(db, asked)).map(factOfChange),
    ...(await countsOfRounds(db, asked)),
  ],
}

function factOfChange(change: BearingChange): Fact {
  const at = roundAddress(change.roundId)
  return factOf(change, {
    name: `${at}#change-${change.id}`,
    kind: factKindOf(change),
    about: { says: change.title, at },
    figures: change.count === null ? {} : { count: change.count },
    section: reportSection,
    checks: checksOf(change, at),
  })
}

function checksOf(change: BearingChange, at: string): Checks {
  const by = byOf(change, at)
  const order = ['planned', 'happened'].includes(change.status) ? stageOf[change.kind] : undefined
  return {
    ...(by && { by }),
    ...(order !== undefined && {
      stage: { of: change.title, order, says: changeKinds[change.kind as keyof typeof changeKinds].toLowerCase() },
    }),
    ...(change.waitsOn !== null && { waitsOn: [{ says: change.firstSays!, when: change.firstOn!, at }] }),
    ...(change.kind === 'launched' && { oneOf: 'round of self-assessment' }),
    ...(change.kind === 'judgement' && { measure: change.count === null ? null : `a count of ${change.count}` }),
  }
}

/**
 * How the returns stood on the day asked about, for each round with a list whose returns fell due in the period, and how often longer time
 * was asked for, granted and refused. Counts alone: no agency is named.
 */
async function countsOfRounds(db: TenantDatabase, { period, asAt }: Asked): Promise<Fact[]> {
  const rounds = await roundsDueIn(db, period.from, period.to)
  const ids = rounds.map((round) => round.id)
  const changes = Map.groupBy(await changesOfRounds(db, ids), (change) => change.roundId)
  const answers = Map.groupBy(await answersOf(db, ids, asAt), (answer) => answer.roundId)
  const longer = Map.groupBy(await extensionStepsOf(db, ids, asAt), (step) => step.roundId)
  return rounds.flatMap(({ id, title }): Fact[] => {
    const own = (changes.get(id) ?? []).filter((change) => change.knownOn === null || change.knownOn <= asAt)
    const due = returnDateChange(own)
    if (!due || certainlyAfter(due.happenedOn, asAt) || !mayFallIn(due.happenedOn, period)) return []
    const at = roundAddress(id)
    const counts = countReturns(answers.get(id) ?? [], lastDayInTime(own), asAt)
    const extensions = countExtensions(longer.get(id) ?? [])
    const inWords = extensionsInWords(extensions)
    const counted = {
      kind: 'count' as const,
      about: { says: title, at },
      when: due.happenedOn,
      status: 'happened' as const,
      proof: [at],
      audience: 'public' as const,
      knownOn: due.knownOn,
      source: due.source,
      section: reportSection,
    } satisfies Partial<Fact>
    return [
      {
        ...counted,
        name: `${at}#returns`,
        sentence: `In ${title}, whose returns fell due${inSentence(due.happenedOn)}, ${countsInWords(counts)}.`,
        figures: figuresOf(counts),
      },
      ...(inWords
        ? [{ ...counted, name: `${at}#extensions`, sentence: `In ${title}, ${inWords}.`, figures: { ...extensions } }]
        : []),
    ]
  })
}
