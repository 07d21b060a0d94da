import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewGroupChange } from './groups/group.ts'
import { addGroup, addGroupChange, addMembers } from './groups/store.ts'
import { addRhythm } from './rhythms/store.ts'

type Told = Omit<NewGroupChange, 'workingGroupId' | 'status'> & { status?: string }

/** The board of Hull, its groups and what stands beside it, with all that the report says happened to each. */
export async function tellHullGroups({ visit, keep, find }: Telling) {
  const add = async (key: string, group: Parameters<typeof addGroup>[1], changes: Told[] = []) => {
    const workingGroupId = keep(`group/${key}`, await addGroup(visit.db, group))
    for (const change of changes) await addGroupChange(visit.db, { status: 'happened', ...change, workingGroupId })
    await record(visit, 'group added with its history', `/groups/${workingGroupId}`, {
      ...group,
      changes: changes.length,
    })
    return workingGroupId
  }
  const education = find('person/executive-lead-education')
  const chairPostId = find('post/independent-chair')

  const board = await add(
    'executive-board',
    { name: 'Executive Board', shortName: 'Executive Board', kind: 'board', chairPostId },
    [
      {
        source: 'F048',
        paragraph: '3.1',
        kind: 'chair',
        happenedOn: '2021-01/..',
        postId: chairPostId,
        says: 'The independent chair has chaired the Executive Board',
      },
      {
        source: 'F082',
        paragraph: '5.1',
        kind: 'reporting',
        happenedOn: '2021-02',
        says: 'Work on clearer governance and lines of reporting to the Executive Board was completed',
      },
      {
        source: 'F085',
        paragraph: '5.2.1',
        kind: 'member joined',
        happenedOn: '2021-02',
        personId: education,
        says: 'An education lead from Hull’s Learning Partnership became a full member of the Executive Board',
      },
    ],
  )
  await addMembers(visit.db, [
    ...['council', 'police', 'health'].map((key) => ({
      workingGroupId: board,
      personId: find(`person/executive-lead-${key}`),
      sinceOn: '../2020-03-31',
    })),
    { workingGroupId: board, personId: education, sinceOn: '2021-02' },
  ])

  const group = (name: string, shortName: string, alsoCalled: string[] = []) => ({
    name,
    shortName,
    kind: 'sub-group',
    reportsTo: board,
    alsoCalled,
  })
  await add('learning-from-cases', group('Learning from individual cases group', 'Learning from cases'))
  await add('education-safeguarding', group('Education safeguarding group', 'Education'))
  await add('ehash', group('Early help and safeguarding hub group', 'EHASH', ['EHASH board']))
  await add(
    'quality-assurance',
    group('Quality assurance and performance sub-group', 'Quality assurance', ['QA & P sub-group']),
  )
  await add(
    'contextual-safeguarding',
    group('Contextual safeguarding sub-group', 'Contextual safeguarding', [
      'contextual safeguarding strategic partnership',
    ]),
    [
      {
        source: 'F089',
        paragraph: '5.3',
        kind: 'chair',
        happenedOn: '../2021-03-31',
        says: 'A chair was identified for the contextual safeguarding sub-group',
      },
      {
        source: 'F090',
        paragraph: '5.3',
        kind: 'vice-chair',
        happenedOn: '../2021-03-31',
        says: 'A vice-chair was identified for the contextual safeguarding sub-group',
      },
      {
        paragraph: '9.1.6',
        kind: 'established',
        status: 'planned',
        happenedOn: '../2021-06-30',
        says: 'The contextual safeguarding sub-group is to be established',
      },
    ],
  )
  await add('learning-and-development', group('Learning and development group', 'Learning and development'), [
    {
      paragraph: '9.1.6',
      kind: 'no chair',
      happenedOn: '2021-03-31',
      says: 'The learning and development group had no permanent chair',
    },
  ])
  await add('relevant-agencies', {
    name: 'Relevant agencies meeting',
    shortName: 'Relevant agencies',
    kind: 'forum',
    reportsTo: board,
  })
  await addRhythm(visit.db, {
    workingGroupId: find('group/relevant-agencies'),
    kind: 'meeting',
    every: 3,
    unit: 'months',
    fromOn: '2021-03',
    says: 'Meetings are to continue each quarter',
    source: 'F051',
    paragraph: '3.1',
  })
  await add('strategic-alignment', {
    name: 'Strategic partnerships alignment meeting',
    shortName: 'Strategic partnerships',
    kind: 'beside',
    besideAs: 'other',
  })
  await add(
    'pandemic',
    {
      name: 'Themed task and finish groups of the pandemic',
      shortName: 'Pandemic',
      kind: 'task and finish',
      purpose: 'Watch over how the partners keep children safe in the pandemic; how many there are is not stated',
    },
    [
      {
        source: 'F154',
        paragraph: '7.2',
        kind: 'described',
        happenedOn: '2020-10-01/2021-03-31',
        says: 'Task and finish groups, each on one theme, watched over how the partners kept children safe in the pandemic',
      },
    ],
  )
  await add('learning-hub', { name: 'Learning hub', shortName: 'Learning hub', kind: 'part', reportsTo: board }, [
    {
      source: 'F077',
      paragraph: '4.3',
      kind: 'described',
      happenedOn: '2019-06',
      says: 'The learning hub was a main element of the published arrangements',
    },
    {
      source: 'F076',
      paragraph: '4.3',
      kind: 'paused',
      happenedOn: '2020-03',
      says: 'The learning hub was paused when the pandemic began',
    },
    {
      source: 'F078',
      paragraph: '4.3',
      kind: 'suspended',
      happenedOn: '2020-09',
      says: 'The suspension of the learning hub was agreed',
    },
  ])
  await add(
    'improvement-board',
    { name: 'Improvement Board', shortName: 'Improvement Board', kind: 'beside', besideAs: 'improvement board' },
    [
      {
        source: 'F155',
        paragraph: '7.3',
        kind: 'described',
        happenedOn: '2021-03-31',
        postId: find('post/executive-leads'),
        says: 'The partnership’s strategic leads were members of the Improvement Board',
      },
      {
        source: 'F156',
        paragraph: '7.3',
        kind: 'described',
        happenedOn: '2021-03-31',
        says: 'The carrying out of the council’s improvement plan was overseen by the Improvement Board',
      },
    ],
  )
  await add(
    'better-together',
    {
      name: 'Better Together for Children Board',
      shortName: 'Better Together',
      kind: 'beside',
      besideAs: 'other',
      alsoCalled: ['Better Together Board'],
    },
    [
      {
        source: 'F157',
        paragraph: '7.3',
        kind: 'described',
        status: 'planned',
        happenedOn: '?',
        says: 'The reviewed partnership and a revived Better Together for Children Board are to take over from the present oversight once enough progress is made',
      },
    ],
  )
}
