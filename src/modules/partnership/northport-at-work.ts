import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import type { NewGroupChange } from './groups/group.ts'
import { addGroup, addGroupChange, addMembers } from './groups/store.ts'
import { addInterest, endInterest } from './interests/store.ts'
import { daysFrom, knownOn, monthOf } from './northport-days.ts'
import { addRhythm } from './rhythms/store.ts'
import { addTermOfOffice } from './terms-of-office/store.ts'
import { addTermsOfReference } from './terms-of-reference/store.ts'

type Told = Omit<NewGroupChange, 'workingGroupId' | 'status'> & { status?: string; settlesLast?: true }

/** How Northport's groups and posts are held to what was agreed: terms of office, terms of reference, rhythms, and groups with an end. */
export async function tellNorthportAtWork(telling: Telling) {
  await groupsWithAnEnd(telling)
  await termsOfReference(telling)
  await rhythms(telling)
  await termsOfOffice(telling)
}

async function groupsWithAnEnd({ visit, today, keep, find }: Telling) {
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

async function termsOfReference({ visit, today, find, keep }: Telling) {
  const day = daysFrom(today)
  const board = find('group/board')
  const text = (what: string, how: string) =>
    `Purpose\n\n${what}\n\nHow it works\n\n- ${how}\n- Papers go out five working days before.\n- What it decides is recorded with how each partner stood.`
  const add = async (
    key: string,
    name: string,
    number: number,
    terms: { body: string; agreedOn: string; reviewBy: number; altered?: string },
  ) => {
    const workingGroupId = find(`group/${key}`)
    const row = { altered: terms.altered ?? null, agreedOn: terms.agreedOn, reviewBy: day(terms.reviewBy) }
    const title = `Terms of reference, version ${number}: ${name}`
    keep(
      `terms-of-reference/${key}/${number}`,
      await addTermsOfReference(visit.db, {
        ...row,
        workingGroupId,
        number,
        title,
        body: terms.body,
        agreedBy: board,
        knownOn: today,
      }),
    )
    await record(visit, 'terms of reference recorded', `/groups/${workingGroupId}`, { ...row, version: number })
  }
  const boards = 'The board is where the three partners decide together.'
  await add('board', 'Northport Safeguarding Board', 1, {
    body: text(boards, 'It meets every three months.'),
    agreedOn: monthOf(day(-900)),
    reviewBy: -535,
  })
  await add('board', 'Northport Safeguarding Board', 2, {
    body: text(boards, 'It meets every month. One of each of the three partners has to be there.'),
    agreedOn: day(-400),
    reviewBy: 118,
    altered: 'It meets every month, and a quorum is counted by partner',
  })
  await add('2', 'Quality assurance and performance group', 1, {
    body: text('The group audits practice and watches the figures.', 'It meets every six weeks.'),
    agreedOn: day(-395),
    reviewBy: -18,
  })
}

async function rhythms({ visit, today, find }: Telling) {
  const day = daysFrom(today)
  const set = async (key: string, kind: string, every: number, unit: string, days: number, says: string) => {
    const workingGroupId = find(`group/${key}`)
    const fromOn = monthOf(day(-days))
    await addRhythm(visit.db, { workingGroupId, kind, every, unit, fromOn, says, knownOn: day(-days) })
    await record(visit, `rhythm of ${kind} set`, `/groups/${workingGroupId}`, { every, unit, fromOn })
  }
  await set('board', 'meeting', 3, 'months', 900, 'With the first terms of reference')
  await set('board', 'meeting', 1, 'months', 400, 'With the second terms of reference')
  for (const key of ['1', '2', '3', '4', '5']) {
    await set(key, 'meeting', 6, 'weeks', 400, 'Agreed by the board for every sub-group')
    await set(key, 'reporting', 4, 'times a year', 400, 'The rolling programme of reports to the board')
  }
  await set(
    'relevant-agencies',
    'meeting',
    4,
    'times a year',
    280,
    'The partners agreed to hear relevant agencies four times a year',
  )
}

async function termsOfOffice({ visit, today, find }: Telling) {
  const day = daysFrom(today)
  const add = async (
    key: string,
    days: [agreed: number, from: number, until: number],
    says: string,
    renews?: number,
  ) => {
    const postId = find(`post/${key}`)
    const [agreed, from, until] = days.map(day) as [string, string, string]
    const term = {
      personId: find(`person/${key}`),
      agreedOn: agreed,
      fromOn: from,
      untilOn: until,
      says,
      renews: renews ?? null,
    }
    const id = await addTermOfOffice(visit.db, { ...term, postId, knownOn: agreed as never })
    await record(visit, renews ? 'term of office renewed' : 'term of office recorded', `/posts/${postId}`, term)
    return id
  }
  const first = await add('chair', [-830, -780, -51], 'The three partners, for two years')
  await add('chair', [-70, -50, 314], 'The three partners, for one more year', first)
  await add('scrutineer', [-760, -700, 29], 'The three partners, for two years')
  await add('trainer', [-560, -510, -6], 'The council, for the length of the grant')
}

/** What some of the people of Northport have declared, one with nothing to declare and one whose interest has ended. */
export async function tellNorthportInterests({ visit, today, find }: Telling) {
  const day = daysFrom(today)
  const declare = async (key: string, kind: string, says: string, since: number, declared: number) => {
    const personId = find(`person/${key}`)
    const row = { personId, kind, says, sinceOn: monthOf(day(-since)), declaredOn: day(-declared) }
    const interest = await addInterest(visit.db, row)
    await record(visit, 'interest declared', '/interests', { interest, personId })
    return interest
  }
  await declare('chair', 'work', 'Chairs the safeguarding adults board of another area', 1100, 770)
  await declare('scrutineer', 'work', 'Inspects fostering agencies for a national body', 1500, 690)
  await declare('education', 'office', 'A governor of a second school in Northport', 900, 315)
  await declare('health', 'nothing to declare', 'Nothing to declare', 300, 300)
  const ended = await declare(
    'group-chair',
    'close person',
    'Somebody close to them works for a charity that the partners fund',
    800,
    390,
  )
  await endInterest(visit.db, {
    interestId: ended,
    endedOn: monthOf(day(-75)),
    says: 'They work there no longer',
    knownOn: day(-70),
  })
  await record(visit, 'interest said to have ended', '/interests', {
    interest: ended,
    personId: find('person/group-chair'),
  })
}
