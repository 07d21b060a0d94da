import type { Deadline, Waiting } from '../module.ts'
import type { Opened } from '../database/database.ts'
import { agencyIsOpen } from '../agencies/agencies.ts'
import type { Visit } from '../visit.ts'
import type { Route } from './route.tsx'

/** Finds the ability that the page at an address asks for; null where no page is there. */
export type AbilityAt = (address: string) => string | null

/** Finds the ability that the page at an address asks for, by the first route whose path fits it; null where none does. What stands after ? or # says nothing of it. */
export function abilityAt(routes: () => readonly Pick<Route, 'path' | 'may'>[]): AbilityAt {
  let fitting: { fits: RegExp; may: string }[] | null = null
  const known = new Map<string, string | null>()
  return (address) => {
    const path = address.split(/[?#]/)[0]!
    // Numbers say which thing, not which page.
    const kind = path.replaceAll(/\/\d+/g, '/1')
    if (known.has(kind)) return known.get(kind)!
    fitting ??= routes().map((route) => ({
      fits: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
      may: route.may,
    }))
    const may = fitting.find(({ fits }) => fits.test(path))?.may ?? null
    if (known.size < 1_000) known.set(kind, may)
    return may
  }
}

/** What somebody may see: by their abilities, and by what is open to them. */
export type Sight = Opened & { abilities: ReadonlySet<string> }
type Told = Pick<Deadline | Waiting, 'at' | 'room' | 'agency'>

export const sightOf = ({ who, rooms, agencies }: Visit): Sight => ({ abilities: who.abilities, rooms, agencies })

/**
 * May somebody be told of a thing? Where they may open its page: by the page's own ability, by the room's key, and where it is an agency's
 * own, by whether they see that. The one condition for Home, its lists, its drawing and every letter.
 */
export const mayBeTold = (
  { abilities, rooms, agencies }: Sight,
  { at, room, agency }: Told,
  abilityAt: AbilityAt,
): boolean => {
  const ability = abilityAt(at)
  return (
    ability !== null &&
    abilities.has(ability) &&
    (room == null || rooms.includes(room)) &&
    agencyIsOpen(agencies, agency ?? null)
  )
}

/** What sources tell one visit, one after another since they share one connection, of what its pages would open to them. */
export async function toldTo<T extends Told>(
  sources: readonly ((visit: Visit, most?: number) => Promise<T[]>)[],
  visit: Visit,
  abilityAt: AbilityAt,
  most?: number,
): Promise<T[]> {
  const told: T[] = []
  const sight = sightOf(visit)
  for (const source of sources)
    told.push(...(await source(visit, most)).filter((each) => mayBeTold(sight, each, abilityAt)))
  return told
}
