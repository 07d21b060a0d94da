import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { findMeeting, someMeetings, type StandingMeeting } from '../store.ts'
import {
  beingWritten,
  isOpenToWording,
  mayReadMinutes,
  readsDrafts,
  standingOfMinutes,
  whyNotCheck,
} from './minutes.ts'
import { partsToRead, type MinutesPart } from './parts.ts'
import { correctionsOf, minutesOf, movesOf, someMinutes, type FoundMinutes, type FoundMove } from './store.ts'

/** Meetings, those with minutes first, for the lists of pages. */
export const minutesExamples = async (visit: Visit) => [
  ...(await someMinutes(visit.db)).slice(0, 1).map(({ meetingId }) => ({ meeting: String(meetingId) })),
  ...(await someMeetings(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
]

/** The minutes of a meeting, or only that they are being written until the chair has checked them: how they stand, what they say section by section, with what corrections they were agreed, and the one next thing. */
export const showMinutes = page({
  path: '/meetings/:meeting/minutes',
  may: 'see meetings',
  examples: minutesExamples,

  async show(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const at = `/meetings/${meeting.id}/minutes`
    const minutes = await minutesOf(visit.db, meeting.id)
    return {
      title: `Minutes of ${meeting.title}`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: meeting.title, href: `/meetings/${meeting.id}` },
      ],
      body: minutes ? await told(visit, meeting, minutes, at) : <NotDrafted visit={visit} meeting={meeting} at={at} />,
    }
  },
})

const NotDrafted = ({ visit, meeting, at }: { visit: Visit; meeting: StandingMeeting; at: string }) => (
  <>
    <Empty
      says={
        meeting.statusNow === 'happened'
          ? 'Nobody has drafted minutes of this meeting.'
          : 'This meeting is not recorded as held, so it has no minutes.'
      }
    />
    {meeting.statusNow === 'happened' && may(visit, 'write minutes') && (
      <Button href={`${at}/draft`}>Draft the minutes</Button>
    )}
  </>
)

async function told(visit: Visit, meeting: StandingMeeting, minutes: FoundMinutes, at: string) {
  if (!mayReadMinutes(visit, minutes)) return <Empty says={beingWritten} />
  const moves = await movesOf(visit.db, minutes.id)
  const corrections = await correctionsOf(visit.db, minutes.id)
  const parts = await partsToRead(visit.db, minutes)
  const missing = parts.some(({ section, closed }) => section === null && !closed)
  const words = may(visit, 'write minutes') && isOpenToWording(minutes.state)
  const last = moves.at(-1)!
  return (
    <>
      <p>
        <Status {...standingOfMinutes(minutes.state)} /> <span class="quiet">{sinceInWords(last)}</span>
      </p>
      {last.state === 'sent back' && last.says && (
        <div class="govuk-inset-text">
          <Prose text={last.says} small />
        </div>
      )}
      <div class="govuk-button-group">
        <NextThing visit={visit} minutes={minutes} moves={moves} at={at} />
        {words && missing && (
          <Button classes="govuk-button--secondary" href={`${at}/draft`}>
            Add the sections that are missing
          </Button>
        )}
        <a href={`${at}.pdf`}>Open part (PDF)</a>
        <a href={`${at}.docx`}>Open part (Word)</a>
        {parts.some(({ restricted, closed }) => restricted && !closed) && (
          <>
            <a href={`/meetings/${meeting.id}/room/minutes.pdf`}>With your restricted matters (PDF)</a>
            <a href={`/meetings/${meeting.id}/room/minutes.docx`}>With your restricted matters (Word)</a>
          </>
        )}
      </div>
      {corrections.length > 0 && (
        <Section title="Corrections with which they were agreed" id="corrections">
          <ol class="bullets">
            {corrections.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ol>
        </Section>
      )}
      {parts.map((part) => (
        <Part key={part.key} part={part} words={words} />
      ))}
      <Section
        title="How they came about"
        id="moves"
        quiet={<a href="/minutes-limit">How soon minutes are drafted here</a>}
      >
        <ol class="bullets">
          {moves.map((move) => (
            <li key={move.id}>
              {moveInWords(move)}
              {move.says && readsDrafts(visit) && `: ${move.says}`}
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

const Part = ({ part, words }: { part: MinutesPart; words: boolean }) => (
  <Section title={part.number === null ? part.title : `${part.number}. ${part.title}`} id={part.key}>
    {part.closed ? (
      <p>
        <Status is="lock" says="Read only by people with a key" />
      </p>
    ) : part.section ? (
      <>
        {part.restricted && (
          <p>
            <Status is="lock" says="In the restricted part" />
          </p>
        )}
        <Prose text={part.section.says} />
        <p class="quiet">
          {words && (
            <>
              <a href={`/minutes-sections/${part.section.id}/edit`}>
                Word it again<span class="govuk-visually-hidden">: {part.title}</span>
              </a>
              {' · '}
            </>
          )}
          <a href={`/minutes-sections/${part.section.id}`}>
            {part.section.byName}, {momentInWords(part.section.at)}
            <span class="govuk-visually-hidden">: {part.title}</span>
          </a>
        </p>
      </>
    ) : (
      <Empty says="It has no section yet." />
    )}
  </Section>
)

/** The one next thing this visitor may do with the minutes, if any. */
const NextThing = ({
  visit,
  minutes,
  moves,
  at,
}: {
  visit: Visit
  minutes: FoundMinutes
  moves: FoundMove[]
  at: string
}) => {
  if (minutes.state === 'sent' && may(visit, 'check minutes') && whyNotCheck(moves, visit.who.accountId) === null)
    return <Button href={`${at}/check`}>Check the minutes</Button>
  if (minutes.state === 'sent' && may(visit, 'write minutes'))
    return (
      <Button classes="govuk-button--secondary" href={`${at}/send`}>
        Send them to another chair
      </Button>
    )
  if ((minutes.state === 'drafted' || minutes.state === 'sent back') && may(visit, 'write minutes'))
    return <Button href={`${at}/send`}>Send them to the chair</Button>
  if (minutes.state === 'checked' && may(visit, 'agree minutes'))
    return <Button href={`${at}/agree`}>Write down that they were agreed</Button>
  return null
}

/** The same beside the word for how they stand, without saying that word twice. */
const sinceInWords = (move: FoundMove): string =>
  move.state === 'sent'
    ? moveInWords(move)
    : move.state === 'agreed'
      ? `on ${inWords(move.onDay)}, at ${move.agreedAt}`
      : `${move.byName}, ${momentInWords(move.at)}`

const moveInWords = (move: FoundMove): string => {
  const by = `${move.byName}, ${momentInWords(move.at)}`
  if (move.state === 'drafted') return `Drafted by ${by}`
  if (move.state === 'sent') return `Sent to ${move.toName} by ${by}`
  if (move.state === 'sent back') return `Sent back by ${by}`
  if (move.state === 'checked') return `Checked by ${by}`
  return `Agreed on ${inWords(move.onDay)}, at ${move.agreedAt}; written down by ${by}`
}
