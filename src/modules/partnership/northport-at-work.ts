import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addInterestRule } from './interests/rule-store.ts'
import { addInterest, endInterest } from './interests/store.ts'
import { daysFrom, monthOf } from './northport-days.ts'
import { tellNorthportGroupsWithAnEnd } from './northport-groups-with-an-end.ts'
import { addRhythm } from './rhythms/store.ts'
import { addTermOfOffice } from './terms-of-office/store.ts'
import { addTermsOfReference } from './terms-of-reference/store.ts'

/** How Northport's groups and posts are held to what was agreed: terms of office, terms of reference, rhythms, and groups with an end. */
export async function tellNorthportAtWork(telling: Telling) {
  await tellNorthportGroupsWithAnEnd(telling)
  await termsOfReference(telling)
  await rhythms(telling)
  await termsOfOffice(telling)
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
  const seat = async (group: string, name: 'chair' | 'vice-chair', person: string, from: number, until: number) => {
    const workingGroupId = find(`group/${group}`)
    const term = {
      seat: name,
      personId: find(`person/${person}`),
      agreedOn: monthOf(day(from - 20)),
      fromOn: monthOf(day(from)),
      untilOn: day(until),
      says: 'The board, for two years',
    }
    await addTermOfOffice(visit.db, { ...term, workingGroupId, knownOn: day(from) })
    await record(visit, 'term of office recorded', `/groups/${workingGroupId}`, term)
  }
  await seat('2', 'chair', 'group-chair', -400, 21)
  await seat('2', 'vice-chair', 'agency', -150, 580)
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
  const rule = {
    asks: ['board', 'executive'],
    everyMonths: 12,
    withinDays: 28,
    fromOn: day(-40),
    says: 'The board, on the advice of the scrutineer',
  }
  const id = await addInterestRule(visit.db, { ...rule, knownOn: day(-40) })
  await record(visit, 'rule of declaring interests set', '/interests', { ...rule, rule: id })
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
