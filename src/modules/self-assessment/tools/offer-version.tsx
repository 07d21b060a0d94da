import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { addOffer, lastOffer } from './offer-store.ts'
import { someVersions } from './tool-list-store.ts'
import { findVersion } from './tool-store.ts'
import { toolAddress, versionAddress, type Tool, type ToolVersion } from './tool.ts'

type Subject = { version: ToolVersion; tool: Tool; offered: boolean }

/** A published version is no longer offered to new rounds, or is offered again. What asks it already goes on asking it. */
export const offerVersion = task({
  path: '/self-assessment/tool-versions/:version/offer',
  may: 'build self-assessment tools',
  examples: async ({ db }) => (await someVersions(db)).map(({ id }) => ({ version: String(id) })),
  async find(visit, params): Promise<Subject> {
    const found = await findVersion(visit.db, numberIn(params.version))
    return { ...found, offered: (await lastOffer(visit.db, found.version.id))?.offered ?? true }
  },
  title: ({ tool, version, offered }) =>
    offered
      ? `Offer ${tool.title}, version ${version.name}, no longer`
      : `Offer ${tool.title}, version ${version.name}, again`,
  above: ({ tool, version }: Subject) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: tool.title, href: toolAddress(tool.id) },
    { says: version.name, href: versionAddress(version.id) },
  ],
  before: ({ version, offered }) => (
    <p>
      {version.publishedOn === null
        ? notPublished
        : offered
          ? 'New rounds can then not choose it. Rounds that ask it already go on asking it, and it stays to be read.'
          : 'New rounds can then choose it again.'}
    </p>
  ),
  fields: { because: text('Why?', { most: 400, hint: 'Such as that a question in it was wrong' }) },
  check: (_, { version }) => (version.publishedOn === null ? [{ field: 'because', says: notPublished }] : []),

  async save(visit, { tool, version, offered }, { because }) {
    await addOffer(visit.db, {
      versionId: version.id,
      offered: !offered,
      because,
      byName: visit.who.name,
      saidOn: visit.today,
    })
    const deed = `version ${version.name} ${offered ? 'no longer offered' : 'offered again'}`
    for (const at of [toolAddress(tool.id), versionAddress(version.id)]) await record(visit, deed, at, { because })
    return versionAddress(version.id)
  },
})

const notPublished = 'This version is not published, so no round can choose it yet.'
