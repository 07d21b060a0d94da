import type { Partnership } from './partnership.ts'
import { sendIn } from './returning.ts'
import type { points } from './said.ts'

/** The place of the return that is sent back and comes in once more, and of those that are moderated. */
export const sentBack = 6
export const moderatedPlaces = [0, 1, 6, 12]

/** Where a row is put by those who moderate: by whom, in whose return, and why. */
export type Moderated = {
  place: number
  reference: string
  to: (typeof points)[number]
  by: 'scrutineer' | 'analyst'
  because: string
}

/** Every score that is set: the scrutineer finds no register in four returns, and the analyst sees more in some than they say of themselves. */
export const moderatedScores: Moderated[] = [
  ...moderatedPlaces.map((place): Moderated => ({
    place,
    reference: '4.1',
    to: 'Not met',
    by: 'scrutineer',
    because: 'The register was not shown.',
  })),
  ...[0, 2, 9, 24, 26].map((place): Moderated => ({
    place,
    reference: '8.2',
    to: 'Mostly met',
    by: 'analyst',
    because: 'The files that were read show it.',
  })),
]

/** The scrutineer and the analyst set scores beside those of some agencies, and one return is sent back, which is put right, signed off and sent in again. */
export async function moderate(partnership: Partnership, at: readonly string[]) {
  const { site, sit, asked } = partnership
  await site.goOnTo('2026-07-20')
  for (const { place, reference, to, by, because } of moderatedScores)
    await (
      await sit(partnership[by])
    ).fill(`${at[place]}/moderation/score`, {
      'Which row?': `${reference} `,
      'Where do you put it?': to,
      'Why?': because,
    })
  await (
    await sit(partnership.scrutineer)
  ).fill(`${at[sentBack]}/moderation/send-back`, {
    'Why is it sent back?': 'Say who checks the register.',
  })
  const one = asked[sentBack]!
  const desk = await sit(one.lead)
  const part = await desk.linkOn(at[sentBack]!, '4 ')
  await desk.fill(part, { 'In a sentence, 4.2': 'The head of people checks it each month.' }, 'Save and leave')
  await sendIn(partnership, one, at[sentBack]!)
}
