import type { Day } from '#platform/calendar/day.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { give, sentIn } from '../moderation.examples.ts'

/** A return that was sent in, and the lead of another agency who can be asked to challenge it. The reviewer is signed in. */
export async function withAPeer() {
  const it = await sentIn()
  const peer = await it.site.as('agency lead', { agencyId: it.round.agencies[1]!, name: 'The peer' })
  await it.site.signInAs(it.reviewer)
  const ask = (account: number, from: Day, until: Day) =>
    give(it.site, `${it.at}/ask-a-peer`, {
      accountId: String(account),
      ...dayAnswers('fromOn', from),
      ...dayAnswers('untilOn', until),
    })
  const challenge = (reference: string, scale: number, place: number, because: string) =>
    give(it.site, `${it.at}/challenge`, {
      questionId: it.question(reference),
      pointId: it.point(scale, place),
      because,
    })
  return { ...it, peer, ask, challenge }
}
