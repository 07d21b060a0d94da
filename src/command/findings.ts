import { accountOf } from '#modules/publishing/index.ts'
import { addDays, addMonths } from '#platform/calendar/day.ts'
import { factSources } from '../contents.ts'
import { read, type Command } from './command.ts'
import { dayFrom, inside, partnershipFrom } from './period-arguments.ts'

/** What in the record cannot be right, or may not be, as at a day; for the six months to that day unless a period is given. */
export const findings: Command = {
  says: 'Lists what in the record contradicts itself.',
  usage: 'findings --partnership NAME --as-at DAY [--from DAY] [--to DAY] [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, {
      partnership: { type: 'string' },
      'as-at': { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
    })
    const asAt = dayFrom(values['as-at'], 'as-at')
    const to = values.to === undefined ? asAt : dayFrom(values.to, 'to')
    const from = values.from === undefined ? addMonths(addDays(to, 1), -6) : dayFrom(values.from, 'from')
    const partnership = await partnershipFrom(database, values.partnership)
    const { findings: found } = await inside(database, partnership, (db) =>
      accountOf(db, factSources, { period: { from, to }, asAt }),
    )
    if (values.json)
      caller.print(JSON.stringify({ partnership: partnership.slug, period: { from, to }, asAt, findings: found }))
    else if (!found.length) caller.print('Nothing in the record contradicts itself.')
    else
      for (const finding of found) {
        caller.print(`${finding.severity === 'must be settled' ? 'Must be settled' : 'Worth a look'}: ${finding.says}`)
        for (const record of finding.records) caller.print(`    ${record.at}  ${record.says}`)
      }
    return 0
  },
}
