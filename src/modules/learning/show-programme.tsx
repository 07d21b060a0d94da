import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { inTime } from '#platform/facts/change.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { BarChart } from '#platform/ui/chart.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { doneByColumn } from '#modules/partnership/index.ts'
import { changeKinds, peopleInWords, programmeKinds, stateOf, type ProgrammeChange } from './programme.ts'
import { attendedInWords, standingOfSession } from './session.ts'
import { agenciesOfProgramme, sessionsPage } from './session-store.ts'
import { changesOfProgrammes, findProgramme, someProgrammes } from './store.ts'

/** One programme of learning: what happened to it, its sessions, who was reached, and what difference it is said to have made. */
export const showProgramme = page({
  path: '/learning/:programme',
  may: 'see learning',
  examples: async (visit) => (await someProgrammes(visit.db)).map(({ id }) => ({ programme: String(id) })),

  async show(visit, params) {
    const programme = await findProgramme(visit.db, numberIn(params.programme))
    const changes = await changesOfProgrammes(visit.db, [programme.id])
    const number = pageAsked(visit)
    const sessions = await sessionsPage(visit.db, programme.id, number)
    const agencies = await agenciesOfProgramme(visit.db, programme.id)
    const at = `/learning/${programme.id}`
    const mayKeep = may(visit, 'keep programmes of learning')
    const mayRecord = may(visit, 'record learning sessions')
    return {
      title: programme.title,
      above: [{ says: 'Learning', href: '/learning' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={programme.title}
            lede={<Status {...stateOf(changes, visit.today)} />}
            deeds={
              <>
                {mayKeep && <Button href={`${at}/record-change`}>Record a change</Button>}
                {mayRecord && (
                  <Button classes="govuk-button--secondary" href={`${at}/record-session`}>
                    Record a session
                  </Button>
                )}
              </>
            }
          />
          <SummaryList
            rows={[
              { key: 'Kind', value: programmeKinds[programme.kind as keyof typeof programmeKinds] },
              { key: 'For', value: programme.about ?? 'Not recorded' },
            ]}
          />
          <Section title="What happened" id="changes">
            <ChangeList
              changes={changes}
              column={doneByColumn(at)}
              today={visit.today}
              kinds={changeKinds}
              settleAt={mayKeep ? `${at}/record-change` : null}
              empty="Nothing is recorded of this programme yet."
            />
          </Section>
          <Reached changes={changes} />
          <Judgements changes={changes} />
          <Section
            title="Sessions"
            id="sessions"
            quiet={sessions.count === 1 ? '1 row' : `${sessions.count} rows, planned and held`}
          >
            <SessionTable sessions={sessions} today={visit.today} at={at} page={number} mayRecord={mayRecord} />
          </Section>
          {agencies.length > 0 && (
            <Section title="Who came, by agency" id="agencies" quiet="as far as it was counted">
              <BarChart
                title="People who came, by agency"
                of="People"
                by="Agency"
                bars={agencies.map(({ agency, attended, agencyId }) => ({
                  says: agency,
                  count: attended,
                  href: `/agencies/${agencyId}`,
                }))}
              />
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** What is known of how many were reached outside of counted sessions, each as it was stated. */
const Reached = ({ changes }: { changes: ProgrammeChange[] }) => {
  const counts = changes.filter((change) => change.people !== null && change.status === 'happened').toSorted(inTime)
  if (counts.length === 0) return null
  return (
    <Section title="How many were reached" id="reached" quiet="as stated; never added up">
      <ul class="bullets">
        {counts.map((change) => (
          <li key={change.id}>
            {peopleInWords(change)}, {whenInWords(change.happenedOn)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every judgement with what measures it, or that nothing does. */
const Judgements = ({ changes }: { changes: ProgrammeChange[] }) => {
  const judgements = changes
    .filter((change) => change.kind === 'judgement' && change.status === 'happened')
    .toSorted(inTime)
  if (judgements.length === 0) return null
  return (
    <Section title="What difference it made" id="difference">
      <ul class="bullets">
        {judgements.map((change) => (
          <li key={change.id}>
            {change.says}.{' '}
            {change.measuredBy ? (
              `Measured by: ${change.measuredBy}.`
            ) : (
              <Status is="none" says="Nothing measures this" />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Listing = {
  sessions: Awaited<ReturnType<typeof sessionsPage>>
  today: Day
  at: string
  page: number
  mayRecord: boolean
}

const SessionTable = ({ sessions, today, at, page, mayRecord }: Listing) => (
  <PagedTable
    caption="Sessions, latest first"
    heads={['When', 'Stands', { num: 'Places' }, { num: 'Came' }, 'Note']}
    rows={sessions.rows}
    none="No session has been recorded yet."
    at={at}
    page={page}
    count={sessions.count}
  >
    {(row) => (
      <tr key={row.id} id={`session-${row.id}`}>
        <th scope="row">{whenInWords(row.heldOn)}</th>
        <td>
          <Status {...standingOfSession(row, row.settledBy, today)} />
          {mayRecord && row.status === 'planned' && row.settledBy === null && (
            <>
              {' '}
              <a href={`${at}/record-session?settles=${row.id}`}>
                Say what came of it<span class="govuk-visually-hidden">: {whenInWords(row.heldOn)}</span>
              </a>
            </>
          )}
        </td>
        <td data-head="Places" class="num">
          {row.places ?? 'Not recorded'}
        </td>
        <td data-head="Came" class="num">
          {attendedInWords(row)}
          {mayRecord && row.status === 'happened' && (
            <>
              {' '}
              <a href={`/learning/sessions/${row.id}/record-attendance`}>
                by agency<span class="govuk-visually-hidden">: {whenInWords(row.heldOn)}</span>
              </a>
            </>
          )}
        </td>
        <td data-head="Note">{row.note ?? ''}</td>
      </tr>
    )}
  </PagedTable>
)
