import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { abilities } from '../abilities.ts'
import { findMeeting } from '../store.ts'
import { moveMinutes } from './change-minutes-store.ts'
import { aboveMinutes } from './draft-minutes.tsx'
import { isOpenToWording, whyClosed } from './minutes.ts'
import { chairsToPick, minutesDrafted, movesOf, someMinutes } from './store.ts'

export type MovingMinutes = Awaited<ReturnType<typeof minutesToMove>>

/** The minutes of a meeting with how they moved so far, for a task that moves them on. Throws NotFound where there are none. */
export async function minutesToMove(visit: Visit, meetingId: number) {
  const meeting = await findMeeting(visit.db, meetingId)
  const minutes = await minutesDrafted(visit.db, meeting.id)
  return { ...minutes, meeting: meeting.title, whole: meeting, moves: await movesOf(visit.db, minutes.id) }
}

/** The roles that may check minutes, as the list of abilities gives them. */
const chairs = abilities.find(({ name }) => name === 'check minutes')!.roles

/** Sends minutes to the chair who is to check them, with a letter. They can be sent again, to the same chair or to another. */
export const sendMinutes = task({
  path: '/meetings/:meeting/minutes/send',
  may: 'write minutes',
  title: 'Send the minutes to the chair',
  button: 'Send them',
  examples: async (visit) =>
    (await someMinutes(visit.db, ['drafted', 'sent back', 'sent'])).map(({ meetingId }) => ({
      meeting: String(meetingId),
    })),
  above: (minutes: MovingMinutes) => aboveMinutes(minutes),
  fields: async (visit, minutes: MovingMinutes) => ({
    toAccount: pick(
      'Who is to check them?',
      await chairsToPick(visit.db, chairs, minutes.moves.find(({ state }) => state === 'drafted')?.byAccount ?? null),
      { hint: 'A chair, and never whoever drafted them' },
    ),
    says: text('Is anything to be said with it?', { optional: true, most: 500 }),
  }),
  find: (visit, params) => minutesToMove(visit, numberIn(params.meeting)),
  check: (_, { state }) => (isOpenToWording(state) ? [] : [{ field: 'toAccount', says: whyClosed(state)! }]),

  async save(visit, minutes, { toAccount, says }) {
    const chair = (await chairsToPick(visit.db, chairs, null)).find(({ id }) => id === toAccount)!
    const move = { state: 'sent' as const, says, toName: chair.says, toAccount: chair.id, onDay: visit.today }
    await moveMinutes(visit, minutes, move)
    await writeLetter(visit, {
      toAccount: chair.id,
      subject: 'Minutes to check',
      body: `The minutes of ${minutes.meeting} are drafted and wait for you: check them, or send them back with what is to be put right.`,
      about: `/meetings/${minutes.meetingId}/minutes`,
    })
    await record(visit, 'minutes sent to the chair', `/meetings/${minutes.meetingId}`, { to: chair.says })
    return `/meetings/${minutes.meetingId}/minutes`
  },
})
