import { dutyCalled } from '#law/duties.ts'
import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { whyItDoesNotStand } from '../../agreement.ts'
import { duties, limitKept } from '../arrangements.ts'
import { addArrangementsChange } from '../store.ts'
import { addPublication, allVersions, holdVersion } from './store.ts'
import { editionOf, versionInForce } from './version.ts'
import { aboveVersion, versionExamples, wordingAsked } from './version-pages.ts'

const published = Object.keys(duties).filter((id) => duties[id]!.includes('published'))

/** An edition to which all three partners agreed is published: it takes the place of the one before, and what happened to the arrangements says so. */
export const publishVersion = task({
  path: '/arrangements/versions/:version/publish',
  may: 'write the arrangements',
  title: ({ of }: Publishing) => `Publish ${editionOf(of).toLowerCase()} of the arrangements`,
  examples: versionExamples,
  find: publishing,
  above: ({ of }) => aboveVersion(of),
  before: ({ of, partners, agreements, before }) => (
    <p>
      {whyItDoesNotStand(partners, agreements, of.wording) ?? 'All the safeguarding partners agreed to this wording'}.{' '}
      {before && before.id !== of.id ? `It takes the place of ${editionOf(before).toLowerCase()}.` : ''}
    </p>
  ),
  fields: {
    happenedOn: when('When was it published?'),
    duty: choice('Does it do something the law asks?', {
      none: 'No',
      ...Object.fromEntries(published.map((id) => [id, dutyCalled(id)?.name ?? id])),
    } as Record<string, string>),
    reasonLate: text('If the limit was passed, why?', { optional: true, most: 400 }),
  },
  begin: (_, { today }) => ({ happenedOn: whenInWords(today), duty: 'none' }),
  button: 'Publish',

  check(answers, { of, partners, agreements }, { today }) {
    const limit = limitKept({ ...answers, kind: 'published', status: 'happened' })
    const missing = whyItDoesNotStand(partners, agreements, of.wording)
    return [
      ...(of.publication ? [{ field: 'happenedOn', says: 'This edition is published already' }] : []),
      ...(missing && !of.publication ? [{ field: 'happenedOn', says: missing }] : []),
      ...(certainlyAfter(answers.happenedOn, today)
        ? [{ field: 'happenedOn', says: 'This lies ahead: publish it on the day, and say so then' }]
        : []),
      ...(answers.reasonLate && !(limit?.doneOn && certainlyAfter(limit.doneOn, limit.due))
        ? [{ field: 'reasonLate', says: 'No limit was passed, so there is no reason to give' }]
        : []),
    ]
  },

  async save(visit, { of, before }, { happenedOn, duty, reasonLate }) {
    await holdVersion(visit.db, of)
    const changeId = await addArrangementsChange(visit.db, {
      kind: 'published',
      status: 'happened',
      says: publishedSays(of),
      happenedOn,
      duty: duty === 'none' ? null : duty,
      reasonLate,
      knownOn: visit.today,
    })
    await addPublication(visit.db, {
      versionId: of.id,
      changeId,
      happenedOn,
      knownOn: visit.today,
    })
    const at = `/arrangements/versions/${of.id}`
    const detail = { edition: of.edition, happenedOn, duty, replaces: before?.edition }
    await record(visit, 'edition of the arrangements published', at, detail)
    await record(visit, 'edition of the arrangements published', '/arrangements', detail)
    return at
  },
})

/** The sentence that tells that an edition was published, without its date. */
const publishedSays = (version: { edition: number }): string =>
  `${editionOf(version)} of the safeguarding arrangements, agreed by all the safeguarding partners, was published`

async function publishing(visit: Visit, params: Params) {
  const before = versionInForce(await allVersions(visit.db), visit.today)
  return { ...(await wordingAsked(visit, params)), before }
}
type Publishing = Awaited<ReturnType<typeof publishing>>
