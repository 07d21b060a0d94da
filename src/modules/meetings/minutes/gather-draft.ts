import type { TenantDatabase } from '#platform/database/database.ts'
import { actionsBecauseOfAny } from '#modules/plans/index.ts'
import { itemsOf } from '../agenda/item-store.ts'
import { quorumsOf } from '../attendance/store.ts'
import { stancesOn } from '../decisions/store.ts'
import { notesOfMeeting } from '../outcomes/store.ts'
import { attendanceOf, type StandingMeeting } from '../store.ts'
import type { NewSection } from './change-minutes-store.ts'
import { generalPart, itemPart } from './draft.ts'
import { decisionTitles } from './store.ts'

/** Every section that can be drafted from what is recorded of a meeting and open to this visitor; of an item in a closed room there is none. Actions are told to those who see them. */
export async function sectionsFrom(
  db: TenantDatabase,
  meeting: StandingMeeting,
  { seesActions }: { seesActions: boolean },
): Promise<NewSection[]> {
  const items = (await itemsOf(db, meeting.id)).filter(({ title }) => title !== null)
  const decisionIds = items.flatMap(({ decisionId }) => decisionId ?? [])
  const decisions = await decisionTitles(db, decisionIds)
  const stances = Map.groupBy(await stancesOn(db, decisionIds), ({ decisionId }) => decisionId)
  const notes = Map.groupBy(await notesOfMeeting(db, meeting.id), ({ itemId }) => itemId)
  const actions = Map.groupBy(
    seesActions
      ? await actionsBecauseOfAny(db, [
          ...items.map(({ id }) => `/agenda-items/${id}`),
          ...decisionIds.map((id) => `/decisions/${id}`),
        ])
      : [],
    ({ becauseAt }) => becauseAt,
  )
  const quorum = (await quorumsOf(db, [meeting])).get(meeting.id) ?? null
  return [
    {
      itemId: null,
      place: 0,
      title: 'Who met, and who came',
      says: generalPart(meeting, await attendanceOf(db, meeting.id), quorum),
      roomId: null,
    },
    ...items.map((item) => {
      const decision = decisions.find(({ id }) => id === item.decisionId)
      return {
        itemId: item.id,
        place: item.place,
        title: item.title!,
        says: itemPart({
          presents: item.presents,
          outcome: item.outcome,
          outcomeSays: item.outcomeSays,
          notes: (notes.get(item.id) ?? []).map(({ says }) => says),
          decision: decision
            ? {
                title: decision.title,
                stances: (stances.get(decision.id) ?? []).map(({ name, how, why }) => ({
                  agency: name,
                  stance: how,
                  why,
                })),
              }
            : null,
          actions: [
            ...(actions.get(`/agenda-items/${item.id}`) ?? []),
            ...(decision ? (actions.get(`/decisions/${decision.id}`) ?? []) : []),
          ],
        }),
        roomId: item.roomId,
      }
    }),
  ]
}
