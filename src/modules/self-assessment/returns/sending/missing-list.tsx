import { Empty } from '#platform/ui/glance.tsx'
import { returnAddress } from '../answer.ts'
import type { Missing } from '../missing.ts'

export const sendingAddress = (returnId: number) => `${returnAddress(returnId)}/sending`

export const notOpen =
  'This return cannot be changed now: its round is not open, or it was sent in, was nil or was not owed.'

/** What keeps a return from being whole, each with the way to where it is answered. */
export const MissingList = ({ missing, returnId }: { missing: readonly Missing[]; returnId: number }) =>
  missing.length === 0 ? (
    <Empty says="Nothing is missing." />
  ) : (
    <table class="table stack">
      <caption>What is missing</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {missing.map(({ partId, questionId, reference, asks, says }) => (
          <tr key={questionId}>
            <th scope="row" class="plain">
              <a href={`${returnAddress(returnId)}/parts/${partId}#q-${questionId}`}>
                {reference} {asks}
              </a>
            </th>
            <td data-head="Why">{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
