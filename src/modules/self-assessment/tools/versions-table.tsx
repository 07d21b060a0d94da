import { inWords, type Day } from '#platform/calendar/day.ts'
import { roundAddress } from '../round.ts'
import type { ListedVersion } from './tool-list-store.ts'
import { versionAddress, type ToolVersion } from './tool.ts'

/** How a version stands: when it was published, or that it is being built. */
export const stateInWords = ({ publishedOn }: Pick<ToolVersion, 'publishedOn'>): string =>
  publishedOn === null ? 'being built' : `published on ${inWords(publishedOn as Day)}`

type AskingRound = { id: number; title: string; versionId: number | null }

/** The versions of one tool, the newest first, with how many questions each asks and the rounds that ask it. */
export const VersionsTable = ({ versions, rounds }: { versions: ListedVersion[]; rounds: AskingRound[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">Versions, the newest first</caption>
    <thead>
      <tr>
        <th scope="col">Version</th>
        <th scope="col">Begun</th>
        <th scope="col">Published</th>
        <th scope="col" class="num">
          Questions
        </th>
        <th scope="col">Asked by</th>
      </tr>
    </thead>
    <tbody>
      {versions.map((version) => {
        const asking = rounds.filter(({ versionId }) => versionId === version.id)
        return (
          <tr key={version.id}>
            <th scope="row">
              <a href={versionAddress(version.id)}>{version.name}</a>
            </th>
            <td data-head="Begun">{inWords(version.begunOn as Day)}</td>
            <td data-head="Published">
              {version.publishedOn === null ? 'Being built' : inWords(version.publishedOn as Day)}
            </td>
            <td class="num" data-head="Questions">
              {Number(version.questions)}
            </td>
            <td data-head="Asked by">
              {asking.length === 0
                ? 'No round yet'
                : asking.map(({ id, title }) => (
                    <div key={id}>
                      <a href={roundAddress(id)}>{title}</a>
                    </div>
                  ))}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
