import { inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { returnAddress } from '../returns/answer.ts'
import { roundAddress, type Round } from '../round.ts'
import { addLetters, leadsOf } from './letter-store.ts'

/** A return that is written about: whose it is, and until when it has where longer time was given. */
export type WrittenTo = { id: number; agencyId: number; untilOn?: Day | null }

/**
 * Writes to whoever leads for each of these agencies, that its return is asked for or still waited for, and writes down that it did.
 * Answers with how many agencies and people that were; an agency for which nobody signs in gets no letter.
 */
export async function writeToAgencies(
  visit: Visit,
  round: Pick<Round, 'id' | 'title' | 'versionId'>,
  due: When | null,
  returns: readonly WrittenTo[],
  { kind, says }: { kind: 'asked' | 'chased'; says: string | null },
): Promise<{ agencies: number; people: number }> {
  const leads = await leadsOf(
    visit.db,
    returns.map(({ agencyId }) => agencyId),
  )
  const written = returns.filter(({ agencyId }) => leads.has(agencyId))
  await writeLetters(
    visit,
    written.flatMap((each) =>
      leads.get(each.agencyId)!.map(({ accountId }) => ({
        toAccount: accountId,
        subject:
          kind === 'asked' ? `${round.title}: your return is asked for` : `${round.title}: we wait for your return`,
        body: [says, dueInWords(each, due), askForLonger(visit, each)].filter(Boolean).join('\n\n'),
        about: placeOfReturn(round, each.id),
      })),
    ),
  )
  await addLetters(
    visit.db,
    written.map(({ id, agencyId }) => ({
      roundReturnId: id,
      forAgencyId: agencyId,
      kind,
      wentTo: leads.get(agencyId)!.length,
      says,
      byName: visit.who.name,
      writtenOn: visit.today,
    })),
  )
  return {
    agencies: written.length,
    people: written.reduce((sum, { agencyId }) => sum + leads.get(agencyId)!.length, 0),
  }
}

/** Writes to whoever leads for one agency about its return: what was decided of it. */
export async function tellAgency(
  visit: Visit,
  {
    id,
    agencyId,
    title,
    versionId,
    roundId,
  }: { id: number; agencyId: number; title: string; versionId: number | null; roundId: number },
  { subject, body }: { subject: string; body: string },
): Promise<void> {
  const leads = (await leadsOf(visit.db, [agencyId])).get(agencyId) ?? []
  await writeLetters(
    visit,
    leads
      .filter(({ accountId }) => accountId !== visit.who.accountId)
      .map(({ accountId }) => ({
        toAccount: accountId,
        subject: `${title}: ${subject}`,
        body,
        about: placeOfReturn({ id: roundId, versionId }, id),
      })),
  )
}

/** Where an agency's lead goes for their return: the return itself where it is answered here, otherwise the round. */
export const placeOfReturn = (round: Pick<Round, 'id' | 'versionId'>, returnId: number): string =>
  round.versionId === null ? roundAddress(round.id) : returnAddress(returnId)

/** Where longer time is asked for. */
const askForLonger = ({ origin }: Visit, { id }: WrittenTo) =>
  `If you need longer, ask for it: ${origin ?? ''}${returnAddress(id)}/ask-for-longer`

const dueInWords = ({ untilOn }: WrittenTo, due: When | null): string =>
  untilOn
    ? `You were given until ${inWords(untilOn)} to return it.`
    : due === null
      ? 'No date was set for it.'
      : `It is due by ${whenInWords(due)}.`
