import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { learntFrom, sentenceOf } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { cellOf, confidences } from './group-report.ts'
import { groupsOffered } from './send-group-report.tsx'
import { statementSections } from './statement-sections.tsx'
import { findGroupReport, rowsOfQuarter, someReports, type FoundReport } from './store.ts'

/** One group's report for one quarter: when it was due and came, the facts of the quarter as it was sent, what the chair says, what is asked of the board and what came of it. */
export const showGroupReport = page({
  path: '/group-reports/:report',
  may: 'see group reports',
  examples: async (visit) => (await someReports(visit.db)).map(({ id }) => ({ report: String(id) })),

  async show(visit, params) {
    const report = await findGroupReport(visit.db, numberIn(params.report))
    const at = `/group-reports/${report.id}`
    const rows = await rowsOfQuarter(visit.db, report)
    const cell = cellOf(rows, visit.today)!
    const answer = rows.find((row) => row.status === 'happened') ?? rows.find((row) => row.status !== 'planned')
    const open = answer === undefined
    const mine = open && may(visit, 'send group reports') ? await groupsOffered(visit) : []
    const due = rows.find((row) => row.status === 'planned')
    const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
    return {
      title: `${report.group}, ${whenInWords(report.covers)}`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Reports of the groups', href: '/group-reports' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status is={cell.is} says={cell.says} /> },
              { key: 'Group', value: <a href={`/groups/${report.workingGroupId}`}>{report.group}</a> },
              { key: 'Reports to', value: <a href={`/groups/${report.toGroupId}`}>{report.board}</a> },
              answer?.confidence && {
                key: 'Confidence',
                value: confidences[answer.confidence as keyof typeof confidences],
              },
              open &&
                may(visit, 'run the programme of group reports') && {
                  key: 'Filled from',
                  value: (
                    <>
                      Its meetings, its actions and what it watches over.{' '}
                      <a href={`${at}/watch`}>Say what it watches over</a>
                    </>
                  ),
                },
              report.source && {
                key: 'Learnt from',
                value: learntFrom(report),
              },
            ]}
          />
          <Deeds visit={visit} due={open ? due : undefined} mine={mine} />
          {answer?.status !== 'happened' ? (
            <Section title={answer ? 'Why' : 'What the chair says'} id="summary">
              {answer?.summary ? (
                <Prose text={answer.summary} small />
              ) : (
                <Empty says={answer ? 'Why is not recorded.' : 'Nothing has come yet.'} />
              )}
            </Section>
          ) : (
            await statementSections(visit, answer)
          )}
          {actions.length > 0 && (
            <Section title="What it led to" id="actions">
              <ActionTable
                rows={actions}
                today={visit.today}
                caption="Actions raised because of it"
                empty="No action was raised because of it."
              />
            </Section>
          )}
          <Section title="How it came about" id="changes">
            <ol class="bullets">
              {rows.map((row) => (
                <li key={row.id} id={`row-${row.id}`}>
                  {row.id === report.id ? (
                    sentenceOf(row.says, row.happenedOn)
                  ) : (
                    <a href={`/group-reports/${row.id}`}>{sentenceOf(row.says, row.happenedOn)}</a>
                  )}
                </li>
              ))}
            </ol>
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** What can be done about a report that is due: written by those of the group, excused by the office. */
const Deeds = ({ visit, due, mine }: { visit: Visit; due: FoundReport | undefined; mine: { id: number }[] }) =>
  due ? (
    <div class="govuk-button-group">
      {mine.some(({ id }) => id === due.workingGroupId) && (
        <Button href={`/group-reports/${due.id}/write`}>Write this report</Button>
      )}
      {may(visit, 'run the programme of group reports') && (
        <Button classes="govuk-button--secondary" href={`/group-reports/${due.id}/excuse`}>
          Excuse it, or record that it will not come
        </Button>
      )}
    </div>
  ) : null
