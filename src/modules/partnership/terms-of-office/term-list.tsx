import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { changesOfSeat, stateOfTerm, type AroundTerm, type TermOfOffice } from './term.ts'

/** The terms of office of a post, oldest first; `renewAt` is where one can be renewed, null where the reader may not. */
export const TermList = ({
  around,
  today,
  nameOf,
  renewAt,
  of = 'post',
}: {
  around: AroundTerm
  of?: 'post' | 'group'
  today: Day
  nameOf: (personId: number) => string
  renewAt: string | null
}) =>
  around.terms.length === 0 ? (
    <Empty says={`No term of office is recorded for ${of === 'post' ? 'this post' : 'its chair or vice-chair'}.`} />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Terms of office, oldest first</caption>
      <thead>
        <tr>
          {['Who', 'From', 'Until', 'Agreed', 'Stands'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {around.terms.map((term) => {
          const { is, says, mark } = stateOfTerm(term, aroundIt(term, around), today)
          return (
            <tr key={term.id} id={`term-${term.id}`}>
              <th scope="row">
                {term.personId ? nameOf(term.personId) : 'Not recorded'}
                {term.seat && <span class="quiet"> as {term.seat}</span>}
              </th>
              <td data-head="From">{whenInWords(term.fromOn)}</td>
              <td data-head="Until">{whenInWords(term.untilOn)}</td>
              <td data-head="Agreed">
                {whenInWords(term.agreedOn)}
                {term.says && <span class="quiet"> {term.says}</span>}
              </td>
              <td>
                <Status is={mark} says={says[0]!.toUpperCase() + says.slice(1)} />
                {renewAt && (is === 'running' || is === 'ended unrenewed') && (
                  <>
                    {' '}
                    <a href={`${renewAt}?renews=${term.id}`}>
                      Renew<span class="govuk-visually-hidden"> the term that ends {whenInWords(term.untilOn)}</span>
                    </a>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )

/** Of a group's terms only those of the same seat follow one another, and only what happened to that seat ends them. */
const aroundIt = (term: TermOfOffice, { terms, changes }: AroundTerm): AroundTerm =>
  term.seat === null
    ? { terms, changes }
    : { terms: terms.filter(({ seat }) => seat === term.seat), changes: changesOfSeat(changes, term.seat) }
