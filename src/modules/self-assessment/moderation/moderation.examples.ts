import { world, type World } from '../../../../test/world.ts'
import { addReturnChanges } from '../return-store.ts'
import { answerIn, smallRound, wholeAnswers } from '../returns/return.examples.ts'

/** A round whose first agency sent its return in today, and the accounts that look at it. */
export async function sentIn(options: Parameters<typeof smallRound>[1] = {}) {
  const site = await world()
  const round = await site.inside(async (visit) => {
    const made = await smallRound(visit, options)
    await answerIn(visit, made, wholeAnswers(made.version))
    await addReturnChanges(visit.db, [
      {
        roundReturnId: made.returns[0]!,
        kind: 'returned',
        says: 'Returned',
        happenedOn: visit.today,
        status: 'happened',
        knownOn: visit.today,
      },
    ])
    return made
  })
  const lead = await site.as('agency lead', { agencyId: round.agencies[0]!, name: 'The lead' })
  const reviewer = await site.as('analyst', { name: 'The analyst' })
  const point = (scale: number, place: number) => String(round.version.scales[scale]!.points[place]!.id)
  const at = `/self-assessment/returns/${round.returns[0]}/moderation`
  return {
    site,
    round,
    lead,
    reviewer,
    at,
    point,
    question: (reference: string) => String(round.questions.get(reference)),
  }
}
const version = async (site: World, address: string) =>
  /name="version" value="(\d+)"/.exec((await site.get(address)).text)?.[1] ?? ''

/** Sends a form with the version that its page carries. */
export const give = async (site: World, address: string, form: Record<string, string>) =>
  site.post(address, { ...form, version: await version(site, address) })
