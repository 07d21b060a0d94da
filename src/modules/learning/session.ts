import type { Day } from '#platform/calendar/day.ts'
import { periodInWords, type Period } from '#platform/calendar/period.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { standingOf } from '#platform/facts/change.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type Session = Pick<
  Row<'learning.courseSession'>,
  'id' | 'programmeId' | 'heldOn' | 'status' | 'places' | 'attended' | 'note' | 'settles' | 'source'
>
export type NewSession = NewRow<'learning.courseSession'>

/** How a session stands, in the words people choose from. */
export const sessionStandings = {
  happened: 'It was held',
  planned: 'It is planned',
  withdrawn: 'It was called off',
  missed: 'Its date passed without it',
  unknown: 'It is not known',
} as const

/** How one session stands on a day; a planned one that was settled says what became of it, by the status of the row that settled it. */
export function standingOfSession(
  { status, heldOn }: Pick<Session, 'status' | 'heldOn'>,
  settledBy: string | null,
  today: Day,
): { is: Standing; says: string } {
  if (settledBy !== null) return { is: 'ended', says: becameOf[settledBy] ?? 'Planned, settled since' }
  if (status === 'happened') return { is: 'done', says: 'Held' }
  if (status === 'withdrawn') return { is: 'ended', says: 'Called off' }
  return standingOf({ status, happenedOn: heldOn }, undefined, today)
}

/** How many came, or that nobody counted; nothing for a session that was not held. */
export const attendedInWords = ({ status, attended }: Pick<Session, 'status' | 'attended'>): string =>
  status !== 'happened' ? '' : attended === null ? 'Not counted' : attended.toLocaleString('en-GB')

/** What the answers about a session say against each other. */
export const sessionProblems = (answers: { status: string; attended: number | null }): Problem[] =>
  answers.attended !== null && answers.status !== 'happened'
    ? [
        {
          field: 'attended',
          says: 'Only a session that was held can have been attended: leave this empty, or say that it was held',
        },
      ]
    : []

/** What the sessions of a period come to; `perhaps` are those whose date is not known well enough to say that they were in it. */
export type Attendance = { sessions: number; counted: number; attended: number; perhaps: number }

/** 'N people attended M sessions from … to …', and what is missing from it. Without a count, only how many sessions there were. */
export function attendanceInWords(
  { sessions, counted, attended, perhaps }: Attendance,
  of: string,
  period: Period,
): string {
  const held = sessions === 1 ? '1 session' : `${sessions.toLocaleString('en-GB')} sessions`
  const during = `from ${periodInWords(period)}`
  const missing = sessions - counted
  const notes = [
    counted > 0 && missing > 0 && `for ${missing} of them nobody counted who came`,
    counted === 0 && 'nobody counted who came',
    perhaps > 0 && `${perhaps} more may have fallen in this time`,
  ].filter(Boolean)
  const told =
    counted === 0
      ? `${held} of ${of} ${sessions === 1 ? 'was' : 'were'} held ${during}`
      : `${people(attended)} attended ${held} of ${of} ${during}`
  return `${told}${notes.map((note) => `; ${note}`).join('')}.`
}

/** The sum of several: what all programmes come to. */
export const together = (all: readonly Attendance[]): Attendance =>
  all.reduce(
    (sum, each) => ({
      sessions: sum.sessions + each.sessions,
      counted: sum.counted + each.counted,
      attended: sum.attended + each.attended,
      perhaps: sum.perhaps + each.perhaps,
    }),
    { sessions: 0, counted: 0, attended: 0, perhaps: 0 },
  )

const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`)

const becameOf: Record<string, string> = {
  happened: 'Planned, held since',
  planned: 'Planned, moved since',
  withdrawn: 'Planned, called off since',
  missed: 'Planned, missed',
}
