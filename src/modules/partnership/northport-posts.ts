import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { daysFrom, knownOn, monthOf } from './northport-days.ts'
import type { NewPostChange } from './posts/post.ts'
import { addPost, addPostChange } from './posts/store.ts'

type Told = Omit<NewPostChange, 'postId' | 'status'> & { status?: string; settlesLast?: true }

/** The posts of Northport: five filled, one vacant, one whose planned start was moved. */
export async function tellNorthportPosts({ visit, today, keep, find }: Telling) {
  const day = daysFrom(today)
  const add = async (key: string, post: Parameters<typeof addPost>[1], changes: Told[]) => {
    const postId = keep(`post/${key}`, await addPost(visit.db, post))
    let last: number | null = null
    for (const { settlesLast, ...change } of changes)
      last = await addPostChange(visit.db, {
        status: 'happened',
        ...change,
        postId,
        settles: settlesLast ? last : null,
        knownOn: knownOn(change, today),
      })
    await record(visit, 'post added with its history', `/posts/${postId}`, { ...post, changes: changes.length })
  }
  const filled = (says: string, personId: number, agreed: number, appointed: number, started: number): Told[] => [
    { kind: 'agreed', happenedOn: monthOf(day(-agreed)), says: `The post of ${says.replace(/^an? /, '')} was agreed` },
    { kind: 'appointed', happenedOn: monthOf(day(-appointed)), personId, says: `${capital(says)} was appointed` },
    { kind: 'started', happenedOn: day(-started), personId, says: `${capital(says)} started` },
  ]
  await add(
    'chair',
    {
      name: 'Partnership chair',
      kind: 'partnership chair',
      purpose: 'Chairs the board and holds the partners to what they agreed',
      hours: 'Three days a month',
    },
    [
      ...filled('a partnership chair', find('person/chair'), 900, 830, 780),
      {
        kind: 'described',
        happenedOn: day(-515),
        says: 'The partners kept an independent person in the chair for the time being',
      },
      {
        kind: 'described',
        status: 'planned',
        happenedOn: `../${day(90)}`,
        says: 'One of the delegated safeguarding partners is to take the chair',
      },
    ],
  )
  await add(
    'scrutineer',
    {
      name: 'Independent scrutineer',
      kind: 'independent',
      purpose: 'Looks at how well the arrangements work, and says so in public',
      hours: 'Four days a month',
    },
    filled('an independent scrutineer', find('person/scrutineer'), 900, 760, 700),
  )
  await add(
    'manager',
    {
      name: 'Business manager',
      kind: 'support',
      alsoCalled: ['partnership manager'],
      purpose: 'Runs the year of the partnership',
      hours: 'Full time',
      agencyId: find('agency/council'),
    },
    filled('a business manager', find('person/manager'), 1400, 1330, 1290),
  )
  await add(
    'trainer',
    {
      name: 'Training and development officer',
      kind: 'support',
      purpose: 'Plans and gives training across agencies',
      hours: 'Full time',
      agencyId: find('agency/council'),
    },
    filled('a training and development officer', find('person/trainer'), 640, 560, 510),
  )
  await add(
    'coordinator',
    {
      name: 'Partnership coordinator',
      kind: 'support',
      purpose: 'Supports the board, its groups and its records',
      hours: 'Full time',
      agencyId: find('agency/council'),
    },
    [
      { kind: 'started', happenedOn: monthOf(day(-980)), says: 'A partnership coordinator started' },
      { kind: 'vacant', happenedOn: day(-72), says: 'The partnership coordinator left, and the post fell vacant' },
      { kind: 'advertised', happenedOn: day(-41), says: 'The post of partnership coordinator was advertised' },
      { kind: 'vacant', happenedOn: day(-9), says: 'No appointment was made from the first advertisement' },
    ],
  )
  await add(
    'analyst',
    {
      name: 'Partnership analyst',
      kind: 'support',
      purpose: 'Counts what the partners need to know, with its denominators',
      hours: 'Three days a week',
      agencyId: find('agency/council'),
    },
    filled('a partnership analyst', find('person/analyst'), 700, 620, 590),
  )
  await add(
    'engagement',
    {
      name: 'Engagement officer',
      kind: 'support',
      purpose: 'Brings the voices of children and families to the board',
      hours: 'Half time',
      agencyId: find('agency/health'),
    },
    [
      { kind: 'agreed', happenedOn: monthOf(day(-150)), says: 'The post of engagement officer was agreed' },
      { kind: 'appointed', happenedOn: day(-48), says: 'An engagement officer was appointed' },
      {
        kind: 'expected to start',
        status: 'planned',
        happenedOn: day(-10),
        says: 'The engagement officer is to start',
      },
      {
        kind: 'expected to start',
        status: 'planned',
        settlesLast: true,
        happenedOn: day(23),
        says: 'The engagement officer is to start, later than first agreed',
      },
    ],
  )
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
