import { inWordsShort } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { lettersOfRound, withoutALead } from './letter-store.ts'

/** Those asked for whom nobody can sign in, and what to do about it. Nothing when there are none. */
export const NobodyToWriteTo = ({ rows }: { rows: Awaited<ReturnType<typeof withoutALead>> }) =>
  rows.length === 0 ? null : (
    <Section title="Nobody to write to" id="nobody" quiet={String(rows.length)}>
      <p>
        Nobody signs in for these as an agency’s lead or a safeguarding partner, so no letter reaches them. Have an
        account made for whoever leads, or write to them yourselves and record their return when it comes.
      </p>
      <details class="figures">
        <summary>Who they are</summary>
        <ul class="bullets">
          {rows.map(({ id, agencyId, agency, contact }) => (
            <li key={id}>
              <a href={`/agencies/${agencyId}`}>{agency}</a>
              {contact ? `, ${contact}` : ', no address is known'}
            </li>
          ))}
        </ul>
      </details>
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

const kinds = { asked: 'Asked for the return', chased: 'Chased' } as const
