import type { Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Day } from '#platform/calendar/day.ts'
import { publicationChangesUntil, type PublicationChange } from './store.ts'

type Change = PublicationChange & { title: string; kind: string }

/** What the account tells about the accounts given before, and about those still to come. */
export const earlierReports: FactSource = {
  section: 'Introduction',
  gather: async (db, { period }) => (await publicationChangesUntil(db, period.to)).map(factFrom),
}

function factFrom(change: Change): Fact {
  const at = `/earlier-reports/${change.publicationId}`
  return factOf(change, {
    name: `${at}#change-${change.id}`,
    kind: kindOf(change),
    about: { says: change.title, at },
    proof: [`${at}#change-${change.id}`],
    checks: checksOf(change),
    // A requirement that stands, and a period that a report states of itself, need no date at the end.
    ...((change.happenedOn === '?' || change.step === 'covers') && { sentence: `${change.says}.` }),
    ...(sections[change.step] && { section: sections[change.step]! }),
  })
}

const sections: Record<string, string> = { describes: 'Background and context' }

const kindOf = ({ step, status }: Change): Fact['kind'] =>
  status === 'planned' ? 'plan' : step === 'begun' ? 'decision' : 'event'

function checksOf(change: Change): Checks {
  const { coversFrom, coversTo, dueOn, thing, title } = change
  return {
    ...(thing && { sameThing: thing }),
    ...(coversFrom &&
      coversTo && {
        covers: {
          from: coversFrom,
          to: coversTo,
          report: title,
          ...(change.coversLength && { length: change.coversLength as 'year' | 'half-year' }),
        },
      }),
    ...(dueOn && {
      limit: {
        duty: 'publish-the-yearly-report',
        due: dueOn as Day,
        doneOn: change.status === 'happened' ? change.happenedOn : null,
        reason: change.lateBecause,
      },
    }),
    ...(change.countsBy && { years: { kind: change.countsBy as 'calendar' | 'financial' | 'other', of: title } }),
  }
}
