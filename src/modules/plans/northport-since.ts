import { addDays } from '#platform/calendar/day.ts'
import type { Telling } from '#platform/story.ts'
import { record } from '#platform/history/history.ts'
import { addHelpChanges } from './helping/store.ts'
import { addClosingRule, endingToCheck, saveCheck, sayDone } from './closings/store.ts'
import { findAction, someActions } from './whole-action-store.ts'

/** What has gone on about Northport's actions since: said to be done and waiting for a check, checked, and sent back. */
export async function northportSince(telling: Telling): Promise<void> {
  const { visit, today } = telling
  const rule = {
    planKind: 'no plan',
    evidenceNeeded: false,
    checkNeeded: true,
    why: 'Small things that belong to no plan need somebody who looked, and no file',
    decidedBy: 'Business manager',
    decidedOn: addDays(today, -90),
  }
  await addClosingRule(visit.db, rule)
  await record(visit, 'how actions close was decided', '/actions/closing-rules', rule)
  const open = (await someActions(visit.db, 'open', 40)).map(({ id }) => id)
  await helped(telling, open[4]!)
  await saidDone(telling, open[9]!, null)
  await saidDone(telling, open[14]!, null)
  await saidDone(telling, open[19]!, {
    verdict: 'sent back',
    says: 'Two of the agencies have not had the briefing yet',
  })
  await saidDone(telling, open[24]!, { verdict: 'checked', says: 'The minutes and the new form were looked at' })
}

/** Two agencies help with one action; one of them no longer does. */
async function helped({ visit, today, find }: Telling, actionId: number): Promise<void> {
  const helper = { actionId, saidBy: 'Business manager', postId: null, personId: null, groupId: null }
  const [police, health] = [find('agency/police'), find('agency/health')]
  const changes = [
    {
      ...helper,
      agencyId: police,
      kind: 'joined',
      says: 'two officers read the files',
      happenedOn: addDays(today, -40),
    },
    {
      ...helper,
      agencyId: health,
      kind: 'joined',
      says: 'a nurse who knows the forms',
      happenedOn: addDays(today, -38),
    },
    { ...helper, agencyId: health, kind: 'left', says: 'the forms are written', happenedOn: addDays(today, -9) },
  ]
  await addHelpChanges(visit.db, changes)
  await record(visit, 'helpers recorded', `/actions/${actionId}`, { helpers: changes.length })
}

type Found = { verdict: 'checked' | 'sent back'; says: string } | null

async function saidDone({ visit, today }: Telling, id: number, found: Found): Promise<void> {
  const action = await findAction(visit.db, id)
  const closing = {
    closedOn: addDays(today, -6),
    difference: 'Practitioners say that they know whom to ask',
    evidence: 'words' as const,
    evidenceSays: 'the owner showed it at the group’s meeting',
    proposedBy: 'Partnership coordinator',
    proposedOn: addDays(today, -5),
  }
  await sayDone(visit.db, action, closing)
  await record(visit, 'said to be done', `/actions/${id}`, closing)
  if (!found) return
  const ending = (await endingToCheck(visit.db, id))!
  await saveCheck(visit.db, await findAction(visit.db, id), {
    ...found,
    closingId: ending.id,
    checkedBy: 'Independent chair',
    checkedOn: addDays(today, -2),
  })
  await record(
    visit,
    found.verdict === 'checked' ? 'checked that it is done' : 'sent back, not done yet',
    `/actions/${id}`,
    found,
  )
}
