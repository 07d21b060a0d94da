import { readFile, writeFile } from 'node:fs/promises'
import { CannotTakeIn, packPartnership, takeInPartnership } from '#platform/archive/archive.ts'
import { realClock } from '#platform/calendar/clock.ts'
import { theShelf } from '#platform/evidence/evidence.ts'
import { needed, placeFrom, read, WrongArgument, type Command } from './command.ts'
import { inside, partnershipFrom } from './period-arguments.ts'

const exportCommand: Command = {
  says: 'Writes one partnership, whole, as an open archive (docs/archive.md).',
  usage: 'export --partnership NAME --out FILE [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, {
      partnership: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    })
    const out = needed(values.out, 'out')
    const partnership = await partnershipFrom(database, values.partnership)
    const bytes = await inside(database, partnership, (db) =>
      packPartnership(db, partnership.id, theShelf(), realClock.now(), caller.tell),
    )
    await writeFile(placeFrom(caller, out), bytes, { mode: 0o600 })
    caller.print(
      values.json
        ? JSON.stringify({ partnership: partnership.slug, out, bytes: bytes.length })
        : `${partnership.name} is in ${out}, ${bytes.length.toLocaleString('en-GB')} bytes. It holds everything, closed rooms too: keep it as you would keep the rooms.`,
    )
    return 0
  },
}

const importCommand: Command = {
  says: 'Takes in a partnership from such an archive, under a name that is not taken.',
  usage: 'import FILE --as NAME [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values, positionals } = read(argv, { as: { type: 'string' }, json: { type: 'boolean' } }, true)
    const [file] = positionals
    if (!file || positionals.length > 1) throw new WrongArgument('name one archive file')
    const slug = needed(values.as, 'as')
    if (!/^[a-z][a-z0-9-]{1,30}$/.test(slug))
      throw new WrongArgument('--as is a short name of small letters, digits and hyphens')
    const taken = await database.kysely
      .selectFrom('tenancy.partnership')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (taken) throw new WrongArgument(`there is a partnership called ${slug} already`)
    const bytes = await readFile(placeFrom(caller, file)).catch(() => {
      throw new WrongArgument(`${file} cannot be read`)
    })
    const id = await takeInPartnership(database, bytes, slug, theShelf(), caller.tell).catch((error) => {
      throw error instanceof CannotTakeIn ? new WrongArgument(error.message) : error
    })
    caller.print(
      values.json
        ? JSON.stringify({ partnership: slug, id })
        : `Taken in as ${slug}. Its people sign in with a password of this installation.`,
    )
    return 0
  },
}

export const archiveCommands = { export: exportCommand, import: importCommand }
