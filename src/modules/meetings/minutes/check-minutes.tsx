import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import { task } from '#platform/web/route.tsx'
import { moveMinutes } from './change-minutes-store.ts'
import { aboveMinutes } from './draft-minutes.tsx'
import { whyNotCheck } from './minutes.ts'
import { minutesToMove, type MovingMinutes } from './send-minutes.tsx'
import { someMinutes } from './store.ts'

/** The chair they were sent to says that minutes are right, or sends them back with what is to be put right. Never whoever drafted them. */
export const checkMinutes = task({
  path: '/meetings/:meeting/minutes/check',
  may: 'check minutes',
  title: 'Check the minutes',
  button: 'Save',
  examples: async (visit) =>
    (await someMinutes(visit.db, ['sent'])).map(({ meetingId }) => ({ meeting: String(meetingId) })),
  above: (minutes: MovingMinutes) => aboveMinutes(minutes),
  before: ({ meetingId, moves }, visit) => {
    const whyNot = whyNotCheck(moves, visit.who.accountId)
    return (
      <>
        {whyNot && <p class="govuk-inset-text">{whyNot}.</p>}
        <p>
          <a href={`/meetings/${meetingId}/minutes`}>Read them first</a>. Restricted sections are read by those with a
          key. Once they are checked everybody of the partnership may read them.
        </p>
      </>
    )
  },
  fields: {
    how: choice('How do they stand?', {
      checked: 'They are right, and can be put to the next meeting',
      'sent back': 'They go back to be put right',
    }),
    says: text('What is to be put right?', {
      optional: true,
      long: true,
      most: 5000,
      hint: 'Needed when they go back. Read by everybody who reads drafts of minutes: say nothing here that is restricted',
    }),
  },
  find: (visit, params) => minutesToMove(visit, numberIn(params.meeting)),
  check: ({ how, says }, { moves }, visit) => {
    const whyNot = whyNotCheck(moves, visit.who.accountId)
    if (whyNot) return [{ field: 'how', says: whyNot }]
    return how === 'sent back' && !says ? [{ field: 'says', says: 'Say what is to be put right' }] : []
  },

  async save(visit, minutes, { how, says }) {
    await moveMinutes(visit, minutes, { state: how, says, onDay: visit.today })
    const sender = minutes.moves.at(-1)!.byAccount
    if (sender !== null && sender !== visit.who.accountId)
      await writeLetter(visit, {
        toAccount: sender,
        subject: how === 'checked' ? 'Minutes checked' : 'Minutes sent back',
        body:
          how === 'checked'
            ? `The minutes of ${minutes.meeting} are checked. The next meeting can agree them.`
            : `The minutes of ${minutes.meeting} come back to be put right. What is to be put right stands above them.`,
        about: `/meetings/${minutes.meetingId}/minutes`,
      })
    await record(
      visit,
      how === 'checked' ? 'minutes checked' : 'minutes sent back',
      `/meetings/${minutes.meetingId}`,
      {},
    )
    return `/meetings/${minutes.meetingId}/minutes`
  },
})
