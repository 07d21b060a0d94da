import { inWords } from '#platform/calendar/day.ts'
import type { PartnerAct } from '#law/frameworks.ts'
import type { Visit } from '#platform/visit.ts'
import type { ActingOn } from './may-act.ts'
import { whoMayAct } from './store.ts'

/** As whom a visitor signs for a partner, and under which delegation if under one; or why they may not. */
export type SigningAs = { may: true; as: string; delegationId: number | null } | { may: false; because: string }

/**
 * As whom somebody signs for a partner, from who may act for it on the day: as its lead, or as whoever the lead let do it until a day.
 * Where no post that signs for the partner is recorded at all, nobody can be told apart: its safeguarding partner signs, and that is said.
 */
export function signingAs(acting: ActingOn, personId: number | null, agencyId: number, act: PartnerAct): SigningAs {
  if (!acting.hasPostFor(agencyId, act))
    return { may: true, as: 'as its safeguarding partner; no lead post of it is recorded', delegationId: null }
  if (personId === null)
    return {
      may: false,
      because: `${whose(act)}, and your account is linked to nobody on record. Ask the partnership’s office to link it`,
    }
  const { may, because, acting: own } = acting.may(personId, agencyId, act)
  if (!may) return { may: false, because: `${whose(act)}. ${toYou(because).replace(/\.$/, '')}` }
  const ground = own.find((each) => each.acts.includes(act))!
  if (ground.as === 'in their own post') return { may: true, as: 'as lead', delegationId: null }
  const until = ground.until ? ` until ${inWords(ground.until)}` : ''
  return {
    may: true,
    as: `as deputy under the delegation${until}`,
    delegationId: Number(ground.at.split('/').at(-1)),
  }
}

/** The same for a visitor on their day; null for whoever acts for none of the partners. */
export const signingAsOf = async (
  { db, today, who }: Pick<Visit, 'db' | 'today' | 'who'>,
  partners: readonly { id: number }[],
  act: PartnerAct,
): Promise<SigningAs | null> =>
  partners.some(({ id }) => id === who.agencyId)
    ? signingAs(await whoMayAct(db, today), who.personId, who.agencyId!, act)
    : null

/** Why a visitor may not sign, for the question they answered; nothing where they may. */
export const signingProblems = (signing: SigningAs | null, field: string) =>
  signing === null
    ? [{ field, says: 'Only a statutory safeguarding partner signs, and you act for none of the three' }]
    : signing.may
      ? []
      : [{ field, says: signing.because }]

/** What is kept of it with what was signed. */
export const signedAs = (signing: SigningAs | null) =>
  signing?.may ? { signedAs: signing.as, delegationId: signing.delegationId } : { signedAs: null, delegationId: null }

const whose = (act: PartnerAct): string =>
  act === 'commit money'
    ? 'The lead of a partner agrees to its money, or whom the lead let do so'
    : 'The lead of a partner signs, or whom the lead let sign'

/** A reason told of somebody, told to them. */
const toYou = (because: string): string =>
  because.replaceAll('They', 'You').replaceAll('to them', 'to you').replaceAll('their', 'your')
