import { inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords, type When } from '#platform/calendar/when.ts'
import { lead, lettersAfresh } from '#modules/partnership/index.ts'
import { invitationsFor } from '#platform/identity/invitation.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { returnAddress } from '../returns/answer.ts'
import { roundAddress, type Round } from '../round.ts'
import { addLetters, leadsOf, namesOfAgencies } from './letter-store.ts'

/** A return that is written about: whose it is, and until when it has where longer time was given. */
export type WrittenTo = { id: number; agencyId: number; untilOn?: Day | null }

/**
 * Writes to whoever leads for each of these agencies, that its return is asked for or still waited for, and writes down that it did. Whoever
 * was invited to lead and has not accepted gets the letter with a new address of their own. Answers with how many agencies and people that
 * were; an agency for which nobody leads and nobody was invited gets no letter.
 */
export async function writeToAgencies(
  visit: Visit,
  round: Pick<Round, 'id' | 'title' | 'versionId'>,
  due: When | null,
  returns: readonly WrittenTo[],
  { kind, says }: { kind: keyof typeof subjects; says: string | null },
): Promise<{ agencies: number; people: number }> {
  const { leads, invited, reached } = await reachedFor(
    visit,
    returns.map(({ agencyId }) => agencyId),
  )
  const written = returns.filter(({ agencyId }) => reached(agencyId) > 0)
  const names = invited.size > 0 ? await namesOfAgencies(visit.db, [...invited.keys()]) : new Map<number, string>()
  const subject = `${round.title}: ${subjects[kind]}`
  const bodyOf = (each: WrittenTo) => [says, dueInWords(each, due)].filter(Boolean).join('\n\n')
  await writeLetters(visit, [
    ...written.flatMap((each) =>
      (leads.get(each.agencyId) ?? []).map(({ accountId }) => ({
        toAccount: accountId,
        subject,
        body: [bodyOf(each), askForLonger(visit, each)].join('\n\n'),
        about: placeOfReturn(round, each.id),
      })),
    ),
    ...(await lettersAfresh(
      visit,
      written.flatMap((each) =>
        (invited.get(each.agencyId) ?? []).map((invitation) => ({
          ...invitation,
          agency: names.get(each.agencyId)!,
          leadsTo: placeOfReturn(round, each.id),
          subject,
          says: bodyOf(each),
        })),
      ),
    )),
  ])
  await addLetters(
    visit.db,
    written.map(({ id, agencyId }) => ({
      roundReturnId: id,
      forAgencyId: agencyId,
      kind,
      wentTo: reached(agencyId),
      says,
      byName: visit.who.name,
      writtenOn: visit.today,
    })),
  )
  return {
    agencies: written.length,
    people: written.reduce((sum, { agencyId }) => sum + reached(agencyId), 0),
  }
}

/** Who is reached for some agencies: those who lead and sign in, those invited to lead who have not accepted, and how many both are for an agency. */
export async function reachedFor({ db, today }: Pick<Visit, 'db' | 'today'>, agencyIds: readonly number[]) {
  const leads = await leadsOf(db, agencyIds, today)
  const invitations = (await invitationsFor(db, agencyIds)).filter(({ roles }) => roles.includes(lead))
  const invited = Map.groupBy(invitations, ({ forAgencyId }) => forAgencyId!)
  const reached = (agencyId: number) => (leads.get(agencyId)?.length ?? 0) + (invited.get(agencyId)?.length ?? 0)
  return { leads, invited, reached }
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
  const leads = (await leadsOf(visit.db, [agencyId], visit.today)).get(agencyId) ?? []
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

const subjects = {
  asked: 'your return is asked for',
  chased: 'we wait for your return',
  moved: 'returns have another date',
} as const

/** Where longer time is asked for. */
const askForLonger = ({ origin }: Visit, { id }: WrittenTo) =>
  `If you need longer, ask for it: ${origin ?? ''}${returnAddress(id)}/ask-for-longer`

/** Until when a return is asked for, as a letter says it. */
export const dueInWords = ({ untilOn }: Pick<WrittenTo, 'untilOn'>, due: When | null): string =>
  untilOn
    ? `You were given until ${inWords(untilOn)} to return it.`
    : due === null
      ? 'No date was set for it.'
      : `It is due by ${whenInWords(due)}.`
