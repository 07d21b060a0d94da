import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { Agreement, Partner } from '../../agreement.ts'
import { editionOf, isAgreed, standingOfVersion, type Version } from './version.ts'

/** The editions of the arrangements, the latest first, and how each stands. */
export const VersionList = ({
  versions,
  partners,
  agreements,
}: {
  versions: readonly Version[]
  partners: readonly Partner[]
  agreements: readonly (Agreement & { versionId: number })[]
}) =>
  versions.length === 0 ? (
    <Empty says="No edition of the arrangements is kept here yet." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Editions of the arrangements, the latest first</caption>
      <thead>
        <tr>
          {['Edition', 'Title', 'Written under', 'Stands'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <a href={`/arrangements/versions/${version.id}`}>{editionOf(version)}</a>
            </th>
            <td>{version.title}</td>
            <td data-head="Written under">{version.framework ?? 'Not known'}</td>
            <td>
              <Status
                {...standingOfVersion(
                  version,
                  isAgreed(
                    version,
                    partners,
                    agreements.filter((each) => each.versionId === version.id),
                  ),
                )}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
