import { whenInWords } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { moveWhatCountsFrom } from '../move-what-counts.ts'
import { agencyOf, passOn } from '../owner-store.ts'
import { raiseAction } from '../raise-action.tsx'
import { change, noteProgress, redate } from '../store.ts'
import { findAction } from '../whole-action-store.ts'
import { kindOfRow, type RowRead } from './changes.ts'

/**
 * Takes in the rows, each as the pages would: what is said, whose it is, the new date with its reason, the notes. First every action is
 * taken hold of by its version, then dates move, since one date may move another. Throws ChangedMeanwhile when somebody changed one since.
 */
export async function takeInRows(visit: Visit, planId: number, rows: readonly RowRead[]): Promise<void> {
  const changed = rows.filter((row) => kindOfRow(row) === 'changed')
  for (const { line, wanted } of changed) await change(visit.db, line!, wanted.said)
  for (const row of changed) await passAndMove(visit, row)
  for (const row of changed) await writeNotes(visit, row.line!.id, row)
  for (const { line, changes } of changed)
    await record(visit, 'action changed by a spreadsheet', `/actions/${line!.id}`, {
      changes: changes.map(({ heading, was, now }) => ({ heading, was, now })),
    })
  for (const row of rows) if (kindOfRow(row) === 'new') await addRow(visit, planId, row)
}

async function passAndMove(visit: Visit, { line, wanted }: RowRead): Promise<void> {
  const id = line!.id
  if (wanted.owner)
    await passOn(visit.db, [await findAction(visit.db, id)], wanted.owner, {
      why: wanted.why ?? 'Nobody was named before',
      changedBy: visit.who.name,
      changedOn: visit.today,
    })
  if (wanted.due === undefined) return
  const action = await findAction(visit.db, id)
  if (action.due === wanted.due) return
  await redate(visit.db, action, {
    toDue: wanted.due,
    why: wanted.why!,
    agreedBy: wanted.agreedBy!,
    agreedOn: visit.today,
  })
  await record(visit, `date changed from ${whenInWords(action.due)} to ${whenInWords(wanted.due)}`, `/actions/${id}`, {
    toDue: wanted.due,
    why: wanted.why,
    agreedBy: wanted.agreedBy,
  })
  await moveWhatCountsFrom(visit, id, wanted.due)
}

async function addRow(visit: Visit, planId: number, row: RowRead): Promise<void> {
  const { said, owner, due } = row.wanted
  const id = await raiseAction(visit, {
    ...said,
    ...owner!,
    ownerAgencyId: owner!.ownerAgencyId ?? (await agencyOf(visit.db, owner!)),
    title: said.title!,
    due: due!,
    planId,
    priorityId: said.priorityId ?? null,
  })
  await writeNotes(visit, id, row)
}

async function writeNotes(visit: Visit, actionId: number, { wanted }: RowRead): Promise<void> {
  for (const note of wanted.notes) {
    await noteProgress(visit.db, { actionId, notedBy: visit.who.name, ...note })
    await record(visit, 'progress noted', `/actions/${actionId}`, note)
  }
}
