import { certainlyAfter } from '#platform/calendar/when.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import { allTermsOfReference } from './store.ts'

/** What terms of reference tell the report: which were agreed, by which group, and which version. */
export const termsOfReferenceFacts: FactSource = {
  section: 'Governance',
  gather: async (db, { period }) =>
    (await allTermsOfReference(db))
      .filter(({ agreedOn }) => !certainlyAfter(agreedOn, period.to))
      .map((terms) => {
        const about = { says: terms.group, at: `/groups/${terms.workingGroupId}` }
        const version = terms.number > 1 ? `, version ${terms.number},` : ''
        const by = terms.agreeing ? ` by the ${terms.agreeing}` : ''
        return factOf(
          {
            ...terms,
            says: `Terms of reference of the ${terms.group}${version} were agreed${by}`,
            happenedOn: terms.agreedOn,
            status: 'happened',
          },
          {
            name: `/terms-of-reference/${terms.id}`,
            proof: [`/terms-of-reference/${terms.id}`],
            kind: 'decision',
            about,
          },
        )
      }),
}
