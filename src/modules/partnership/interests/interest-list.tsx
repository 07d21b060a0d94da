import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { interestKinds, type Interest } from './interest.ts'

/** What a declared interest is, since when, and whether it has ended. */
export const InterestSays = ({ interest }: { interest: Interest }) => (
  <>
    {interest.kind === 'nothing to declare' ? '' : `${interestKinds[interest.kind as keyof typeof interestKinds]}: `}
    {interest.says}
    {interest.kind !== 'nothing to declare' && <span class="quiet"> {sinceWhen(interest)}</span>}
  </>
)

/** Whether it stands, in shape and words; the day it was declared with it. */
export const InterestStands = ({ interest }: { interest: Interest }) =>
  interest.endedOn ? (
    <Status is="ended" says={`Ended ${whenInWords(interest.endedOn)}`} />
  ) : (
    <Status is="in place" says={`Declared ${inWords(interest.declaredOn)}`} />
  )

const sinceWhen = ({ sinceOn }: Interest): string =>
  sinceOn === '?' ? 'since when is not stated' : `since ${whenInWords(sinceOn).replace(/^(from|by) /, '')}`
