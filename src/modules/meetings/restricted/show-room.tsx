import { inWords, type Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { keysOf, mayOpen } from '#platform/rooms/rooms.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { mattersIn, restrictedRoom, restrictionsIn, roomsOpenTo } from './store.ts'

export type RestrictedRoom = {
  id: number
  says: string
  keys: Awaited<ReturnType<typeof keysOf>>
}

/** A room of restricted matters of meetings. Throws NotFound for everyone without a key to it today, and for any room that is something else. */
export async function enterRestricted(visit: Visit, id: number): Promise<RestrictedRoom> {
  const room = await restrictedRoom(visit.db, id)
  if (!room || !mayOpen(visit, id)) throw new NotFound()
  return { ...room, keys: await keysOf(visit.db, id) }
}

/** Rooms this visitor may go into, for the lists of pages. */
export const restrictedExamples = async (visit: Visit) =>
  (await roomsOpenTo(visit.db)).slice(0, 2).map(({ id }) => ({ room: String(id) }))

/** The ways above a task about a room. */
export const aboveRoom = (room: RestrictedRoom) => [
  { says: 'Meetings', href: '/meetings' },
  { says: room.says, href: `/meetings/rooms/${room.id}` },
]

/** 'The independent chair, from 1 June 2026 until further notice'. */
export const keyInWords = ({ name, fromOn, untilOn }: { name: string; fromOn: Day; untilOn: Day | null }): string =>
  `${name}, from ${inWords(fromOn)} ${untilOn ? `until ${inWords(untilOn)}` : 'until further notice'}`

/** What is restricted, why, and who may read it. For everyone without a key there is nothing at this address. */
export const showRestricted = page({
  path: '/meetings/rooms/:room',
  may: 'see meetings',
  forSome: true,
  examples: restrictedExamples,

  async show(visit, params) {
    const room = await enterRestricted(visit, numberIn(params.room))
    const at = `/meetings/rooms/${room.id}`
    const matters = await mattersIn(visit.db, room.id)
    const restrictions = await restrictionsIn(visit.db, room.id)
    const open = room.keys.filter((key) => key.untilOn === null || key.untilOn >= visit.today)
    return {
      title: room.says,
      above: [{ says: 'Meetings', href: '/meetings' }],
      body: (
        <>
          <p>
            What stands here is open only to those who hold a key: on the page, in search, in the history, in files and
            in the pack. Coming to the meeting does not open it.
          </p>
          <Section title="What is restricted" id="matters">
            <ul>
              {matters.map((matter) => (
                <li key={matter.at}>
                  <a href={matter.at}>{matter.title}</a>
                </li>
              ))}
            </ul>
            {restrictions.map((row) => (
              <p key={row.id} class="quiet">
                {row.why} ({row.byName}, {momentInWords(row.at)})
              </p>
            ))}
          </Section>
          <Section title="Who may read it" id="keys" quiet={open.length === 1 ? 'one key' : `${open.length} keys`}>
            <ul>
              {room.keys.map((key) => (
                <li key={key.id}>
                  {keyInWords(key)}
                  {!open.includes(key) && <span class="quiet"> ended</span>}
                </li>
              ))}
            </ul>
            {may(visit, 'restrict matters of a meeting') && (
              <div class="govuk-button-group">
                <Button href={`${at}/give-key`}>Give a key</Button>
                <Button classes="govuk-button--secondary" href={`${at}/end-key`}>
                  End a key
                </Button>
              </div>
            )}
          </Section>
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
