import type { Ability, Module } from '../module.ts'
import type { Route } from '../web/route.tsx'

/** Asks for nothing but being signed in; used for a person's own pages. */
export const anyoneSignedIn = 'be signed in'

/** What each role may do: deny unless granted. */
export type Abilities = {
  all: Ability[]
  of: (roles: readonly string[]) => ReadonlySet<string>
  /** The roles that see what is any agency's own, because of something they may do. */
  everyAgencyRoles: readonly string[]
}

/** Gathers the abilities of every module. Throws when one is defined twice or a route asks for one that nobody defined. */
export function gatherAbilities(
  modules: Pick<Module, 'abilities' | 'routes'>[],
  own: { abilities: Ability[]; routes: Route[] },
): Abilities {
  const all = [...own.abilities, ...modules.flatMap((module) => module.abilities)]
  const names = new Set<string>([anyoneSignedIn])
  for (const { name } of all) {
    if (names.has(name)) throw new Error(`The ability to ${name} is defined twice`)
    names.add(name)
  }
  for (const route of [...own.routes, ...modules.flatMap((module) => module.routes)])
    if (!names.has(route.may))
      throw new Error(`${route.path} asks for the ability to ${route.may}, which nobody defined`)

  const byRoles = new Map<string, ReadonlySet<string>>()
  return {
    all,
    everyAgencyRoles: [...new Set(all.filter((ability) => ability.opensEveryAgency).flatMap(({ roles }) => roles))],
    of: (roles) => {
      const key = roles.join(' ')
      const known = byRoles.get(key)
      if (known) return known
      const granted = new Set([
        anyoneSignedIn,
        ...all.filter((ability) => ability.roles.some((role) => roles.includes(role))).map(({ name }) => name),
      ])
      byRoles.set(key, granted)
      return granted
    },
  }
}
