import type { Route } from './route.tsx'

/** Finds the ability that the page at an address asks for, by the first route whose path fits it; null where none does. What stands after ? or # says nothing of it. */
export function abilityAt(routes: () => readonly Pick<Route, 'path' | 'may'>[]): (address: string) => string | null {
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
