import { addDays, type Day } from '#platform/calendar/day.ts'
import { onAWeekday } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewSession } from './session.ts'
import { addSession, addSessions, writeAgencyAttendance } from './session-store.ts'

/** Sessions from `from` days before today, one every `every` days, `ahead` of them still to come, with so many places each. */
export type Series = { from: number; every: number; ahead: number; places: number }

/** Tells one programme’s sessions: held, planned, one moved, one called off, one that nobody confirmed. */
export async function tellSessions(
  { visit, today, chance, find }: Telling,
  programmeId: number,
  { from, every, ahead, places }: Series,
): Promise<void> {
  const rows: NewSession[] = []
  for (let days = -from; days < 0; days += every) {
    const heldOn = onAWeekday(addDays(today, days))
    rows.push({
      programmeId,
      heldOn,
      status: 'happened',
      places,
      knownOn: heldOn,
      attended: chance() < 0.08 ? null : Math.floor(places * (0.55 + chance() * 0.45)),
    })
  }
  const held = await addSessions(visit.db, rows)
  const agencies = ['agency/council', 'agency/police', 'agency/health'].map(find)
  await writeAgencyAttendance(
    visit.db,
    held
      .flatMap((sessionId, place) =>
        shared(rows[place]!.attended ?? 0, chance).map((attended, which) => ({
          sessionId,
          agencyId: agencies[which]!,
          attended,
        })),
      )
      .filter(({ attended }) => attended > 0),
  )
  const planned = (heldOn: Day, settles: number | null = null) =>
    addSession(visit.db, { programmeId, heldOn, status: 'planned', places, knownOn: addDays(today, -40), settles })
  for (let place = 1; place <= ahead; place += 1) {
    const day = onAWeekday(addDays(today, place * every - 12))
    const id = await planned(day)
    if (place === 2) await planned(onAWeekday(addDays(day, 14)), id)
    if (place === 4)
      await addSession(visit.db, {
        programmeId,
        heldOn: day,
        status: 'withdrawn',
        places,
        knownOn: addDays(today, -3),
        settles: id,
        note: 'Called off: the room could not be had',
      })
  }
  if (ahead === 3) await planned(onAWeekday(addDays(today, -9)))
  await record(visit, 'sessions recorded', `/learning/${programmeId}`, { held: held.length, ahead })
}

/** Splits those who came among three agencies, leaving some whose agency nobody wrote down. */
function shared(attended: number, chance: () => number): [number, number, number] {
  const council = Math.floor(attended * (0.3 + chance() * 0.2))
  const police = Math.floor(attended * (0.1 + chance() * 0.1))
  return [council, police, Math.floor(attended * (0.15 + chance() * 0.15))]
}
