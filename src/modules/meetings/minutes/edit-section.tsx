import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { wordSection } from './change-minutes-store.ts'
import { whyClosed } from './minutes.ts'
import { sectionExamples } from './show-section.tsx'
import { findSection, type OpenSection } from './store.ts'

/** Words one section of minutes again. What it said before stays; of two who write at once the second is shown what the first wrote. */
export const editSection = task({
  path: '/minutes-sections/:section/edit',
  may: 'write minutes',
  title: (section: OpenSection) => `Word the minutes: ${section.title}`,
  examples: sectionExamples,
  above: (section: OpenSection) => [
    { says: 'Minutes', href: `/meetings/${section.meetingId}/minutes` },
    { says: section.title, href: `/minutes-sections/${section.id}` },
  ],
  fields: {
    says: text('What do the minutes say?', {
      long: true,
      most: 30_000,
      hint: 'A blank line parts paragraphs; lines that begin with "- " become a list. Never a name or a detail of a child',
    }),
  },
  find: (visit, params) => findSection(visit.db, numberIn(params.section)),
  begin: ({ says }) => ({ says }),
  check: (_, { state }) => {
    const why = whyClosed(state)
    return why ? [{ field: 'says', says: why }] : []
  },

  async save(visit, section, { says }) {
    if (says !== section.says) {
      await wordSection(visit, section, says)
      await record(
        visit,
        'section of the minutes worded again',
        `/minutes-sections/${section.id}`,
        { wording: section.version + 1 },
        section.roomId,
      )
    }
    return `/meetings/${section.meetingId}/minutes#section-${section.id}`
  },
})
