import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { Glance, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked, pageLength } from '#platform/ui/paging.tsx'
import type { Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { findRound, someRounds } from '../store.ts'
import { ImprovementTable } from './improvement-table.tsx'
import { soon, standings, type ImprovementStanding } from './improvement.ts'
import {
  countImprovements,
  improvementsPage,
  nothing,
  type CountedBy,
  type Counts,
  type Narrowed,
} from './plan-store.ts'

export const improvementsAddress = (roundId: number) => `${roundAddress(roundId)}/improvements`

/** What every agency promised in the returns of a round, and what became of it: counts by agency and by standard, and each by name, late first. Four statements. */
export const listRoundImprovements = page({
  path: '/self-assessment/rounds/:round/improvements',
  may: 'read every return',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const at = improvementsAddress(round.id)
    const of = { ...nothing, roundId: round.id }
    const counts = await countImprovements(visit.db, visit.today, of, 'all')
    const asked = { ...of, ...askedIn(visit) }
    const [number, agencies] = [pageAsked(visit), pageAsked(visit, 'agencies')]
    const { rows, count } = await improvementsPage(visit.db, visit.today, asked, {
      seen: 'all',
      only: 'all',
      page: number,
    })
    const words = queryOf(asked)
    return {
      title: `Improvements: ${round.title}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: round.title, href: roundAddress(round.id) },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Improvements"
            over={round.title}
            lede="What agencies promised in the returns that came in, and what became of it. Each agency says itself how it goes."
            deeds={
              <>
                <a href={`${at}/figures`}>Take them as CSV</a>
                <a href={`${at}/spreadsheet`}>Take them as a workbook</a>
              </>
            }
          />
          <AtAGlance counts={counts.all} at={at} />
          <Section title="By standard" id="standards">
            <CountsTable
              caption="Improvements by standard"
              rows={counts.parts}
              count={counts.parts.length}
              page={1}
              at={at}
            />
          </Section>
          <Section title="By agency" id="agencies" quiet="by name, by no rank">
            <CountsTable
              caption="Improvements by agency"
              rows={counts.agencies.slice((agencies - 1) * pageLength, agencies * pageLength)}
              count={counts.agencies.length}
              page={agencies}
              name="agencies"
              at={at}
            />
          </Section>
          <Section title="Each of them" id="each" quiet={`${count}, late first`}>
            <NarrowBy at={at} counts={counts} asked={asked} />
            <ImprovementTable
              caption="Improvements of every agency, what is late first"
              rows={rows}
              none="No improvement stands so."
              at={words ? `${at}?${words}` : at}
              page={number}
              count={count}
              of="improvements"
              agencies
              today={visit.today}
            />
          </Section>
        </>
      ),
    }
  },
})

const AtAGlance = ({ counts, at }: { counts: Counts; at: string }) => (
  <Glance
    items={[
      { count: counts.late, word: 'late', href: `${at}?standing=late#each`, mark: 'late', late: true },
      {
        count: counts.soon,
        word: 'due soon',
        href: `${at}?standing=soon#each`,
        mark: 'due',
        note: `within ${soon} days`,
      },
      { count: counts.undated, word: 'without a date', href: `${at}?standing=undated#each` },
      {
        count: counts.done,
        word: 'done',
        href: `${at}?standing=done#each`,
        mark: 'done',
        note: `of ${counts.promised} promised`,
      },
    ]}
  />
)

const shown: readonly ImprovementStanding[] = ['late', 'soon', 'open', 'undated', 'done', 'dropped']

const CountsTable = ({
  ...list
}: {
  caption: string
  rows: readonly CountedBy[]
  count: number
  page: number
  name?: string
  at: string
}) => (
  <PagedTable
    {...list}
    of={list.caption.toLowerCase()}
    heads={[
      list.name ? 'Agency' : 'Standard',
      ...shown.map((standing) => ({ num: standings[standing].says })),
      { num: 'Promised' },
    ]}
    none="No improvement was promised in a return that came in."
  >
    {(row) => (
      <tr key={row.id}>
        <th scope="row" class="plain">
          <a
            href={`${list.at}?${list.name ? 'agency' : 'part'}=${encodeURIComponent(list.name ? row.id! : row.says!)}#each`}
          >
            {row.says}
          </a>
        </th>
        {shown.map((standing) => (
          <td key={standing} class="num" data-head={standings[standing].says}>
            {row[standing]}
          </td>
        ))}
        <td class="num" data-head="Promised">
          {row.promised}
        </td>
      </tr>
    )}
  </PagedTable>
)

/** The form that narrows the list to one agency, one standard or one way to stand. */
const NarrowBy = ({
  at,
  counts,
  asked,
}: {
  at: string
  counts: Awaited<ReturnType<typeof countImprovements>>
  asked: Narrowed
}) => (
  <form method="get" action={`${at}#each`} class="cut">
    <Select
      id="agency"
      name="agency"
      label={{ content: 'Agency' }}
      value={asked.agencyId ?? ''}
      items={[
        { value: '', content: 'All' },
        ...counts.agencies
          .map(({ id, says }) => ({ value: id!, content: says! }))
          .toSorted((one, other) => one.content.localeCompare(other.content)),
      ]}
    />
    <Select
      id="part"
      name="part"
      label={{ content: 'Standard' }}
      value={asked.part ?? ''}
      items={[{ value: '', content: 'All' }, ...counts.parts.map(({ says }) => ({ value: says!, content: says! }))]}
    />
    <Select
      id="standing"
      name="standing"
      label={{ content: 'How it stands' }}
      value={asked.standing ?? ''}
      items={[
        { value: '', content: 'All' },
        ...shown.map((standing) => ({ value: standing, content: standings[standing].says })),
      ]}
    />
    <Button classes="govuk-button--secondary">Show</Button>
  </form>
)

/** What the address narrows a list to. */
export function askedIn({ query }: Pick<Visit, 'query'>): Pick<Narrowed, 'agencyId' | 'part' | 'standing'> {
  const [agency, standing] = [query.get('agency') ?? '', query.get('standing') ?? '']
  return {
    agencyId: /^[1-9]\d{0,8}$/.test(agency) ? Number(agency) : null,
    part: (query.get('part') ?? '').replaceAll('\u0000', '').slice(0, 400) || null,
    standing: Object.hasOwn(standings, standing) ? (standing as ImprovementStanding) : null,
  }
}

const queryOf = ({ agencyId, part, standing }: Narrowed) =>
  new URLSearchParams({
    ...(agencyId !== null && { agency: String(agencyId) }),
    ...(part !== null && { part }),
    ...(standing !== null && { standing }),
  }).toString()
