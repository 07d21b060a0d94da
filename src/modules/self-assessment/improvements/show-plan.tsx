import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { Empty, Glance, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { agencyNamed } from './agency-store.ts'
import { ImprovementTable } from './improvement-table.tsx'
import { planAddress, soon } from './improvement.ts'
import { seenBy } from './open-improvement.ts'
import { countImprovements, improvementsPage, nothing, offeredIn, type Counts, type Narrowed } from './plan-store.ts'

/**
 * The action plan of the agency one acts for: what it promised in its returns, what is late first, then what is due soon, then the rest;
 * what is done or dropped is folded. Five statements, one more for whoever only helps.
 */
export const showPlan = page({
  path: planAddress,
  may: 'answer a return',

  async show(visit) {
    const { agencyId } = visit.who
    const above = may(visit, 'see self-assessments') ? [{ says: 'Self-assessment', href: '/self-assessment' }] : []
    if (agencyId === null)
      return {
        title: 'Your action plan',
        above,
        body: (
          <Empty says="You act for no agency, so you have no action plan here. What agencies promised stands on each round." />
        ),
      }
    const { db, today } = visit
    const seen = await seenBy(visit)
    const offered = await offeredIn(db, today, agencyId, seen)
    const asked = askedIn(visit, agencyId)
    const { all } = await countImprovements(db, today, asked, seen)
    const [number, endedNumber] = [pageAsked(visit), pageAsked(visit, 'ended')]
    const open = await improvementsPage(db, today, asked, { seen, only: 'open', page: number })
    const ended = await improvementsPage(db, today, asked, { seen, only: 'ended', page: endedNumber })
    const words = queryOf(asked)
    const at = words ? `${planAddress}?${words}` : planAddress
    return {
      title: 'Your action plan',
      above,
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Your action plan"
            over={await agencyNamed(db, agencyId)}
            lede="What your agency said in its self-assessments that it will improve, and how it goes."
            deeds={
              may(visit, 'send in a return') && offered.length > 0 ? (
                <a href={`${planAddress}/spreadsheet`}>Take it as a workbook</a>
              ) : undefined
            }
          />
          {offered.length === 0 ? (
            <Empty says="Nothing stands here yet. What you promise in a return stands here once the return is sent in." />
          ) : (
            <>
              <AtAGlance counts={all} />
              <NarrowBy offered={offered} asked={asked} />
              <Section title="To be done" id="open" quiet={`${open.count}, late first`}>
                <ImprovementTable
                  caption="Improvements still to be made, what is late first"
                  rows={open.rows}
                  none="Nothing is left to be done."
                  at={at}
                  page={number}
                  count={open.count}
                  of="what is to be done"
                  today={today}
                />
              </Section>
              <section class="block" id="ended">
                <details class="why" open={visit.query.has('ended')}>
                  <summary>
                    Done or dropped <span class="quiet">{ended.count}</span>
                  </summary>
                  <ImprovementTable
                    caption="Improvements that are done or were dropped, the newest first"
                    rows={ended.rows}
                    none="Nothing is done or dropped yet."
                    at={at}
                    page={endedNumber}
                    count={ended.count}
                    name="ended"
                    of="what is done or dropped"
                    today={today}
                  />
                </details>
              </section>
            </>
          )}
        </>
      ),
    }
  },
})

const AtAGlance = ({ counts }: { counts: Counts }) => (
  <Glance
    items={[
      { count: counts.late, word: 'late', href: '#open', mark: 'late', late: true },
      { count: counts.soon, word: 'due soon', href: '#open', mark: 'due', note: `within ${soon} days` },
      { count: counts.open + counts.undated, word: 'to come', href: '#open', ...undated(counts) },
      { count: counts.done, word: 'done', href: '#ended', mark: 'done', note: `of ${counts.promised} promised` },
    ]}
  />
)

const undated = ({ undated }: Counts) => (undated > 0 ? { note: `${undated} without a date` } : {})

type Offered = Awaited<ReturnType<typeof offeredIn>>

/** The form that narrows the plan to a round, a part or a post. */
const NarrowBy = ({ offered, asked }: { offered: Offered; asked: Narrowed }) => {
  const rounds = [...new Map(offered.map(({ roundId, round }) => [String(roundId), round]))]
  const same = (values: readonly (string | null)[]) =>
    [...new Set(values)].filter((each) => each !== null).map((each): [string, string] => [each, each])
  const choices: [name: string, says: string, value: string | number | null, items: [string, string][]][] = [
    ['round', 'Round', asked.roundId, rounds],
    [
      'part',
      'Part',
      asked.part,
      same(offered.map(({ part }) => part)).toSorted(([one], [other]) =>
        one.localeCompare(other, 'en', { numeric: true }),
      ),
    ],
    ['owner', 'Whose', asked.owner, same(offered.map(({ owner }) => owner)).toSorted()],
  ]
  return (
    <form method="get" action={planAddress} class="cut">
      {choices.map(([name, says, value, items]) => (
        <Select
          key={name}
          id={name}
          name={name}
          label={{ content: says }}
          value={value ?? ''}
          items={[{ value: '', content: 'All' }, ...items.map(([each, content]) => ({ value: each, content }))]}
        />
      ))}
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  )
}

function askedIn({ query }: Visit, agencyId: number): Narrowed {
  const words = (name: string) => (query.get(name) ?? '').replaceAll('\u0000', '').slice(0, 400) || null
  const round = query.get('round') ?? ''
  return {
    ...nothing,
    agencyId,
    roundId: /^[1-9]\d{0,8}$/.test(round) ? Number(round) : null,
    part: words('part'),
    owner: words('owner'),
  }
}

const queryOf = ({ roundId, part, owner }: Narrowed) =>
  new URLSearchParams({
    ...(roundId !== null && { round: String(roundId) }),
    ...(part !== null && { part }),
    ...(owner !== null && { owner }),
  }).toString()
