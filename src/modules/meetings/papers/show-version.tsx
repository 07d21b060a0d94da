import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { page } from '#platform/web/route.tsx'
import { PaperVersion } from './paper-version.tsx'
import { findPaper, findVersion, someVersions } from './store.ts'

/** One version of a paper, at an address of its own, so that what a group had before it can always be opened. */
export const showVersion = page({
  path: '/paper-versions/:version',
  may: 'see meetings',
  examples: async (visit) => (await someVersions(visit.db)).map(({ id }) => ({ version: String(id) })),

  async show(visit, params) {
    const version = await findVersion(visit.db, numberIn(params.version))
    const paper = await findPaper(visit.db, version.paperId)
    const isLatest = Number(paper.latest) === version.number
    return {
      title: `${version.title}, version ${version.number}`,
      above: [
        { says: paper.meeting, href: `/meetings/${paper.meetingId}` },
        { says: paper.title, href: `/papers/${paper.id}` },
      ],
      body: (
        <>
          {!isLatest && (
            <p>
              A later version came. <a href={`/papers/${paper.id}`}>Read version {paper.latest}</a>
            </p>
          )}
          <PaperVersion version={version} files={await evidenceOf(visit.db, `/paper-versions/${version.id}`)} />
        </>
      ),
    }
  },
})
