import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Handed } from '../../handed.ts'
import { aboveProvision, provisionAsked, provisionExamples, type ProvisionAsked } from './provision-pages.ts'
import { removeProvision as writeRemoval } from './store.ts'

/** A provision that was written down by mistake is taken out, with the reason. It stays in sight. */
export const removeProvision = (handed: Handed) =>
  task({
    path: '/arrangements/provisions/:provision/remove',
    may: 'write the arrangements',
    title: ({ provision }: ProvisionAsked) => `Take out: ${provision.name}`,
    examples: provisionExamples,
    find: provisionAsked(handed),
    above: (asked) => aboveProvision(asked),
    before: () => (
      <p>
        For what was written down by mistake. Where practice has moved on from the arrangements, explain it, or publish
        them afresh.
      </p>
    ),
    fields: { why: text('Why is it taken out?', { most: 400 }) },
    button: 'Take it out',
    check: (_, { provision }) => (provision.removed ? [{ field: 'why', says: 'It was taken out already' }] : []),

    async save(visit, { provision }, { why }) {
      const at = `/arrangements/provisions/${provision.id}`
      await writeRemoval(visit.db, { provisionId: provision.id, why, byName: visit.who.name, knownOn: visit.today })
      await record(visit, 'provision taken out', at, { why })
      return `/arrangements/versions/${provision.versionId}/provisions`
    },
  })
