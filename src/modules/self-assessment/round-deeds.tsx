import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { answerRequestAddress } from './extensions/answer-request.tsx'
import { returnAddress } from './returns/answer.ts'
import { outstandingIn, type Counts } from './return.ts'
import { isCalledOff, isClosed, isOver, launchOf, roundAddress, type Round, type RoundChange } from './round.ts'

type Stands = {
  round: Round
  changes: readonly RoundChange[]
  counts: Counts
  /** Requests for longer time that wait for an answer. */
  requests: readonly { id: number }[]
  /** The return of an agency the visitor acts for, where it is theirs to send in, whether it is still waited for, and of whom where there are several. */
  own: { id: number; isWaited: boolean; of: string | null } | null
}

/** The one thing to do next about a round, for whoever runs it: launch, answer a request, chase, close. Null when nothing presses. */
export function nextDeed({ round, changes, counts, requests }: Stands): { says: string; href: string } | null {
  const at = roundAddress(round.id)
  if (isCalledOff(changes)) return null
  if (launchOf(changes)?.status === 'planned') return { says: 'Launch the round', href: `${at}/launch` }
  if (isClosed(changes)) return null
  if (requests.length > 0)
    return {
      says: requests.length === 1 ? 'Answer a request for longer' : `Answer ${requests.length} requests for longer`,
      href: answerRequestAddress(requests[0]!.id),
    }
  if (isOver(changes) || (counts.asked > 0 && outstandingIn(counts) === 0))
    return { says: 'Close the round', href: `${at}/close` }
  return counts.overdue > 0 ? { says: `Chase those overdue`, href: `${at}/chase` } : null
}

/** The buttons beside the title: what comes next first, then what is recorded most. */
export const deedsOf = (visit: Visit, stands: Stands) => {
  const at = roundAddress(stands.round.id)
  const runs = may(visit, 'run self-assessments')
  const next = runs ? nextDeed(stands) : null
  const { own, round, changes } = stands
  const records =
    may(visit, 'record a return') && stands.counts.asked > 0 && (runs || (round.versionId === null && own?.isWaited))
  const launched = launchOf(changes)?.status !== 'planned'
  return (
    <>
      {next && <Button href={next.href}>{next.says}</Button>}
      {own && round.versionId !== null && launched && (
        <Button href={returnAddress(own.id)}>{own.of ? `The return of ${own.of}` : 'Your return'}</Button>
      )}
      {own?.isWaited && launched && (
        <Button href={`${returnAddress(own.id)}/ask-for-longer`} classes="govuk-button--secondary">
          Ask for longer
        </Button>
      )}
      {records && (
        <Button href={`${at}/record-return`} classes="govuk-button--secondary">
          Record a return
        </Button>
      )}
      {runs && (
        <Button href={`${at}/record-change`} classes={next ? 'govuk-button--secondary' : ''}>
          Record a change
        </Button>
      )}
    </>
  )
}

/** What else whoever runs a round can do. */
export const otherDeeds = (
  round: Round,
  counts: Counts,
  has: { roster: boolean; invites: boolean },
  changes: readonly RoundChange[],
) => {
  const at = roundAddress(round.id)
  const calledOff = isCalledOff(changes)
  if (calledOff) return <Ways ways={[{ says: 'Open it again', href: `${at}/open-again` }]} />
  return (
    <Ways
      ways={[
        { says: 'Ask more', href: `${at}/ask-more` },
        has.roster
          ? { says: 'The roster that waits', href: `${at}/roster/preview` }
          : { says: 'Bring a roster', href: `${at}/roster` },
        ...(counts.asked > 0 && has.invites ? [{ says: 'Invite leads', href: `${at}/invite-leads` }] : []),
        ...(counts.asked > 0
          ? [
              { says: 'Chase returns', href: `${at}/chase` },
              { says: 'Give longer time', href: `${at}/grant-extension` },
            ]
          : []),
        ...(launchOf(changes)?.status === 'happened'
          ? []
          : [{ says: 'Put right what it asks and of whom', href: `${at}/edit` }]),
        { says: 'Change what it says', href: `${at}/change` },
        isClosed(changes)
          ? { says: 'Open it again', href: `${at}/open-again` }
          : { says: 'Close the round', href: `${at}/close` },
        { says: 'Call it off', href: `${at}/call-off` },
      ]}
    />
  )
}
