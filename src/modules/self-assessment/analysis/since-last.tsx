import { Empty } from '#platform/ui/glance.tsx'
import type { PartOfRound } from './analysis-store.ts'
import type { Moved } from './change-store.ts'

/** How answers moved, standard by standard: up, the same, down, over how many can be compared. Standards that nobody can be compared in say so. */
export const MovedTable = ({
  caption,
  of,
  parts,
  moved,
  empty,
}: {
  caption: string
  /** Over what the figures are told: 'Answered in both'. */
  of: string
  parts: readonly PartOfRound[]
  moved: readonly Moved[]
  empty: string
}) => {
  if (moved.length === 0) return <Empty says={empty} />
  const apart = moved.reduce((sum, each) => sum + each.apart, 0)
  return (
    <>
      <table class="table stack">
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            {['Moved up', 'The same', 'Moved down', of].map((head) => (
              <th key={head} scope="col" class="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const own = moved.find(({ partId }) => partId === part.id)
            const cells = own ? [own.up, own.same, own.down, own.up + own.same + own.down] : [0, 0, 0, 0]
            return (
              <tr key={part.id}>
                <th scope="row" class="plain">
                  {part.reference} {part.title}
                </th>
                {['Moved up', 'The same', 'Moved down', of].map((head, place) => (
                  <td key={head} class="num" data-head={head}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {apart > 0 && (
        <p class="quiet">
          {apart === 1 ? '1 answer stands' : `${apart} answers stand`} on a scale that has changed since and cannot be
          compared.
        </p>
      )}
    </>
  )
}
