import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { laterMeetings, someMinutes } from './store.ts'
import { moveMinutes } from './change-minutes-store.ts'
import { aboveMinutes } from './draft-minutes.tsx'
import { correctionsIn } from './minutes.ts'
import { minutesToMove, type MovingMinutes } from './send-minutes.tsx'

/** Writes down that a later meeting of the same group agreed minutes, with its corrections. Afterwards no section is worded again. */
export const agreeMinutes = task({
  path: '/meetings/:meeting/minutes/agree',
  may: 'agree minutes',
  title: 'Write down that the minutes were agreed',
  button: 'Save',
  examples: async (visit) =>
    (await someMinutes(visit.db, ['checked', 'agreed'])).map(({ meetingId }) => ({ meeting: String(meetingId) })),
  above: (minutes: MovingMinutes) => aboveMinutes(minutes),
  before: () => <p>Afterwards the text stays as it is; corrections stand beside it, on the page and in the files.</p>,
  fields: async (visit, { whole }: MovingMinutes) => ({
    meetingId: pick(
      'Which meeting agreed them?',
      (await laterMeetings(visit.db, whole)).map(({ id, title, happenedNow }) => ({
        id,
        says: `${title}, ${whenInWords(happenedNow)}`,
      })),
      { hint: 'A later meeting of the same group that is recorded as held' },
    ),
    corrections: text('With which corrections?', {
      optional: true,
      long: true,
      hint: 'One a line; leave this empty where there were none. Read by everybody: say nothing here that is restricted',
    }),
  }),
  find: (visit, params) => minutesToMove(visit, numberIn(params.meeting)),
  check: ({ corrections }, { state }) => [
    ...(state === 'checked'
      ? []
      : [
          {
            field: 'meetingId',
            says: state === 'agreed' ? 'They are agreed already' : 'The chair has not checked these minutes yet',
          },
        ]),
    ...(correctionsIn(corrections).length > 100
      ? [{ field: 'corrections', says: 'Give a hundred corrections or fewer' }]
      : []),
  ],

  async save(visit, minutes, { meetingId, corrections }) {
    const agreedAt = (await laterMeetings(visit.db, minutes.whole)).find(({ id }) => id === meetingId)!
    const listed = correctionsIn(corrections)
    await moveMinutes(
      visit,
      minutes,
      { state: 'agreed', agreedMeetingId: agreedAt.id, onDay: agreedAt.lastDayNow! },
      listed,
    )
    await record(visit, 'minutes agreed', `/meetings/${minutes.meetingId}`, {
      at: `/meetings/${agreedAt.id}`,
      corrections: listed.length,
    })
    return `/meetings/${minutes.meetingId}/minutes`
  },
})
