import { addDays, type Day } from '../../src/platform/calendar/day.ts'
import type { Northport } from './northport.ts'

/** Tells a report of a time, settles what must be settled, answers what the law asks for and is not told, has it signed by three, and publishes it. Answers with its address. */
export async function tellReport(
  { sit, site }: Northport,
  { title, kind, from, to, on }: { title: string; kind: string; from: Day; to: Day; on: Day },
): Promise<string> {
  await site.goOnTo(on)
  const desk = await sit('manager')
  const at = await desk.fill('/reports/begin', {
    'What is it called?': title,
    'What kind of report is it?': kind,
    'The first day it covers': from,
    'The last day it covers': to,
    'As at which day?': to,
  })
  for (const finding of await desk.linksOn(at, 'Settle it, or leave it and say why'))
    await desk.fill(finding, {
      'How is it settled?': 'It stays as it is in this report',
      'What was done, or why does it stay?': 'The record was read again and stands.',
    })
  for (const missing of await desk.linksOn(at, 'Say where, or why not'))
    await desk.fill(missing, { 'Where does the report meet this': 'Not in this report: nothing was recorded.' })
  for (const partner of ['council', 'police', 'health'] as const) {
    await sit('manager')
    await desk.fill('/delegations/give', {
      'Which is it?': 'A delegation',
      'For which post?': `Lead safeguarding partner, ${partner}`,
      'Or whoever holds which post?': `Delegated safeguarding partner, ${partner}`,
      'What may they do?': ['Sign in its name'],
      'What may be decided, and what may not?': 'This report and nothing else.',
      'Who gave it, and why?': 'The lead, who read the report and is away.',
      'From which day?': on,
      'Until which day?': addDays(on, 7),
    })
    await (await sit(partner)).fill(`${at}/sign`, { 'Do you agree?': 'I have read this draft' })
  }
  await sit('manager')
  await desk.fill(`${at}/publish`)
  return at
}
