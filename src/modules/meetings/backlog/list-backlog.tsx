import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { momentInWords } from '#platform/calendar/moment.ts'
import { standingOfProposal } from './proposal.ts'
import { answeredProposals, openProposals, type FoundProposal } from './store.ts'

/** What people proposed for the agendas of groups: those that wait first, then what became of the others. */
export const listBacklog = page({
  path: '/backlog',
  may: 'see meetings',

  async show(visit) {
    const number = pageAsked(visit)
    const open = number === 1 ? await openProposals(visit.db) : []
    const answered = await answeredProposals(visit.db, number)
    return {
      title: 'Proposed for agendas',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Proposed for agendas"
            lede="Anybody may propose that a group takes something up. Its chair or the office says what becomes of it."
            deeds={may(visit, 'propose items') && <Button href="/backlog/propose">Propose an item</Button>}
          />
          {number === 1 && (
            <Section title="Waiting" id="waiting" quiet={`${open.length}`}>
              {open.length ? (
                <ProposalTable caption="Proposals that wait for an answer" rows={open} />
              ) : (
                <Empty says="Nothing waits for an answer." />
              )}
            </Section>
          )}
          <Section title="Answered" id="answered" quiet={`${answered.count}`}>
            {answered.rows.length ? (
              <ProposalTable caption="Proposals that were answered, latest first" rows={answered.rows} />
            ) : (
              <Empty says="No proposal has been answered." />
            )}
            <PagesOf at="/backlog" page={number} count={answered.count} />
          </Section>
        </>
      ),
    }
  },
})

const ProposalTable = ({ caption, rows }: { caption: string; rows: FoundProposal[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {['What', 'For', 'Proposed by', 'Wanted', 'Stands'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={`/backlog/${row.id}`}>{row.title}</a>
          </th>
          <td data-head="For">{row.body}</td>
          <td data-head="Proposed by">
            {row.byName} <span class="quiet">{momentInWords(row.at)}</span>
          </td>
          <td data-head="Wanted">{row.wantedBy ? whenInWords(row.wantedBy) : 'No date'}</td>
          <td data-head="Stands">
            <Status {...standingOfProposal(row.answer)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
