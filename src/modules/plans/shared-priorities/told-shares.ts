import { addDays, addMonths } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { boardsBeside, addBelief, addSharedPriority, addStep, putAction } from './store.ts'

/** What Hull explored sharing, as far as its report says and no further: nothing is agreed, no board's date or owner is given. */
export async function hullShares(telling: Telling): Promise<void> {
  const { visit, find } = telling
  const shared = {
    title: 'Work more closely with the adult safeguarding and community safety partnerships',
    why: 'Closer joint working, and developing the workforce jointly, were to be explored',
    due: '?',
    ownerGroupId: find('group/executive-board'),
    source: 'F087',
    paragraph: '5.2.3',
  }
  const id = await addSharedPriority(visit.db, shared, {
    kind: 'explored',
    happenedOn: '2021-02',
    says: 'The Executive Board undertook to explore closer joint working with the adult safeguarding and community safety partnerships',
    source: 'F087',
    paragraph: '5.2.3',
  })
  await addStep(visit.db, {
    sharedPriorityId: id,
    kind: 'explored',
    happenedOn: '2021-03',
    says: 'A first meeting of the chairs, executive leads and managers of the three partnerships agreed the principle of closer alignment',
    source: 'F102',
    paragraph: '5.5',
  })
  for (const row of ['F087', 'F088']) await putAction(visit.db, id, find(`action/${row}`))
  const meeting = (await boardsBeside(visit.db)).find(({ id: group }) => group === find('group/strategic-alignment'))!
  await addBelief(visit.db, {
    sharedPriorityId: id,
    groupId: meeting.id,
    ownerIs: 'not said',
    toldOn: '2021-03',
    source: 'F102',
    paragraph: '5.5',
  })
  await record(visit, 'shared priority added', `/shared-priorities/${id}`, shared)
}

/** Northport shares two things: on one all agree; on the other two boards have two dates and two owners. `actionIds` are the actions told before. */
export async function northportShares(telling: Telling, actionIds: number[]): Promise<void> {
  const { visit, today, find } = telling
  const adults = find('group/adults')
  const safety = find('group/community-safety')
  const told = [
    {
      title: 'Keep young people safe as they turn eighteen',
      why: 'Plans end on a birthday and worries do not.',
      due: addMonths(today, 5),
      ownerAgencyId: find('agency/council'),
      agreedOn: addDays(today, -160),
      beliefs: [
        {
          groupId: adults,
          ownWords: 'Transitional safeguarding',
          ownerIs: 'the same',
          due: addMonths(today, 5).slice(0, 7),
        },
        { groupId: safety, ownWords: 'Exploitation of people aged 16 to 25', ownerIs: 'not said', due: null },
      ],
      actions: actionIds.slice(16, 19),
    },
    {
      title: 'One answer to domestic abuse for the whole family',
      why: 'The same families are discussed in three rooms.',
      due: addDays(today, 40),
      ownerAgencyId: find('agency/police'),
      agreedOn: addDays(today, -210),
      beliefs: [
        {
          groupId: safety,
          ownWords: 'Domestic abuse: one front door',
          ownerIs: 'another',
          ownerSays: 'The domestic abuse coordinator of the council',
          due: addMonths(today, 9),
        },
        { groupId: adults, ownWords: 'Adults who were hurt as children', ownerIs: 'the same', due: addDays(today, 40) },
      ],
      actions: actionIds.slice(8, 11),
    },
  ]
  for (const { agreedOn, beliefs, actions, ...shared } of told) {
    const id = await addSharedPriority(
      visit.db,
      { ...shared, knownOn: agreedOn },
      {
        kind: 'explored',
        happenedOn: addDays(agreedOn, -60),
        says: 'The chairs of the boards met and looked at what each had planned.',
        knownOn: agreedOn,
      },
    )
    await addStep(visit.db, {
      sharedPriorityId: id,
      kind: 'agreed',
      happenedOn: agreedOn,
      says: 'The boards agreed to put it first together, with one owner.',
      knownOn: agreedOn,
    })
    for (const belief of beliefs)
      await addBelief(visit.db, {
        sharedPriorityId: id,
        toldOn: addDays(agreedOn, 14),
        toldBy: 'The chair, by letter',
        knownOn: agreedOn,
        ...belief,
      })
    for (const actionId of actions) await putAction(visit.db, id, actionId)
    await record(visit, 'shared priority added', `/shared-priorities/${id}`, shared)
  }
}
