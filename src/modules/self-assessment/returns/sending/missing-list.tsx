import { Empty } from '#platform/ui/glance.tsx'
import { returnAddress } from '../answer.ts'
import { questionAddress } from '../how-far.tsx'
import type { Missing } from '../missing.ts'

export const sendingAddress = (returnId: number) => `${returnAddress(returnId)}/sending`

export const notOpen =
  'This return cannot be changed now: its round is not open, or it was sent in, was nil or was not owed.'

/** What keeps a return from being whole, each with the way to where it is answered, or read by whoever may not answer. */
export const MissingList = (props: { missing: readonly Missing[]; returnId: number; answerable: boolean }) =>
  props.missing.length === 0 ? (
    <Empty says="Nothing is missing." />
  ) : (
    <ul class="checks">
      {props.missing.map((each) => (
        <li key={each.questionId}>
          <a href={questionAddress(props.returnId, each, props.answerable)}>
            {each.reference} {each.asks}
          </a>
          <span class="quiet"> {each.says}</span>
        </li>
      ))}
    </ul>
  )
