import { asPartnership, openEverything } from '#platform/database/database.ts'
import { verifyHistory } from '#platform/history/verify.ts'
import { read, WrongArgument, type Command } from './command.ts'

/** Recomputes the chain of every partnership's history, or of one, and says where it breaks. */
export const verify: Command = {
  says: 'Recomputes the chain of the history and says where it breaks.',
  usage: 'verify [--partnership NAME] [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, { partnership: { type: 'string' }, json: { type: 'boolean' } })
    const all = await database.kysely
      .selectFrom('tenancy.partnership')
      .select(['id', 'slug', 'name'])
      .orderBy('id')
      .execute()
    const chosen = values.partnership ? all.filter(({ slug }) => slug === values.partnership) : all
    if (!chosen.length && values.partnership)
      throw new WrongArgument(
        `there is no partnership "${values.partnership}"; there are ${all.map(({ slug }) => slug).join(', ')}`,
      )
    const results = []
    for (const { id, slug, name } of chosen) {
      const verdict = await asPartnership(database, id, async (db) => {
        await openEverything(db)
        return verifyHistory(db, (lines) => caller.tell(`${slug}: ${lines} lines`))
      })
      results.push({ partnership: slug, ...verdict })
      if (!values.json)
        caller.print(
          verdict.broken ? `${name}: broken. ${verdict.broken.says}` : `${name}: all ${verdict.lines} lines hold.`,
        )
    }
    if (values.json) caller.print(JSON.stringify(results))
    return results.some(({ broken }) => broken) ? 1 : 0
  },
}
