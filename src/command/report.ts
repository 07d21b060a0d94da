import { writeFile } from 'node:fs/promises'
import { accountOf, asDocument, asHtml, reportAsJson, type Account } from '#modules/publishing/index.ts'
import { asPdf } from '#platform/documents/as-pdf.ts'
import { factSources } from '../contents.ts'
import { needed, placeFrom, read, WrongArgument, type Command } from './command.ts'
import { dayFrom, inside, partnershipFrom, type Chosen } from './period-arguments.ts'

const formats: Record<string, (account: Account, partnership: Chosen) => Promise<string | Uint8Array>> = {
  json: async (account) => `${JSON.stringify(reportAsJson(account), null, 2)}\n`,
  html: async (account, partnership) => asHtml(account, partnership),
  docx: async (account, partnership) =>
    (await import('#platform/documents/as-word.ts')).asWord(asDocument(account, partnership)),
  pdf: async (account, partnership) => asPdf(asDocument(account, partnership)),
}

/** Tells the account of a period from the records alone, as at a day, in the form that is asked for. */
export const report: Command = {
  says: 'Tells the account of a period from the record, each sentence with what proves it.',
  usage: 'report --partnership NAME --from DAY --to DAY [--as-at DAY] [--format json|html|docx|pdf] [--out FILE]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, {
      partnership: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      'as-at': { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    })
    const period = { from: dayFrom(values.from, 'from'), to: dayFrom(values.to, 'to') }
    if (period.to < period.from) throw new WrongArgument(`--to ${period.to} lies before --from ${period.from}`)
    const asAt = values['as-at'] === undefined ? period.to : dayFrom(values['as-at'], 'as-at')
    const format = values.format ?? 'json'
    const make = Object.hasOwn(formats, format) ? formats[format]! : null
    if (!make) throw new WrongArgument(`--format must be one of ${Object.keys(formats).join(', ')}, not ${format}`)
    const binary = format === 'docx' || format === 'pdf'
    if (binary) needed(values.out, 'out')
    const partnership = await partnershipFrom(database, values.partnership)

    caller.tell(`Gathering what ${partnership.shortName} recorded…`)
    const account = await inside(database, partnership, (db) => accountOf(db, factSources, { period, asAt }))
    caller.tell(`Writing it as ${format}…`)
    const made = await make(account, partnership)
    if (values.out) {
      await writeFile(placeFrom(caller, values.out), made)
      caller.tell(`Written to ${values.out}`)
    } else caller.print(made as string)
    return 0
  },
}
