import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import type { Handed } from '../../handed.ts'
import { aboveVersion } from '../versions/version-pages.ts'
import { editionOf } from '../versions/version.ts'
import { DepartureList } from './departure-list.tsx'
import { explanationOf, type Held } from './departure.ts'
import { heldOn, seesMoney, type HeldOn } from './gather.ts'
import { departuresOf } from './hold.ts'

/** Where practice departs from the published arrangements: what they say, what happens, since when, and what to do. */
export const showDepartures = (handed: Handed) =>
  page({
    path: '/arrangements/departures',
    may: 'see who we are',

    async show(visit) {
      const now = await heldOn(visit.db, handed, visit.today, seesMoney(visit))
      const mayWrite = may(visit, 'write the arrangements')
      return {
        title: 'Where practice departs from the arrangements',
        above: aboveVersion(),
        ownHeading: true,
        body: (
          <>
            <PageHeading
              says="Where practice departs from the arrangements"
              lede={ledeOf(now, visit)}
              deeds={
                mayWrite && (
                  <Button href="/arrangements/watch" classes="govuk-button--secondary">
                    Set when it counts
                  </Button>
                )
              }
            />
            {now ? <Beside now={now} visit={visit} /> : null}
            <HistoryList lines={await historyOf(visit.db, '/arrangements/departures')} />
          </>
        ),
      }
    },
  })

const Beside = ({ now, visit }: { now: HeldOn; visit: Visit }) => {
  const all = departuresOf(now.held)
  const isExplained = (departure: (typeof all)[number]) => explanationOf(departure, now.explained, visit.today) !== null
  const [open, explained] = [all.filter((each) => !isExplained(each)), all.filter(isExplained)]
  const kept = now.held.filter(({ departures, notKnown }) => departures.length === 0 && notKnown === null)
  const unknown = now.held.filter(({ notKnown }) => notKnown !== null)
  const list = { explained: now.explained, visit }
  return (
    <>
      <Section title="To put right" id="open">
        {open.length === 0 ? (
          <Empty says="Practice departs in nothing that is not explained." />
        ) : (
          <DepartureList departures={open} {...list} />
        )}
      </Section>
      {explained.length > 0 && (
        <Section title="Explained for a time" id="explained">
          <DepartureList departures={explained} {...list} />
        </Section>
      )}
      {unknown.length > 0 && (
        <Section title="Not known" id="unknown">
          <Names held={unknown} says={({ notKnown }) => notKnown!} is="none" />
        </Section>
      )}
      <Section title="As the arrangements say" id="kept" quiet="as far as the records tell">
        {kept.length === 0 ? <Empty says="Nothing." /> : <Names held={kept} says={() => 'Kept'} is="done" />}
      </Section>
      <p class="quiet">
        {now.watch
          ? `A group may meet or report ${now.watch.slackDays} days after its time before that is a departure, and a departure stands on Home from ${now.watch.remindAfterDays} days on, as ${now.watch.byName} set it.`
          : 'Nobody has set after how many days a departure stands on Home, so none does.'}
      </p>
    </>
  )
}

const Names = ({ held, says, is }: { held: readonly Held[]; says: (held: Held) => string; is: 'none' | 'done' }) => (
  <ul class="govuk-list">
    {held.map((each) => (
      <li key={each.provision.id}>
        <a href={`/arrangements/provisions/${each.provision.id}`}>{each.provision.name}</a>{' '}
        <Status is={is} says={says(each)} />
      </li>
    ))}
  </ul>
)

function ledeOf(now: HeldOn | null, visit: Visit): string {
  if (!now) return 'No edition of the arrangements is in force here, so there is nothing to hold practice beside.'
  const all = departuresOf(now.held)
  const count = all.length
  if (now.provisions.length === 0)
    return `What ${editionOf(now.version).toLowerCase()} says there should be is not written down yet, so practice cannot be held beside it.`
  const open = all.filter((each) => explanationOf(each, now.explained, visit.today) === null).length
  return `${editionOf(now.version)} held beside what happens: ${count === 0 ? 'no departure' : `${count} ${count === 1 ? 'departure' : 'departures'}, ${open} not explained`}.`
}
