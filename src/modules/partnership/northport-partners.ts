import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addDelegation, endDelegation } from './delegations/store.ts'
import type { NewDelegation } from './delegations/delegation.ts'
import { daysFrom, knownOn } from './northport-days.ts'
import { addLeaving } from './people/store.ts'
import { addPost, addPostChange } from './posts/store.ts'

const partners = [
  ['council', 'council', 'The council', 'council-head'],
  ['police', 'police', 'The police', 'police-head'],
  ['health', 'health', 'Health', 'health-head'],
] as const

/** The lead and delegated posts of Northport's three partners, alike for each; the health lead has left and the next is to start. */
export async function tellNorthportPartners({ visit, today, keep, find }: Telling) {
  const day = daysFrom(today)
  const left = { personId: find('person/health-head'), kind: 'left', because: 'Moved to another area' }
  await addLeaving(visit.db, { ...left, happenedOn: day(-26), knownOn: day(-26) })
  await record(visit, 'left the partnership', `/people/${left.personId}`, { because: left.because })
  for (const [key, word, whose, head] of partners) {
    const agencyId = find(`agency/${key}`)
    const posts = [
      [
        'lead',
        'Lead safeguarding partner',
        head,
        'Sets the direction with the other two leads, and signs for the partner',
      ],
      ['delegated', 'Delegated safeguarding partner', key, 'Decides for the lead, and holds the sector to account'],
    ] as const
    for (const [level, name, person, purpose] of posts) {
      const postId = keep(
        `post/${level}-${key}`,
        await addPost(visit.db, {
          name: `${name}, ${word}`,
          kind: name.toLowerCase(),
          agencyId,
          purpose,
        }),
      )
      const gone = level === 'lead' && key === 'health'
      const changes = [
        {
          kind: 'started',
          happenedOn: day(-520),
          personId: find(`person/${person}`),
          says: `${whose} named its ${name.toLowerCase()}`,
        },
        ...(gone
          ? [
              {
                kind: 'vacant',
                happenedOn: day(-26),
                says: 'The lead safeguarding partner for health moved to another area',
              },
              {
                kind: 'expected to start',
                status: 'planned',
                happenedOn: day(31),
                says: 'The next lead safeguarding partner for health is to start',
              },
            ]
          : []),
      ]
      for (const change of changes)
        await addPostChange(visit.db, { status: 'happened', ...change, postId, knownOn: knownOn(change, today) })
      await record(visit, 'post added with its history', `/posts/${postId}`, { name, changes: changes.length })
    }
  }
}

/** Who stands in for whom in Northport: three who sign for their lead, a deputy, one that has lapsed and one that was ended early. */
export async function tellNorthportDelegations({ visit, today, keep, find }: Telling) {
  const day = daysFrom(today)
  const give = async (key: string, delegation: NewDelegation) => {
    const id = keep(
      `delegation/${key}`,
      await addDelegation(visit.db, { ...delegation, givenOn: delegation.fromOn, knownOn: delegation.fromOn }),
    )
    await record(visit, 'delegation recorded', `/delegations/${id}`, delegation)
    return id
  }
  for (const [key, whose, until] of [
    ['council', 'The chief executive of the council', 164],
    ['police', 'The chief constable', 208],
    ['health', 'The chief executive of the integrated care board', 186],
  ] as const)
    await give(`sign-${key}`, {
      kind: 'delegation',
      forPostId: find(`post/lead-${key}`),
      toPostId: find(`post/delegated-${key}`),
      acts: ['be counted', 'decide', 'decide for the three', 'sign', 'commit money'],
      scope: 'The yearly report, the published arrangements and the budget, as the leads settled them',
      reason: `${whose} gave it, so that nothing waits for a signature`,
      fromOn: day(-190),
      untilOn: day(until),
    })
  await give('police-deputy', {
    kind: 'deputy',
    forPostId: find('post/delegated-police'),
    toPersonId: find('person/police-deputy'),
    acts: ['be counted', 'decide'],
    scope: 'All that is on the agenda. What the law gives to the three waits for the delegate',
    reason: 'The head of protecting vulnerable people named a deputy for leave and operations',
    fromOn: day(-110),
    untilOn: day(24),
  })
  await give('council-summer', {
    kind: 'deputy',
    forPostId: find('post/delegated-council'),
    toPersonId: find('person/group-chair'),
    acts: ['be counted'],
    scope: 'To speak and be counted at one meeting of the board',
    reason: 'The director of children’s services was away',
    fromOn: day(-85),
    untilOn: day(-64),
  })
  const ended = await give('health-interim', {
    kind: 'delegation',
    forPartnerId: find('agency/health'),
    toPersonId: find('person/agency'),
    acts: ['be counted', 'decide'],
    scope: 'To decide for health while its delegate was on other work',
    reason: 'The lead safeguarding partner for health gave it for the winter',
    fromOn: day(-160),
    untilOn: day(40),
  })
  const ending = { endedOn: day(-98), reason: 'The director of nursing came back sooner than planned' }
  await endDelegation(visit.db, { delegationId: ended, ...ending, knownOn: day(-98) })
  await record(visit, 'delegation ended early', `/delegations/${ended}`, ending)
}
