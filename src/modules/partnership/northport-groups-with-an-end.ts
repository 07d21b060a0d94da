import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewGroupChange } from './groups/group.ts'
import { addGroup, addGroupChange, addMembers } from './groups/store.ts'
import { daysFrom, knownOn, monthOf } from './northport-days.ts'

type Told = Omit<NewGroupChange, 'workingGroupId' | 'status'> & { status?: string; settlesLast?: true }

/** The groups of Northport that are not sub-groups: an executive, a panel, and two with an end, of which one was moved and one handed nothing back. */
export async function tellNorthportGroupsWithAnEnd({ visit, today, keep, find }: Telling) {
  const day = daysFrom(today)
  const board = find('group/board')
  const add = async (key: string, group: Parameters<typeof addGroup>[1], changes: Told[]) => {
    const workingGroupId = keep(`group/${key}`, await addGroup(visit.db, { reportsTo: board, ...group }))
    let last: number | null = null
    for (const { settlesLast, ...change } of changes)
      last = await addGroupChange(visit.db, {
        status: 'happened',
        ...change,
        workingGroupId,
        settles: settlesLast ? last : null,
        knownOn: knownOn(change, today),
      })
    await record(visit, 'group added with its history', `/groups/${workingGroupId}`, {
      ...group,
      changes: changes.length,
    })
    return workingGroupId
  }
  const established = (name: string, days: number): Told => ({
    kind: 'established',
    happenedOn: day(-days),
    says: `The ${name} was established`,
  })
  const executive = await add(
    'executive',
    {
      name: 'Delegated partners’ executive',
      shortName: 'Executive',
      kind: 'executive',
      purpose: 'The three delegated partners settle between meetings what cannot wait for the board',
    },
    [established('delegated partners’ executive', 510)],
  )
  await add(
    'review-panel',
    {
      name: 'Case review panel',
      shortName: 'Review panel',
      kind: 'panel',
      purpose: 'Looks at each serious incident and advises the three partners',
    },
    [established('case review panel', 505)],
  )
  await add(
    'information-sharing',
    {
      name: 'Information sharing task and finish group',
      shortName: 'Information sharing',
      kind: 'task and finish',
      purpose: 'Agrees one form and one agreement for sharing information between agencies',
    },
    [
      established('information sharing task and finish group', 122),
      {
        kind: 'chair',
        happenedOn: day(-122),
        personId: find('person/agency-2'),
        says: 'The head of youth justice took the chair of the information sharing task and finish group',
      },
      {
        kind: 'ended',
        status: 'planned',
        happenedOn: day(-12),
        says: 'The information sharing task and finish group is to hand back and end',
      },
      {
        kind: 'ended',
        status: 'planned',
        settlesLast: true,
        happenedOn: day(47),
        says: 'The information sharing task and finish group is to hand back and end, later than first agreed',
      },
    ],
  )
  await add(
    'winter',
    {
      name: 'Winter pressures task and finish group',
      shortName: 'Winter pressures',
      kind: 'task and finish',
      purpose: 'Keeps visits to families going through the winter',
    },
    [
      established('winter pressures task and finish group', 230),
      { kind: 'ended', happenedOn: day(-33), says: 'The winter pressures task and finish group met for the last time' },
    ],
  )
  await add(
    'adults',
    {
      name: 'Northport Safeguarding Adults Board',
      shortName: 'Adults',
      kind: 'beside',
      besideAs: 'safeguarding adults board',
      reportsTo: null,
    },
    [],
  )
  await addMembers(
    visit.db,
    [
      ...['council', 'police', 'health'].map((key) => ({ personId: find(`person/${key}`), capacity: 'member' })),
      { personId: find('person/police-deputy'), capacity: 'deputy' },
      { personId: find('person/scrutineer'), capacity: 'adviser' },
    ].map((seat) => ({ ...seat, workingGroupId: executive, sinceOn: monthOf(day(-510)) })),
  )
  await addGroupChange(visit.db, {
    workingGroupId: find('group/2'),
    kind: 'vice-chair',
    happenedOn: day(-150),
    status: 'happened',
    personId: find('person/agency'),
    knownOn: day(-150),
    says: 'The named nurse for safeguarding became vice-chair of the quality assurance and performance group',
  })
}
