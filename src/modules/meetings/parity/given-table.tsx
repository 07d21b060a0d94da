import { inPounds } from '#platform/amounts/amount.ts'
import { Empty } from '#platform/ui/glance.tsx'
import type { GivenByPartner } from '#modules/partnership/index.ts'

/** What each partner promised and paid in cash and gave in kind, year of money by year of money, the oldest first; none recorded, not known and nought are three things. */
export const GivenTable = ({ years }: { years: readonly GivenByPartner[] }) => {
  const partners = years[0]?.partners.map(({ partner }) => partner) ?? []
  if (partners.length === 0) return <Empty says="No year of money is recorded." />
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">What each partner gave, year by year</caption>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          {years.map(({ year }) => (
            <th key={year} scope="col" class="num">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => (
          <tr key={partner.id}>
            <th scope="row">{partner.name}</th>
            {years.map(({ id, year, partners: all }) => {
              const given = all.find((each) => each.partner.id === partner.id)!
              return (
                <td key={year} class="num" data-head={year}>
                  <a href={`/money/${id}#contributions`}>
                    {given.recorded.cash ? `${inPounds(given.received)} received` : 'No cash recorded'}
                    <span class="govuk-visually-hidden">
                      : {partner.name}, {year}
                    </span>
                  </a>
                  <br />
                  <span class="quiet">
                    {given.recorded.cash && (
                      <>
                        of {inWords(given.promised)} promised
                        <br />
                      </>
                    )}
                    {given.recorded.inKind ? `in kind ${inWords(given.inKind)}` : 'nothing in kind recorded'}
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Within a sentence: '£9,600', 'not known'. */
const inWords = (pence: number | null): string => inPounds(pence).replace('Not', 'not')
