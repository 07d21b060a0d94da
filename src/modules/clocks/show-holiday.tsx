import { inWords, inWordsWithWeekday } from '#platform/calendar/day.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { titlesOf } from '#platform/search/search.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { dueInWords, holidayAddress, standingOf, subjectOf, type MovedClock } from './holiday.ts'
import { deeds, findProclaimed, linesOnClocks, someProclaimed, type ClocksLine } from './store.ts'

/** One proclaimed holiday: where it was proclaimed, whether it stands, and every clock that it moved, from which day to which. */
export const showHoliday = page({
  path: '/clocks/:holiday',
  may: 'see how days are counted',
  examples: async (visit) => (await someProclaimed(visit.db)).map(({ id }) => ({ holiday: String(id) })),

  async show(visit, params) {
    const holiday = await findProclaimed(visit.db, numberIn(params.holiday))
    const lines = (await linesOnClocks(visit.db)).filter((line) => line.holiday === holiday.id)
    const open = await titlesOf(visit, [
      ...new Set(lines.flatMap(({ moved }) => moved.map(({ clock }) => subjectOf(clock)))),
    ])
    return {
      title: holiday.name,
      ownHeading: true,
      above: [{ says: 'How the days are counted', href: '/clocks' }],
      body: (
        <>
          <PageHeading
            says={holiday.name}
            lede={`${inWordsWithWeekday(holiday.day)}, proclaimed a holiday for this partnership’s clocks.`}
          />
          <SummaryList
            classes="after"
            rows={[
              { key: 'Stands', value: <Status {...standingOf(holiday)} /> },
              { key: 'Recorded', value: inWords(holiday.proclaimedOn) },
              { key: 'Where it was proclaimed', value: holiday.source },
              holiday.takenBackSource && { key: 'Why it was taken back', value: holiday.takenBackSource },
            ]}
          />
          {may(visit, 'proclaim a holiday') && !holiday.takenBackOn && (
            <Button classes="govuk-button--secondary" href={`${holidayAddress(holiday.id)}/take-back`}>
              Take it back
            </Button>
          )}
          {lines.map((line) => (
            <Section
              key={line.number}
              title={line.deed === deeds.proclaimed ? 'What it moved' : 'What moved when it was taken back'}
              id={`moved-${line.number}`}
            >
              <Moved line={line} open={open} />
            </Section>
          ))}
          <EvidenceList files={await evidenceOf(visit.db, holidayAddress(holiday.id))} />
          <HistoryList lines={lines} />
        </>
      ),
    }
  },
})

/** The clocks that moved. What the visitor may not open is counted and not told. */
function Moved({ line: { moved }, open }: { line: ClocksLine; open: ReadonlyMap<string, string> }) {
  const told = moved.filter(({ clock }) => open.has(subjectOf(clock)))
  const hidden = moved.length - told.length
  if (moved.length === 0) return <Empty says="No clock that was running came to fall on another day." />
  return (
    <>
      {told.length > 0 && <MovedTable moved={told} />}
      {hidden > 0 && (
        <p class="quiet">
          {told.length > 0 ? `${hidden} more moved, on pages` : `${hidden} moved, on pages`} that your role does not
          open.
        </p>
      )}
    </>
  )
}

const MovedTable = ({ moved }: { moved: readonly MovedClock[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">The clocks that moved, each with its old and its new day</caption>
    <thead>
      <tr>
        {['Clock', 'Was due', 'Is due'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {moved.map(({ clock, says, from, to }) => (
        <tr key={clock}>
          <th scope="row">
            <a href={subjectOf(clock)}>{says}</a>
          </th>
          <td data-head="Was due">{dueInWords(from)}</td>
          <td data-head="Is due">{dueInWords(to)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
