import { addEvidence } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { changeVersion, holdVersion, keepVersionAt } from './store.ts'
import { editionOf, frameworks } from './version.ts'
import { aboveVersion, versionExamples, wordingAsked, type WordingAsked } from './version-pages.ts'

/** The text of an edition that is not published is changed. What partners agreed to before no longer counts, since it is another wording. */
export const editVersion = task({
  path: '/arrangements/versions/:version/edit',
  may: 'write the arrangements',
  title: ({ of }: WordingAsked) => `Edit ${editionOf(of).toLowerCase()}`,
  examples: versionExamples,
  find: wordingAsked,
  above: ({ of }) => aboveVersion(of),
  before: ({ agreements, version }) =>
    agreements.some((each) => each.wording === version) ? (
      <p>A partner has agreed to this wording. Once it is changed, each has to agree again.</p>
    ) : null,
  fields: {
    title: text('What is it called?'),
    framework: choice('Under which framework is it written?', frameworks),
    words: text('Its text', { long: true, optional: true, most: 60_000 }),
    file: file('Add a file of it'),
    keptAt: text('Where can anybody read it?', { optional: true, hint: 'An address on a website' }),
  },
  begin: ({ of }) => ({
    title: of.title,
    framework: of.framework ?? 'unknown',
    words: of.words ?? '',
    keptAt: of.keptAt ?? '',
  }),
  check: (answers, { of }) =>
    of.publication && isAnotherWording(answers, of)
      ? [
          {
            field: 'title',
            says: 'This edition is published, so its words stay: only where it can be read may be put right. Begin another edition for anything else',
          },
        ]
      : [],

  async save(visit, { of }, { keptAt, ...words }) {
    const { file: added, framework, ...answers } = words
    const at = `/arrangements/versions/${of.id}`
    if (isAnotherWording(words, of)) {
      await holdVersion(visit.db, of)
      await changeVersion(visit.db, of, { ...answers, framework: framework === 'unknown' ? null : framework })
    }
    await keepVersionAt(visit.db, of.id, keptAt)
    if (added) await addEvidence(visit, at, 'see who we are', added)
    await record(visit, 'edition of the arrangements edited', at, { ...answers, framework, keptAt, file: added?.name })
    return at
  },
})

type Wording = { title: string; framework: string; words: string | null; file: object | null }

/** Is this another wording than the one there is? Where it can be read is no part of what the partners agree to. */
const isAnotherWording = ({ title, framework, words, file: added }: Wording, of: WordingAsked['of']): boolean =>
  added !== null ||
  title !== of.title ||
  (framework === 'unknown' ? null : framework) !== of.framework ||
  (words ?? '') !== (of.words ?? '')
