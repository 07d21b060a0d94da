import { sentenceOf } from '#platform/facts/dated.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { Visit } from '#platform/visit.ts'
import { settingsOf } from './change-meeting-store.ts'
import { changesOfMeeting, type StandingMeeting } from './store.ts'

/** How a meeting came about: its calling, and everything that became of it, in the order it was recorded. */
export async function changesSection({ db }: Visit, meeting: StandingMeeting) {
  const changes = await changesOfMeeting(db, meeting.id)
  const settings = await settingsOf(db, meeting.id)
  return (
    <Section title="How it came about" id="changes">
      <ol class="bullets">
        <li id="called">{sentenceOf(meeting.says, meeting.happenedOn)}</li>
        {changes.map((change) => (
          <li key={change.id} id={`change-${change.id}`}>
            {sentenceOf(change.says, change.happenedOn)}
            {change.putRightBecause && (
              <span class="quiet"> This puts right what was recorded before: {change.putRightBecause}</span>
            )}
          </li>
        ))}
        {settings.slice(1).map((setting) => (
          <li key={`setting-${setting.id}`}>
            Time and place were changed to {settingInWords(setting)}
            {setting.why && `: ${setting.why}`}.
          </li>
        ))}
      </ol>
    </Section>
  )
}

const settingInWords = ({
  startsAt,
  endsAt,
  place,
}: {
  startsAt: string | null
  endsAt: string | null
  place: string | null
}) => [startsAt ? `${startsAt}${endsAt ? ` to ${endsAt}` : ''}` : 'no set time', place ?? 'no set place'].join(', ')
