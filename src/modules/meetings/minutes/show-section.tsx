import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { isOpenToWording, standingOfMinutes } from './minutes.ts'
import { findSection, saidBefore, someSections } from './store.ts'

/** Two sections that everybody may read, for the lists of pages. */
export const sectionExamples = async (visit: Visit) =>
  (await someSections(visit.db)).map(({ id }) => ({ section: String(id) }))

/** One section of minutes: what it says, how the minutes stand, and what it said before. */
export const showSection = page({
  path: '/minutes-sections/:section',
  may: 'see meetings',
  examples: sectionExamples,

  async show(visit, params) {
    const section = await findSection(visit.db, numberIn(params.section))
    const at = `/minutes-sections/${section.id}`
    const before = await saidBefore(visit.db, section.id)
    return {
      title: section.title,
      above: [
        { says: section.meeting, href: `/meetings/${section.meetingId}` },
        { says: 'Minutes', href: `/meetings/${section.meetingId}/minutes#section-${section.id}` },
      ],
      body: (
        <>
          <p>
            <Status {...standingOfMinutes(section.state)} />{' '}
            <span class="quiet">
              worded by {section.byName}, {momentInWords(section.at)}
            </span>
          </p>
          {section.roomId !== null && (
            <p>
              <Status is="lock" says="In the restricted part" />
            </p>
          )}
          <Prose text={section.says} />
          {may(visit, 'write minutes') && isOpenToWording(section.state) && (
            <Button href={`${at}/edit`}>Word it again</Button>
          )}
          {before.length > 0 && (
            <Section title="What it said before" id="before">
              {before.map((wording) => (
                <details key={wording.id} class="govuk-details">
                  <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">
                      {wording.byName}, {momentInWords(wording.at)}
                    </span>
                  </summary>
                  <div class="govuk-details__text">
                    <Prose text={wording.says} small />
                  </div>
                </details>
              ))}
            </Section>
          )}
          {section.itemId !== null && (
            <p>
              <a href={`/agenda-items/${section.itemId}`}>The item of the agenda</a>
            </p>
          )}
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
