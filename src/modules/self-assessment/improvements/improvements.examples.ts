import { give } from '../moderation/moderation.examples.ts'
import { answerIn, smallRound, wholeAnswers } from '../returns/return.examples.ts'
import type { NewAnswer } from '../returns/answer.ts'
import { world } from '../../../../test/world.ts'
import { improvementAddress } from './improvement.ts'

/** A return with two improvements at one question and one at another, sent in by its lead through the pages; another agency is asked too. */
export async function promised(options: Parameters<typeof smallRound>[1] = {}) {
  const site = await world({ today: '2026-06-01' })
  const round = await site.inside(async (visit) => {
    const made = await smallRound(visit, options)
    await answerIn(
      visit,
      made,
      wholeAnswers(made.version).map((answer): Partial<NewAnswer> & { reference: string } =>
        answer.reference === '0.1'
          ? { ...answer, furtherImprovements: JSON.stringify([['Ask families each year', null, '2026-06-10']]) }
          : answer.reference === '1.3'
            ? {
                ...answer,
                improvement: 'Give the role a day a week',
                improvementOwner: 'Director',
                improvementBy: '2027-03',
              }
            : answer,
      ),
    )
    return made
  })
  const lead = await site.as('agency lead', { agencyId: round.agencies[0]!, name: 'The lead' })
  const at = `/self-assessment/returns/${round.returns[0]}`
  const sendIn = () => give(site, `${at}/send-in`, { incomplete: 'yes', reason: 'As it is' })
  const sent = await sendIn()
  if (sent.status !== 303) throw new Error(sent.text)
  const numbers = () =>
    site.inside(async ({ db }) =>
      (await db.selectFrom('selfAssessment.improvement').select(['id', 'title']).orderBy('id').execute()).map(
        ({ id, title }) => [title, improvementAddress(id)] as const,
      ),
    )
  const addresses = new Map(await numbers())
  return {
    site,
    round,
    lead,
    at,
    sendIn,
    numbers,
    train: addresses.get('Train the night staff')!,
    ask: addresses.get('Ask families each year')!,
    time: addresses.get('Give the role a day a week')!,
  }
}

/** A day as its three fields. */
export const on = (day: string, name = 'happenedOn') => {
  const [year, month, date] = day.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}
