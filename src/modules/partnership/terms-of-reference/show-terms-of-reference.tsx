import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { learntFrom } from '#platform/facts/dated.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { page } from '#platform/web/route.tsx'
import { allTermsOfReference, findTermsOfReference, versionsOfGroup } from './store.ts'
import { VersionList } from './version-list.tsx'

/** One version of the terms of reference of a group, whole, and the other versions. */
export const showTermsOfReference = page({
  path: '/terms-of-reference/:version',
  may: 'see who we are',
  examples: async ({ db }) => (await allTermsOfReference(db)).slice(0, 2).map(({ id }) => ({ version: String(id) })),

  async show(visit, params) {
    const terms = await findTermsOfReference(visit.db, numberIn(params.version))
    const versions = await versionsOfGroup(visit.db, terms.workingGroupId)
    const at = `/terms-of-reference/${terms.id}`
    const last = versions[0]!.id === terms.id
    return {
      title: terms.title,
      above: [
        { says: 'Groups', href: '/groups' },
        { says: terms.group, href: `/groups/${terms.workingGroupId}` },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              {
                key: 'Stands',
                value: last ? (
                  <Status is="in place" says="The version in force" />
                ) : (
                  <Status is="ended" says="An older version" />
                ),
              },
              { key: 'Agreed', value: whenInWords(terms.agreedOn) },
              { key: 'Agreed by', value: terms.agreeing ?? 'Not recorded' },
              { key: 'To be looked at again by', value: terms.reviewBy ? inWords(terms.reviewBy) : 'No day is set' },
              terms.altered ? { key: 'Otherwise than before', value: terms.altered } : null,
              { key: 'Learnt from', value: learntFrom(terms) ?? 'Recorded at work' },
            ]}
          />
          <Section title="The text">
            <Prose text={terms.body} />
          </Section>
          <Section title="All versions">
            <VersionList versions={versions} today={visit.today} />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
        </>
      ),
    }
  },
})
