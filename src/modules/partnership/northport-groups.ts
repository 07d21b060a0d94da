import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewGroupChange } from './groups/group.ts'
import { addGroup, addGroupChange, addMembers } from './groups/store.ts'
import { daysFrom, knownOn, monthOf } from './northport-days.ts'

type Told = Omit<NewGroupChange, 'workingGroupId' | 'status'> & { status?: string; settlesLast?: true }

/** The board of Northport and its groups: one forming, one without a chair, one started again, one ended, one given up. */
export async function tellNorthportGroups({ visit, today, keep, find }: Telling) {
  const day = daysFrom(today)
  const add = async (key: string, group: Parameters<typeof addGroup>[1], changes: Told[]) => {
    const workingGroupId = keep(`group/${key}`, await addGroup(visit.db, group))
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
  const begun = (name: string, days: number): Told => ({
    kind: 'established',
    happenedOn: monthOf(day(-days)),
    says: `The ${name} was established`,
  })

  const board = await add(
    'board',
    {
      name: 'Northport Safeguarding Board',
      shortName: 'Board',
      kind: 'board',
      purpose: 'Where the three partners decide together',
      chairPostId: find('post/chair'),
    },
    [
      begun('Northport Safeguarding Board', 2400),
      {
        kind: 'chair',
        happenedOn: day(-775),
        postId: find('post/chair'),
        says: 'The partnership chair took the chair of the board',
      },
      {
        kind: 'member joined',
        happenedOn: monthOf(day(-320)),
        personId: find('person/education'),
        says: 'An education lead became a full member of the board',
      },
    ],
  )
  const group = (name: string, shortName: string, purpose: string) => ({
    name,
    shortName,
    purpose,
    kind: 'sub-group',
    reportsTo: board,
  })
  const groups = [
    await add(
      '1',
      group('Learning from practice reviews group', 'Practice reviews', 'Turns what reviews find into what people do'),
      [begun('learning from practice reviews group', 2300)],
    ),
    await add(
      '2',
      group('Quality assurance and performance group', 'Quality assurance', 'Audits practice and watches the figures'),
      [
        begun('quality assurance and performance group', 2300),
        {
          kind: 'chair',
          happenedOn: monthOf(day(-400)),
          personId: find('person/group-chair'),
          says: 'The head of quality assurance took the chair of the quality assurance and performance group',
        },
      ],
    ),
    await add(
      '3',
      group('Education safeguarding group', 'Education', 'Brings the voice of schools, colleges and nurseries'),
      [begun('education safeguarding group', 2100)],
    ),
    await add(
      '4',
      group(
        'Exploitation and missing children group',
        'Exploitation',
        'Finds and disrupts exploitation outside the home',
      ),
      [
        begun('exploitation and missing children group', 2000),
        {
          kind: 'paused',
          happenedOn: monthOf(day(-560)),
          says: 'The exploitation and missing children group was paused for want of a chair',
        },
        {
          kind: 're-established',
          happenedOn: day(-210),
          says: 'The exploitation and missing children group was established again',
        },
      ],
    ),
    await add(
      '5',
      group('Learning and development group', 'Learning', 'Plans training across agencies and asks what it changed'),
      [
        begun('learning and development group', 1900),
        {
          kind: 'no chair',
          happenedOn: day(-47),
          says: 'The chair of the learning and development group moved to another agency',
        },
        {
          kind: 'chair',
          status: 'planned',
          happenedOn: `../${day(-5)}`,
          says: 'A chair is to be found for the learning and development group',
        },
      ],
    ),
    await add('6', group('Neglect group', 'Neglect', 'Keeps the neglect strategy alive between meetings'), [
      { kind: 'forming', happenedOn: day(-60), says: 'The board began to form a neglect group' },
      {
        kind: 'chair',
        happenedOn: day(-20),
        personId: find('person/agency'),
        says: 'A chair was identified for the neglect group',
      },
      {
        kind: 'established',
        status: 'planned',
        happenedOn: `../${day(38)}`,
        says: 'The neglect group is to be established',
      },
    ]),
  ]
  await add(
    'relevant-agencies',
    {
      name: 'Relevant agencies forum',
      shortName: 'Forum',
      kind: 'forum',
      reportsTo: board,
      purpose: 'Where relevant agencies are heard four times a year',
    },
    [begun('relevant agencies forum', 850)],
  )
  await add(
    'threshold',
    {
      name: 'Threshold document task and finish group',
      shortName: 'Thresholds',
      kind: 'task and finish',
      reportsTo: board,
    },
    [
      begun('threshold document task and finish group', 330),
      {
        kind: 'handed back',
        happenedOn: day(-92),
        handedTo: board,
        handedWhat: 'a revised threshold document and the slides for its briefings',
        says: 'The threshold document task and finish group handed a revised threshold document and the slides for its briefings back to the board',
      },
      { kind: 'ended', happenedOn: day(-90), says: 'The threshold document task and finish group finished its work' },
    ],
  )
  await add(
    'data',
    { name: 'Shared figures task and finish group', shortName: 'Figures', kind: 'task and finish', reportsTo: board },
    [
      {
        kind: 'established',
        status: 'planned',
        happenedOn: monthOf(day(-30)),
        says: 'A group on shared figures is to be established',
      },
      {
        kind: 'established',
        status: 'withdrawn',
        settlesLast: true,
        happenedOn: day(-26),
        says: 'The plan for a group on shared figures was withdrawn, since the analyst does its work',
      },
    ],
  )
  await add(
    'community-safety',
    {
      name: 'Northport Community Safety Board',
      shortName: 'Community safety',
      kind: 'beside',
      besideAs: 'community safety partnership',
    },
    [],
  )

  const seat = (workingGroupId: number, key: string, days: number) => ({
    workingGroupId,
    personId: find(`person/${key}`),
    sinceOn: monthOf(day(-days)),
  })
  await addMembers(visit.db, [
    ...['council', 'police', 'health'].map((key) => seat(board, key, 700)),
    seat(board, 'education', 320),
    seat(groups[1]!, 'group-chair', 400),
    seat(groups[5]!, 'agency', 20),
    ...groups.flatMap((workingGroupId, place) =>
      [1, 2, 3, 4].map((step) => ({
        workingGroupId,
        agencyId: find(`agency/${((place * 4 + step - 1) % 24) + 1}`),
        sinceOn: monthOf(day(-500)),
      })),
    ),
  ])
}
