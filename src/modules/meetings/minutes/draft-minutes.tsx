import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { findMeeting, type StandingMeeting } from '../store.ts'
import { addSections, beginMinutes, type NewSection } from './change-minutes-store.ts'
import { sectionsFrom } from './gather-draft.ts'
import { isOpenToWording, whyClosed } from './minutes.ts'
import { minutesExamples } from './show-minutes.tsx'
import { minutesOf, sectionsOf, type FoundMinutes } from './store.ts'

type Subject = { meeting: StandingMeeting; minutes: FoundMinutes | null; missing: NewSection[] }

/**
 * Drafts the minutes from what is recorded, in one click. Pressed again it adds the sections that are still missing: an item written
 * in later, or the restricted items of which only a holder of a key can make a section.
 */
export const draftMinutes = task({
  path: '/meetings/:meeting/minutes/draft',
  may: 'write minutes',
  title: ({ minutes }: Subject) => (minutes ? 'Add the sections that are missing' : 'Draft the minutes'),
  button: 'Draft them from what is recorded',
  examples: minutesExamples,
  above: ({ meeting }: Subject) => aboveMinutes({ meetingId: meeting.id, meeting: meeting.title }),
  before: ({ missing, minutes }) => (
    <>
      <p>
        {missing.length === 0
          ? 'Nothing is missing.'
          : `${missing.length === 1 ? 'One section' : `${missing.length} sections`}, each as it is recorded now:`}
      </p>
      {missing.length > 0 && (
        <ol class="bullets">
          {missing.map((section) => (
            <li key={section.itemId ?? 0}>
              {section.title}
              {section.roomId !== null && ' (restricted)'}
            </li>
          ))}
        </ol>
      )}
      <p>
        Who came, the quorum, and for each item its outcome, its notes, the decision and the actions. The notes become
        part of a text that the office and the chairs read as a draft, and everybody of the partnership once the chair
        has checked it. Until then you can word every section.
        {!minutes &&
          ' Items that are restricted get a section only from somebody who holds a key, and it is read only with one.'}
      </p>
    </>
  ),
  fields: {},
  async find(visit, params): Promise<Subject> {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const minutes = await minutesOf(visit.db, meeting.id)
    const there = minutes ? await sectionsOf(visit.db, minutes.id) : []
    const all = await sectionsFrom(visit.db, meeting, { seesActions: may(visit as Visit, 'see actions') })
    return {
      meeting,
      minutes,
      missing: all.filter(({ itemId }) => !there.some((section) => section.itemId === itemId)),
    }
  },
  check: (_, { meeting, minutes, missing }) =>
    meeting.statusNow !== 'happened'
      ? [{ field: 'draft', says: 'This meeting is not recorded as held. Record that first' }]
      : minutes && !isOpenToWording(minutes.state)
        ? [{ field: 'draft', says: whyClosed(minutes.state)! }]
        : missing.length === 0
          ? [{ field: 'draft', says: 'Every item you may read has its section already' }]
          : [],

  async save(visit, { meeting, minutes, missing }) {
    await addSections(visit, minutes ?? (await beginMinutes(visit, meeting.id, visit.today)), missing)
    const open = missing.filter(({ roomId }) => roomId === null).length
    await record(visit, minutes ? 'sections added to the minutes' : 'minutes drafted', `/meetings/${meeting.id}`, {
      sections: open,
    })
    return `/meetings/${meeting.id}/minutes`
  },
})

/** The ways above a task about the minutes of a meeting; the history of the meeting tells who moved them last. */
export const aboveMinutes = ({ meetingId, meeting }: { meetingId: number; meeting: string }) => [
  { says: 'Minutes', href: `/meetings/${meetingId}/minutes` },
  { says: meeting, href: `/meetings/${meetingId}` },
]
