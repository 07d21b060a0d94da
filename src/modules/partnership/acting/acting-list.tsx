import { inWords, type Day } from '#platform/calendar/day.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { standsActing, type Acting } from './store.ts'

const stands = {
  now: { is: 'done', says: 'Acts for it' },
  ahead: { is: 'next', says: 'Is to act for it' },
  over: { is: 'ended', says: 'No longer' },
} as const

type Listed = { acting: readonly Acting[]; of: 'person' | 'agency'; day: Day; giveAt: string | null }

/** Who also acts for an agency that is not their own, or for which agencies a person does: since when, until when and why. */
export const ActingList = ({ acting, of, day, giveAt }: Listed) => (
  <Section title={of === 'person' ? 'Also acts for' : 'Also acting for it'} id="also-acts-for">
    {acting.length === 0 ? (
      <Empty says={of === 'person' ? 'They act for no other agency.' : 'Nobody of another agency acts for it.'} />
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">Who also acts for which agency, from when until when</caption>
        <thead>
          <tr>
            <th scope="col">{of === 'person' ? 'Agency' : 'Who'}</th>
            <th scope="col">Stands</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {acting.map((each) => (
            <tr key={each.id}>
              <th scope="row" class="plain">
                {of === 'person' ? (
                  <a href={`/agencies/${each.agencyId}`}>{each.agency}</a>
                ) : (
                  <a href={`/people/${each.personId}`}>{each.person}</a>
                )}
              </th>
              <td data-head="Stands">
                <Status {...stands[standsActing(each, day)]} />
              </td>
              <td data-head="From">{inWords(each.fromOn)}</td>
              <td data-head="Until">
                {inWords(each.saidUntil)}
                {each.endedOn && (
                  <span class="quiet">
                    {' '}
                    ended early on {inWords(each.endedOn)} by {each.endedBy}: {each.endedBecause}
                  </span>
                )}
              </td>
              <td data-head="Why">
                {each.because} <span class="quiet">{each.givenBy}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {giveAt && (
      <p>
        <a href={giveAt}>Let them act for another agency</a>
        {acting.some((each) => standsActing(each, day) !== 'over') && (
          <>
            {' · '}
            <a href={`${giveAt}/end`}>End it early</a>
          </>
        )}
      </p>
    )}
  </Section>
)
