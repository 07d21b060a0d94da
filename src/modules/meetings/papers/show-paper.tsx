import { inWords, inWordsWithWeekday } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { daysInWords } from '../series/show-series.tsx'
import { lateInWords, paperDueOn, paperStanding, workingDaysLate } from './paper.ts'
import { PaperVersion } from './paper-version.tsx'
import { findPaper, somePapers, versionsOf, type FoundPaper } from './store.ts'

/** Two papers that everybody may read, for the lists of pages. */
export const paperExamples = async (visit: Visit) =>
  (await somePapers(visit.db)).map(({ id }) => ({ paper: String(id) }))

/** The ways above a task about a paper. */
export const abovePaper = (paper: FoundPaper) => [
  { says: paper.meeting, href: `/meetings/${paper.meetingId}` },
  { says: paper.title, href: `/papers/${paper.id}` },
]

/** One paper: whose it is, when it is due and why, how it stands, its latest version, and those before. */
export const showPaper = page({
  path: '/papers/:paper',
  may: 'see meetings',
  examples: paperExamples,

  async show(visit, params) {
    const paper = await findPaper(visit.db, numberIn(params.paper))
    const versions = await versionsOf(visit.db, paper.id)
    const [latest] = versions
    const due = paperDueOn(paper.meetingOn, paper.paperDays)
    return {
      title: paper.title,
      above: [
        { says: paper.meeting, href: `/meetings/${paper.meetingId}` },
        ...(paper.item ? [{ says: paper.item, href: `/agenda-items/${paper.itemId}` }] : []),
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status {...paperStanding(paper, due, visit.today)} /> },
              paper.roomId !== null && {
                key: 'Part',
                value: (
                  <>
                    <Status is="lock" says="In the restricted part" />{' '}
                    <a href={`/meetings/rooms/${paper.roomId}`}>Who may read it</a>
                  </>
                ),
              },
              { key: 'Owed by', value: paper.owner ?? 'Nobody yet' },
              {
                key: 'Due',
                value: due
                  ? `${inWordsWithWeekday(due)}, which is ${daysInWords(paper.paperDays)} on ${whenInWords(paper.meetingOn)}`
                  : 'No day, since the day of the meeting is not set',
              },
            ]}
          />
          <div class="govuk-button-group">
            {may(visit, 'hand in papers') && (
              <Button href={`/papers/${paper.id}/hand-in`}>
                {latest ? 'Hand in another version' : 'Hand in the paper'}
              </Button>
            )}
            {may(visit, 'restrict matters of a meeting') && paper.roomId === null && (
              <Button classes="govuk-button--secondary" href={`/papers/${paper.id}/restrict`}>
                Put it into the restricted part
              </Button>
            )}
          </div>
          <Section title={latest ? `Version ${latest.number}` : 'The paper'} id="latest">
            {latest ? (
              <PaperVersion version={latest} files={await evidenceOf(visit.db, `/paper-versions/${latest.id}`)} />
            ) : (
              <Empty says="It has not been handed in." />
            )}
          </Section>
          {versions.length > 1 && (
            <Section title="Every version" id="versions">
              <ul>
                {versions.map((version) => {
                  const late = workingDaysLate(version.dueOn, version.handedOn)
                  return (
                    <li key={version.id}>
                      <a href={`/paper-versions/${version.id}`}>Version {version.number}</a>,{' '}
                      {inWords(version.handedOn)}, {version.byName}
                      {late > 0 && <span class="quiet"> {lateInWords(late).toLowerCase()}</span>}
                    </li>
                  )
                })}
              </ul>
            </Section>
          )}
          <HistoryList lines={await historyOf(visit.db, `/papers/${paper.id}`)} />
        </>
      ),
    }
  },
})
