import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewPostChange } from './posts/post.ts'
import { addPost, addPostChange } from './posts/store.ts'

type Told = Omit<NewPostChange, 'postId' | 'status'> & { status?: string }

/** The posts of Hull with all that the report says happened to each. */
export async function tellHullPosts({ visit, keep, find }: Telling) {
  const add = async (key: string, post: Parameters<typeof addPost>[1], changes: Told[]) => {
    const postId = keep(`post/${key}`, await addPost(visit.db, post))
    for (const change of changes) await addPostChange(visit.db, { status: 'happened', ...change, postId })
    await record(visit, 'post added with its history', `/posts/${postId}`, { ...post, changes: changes.length })
  }
  const chair = find('person/independent-chair')
  const manager = find('person/manager')

  await add(
    'executive-leads',
    {
      name: 'Executive leads',
      kind: 'executive lead',
      alsoCalled: ['strategic leads'],
      purpose: 'One for each of the three safeguarding partners',
    },
    [
      {
        source: 'F022',
        paragraph: '2.3',
        kind: 'started',
        happenedOn: '../2020-03-31',
        says: 'All three executive leads, for the council, the police and the clinical commissioning group, were in post',
      },
      {
        source: 'F023',
        paragraph: '2.3',
        kind: 'judgement',
        happenedOn: '2019',
        says: 'None of the three executive leads had held the role while the arrangements were drawn up',
      },
    ],
  )
  await add(
    'independent-chair',
    { name: 'Independent chair', kind: 'independent', purpose: 'Leadership and challenge' },
    [
      {
        source: 'F044',
        paragraph: '3.1',
        kind: 'agreed',
        happenedOn: '../2020-10',
        says: 'The creation of the role of independent chair had been agreed by the executive leads',
      },
      {
        source: 'F045',
        paragraph: '3.1',
        kind: 'purpose',
        happenedOn: '?',
        says: 'The independent chair is there to lead and to challenge',
      },
      {
        source: 'F046',
        paragraph: '3.1',
        kind: 'appointed',
        happenedOn: '2020-11',
        personId: chair,
        says: 'An independent chair was appointed',
      },
      {
        source: 'F047',
        paragraph: '3.1',
        kind: 'started',
        happenedOn: '2020-12',
        personId: chair,
        says: 'The independent chair started in the role',
      },
      {
        source: 'F049',
        paragraph: '3.1',
        kind: 'described',
        happenedOn: '../2021-03-31',
        personId: chair,
        monthsStated: 3,
        says: 'In the first three months the independent chair had built working relationships with the executive leads, the council’s chief executive and lead member, and the relevant agencies',
      },
    ],
  )
  await add('independent-scrutineer', { name: 'Independent scrutineer', kind: 'independent' }, [
    {
      source: 'F052',
      paragraph: '3.2',
      kind: 'appointed',
      happenedOn: '?',
      personId: find('person/independent-scrutineer'),
      says: 'A first appointment was made to the role of independent scrutineer, at the same time as the chair',
    },
  ])
  await add(
    'manager',
    {
      name: 'Partnership manager',
      kind: 'support',
      alsoCalled: ['HSCP Manager'],
      purpose: 'Leads and coordinates the work of improvement',
    },
    [
      {
        source: 'F068',
        paragraph: '4.1',
        kind: 'agreed',
        happenedOn: '2020-09',
        says: 'The review agreed on a new post of partnership manager',
      },
      {
        source: 'F069',
        paragraph: '4.1',
        kind: 'purpose',
        happenedOn: '2020-09',
        says: 'The partnership manager was given the task of leading and coordinating the work of improvement',
      },
      {
        source: 'F070',
        paragraph: '4.1',
        kind: 'appointed',
        happenedOn: '2020-12',
        personId: manager,
        says: 'A partnership manager was appointed',
      },
      {
        source: 'F072',
        paragraph: '4.1',
        kind: 'vacant',
        happenedOn: '2021-03-31',
        says: 'The partnership manager who had been appointed had not yet taken up the post',
      },
      {
        source: 'F071',
        paragraph: '4.1',
        kind: 'expected to start',
        status: 'planned',
        happenedOn: '2021-04-12',
        personId: manager,
        says: 'With the date confirmed, the partnership manager is to start',
      },
    ],
  )
  await add(
    'business-support',
    { name: 'Business support roles', kind: 'support', alsoCalled: ['business support unit'] },
    [
      {
        source: 'F073',
        paragraph: '4.2',
        kind: 'delayed',
        happenedOn: '2021-03-31',
        says: 'Recruiting to the agreed business support roles was still delayed',
      },
      {
        source: 'F075',
        paragraph: '4.2',
        kind: 'described',
        status: 'planned',
        happenedOn: '2021-08/..',
        says: 'Support for the board, the chair, the manager and the sub-groups is to move, over time, to one central place',
      },
    ],
  )
  await add('coordinator', { name: 'Business support coordinator', kind: 'support', hours: 'Full time' }, [
    {
      source: 'F074',
      paragraph: '4.2',
      kind: 'expected to start',
      status: 'planned',
      happenedOn: '2021-07-early',
      says: 'A full-time business support coordinator is now expected to start',
    },
  ])
  await add(
    'trainers',
    { name: 'Safeguarding trainers', kind: 'support', alsoCalled: ['training and development officers'] },
    [],
  )
}
