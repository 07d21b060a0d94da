import { inWordsShort, type Day } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { invitedInRound, lettersOfRound, withoutALead } from './letter-store.ts'

type Without = Awaited<ReturnType<typeof withoutALead>>

/** In one sentence, who would get no letter, and the way to invite somebody for them; nothing where everybody can be written to. */
export const WithoutALetter = ({
  rows,
  at,
  invites,
}: {
  rows: readonly { agency: string }[]
  at: string
  invites: boolean
}) =>
  rows.length === 0 ? null : (
    <p>
      <b>
        {rows.length} {rows.length === 1 ? 'gets' : 'get'} no letter
      </b>
      , because nobody signs in for {rows.length === 1 ? 'it' : 'them'} and nobody was invited:{' '}
      {rows
        .slice(0, 10)
        .map(({ agency }) => agency)
        .join(', ')}
      {rows.length > 10 && `, and ${rows.length - 10} more`}.{' '}
      {invites && <a href={`${at}/invite-leads`}>Invite whoever leads for {rows.length === 1 ? 'it' : 'them'}</a>}
    </p>
  )

/** Those asked for whom nobody can sign in, and what to do about it. Nothing when there are none. */
export const NobodyToWriteTo = ({ rows, at, invites }: { rows: Without; at: string; invites: boolean }) =>
  rows.length === 0 ? null : (
    <Section title="Nobody to write to" id="nobody" quiet={String(rows.length)}>
      <p>
        Nobody signs in for these as an agency’s lead or a safeguarding partner, and nobody was invited to, so no letter
        reaches them. {invites ? 'Invite whoever leads for each' : 'Ask the office to invite whoever leads for each'},
        or write to them yourselves and record their return when it comes.
      </p>
      {invites && (
        <p>
          <a class="govuk-button" href={`${at}/invite-leads`}>
            Invite leads
          </a>
        </p>
      )}
      <details class="figures">
        <summary>Who they are</summary>
        <ul class="bullets">
          {rows.map(({ id, agencyId, agency, contact }) => (
            <li key={id}>
              <a href={`/agencies/${agencyId}#acting`}>{agency}</a>
              {contact ? `, ${contact}` : ', no address is known'}{' '}
              {invites && (
                <a href={`/self-assessment/returns/${id}/contact`}>
                  put it right<span class="govuk-visually-hidden">: {agency}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )

/** Those invited to lead for an agency asked who have not accepted: a letter of the round reaches them with a new address. */
export const InvitedToLead = ({ rows, today }: { rows: Awaited<ReturnType<typeof invitedInRound>>; today: Day }) =>
  rows.length === 0 ? null : (
    <Section title="Invited to lead, not accepted yet" id="invited" quiet={String(rows.length)}>
      <p>Letters of this round reach them with a new address of their own, by which they set up how they sign in.</p>
      <ul class="bullets">
        {rows.map(({ id, agencyId, agency, email, untilOn }) => (
          <li key={id}>
            <a href={`/agencies/${agencyId}#acting`}>{agency}</a>, {email}:{' '}
            {untilOn < today ? 'the letter opened until' : 'the letter opens until'} {inWordsShort(untilOn)}
          </li>
        ))}
      </ul>
    </Section>
  )

/** Who was written to when. Those who read every return see whom; an agency sees when it was itself. */
export const LettersWritten = ({ rows, named }: { rows: Awaited<ReturnType<typeof lettersOfRound>>; named: boolean }) =>
  rows.length === 0 ? null : (
    <Section title="Letters of this round" id="letters">
      <table class="table stack">
        <caption class="govuk-visually-hidden">Who was written to when</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            {named && <th scope="col">To</th>}
            <th scope="col" class="num">
              Agencies
            </th>
            <th scope="col" class="num">
              Letters
            </th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <td>{inWordsShort(row.writtenOn)}</td>
              <td>{kinds[row.kind as keyof typeof kinds]}</td>
              {named && <td data-head="To">{row.names}</td>}
              <td class="num" data-head="Agencies">
                {Number(row.agencies)}
              </td>
              <td class="num" data-head="Letters">
                {Number(row.wentTo)}
              </td>
              <td data-head="By">{row.byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )

const kinds = { asked: 'Asked for the return', chased: 'Chased', moved: 'Told of another date' } as const
