import { stoppedOn } from '#platform/calendar/clock.ts'
import type { Day } from '#platform/calendar/day.ts'
import { asPartnership, type Database } from '#platform/database/database.ts'
import { composeLetters } from '#platform/letters/compose.ts'
import { writeLettersOf } from '#platform/letters/write-letters.ts'
import { contents } from '../contents.ts'
import { morningLetterOf } from '../morning-letter.ts'
import { read, type Command } from './command.ts'
import { dayFrom, partnershipFrom, type Chosen } from './period-arguments.ts'

/** The morning letters of a day: written, each person's once however often it is asked for; or with --dry-run only shown, and nothing is kept. */
export const letters: Command = {
  says: 'Writes the morning letters of a day, or with --dry-run shows what would be sent.',
  usage: 'letters --partnership NAME --day DAY [--dry-run] [--json]',
  needs: 'database',
  async run(argv, caller, database) {
    const { values } = read(argv, {
      partnership: { type: 'string' },
      day: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const day = dayFrom(values.day, 'day')
    const partnership = await partnershipFrom(database, values.partnership)
    if (!values['dry-run']) {
      const written = await asPartnership(database, partnership.id, (db) =>
        writeLettersOf({ ...writingOn(partnership, day), db }, morningLetterOf(contents)),
      )
      if (values.json) caller.print(JSON.stringify({ partnership: partnership.slug, day, written }))
      else
        caller.print(
          written === null
            ? `The letters of ${day} were written before; nothing was written again.`
            : `${written} letters were written.`,
        )
      return 0
    }
    const composed = await composedOn(database, partnership, day)
    if (values.json) caller.print(JSON.stringify({ partnership: partnership.slug, day, letters: composed }))
    else if (composed.length === 0) caller.print(`No letter would be sent on ${day}.`)
    else
      for (const { to, name, subject, text } of composed)
        caller.print(`To ${name} <${to}>\nSubject: ${subject}\n\n${text}\n${'-'.repeat(72)}`)
    return 0
  },
}

const writingOn = ({ id, slug, name, shortName }: Chosen, today: Day) => ({
  partnership: { id, slug, name, shortName, sample: false },
  today,
  now: stoppedOn(today).now(),
})

/** Every letter of the day as it would go, in order of the account. */
async function composedOn(database: Database, partnership: Chosen, day: Day) {
  const found: { account: number; to: string; name: string; subject: string; counts: object; text: string }[] = []
  await asPartnership(database, partnership.id, (db) =>
    composeLetters({ ...writingOn(partnership, day), db }, morningLetterOf(contents), async (composed) => {
      for (const { reader, letter } of composed)
        found.push({
          account: reader.accountId,
          to: reader.email,
          name: reader.name,
          subject: letter.subject,
          counts: letter.counts,
          text: letter.body,
        })
    }),
  )
  return found.sort((one, other) => one.account - other.account)
}
