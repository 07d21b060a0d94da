import type { Partnership } from './partnership.ts'
import { sendIn } from './returning.ts'

/** The place of the return that is sent back and comes in once more, and of those that are moderated. */
export const sentBack = 6
export const moderatedPlaces = [0, 1, 6, 12]

/** The scrutineer sets a score beside that of some agencies, and sends one return back, which is put right, signed off and sent in again. */
export async function moderate(partnership: Partnership, at: readonly string[]) {
  const { site, sit, scrutineer, asked } = partnership
  await site.goOnTo('2026-07-20')
  await sit(scrutineer)
  for (const place of moderatedPlaces)
    await partnership.desk.fill(`${at[place]}/moderation/score`, {
      'Which row?': '4.1 ',
      'Where do you put it?': 'Not met',
      'Why?': 'The register was not shown.',
    })
  await partnership.desk.fill(`${at[sentBack]}/moderation/send-back`, {
    'Your comments': 'Say who checks the register.',
  })
  const one = asked[sentBack]!
  const desk = await sit(one.lead)
  const part = await desk.linkOn(at[sentBack]!, '4 ')
  await desk.fill(part, { 'In a sentence, 4.2': 'The head of people checks it each month.' }, 'Save and leave')
  await sendIn(partnership, one, at[sentBack]!)
}
