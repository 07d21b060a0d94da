import { inWords } from '#platform/calendar/day.ts'
import { learntFrom } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import type { Handed } from '../../handed.ts'
import { DepartureList } from '../departures/departure-list.tsx'
import { editionOf } from '../versions/version.ts'
import { aboveProvision, provisionAsked, provisionExamples } from './provision-pages.ts'
import { asksInWords, provisionKinds, type ProvisionKind } from './provision.ts'

/** One thing an edition says there should be, and how practice is held beside it today. */
export const showProvision = (handed: Handed) =>
  page({
    path: '/arrangements/provisions/:provision',
    may: 'see who we are',
    examples: provisionExamples,

    async show(visit, params) {
      const asked = await provisionAsked(handed)(visit, params)
      const { provision, of, held, explained } = asked
      const at = `/arrangements/provisions/${provision.id}`
      return {
        title: provision.name,
        above: aboveProvision(asked, false),
        ownHeading: true,
        body: (
          <>
            <PageHeading
              over={`${editionOf(of)} says`}
              says={provision.name}
              lede={provision.says}
              deeds={
                may(visit, 'write the arrangements') &&
                !provision.removed && (
                  <Button href={`${at}/remove`} classes="govuk-button--secondary">
                    Take it out
                  </Button>
                )
              }
            />
            <SummaryList
              rows={[
                { key: 'Kind', value: provisionKinds[provision.kind as ProvisionKind] },
                { key: 'Asks', value: asksInWords(provision) || 'That it is there' },
                { key: 'Stands in', value: provision.part ?? 'Not recorded' },
                { key: 'Learnt from', value: learntFrom(provision) ?? 'Read in the edition' },
                provision.removed
                  ? { key: 'Taken out', value: `${provision.removed.why} (${provision.removed.byName})` }
                  : null,
              ]}
            />
            <Section title="What happens">
              {provision.removed ? (
                <Empty says="It was taken out, so practice is not held beside it." />
              ) : held === null ? (
                <Empty says="Its edition is not in force, so practice is not held beside it." />
              ) : held.departures.length > 0 ? (
                <DepartureList departures={held.departures} explained={explained} visit={visit} />
              ) : (
                <p>
                  <Status
                    is={held.notKnown ? 'none' : 'done'}
                    says={held.notKnown ?? 'As the edition says, as far as the records tell'}
                  />
                </p>
              )}
            </Section>
            <Section title="What was explained">
              {explained.length === 0 ? (
                <Empty says="Nothing was explained." />
              ) : (
                <ul class="govuk-list">
                  {explained.map((each) => (
                    <li key={each.id}>
                      {each.why}{' '}
                      <span class="quiet">
                        {each.byName}, of “{each.departure}” since {whenInWords(each.since)}, until{' '}
                        {inWords(each.untilOn)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <HistoryList lines={await historyOf(visit.db, at)} />
          </>
        ),
      }
    },
  })
