import { momentInWords } from '#platform/calendar/moment.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { PromisedBefore } from '../improvements/promised-before.tsx'
import { promisesIn } from '../returns/answer.ts'
import { moderationAddress, type Moderation } from './open-moderation.ts'
import type { ScoredRow } from './scored-row.ts'

/** Every scored row with its scores side by side; earlier moderated scores stay in sight beneath the last. */
export const RowTable = ({ moderation }: { moderation: Moderation }) =>
  moderation.rows.length === 0 ? (
    <Empty says="No question of this return is scored here." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">
        {moderation.as === 'peer'
          ? 'The agency’s own score, yours and, where you gave yours, those of others'
          : 'The agency’s own score, last time’s, the moderated score and the peers’'}
      </caption>
      <thead>
        <tr>
          {headsFor(moderation).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moderation.rows.map((row) => (
          <tr key={row.question.id} id={`row-${row.question.id}`}>
            <th scope="row" class="plain">
              {row.question.reference} {row.question.asks}
              <WhatShowsIt row={row} moderation={moderation} />
              <PromisedBefore
                promised={moderation.promised.get(row.question.reference) ?? []}
                returnId={moderation.id}
                today={moderation.today}
                says="they"
              />
            </th>
            <td data-head="Own score">{row.own?.says ?? 'Not scored'}</td>
            {moderation.challenge === null ? (
              <OthersScores row={row} moderation={moderation} />
            ) : (
              <PeersCells row={row} moderation={moderation} accountId={moderation.challenge.accountId} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )

/** The row that the address of a form names, with what the agency scored and said; nothing where it names none. */
export const RowAsked = ({ moderation, query }: { moderation: Moderation; query: URLSearchParams }) => {
  const row = moderation.rows.find(({ question }) => String(question.id) === query.get('question'))
  return row ? (
    <div>
      <p>
        <strong>
          {row.question.reference} {row.question.asks}
        </strong>
        <br />
        Own score: {row.own?.says ?? 'none'}
      </p>
      <WhatShowsIt row={row} moderation={moderation} />
    </div>
  ) : null
}

const headsFor = ({ as }: Moderation) =>
  as === 'peer'
    ? ['Row', 'Own score', 'Your score', 'Moderated', 'Other peers']
    : ['Row', 'Own score', 'Last time', 'Moderated', 'Peers']

const OthersScores = ({ row, moderation }: { row: ScoredRow; moderation: Moderation }) => (
  <>
    <td data-head="Last time">{row.before ?? 'Not asked'}</td>
    <td data-head="Moderated">
      <Moderated row={row} />
      <ScoreLink row={row} moderation={moderation} />
    </td>
    <td data-head="Peers">
      <PeersScores given={row.peers} />
    </td>
  </>
)

/** What a peer sees: their own score, and the others’ once it is given. */
const PeersCells = ({ row, moderation, accountId }: { row: ScoredRow; moderation: Moderation; accountId: number }) => {
  const own = row.peers.find(({ byAccount }) => byAccount === accountId)
  const about = <span class="govuk-visually-hidden"> {row.question.reference}</span>
  return (
    <>
      <td data-head="Your score">
        {own && (
          <>
            <strong>{own.point.says}</strong>
            {own.because && `: ${own.because}`}
          </>
        )}
        <p>
          <a href={`${moderationAddress(moderation.id)}/challenge?question=${row.question.id}`}>
            {own ? 'Score it again' : 'Score it'}
            {about}
          </a>
        </p>
      </td>
      <td data-head="Moderated">{own ? <Moderated row={row} /> : afterYours}</td>
      <td data-head="Other peers">
        {own ? <PeersScores given={row.peers.filter((each) => each !== own)} /> : afterYours}
      </td>
    </>
  )
}

const afterYours = <span class="quiet">Shown once you scored it</span>

const PeersScores = ({ given }: { given: ScoredRow['peers'] }) =>
  given.length === 0 ? (
    <>None</>
  ) : (
    <>
      {given.map(({ point, byName, byAccount, because }) => (
        <p key={byAccount ?? byName}>
          <strong>{point.says}</strong> {byName}
          {because && `: ${because}`}
        </p>
      ))}
    </>
  )

const Moderated = ({ row: { moderated } }: { row: ScoredRow }) => {
  const [counts, ...before] = moderated
  if (!counts) return <>Not moderated</>
  return (
    <>
      <strong>{counts.point.says}</strong>
      {counts.because && `: ${counts.because}`}{' '}
      <span class="quiet">
        {counts.byName}, {momentInWords(counts.at)}
      </span>
      {before.map((each, place) => (
        <p key={place} class="quiet">
          Before: <s>{each.point.says}</s>
          {each.because && `, ${each.because}`} ({each.byName}, {momentInWords(each.at)})
        </p>
      ))}
    </>
  )
}

const ScoreLink = ({ row: { question }, moderation }: { row: ScoredRow; moderation: Moderation }) => {
  if (moderation.as !== 'reviewer' || !moderation.isSentIn) return null
  const at = moderationAddress(moderation.id)
  const about = <span class="govuk-visually-hidden"> for {question.reference}</span>
  return (
    <p>
      <a href={`${at}/score?question=${question.id}`}>Score it{about}</a> ·{' '}
      <a href={`${at}/ask?question=${question.id}`}>Ask{about}</a>
    </p>
  )
}

/** What the agency answered beside its score. */
const WhatShowsIt = ({ row: { question }, moderation }: { row: ScoredRow; moderation: Moderation }) => {
  const answer = moderation.answers.get(question.id)
  const said = answer
    ? [
        ['Evidence', answer.evidence],
        ['What difference it made', answer.impact],
        ...promisesIn(answer).map(({ what }) => ['What is to improve', what] as const),
        ['Why it does not apply', answer.notApplicableBecause],
      ].filter(([, words]) => words)
    : []
  return said.length === 0 ? null : (
    <details class="why">
      <summary>
        What they say<span class="govuk-visually-hidden"> about {question.reference}</span>
      </summary>
      {said.map(([head, words], place) => (
        <p key={place}>
          <strong>{head}:</strong> <span class="as-written">{words}</span>
        </p>
      ))}
    </details>
  )
}
