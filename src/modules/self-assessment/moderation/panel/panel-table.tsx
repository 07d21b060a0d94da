import { inWords, type Day } from '#platform/calendar/day.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { moderationAddress, type Moderation } from '../open-moderation.ts'
import { isLent, scoredBy, standingOfPeer, type Peer } from './peer.ts'

/** Who of other agencies was asked to challenge a return, from when until when, and how many rows each has scored. */
export const PanelTable = ({ moderation, today }: { moderation: Moderation; today: Day }) =>
  moderation.panel.length === 0 ? (
    <Empty says="Nobody of another agency was asked to challenge this return." />
  ) : (
    <>
      <table class="table stack">
        <caption class="govuk-visually-hidden">Peers who were asked to challenge this return</caption>
        <thead>
          <tr>
            <th scope="col">Peer</th>
            <th scope="col">Asked for</th>
            <th scope="col" class="num">
              Rows scored
            </th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {moderation.panel.map((peer) => (
            <tr key={peer.id}>
              <th scope="row" class="plain">
                {peer.name}, {peer.agency} <span class="quiet">asked by {peer.askedBy}</span>
              </th>
              <td data-head="Asked for">
                {inWords(peer.fromOn)} until {inWords(peer.untilOn)}
              </td>
              <td data-head="Rows scored" class="num">
                {scoredBy(moderation.rows, peer.accountId)} of {moderation.rows.length}
              </td>
              <td data-head="Stands">
                <Status {...standingOfPeer(peer, today)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moderation.as === 'reviewer' && moderation.panel.some((peer) => isOnPanel(peer, today)) && (
        <p>
          <a href={`${moderationAddress(moderation.id)}/end-peer`}>End a challenge early</a>
        </p>
      )}
    </>
  )

/** Is somebody on the panel, today or from a later day on? */
export const isOnPanel = (peer: Pick<Peer, 'fromOn' | 'untilOn' | 'endedAt'>, today: Day): boolean =>
  isLent(peer, today) || (peer.endedAt === null && today < peer.fromOn)

/** What a peer is told of what they see, what they do not, and until when. */
export const WhatPeersSee = ({ untilOn, documents }: { untilOn: Day; documents: number }) => (
  <>
    <p>
      You are asked to challenge this return until <strong>{inWords(untilOn)}</strong>. On the day after, it is closed
      to you. You see its scored rows, what was said about them, and nothing else of this agency. The agency sees your
      scores with your name.
    </p>
    <p>
      Score each row for yourself first: what others gave it is shown once you did.{' '}
      {documents === 0
        ? 'No documents lie beside its answers.'
        : `${documents} ${documents === 1 ? 'document lies' : 'documents lie'} beside its answers; the agency shows ${documents === 1 ? 'it' : 'them'} at the event.`}
    </p>
  </>
)
