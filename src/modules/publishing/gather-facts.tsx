import { numberIn } from '#platform/evidence/evidence.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { choice } from '#platform/forms/fields.tsx'
import { task } from '#platform/web/route.tsx'
import { gatherAgain } from './gather.ts'
import { findReport, someReports } from './store.ts'

const ways = {
  mark: 'Leave them marked, to be looked at one by one',
  anew: 'Tell them anew, except those whose words a person chose',
} as const

/** Look at the record again: what is new is added, what changed is marked, and no words that a person chose are lost. */
export const gatherFacts = (sources: readonly FactSource[]) =>
  task({
    path: '/reports/:report/gather',
    may: 'write reports',
    title: 'Gather from the record again',
    fields: { changed: choice('What about sentences whose record has changed?', ways) },
    examples: async ({ db }) => (await someReports(db, 1)).map(({ id }) => ({ report: String(id) })),
    find: async ({ db }, params) => findReport(db, numberIn(params.report)),
    begin: () => ({ changed: 'mark' }),
    above: (report) => [
      { says: 'Reports', href: '/reports' },
      { says: report.title, href: `/reports/${report.id}` },
    ],
    before: () => (
      <p>
        Facts recorded since are added as new sentences. If anything is added or told anew, every partner is asked to
        sign again.
      </p>
    ),
    button: 'Gather',

    async save(visit, report, { changed }) {
      await gatherAgain(visit, sources, report, changed === 'anew')
      return `/reports/${report.id}`
    },
  })
