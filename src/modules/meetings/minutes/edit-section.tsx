import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { wordSection } from './change-minutes-store.ts'
import { whyClosed } from './minutes.ts'
import { sectionToRead } from './show-section.tsx'
import { someSections, type OpenSection } from './store.ts'

/** Words one section of minutes again. What it said before stays; of two who write at once the second is shown what the first wrote. */
export const editSection = task({
  path: '/minutes-sections/:section/edit',
  may: 'write minutes',
  title: (section: OpenSection) => `Word the minutes: ${section.title}`,
  examples: async (visit) =>
    (await someSections(visit.db, ['drafted', 'sent', 'sent back'])).map(({ id }) => ({ section: String(id) })),
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
  find: sectionToRead,
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
        { room: section.roomId },
      )
    }
    return `/meetings/${section.meetingId}/minutes#section-${section.id}`
  },
})
