import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { page, type Params } from '#platform/web/route.tsx'
import { isOpenToWording, mayReadMinutes, readsDrafts, standingOfMinutes } from './minutes.ts'
import { findSection, saidBefore, someSections, type OpenSection } from './store.ts'

/** The section at an address. Throws NotFound for whoever may not read the minutes it is of. */
export async function sectionToRead(visit: Visit, params: Params): Promise<OpenSection> {
  const section = await findSection(visit.db, numberIn(params.section))
  if (!mayReadMinutes(visit, section)) throw new NotFound()
  return section
}

/** One section of minutes: what it says, how the minutes stand, and, for those who read drafts, what it said before. */
export const showSection = page({
  path: '/minutes-sections/:section',
  may: 'see meetings',
  examples: async (visit) =>
    (await someSections(visit.db, ['checked', 'agreed'])).map(({ id }) => ({ section: String(id) })),

  async show(visit, params) {
    const section = await sectionToRead(visit, params)
    const at = `/minutes-sections/${section.id}`
    const before = readsDrafts(visit) ? await saidBefore(visit.db, section.id) : []
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
