import { givenByPartner, statutoryPartners } from '#modules/partnership/index.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { GivenTable } from './given-table.tsx'
import { ParityTable } from './parity-table.tsx'
import { columnsUntil, cuts, measures, type Counted, type Cut, type Measure } from './parity.ts'
import { countedOf, otherAgencies } from './store.ts'

/** What the three partners bring, side by side and over time, always in the same order; other agencies below them where they are asked for. */
export const showParity = page({
  path: '/parity',
  may: 'see partners side by side',

  async show(visit) {
    const cut: Cut = visit.query.get('by') === 'year' ? 'year' : 'quarter'
    const withOthers = visit.query.get('with') === 'others'
    const columns = columnsUntil(visit.today, cut)
    const whole = { from: columns[0]!.from, to: columns.at(-1)!.to }
    const partners = await statutoryPartners(visit.db, whole.to, whole.from)
    const told: [Measure, Counted[]][] = []
    for (const measure of seenBy(visit)) told.push([measure, await countedOf(visit.db, measure, whole, visit.today)])
    const others = withOthers
      ? await otherAgencies(visit.db, [...new Set(told.flatMap(([, rows]) => rows.map(({ agencyId }) => agencyId)))])
      : []
    const years = seesMoney(visit) ? (await givenByPartner(visit.db)).toReversed() : null
    return {
      title: 'Partners side by side',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Partners side by side"
            lede="What each safeguarding partner brings, over time. They are equal and stand in one order, whatever the figures. Each figure opens the records it is counted from; what nobody recorded is not nought."
          />
          <Choices cut={cut} withOthers={withOthers} />
          {told.map(([measure, rows]) => (
            <Section key={measure} title={measures[measure].heading} id={measure}>
              <p class="quiet">{measures[measure].note}.</p>
              {partners.length + others.length === 0 ? (
                <Empty says="No safeguarding partner is recorded." />
              ) : (
                <ParityTable measure={measure} rows={rows} columns={columns} partners={partners} others={others} />
              )}
            </Section>
          ))}
          {years && (
            <Section title="Money given" id="money">
              <p class="quiet">By year of money, as it was agreed and came in.</p>
              <GivenTable years={years} />
            </Section>
          )}
        </>
      ),
    }
  },
})

/** The money is for fewer than the rest. */
const seesMoney = (visit: Visit): boolean => may(visit, 'see the money')

/** Which measures a visitor may be told of. */
export const seenBy = (visit: Visit): Measure[] => [
  'attendance',
  'papers',
  ...(may(visit, 'see actions') ? (['actions'] as const) : []),
  ...(seesMoney(visit) ? (['hours'] as const) : []),
]

const Choices = ({ cut, withOthers }: { cut: Cut; withOthers: boolean }) => {
  const others = withOthers ? '&with=others' : ''
  return (
    <ul class="govuk-list">
      {Object.entries(cuts).map(([each, says]) => (
        <li key={each}>
          {each === cut ? <b aria-current="true">{says}</b> : <a href={`/parity?by=${each}${others}`}>{says}</a>}
        </li>
      ))}
      <li>
        {withOthers ? (
          <a href={`/parity?by=${cut}`}>The safeguarding partners alone</a>
        ) : (
          <a href={`/parity?by=${cut}&with=others`}>The relevant agencies below them</a>
        )}
      </li>
    </ul>
  )
}
