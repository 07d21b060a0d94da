import { NotFound } from '#platform/problem.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { addContents, allVersions, contentsOfVersion } from './store.ts'
import { pointsAnswered } from './version.ts'
import { aboveVersion, versionAsked } from './version-pages.ts'

/** Says where an edition says one of the things arrangements have to say, or why it does not. */
export const answerPoint = task({
  path: '/arrangements/versions/:version/contents/:point',
  may: 'write the arrangements',
  title: ({ asked }: PointAsked) => asked.point.says,
  examples: async ({ db }) =>
    (await allVersions(db))
      .filter((version) => pointsAnswered(version, []).length > 0)
      .slice(0, 1)
      .map((version) => ({ version: String(version.id), point: pointsAnswered(version, [])[0]!.point.id })),
  find: pointAsked,
  above: ({ of }) => aboveVersion(of),
  before: ({ asked: { point } }) => (
    <p>
      {point.demandedBy
        ? `Arrangements must say this: ${point.demandedBy.title}, ${point.demandedBy.cite}. The section has not been opened here.`
        : 'Arrangements should say this: the guidance asks for it.'}
      {point.verified ? '' : ' This point is known from memory and has not been checked against the text.'}
    </p>
  ),
  fields: {
    part: text('Which part of the edition says it?', { optional: true, hint: 'A chapter, a heading or a page' }),
    reason: text('Or why does it not say it?', { optional: true, long: true, most: 2000 }),
  },
  begin: ({ asked }) => ({ part: asked.part ?? '', reason: asked.reason ?? '' }),
  check: ({ part, reason }) =>
    part && reason
      ? [{ field: 'reason', says: 'Answer one of the two: the part that says it, or why it is not said' }]
      : !part && !reason
        ? [{ field: 'part', says: 'Name the part that says it, or write why it is not said' }]
        : [],

  async save(visit, { of, asked }, answers) {
    const at = `/arrangements/versions/${of.id}`
    await addContents(visit.db, [
      { versionId: of.id, point: asked.point.id, ...answers, byName: visit.who.name, knownOn: visit.today },
    ])
    await record(visit, 'point of the arrangements answered', at, { point: asked.point.says, ...answers })
    return `${at}#contents`
  },
})

async function pointAsked(visit: Visit, params: Params) {
  const { version: of } = await versionAsked(visit, params)
  const asked = pointsAnswered(of, await contentsOfVersion(visit.db, of.id)).find(
    ({ point }) => point.id === params.point,
  )
  if (!asked) throw new NotFound()
  return { of, asked }
}
type PointAsked = Awaited<ReturnType<typeof pointAsked>>
