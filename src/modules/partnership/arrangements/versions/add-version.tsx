import { addEvidence } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, number, text, when } from '#platform/forms/fields.tsx'
import { certainlyAfter, definitelyBefore } from '#platform/calendar/when.ts'
import { arrangementsContentsInForce } from '#law/arrangements.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addPublication, addVersion, allVersions } from './store.ts'
import { frameworks, type Version } from './version.ts'
import { aboveVersion } from './version-pages.ts'

const own = {
  edition: number('Which edition is it?', { least: 1, most: 999, hint: 'The first arrangements are edition 1' }),
  title: text('What is it called?'),
  framework: choice('Under which framework is it written?', frameworks),
  words: text('Its text', { long: true, optional: true, most: 60_000, hint: 'Or add it as a file' }),
  file: file('Or the file'),
  keptAt: text('Where can anybody read it?', { optional: true, hint: 'An address on a website' }),
}

/** A new edition of the arrangements is begun: its text, and under which framework it is written. The partners then agree to it. */
export const addAVersion = task({
  path: '/arrangements/versions/add',
  may: 'write the arrangements',
  title: 'Begin an edition of the arrangements',
  above: () => aboveVersion(),
  fields: own,
  find: ({ db }) => allVersions(db),
  begin: (versions, { today }) => ({
    edition: String((versions[0]?.edition ?? 0) + 1),
    framework: arrangementsContentsInForce(today)?.edition,
  }),
  check: ({ edition }, versions) => sameEdition(edition, versions),

  async save(visit, _, { file: added, framework, ...answers }) {
    const id = await addVersion(visit.db, {
      ...answers,
      framework: framework === 'unknown' ? null : framework,
      knownOn: visit.today,
    })
    const at = `/arrangements/versions/${id}`
    if (added) await addEvidence(visit, at, 'see who we are', added)
    await record(visit, 'edition of the arrangements begun', at, { ...answers, framework, file: added?.name })
    return at
  },
})

/**
 * An edition that was published before this record began is written down from a document of its time. It was published, and
 * counts as agreed by nobody, since how each partner stood is not in the document.
 */
export const recordEarlierVersion = task({
  path: '/arrangements/versions/record-earlier',
  may: 'write the arrangements',
  title: 'Record an edition published before',
  above: () => aboveVersion(),
  before: () => (
    <p>
      For arrangements published before their record was kept here. An edition written now is begun, agreed by the three
      partners and then published.
    </p>
  ),
  fields: {
    ...own,
    publishedOn: when('When was it published?'),
    source: text('Which document says so?', { hint: 'A document and its paragraph' }),
  },
  find: ({ db }) => allVersions(db),
  begin: () => ({ framework: 'unknown' }),
  check: ({ edition, publishedOn }, versions, { today }) => [
    ...sameEdition(edition, versions),
    ...(certainlyAfter(publishedOn, today)
      ? [{ field: 'publishedOn', says: 'This lies ahead: begin an edition, and publish it once the partners agreed' }]
      : []),
    ...(versions.some(
      ({ publication }) => publication?.source === null && !definitelyBefore(publishedOn, publication.happenedOn),
    )
      ? [
          {
            field: 'publishedOn',
            says: 'An edition was agreed and published here by then; a later one is begun, not recorded',
          },
        ]
      : []),
  ],

  async save(visit, versions, { file: added, framework, publishedOn, source, ...answers }) {
    const id = await addVersion(visit.db, {
      ...answers,
      source,
      framework: framework === 'unknown' ? null : framework,
      knownOn: visit.today,
    })
    const at = `/arrangements/versions/${id}`
    await addPublication(visit.db, {
      versionId: id,
      happenedOn: publishedOn,
      source,
      knownOn: visit.today,
    })
    if (added) await addEvidence(visit, at, 'see who we are', added)
    await record(visit, 'edition published before recorded', at, { ...answers, publishedOn, source, framework })
    return at
  },
})

const sameEdition = (edition: number, versions: readonly Version[]) =>
  versions.some((version) => version.edition === edition)
    ? [{ field: 'edition', says: `There is an edition ${edition} already; give this one another number` }]
    : []
