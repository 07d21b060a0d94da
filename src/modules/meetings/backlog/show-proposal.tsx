import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { purposes, type Purpose } from '../agenda/agenda-item.ts'
import { standingOfProposal } from './proposal.ts'
import { findProposal, openProposals } from './store.ts'

/** Two proposals that wait, for the lists of pages. */
export const proposalExamples = async (visit: Visit) =>
  (await openProposals(visit.db)).slice(0, 2).map(({ id }) => ({ proposal: String(id) }))

/** One proposal, why it was made and what became of it. */
export const showProposal = page({
  path: '/backlog/:proposal',
  may: 'see meetings',
  examples: proposalExamples,

  async show(visit, params) {
    const proposal = await findProposal(visit.db, numberIn(params.proposal))
    const at = `/backlog/${proposal.id}`
    return {
      title: proposal.title,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Proposed for agendas', href: '/backlog' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status {...standingOfProposal(proposal.answer)} /> },
              { key: 'For', value: <a href={`/groups/${proposal.workingGroupId}`}>{proposal.body}</a> },
              { key: 'Purpose', value: purposes[proposal.purpose as Purpose] },
              { key: 'Wanted', value: proposal.wantedBy ? whenInWords(proposal.wantedBy) : 'No date' },
              { key: 'Proposed by', value: `${proposal.byName}, ${momentInWords(proposal.at)}` },
              proposal.answer && {
                key: 'What became of it',
                value: (
                  <>
                    {proposal.answer === 'accepted' ? (
                      <>
                        It is <a href={`/agenda-items/${proposal.itemId}`}>on the agenda</a> of{' '}
                        <a href={`/meetings/${proposal.meetingId}`}>{proposal.meeting}</a>.
                      </>
                    ) : (
                      `${standingOfProposal(proposal.answer).says}: ${proposal.answerWhy}`
                    )}{' '}
                    <span class="quiet">
                      {proposal.answeredBy}, {momentInWords(proposal.answeredAt!)}
                    </span>
                  </>
                ),
              },
            ]}
          />
          <Prose text={proposal.why} />
          {proposal.answer === null && may(visit, 'build agendas') && (
            <Button href={`${at}/answer`}>Say what becomes of it</Button>
          )}
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
