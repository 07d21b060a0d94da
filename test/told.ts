import { addPeople } from '../src/samples.ts'
import { contents } from '../src/contents.ts'
import { morningLetterOf } from '../src/morning-letter.ts'
import { writeLettersOf } from '../src/platform/letters/write-letters.ts'
import { world, type World } from './world.ts'

const worker = globalThis as { told?: Map<string, Promise<World>> }

/** A partnership with its whole sample story told, made once for each worker: for tests that only read. */
export function told(sample: 'hull' | 'northport'): Promise<World> {
  const known = (worker.told ??= new Map())
  if (!known.has(sample)) known.set(sample, tell(sample))
  return known.get(sample)!
}

async function tell(sample: 'hull' | 'northport'): Promise<World> {
  const site = await world({ today: sample === 'hull' ? '2021-03-31' : '2026-06-15' })
  await addPeople(site.database, site.partnership)
  await site.tell(...contents.map((module) => module.stories[sample]))
  await site.inside(({ db, partnership, today, now }) =>
    writeLettersOf({ db, partnership, today, now }, morningLetterOf(contents)),
  )
  return site
}
