import { lastDay } from '#platform/calendar/when.ts'
import { daysIn, inPeriod } from '#platform/calendar/period.ts'
import type { Fact, FactSource } from '#platform/facts/fact.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { periodOf } from '../report.ts'
import { editionsPublished, type EditionLine } from './store.ts'

/** What the account tells about the editions published within its period. */
export const publishedEditions: FactSource = {
  section: 'Introduction',
  gather: async (db, { period }) =>
    (await editionsPublished(db, 100)).filter((edition) => inPeriod(edition.publishedOn, period)).map(factFrom),
}

function factFrom(edition: EditionLine): Fact {
  const at = `/reports/${edition.reportId}`
  const period = periodOf(edition)
  const says =
    edition.number === 1
      ? `${edition.title}, signed by all safeguarding partners, was published`
      : `${edition.title} was published again as edition ${edition.number}, which corrects the one before`
  return {
    name: `${at}#edition-${edition.number}`,
    sentence: sentenceOf(says, edition.publishedOn),
    kind: 'event',
    about: { says: edition.title, at },
    when: edition.publishedOn,
    status: 'happened',
    figures: {},
    proof: [at],
    audience: 'public',
    knownOn: lastDay(edition.publishedOn),
    source: null,
    ...(edition.number === 1 && {
      checks: {
        covers: {
          ...period,
          report: edition.title,
          ...(edition.kind === 'yearly' && daysIn(period) >= 365 && { length: 'year' as const }),
        },
      },
    }),
  }
}
