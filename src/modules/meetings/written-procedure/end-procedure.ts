import { record } from '#platform/history/history.ts'
import { accountsActingFor } from '#platform/identity/store.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { addBecause, addOptions } from '../decisions/detail-store.ts'
import { addDecision, addStances } from '../decisions/store.ts'
import { endings } from './procedure.ts'
import { addEnd } from './store.ts'
import type { FoundProcedure } from './whole-procedure.ts'

type Ending = { how: keyof typeof endings; why: string }

/** Ends what was put in writing as it stands: carried, not carried, lapsed, stopped for a meeting or withdrawn. Those asked are told. */
export async function endProcedure(visit: Visit, found: FoundProcedure, ending: Ending): Promise<void> {
  const decisionId = await recordEnd(visit, found, ending)
  await tellThoseAsked(
    visit,
    found,
    `${endings[ending.how]!.says}: ${found.title}`,
    decisionId
      ? 'A proposed decision that was put to you in writing has been carried and stands in the register of decisions.'
      : 'A proposed decision that was put to you in writing is over. Nothing more is asked of you.',
    decisionId ? `/decisions/${decisionId}` : `/written-procedures/${found.id}`,
  )
}

/** Writes down what came of it, with who and why, and what was carried as a decision of the register. Answers with its number, or null. */
export async function recordEnd(visit: Visit, found: FoundProcedure, { how, why }: Ending): Promise<number | null> {
  const decisionId = how === 'carried' ? await recordAsDecision(visit, found) : null
  await addEnd(visit.db, {
    procedureId: found.id,
    how,
    textId: found.text.id,
    decisionId,
    why,
    byName: visit.who.name,
    endedOn: visit.today,
    knownOn: visit.today,
  })
  await record(
    visit,
    `written procedure ${how === 'meeting' ? 'stopped for a meeting' : how}`,
    `/written-procedures/${found.id}`,
    { why, decisionId },
  )
  return decisionId
}

/** What was carried stands in the register like any other decision, with how each stood and what else was weighed. */
async function recordAsDecision(visit: Visit, found: FoundProcedure): Promise<number> {
  const { text } = found
  const id = await addDecision(visit.db, {
    title: text.title,
    says: text.says,
    reasons: text.reasons,
    happenedOn: visit.today,
    status: 'happened',
    decidedBy: found.decidedBy,
    workingGroupId: found.workingGroupId,
    statutory: found.statutory,
    audience: found.audience,
    knownOn: visit.today,
  })
  await addStances(
    visit.db,
    found.answers.map(({ agencyId, how, why, deputySays, deputyAt }) => ({
      decisionId: id,
      agencyId,
      how,
      why,
      deputySays,
      deputyAt,
    })),
  )
  await addOptions(
    visit.db,
    found.options.map(({ option, whyNot }) => ({ decisionId: id, option, whyNot })),
  )
  const because = { says: `Put in writing: ${found.title}`, at: `/written-procedures/${found.id}` }
  await addBecause(visit.db, { decisionId: id, ...because })
  await record(visit, 'decision recorded', `/decisions/${id}`, { title: text.title, because })
  return id
}

/** Writes to those who answer for the agencies asked, or for some of them, except to whoever does it. */
export async function tellThoseAsked(
  visit: Visit,
  found: Pick<FoundProcedure, 'asked'>,
  subject: string,
  body: string,
  about: string,
): Promise<void> {
  const statutory = new Map(found.asked.map((asked) => [asked.agencyId, asked.statutory]))
  const members = await accountsActingFor(visit.db, [...statutory.keys()])
  const speakers = members.filter(
    ({ accountId, agencyId, roles }) =>
      accountId !== visit.who.accountId &&
      roles.includes(statutory.get(agencyId!) ? 'safeguarding partner' : 'agency lead'),
  )
  for (const { accountId } of speakers) await writeLetter(visit, { toAccount: accountId, subject, body, about })
}
