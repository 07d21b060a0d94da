import { northport } from '../../src/modules/partnership/northport.ts'
import type { Day } from '../../src/platform/calendar/day.ts'
import { world } from '../world.ts'
import { atADesk } from '../at-a-desk.ts'

/** Who sits at which desk: their roles, and whom of the story they are. */
const people = {
  manager: ['business manager'],
  chair: ['independent chair'],
  council: ['safeguarding partner'],
  police: ['safeguarding partner'],
  health: ['safeguarding partner'],
  'group-chair': ['group chair'],
  agency: ['group chair'],
} as const

/** One of the people who run the year. */
export type Who = keyof typeof people

export const firstDay: Day = '2026-04-01'
export const lastDay: Day = '2027-03-31'

/** The two groups that meet each month, who chairs them and how they are called in a sentence. */
export const groups = [
  {
    name: 'Quality assurance and performance group',
    says: 'Quality assurance',
    chair: 'group-chair',
    weekday: 'Tuesday',
    which: 'The third',
  },
  { name: 'Neglect group', says: 'Neglect', chair: 'agency', weekday: 'Thursday', which: 'The fourth' },
] as const
export type Group = (typeof groups)[number]
export const board = 'Northport Safeguarding Board'

/** Northport on the first of April: its agencies, posts, people and groups are there, and nothing else is. Whoever sits down is signed in. */
export async function northportAtWork() {
  const site = await world({ today: firstDay })
  const telling = await site.tell(northport)
  const accounts = new Map<Who, number>()
  for (const key of Object.keys(people) as Who[]) {
    const personId = telling.find(`person/${key}`)
    const { agencyId, name } = await site.inside(({ db }) =>
      db
        .selectFrom('partnership.person')
        .select(['agencyId', 'name'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow(),
    )
    accounts.set(key, await site.as([...people[key]], { personId, name, ...(agencyId !== null && { agencyId }) }))
  }
  const desk = atADesk(site)
  return {
    site,
    desk,
    find: telling.find,
    /** Somebody sits down at the desk. */
    sit: async (who: Who) => {
      await site.signInAs(accounts.get(who)!)
      return desk
    },
  }
}
export type Northport = Awaited<ReturnType<typeof northportAtWork>>

/** The number at the end of an address, such as 7 of /meetings/7#agenda. */
export const numberOf = (address: string): number => Number(address.match(/\/(\d+)(?:[#?/]|$)/)![1])
