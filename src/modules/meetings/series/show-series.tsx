import { inWords, inWordsWithWeekday } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { rhythmInWords } from './series.ts'
import { allSeries, findSeries, plannedFrom, skipsOf } from './store.ts'

/** Two series, those that go on first, for the lists of pages. */
export const seriesExamples = async (visit: Visit) =>
  (await allSeries(visit.db)).slice(0, 2).map(({ id }) => ({ series: String(id) }))

/** One series: its rhythm, the meetings it has called ahead, and the days left out. */
export const showSeries = page({
  path: '/meetings/series/:series',
  may: 'see meetings',
  examples: seriesExamples,

  async show(visit, params) {
    const series = await findSeries(visit.db, numberIn(params.series))
    const at = `/meetings/series/${series.id}`
    const ahead = await plannedFrom(visit.db, series.id, visit.today)
    const skips = await skipsOf(visit.db, series.id)
    return {
      title: `Series: ${series.title}`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Series', href: '/meetings/series' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'Who meets', value: <a href={`/groups/${series.workingGroupId}`}>{series.body}</a> },
              { key: 'Rhythm', value: rhythmInWords(series) },
              { key: 'From', value: inWords(series.startsOn) },
              series.untilOn && { key: 'Until', value: inWords(series.untilOn) },
              series.endedOn && { key: 'Ended', value: `From ${inWords(series.endedOn)}: ${series.endedWhy}` },
              { key: 'Time', value: `${series.startsAt}, ${series.minutes} minutes` },
              series.place && { key: 'Where', value: series.place },
              series.link && { key: 'Online', value: series.link },
              { key: 'Chaired by', value: series.chairedBy ?? 'Not set' },
              {
                key: 'Agendas begin with',
                value: series.templateId ? (
                  <a href={`/agenda-templates/${series.templateId}`}>{series.template}</a>
                ) : (
                  'The template made for the group, if there is one'
                ),
              },
              { key: 'Papers are due', value: daysInWords(series.paperDays) },
            ]}
          />
          {may(visit, 'plan series of meetings') && series.endedOn === null && (
            <div class="govuk-button-group">
              <Button href={`${at}/call`}>Call the meetings ahead</Button>
              <Button classes="govuk-button--secondary" href={`${at}/change`}>
                Change the series
              </Button>
              <Button classes="govuk-button--secondary" href={`${at}/end`}>
                End the series
              </Button>
            </div>
          )}
          <Section title="Meetings ahead" id="ahead" quiet={`${ahead.length}`}>
            {ahead.length === 0 ? (
              <Empty says="No meeting of this series is called ahead." />
            ) : (
              <ul>
                {ahead.map((meeting) => (
                  <li key={meeting.id}>
                    <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>{' '}
                    <span class="quiet">{whenInWords(meeting.happenedNow)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {skips.length > 0 && (
            <Section title="Days left out" id="skipped">
              <ul>
                {skips.map((skip) => (
                  <li key={skip.id}>
                    {inWordsWithWeekday(skip.day)}: {skip.why}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** 'Five working days' as a person says it of papers. */
export const daysInWords = (days: number): string =>
  days === 0 ? 'on the day of the meeting' : `${days} working ${days === 1 ? 'day' : 'days'} before the meeting`
