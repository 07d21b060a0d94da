import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { addGroup, addGroupChange } from './groups/store.ts'
import { partnership, peopleAnsweringFor } from './index.ts'
import { addPost, addPostChange } from './posts/store.ts'
import { addAgency, addPerson } from './store.ts'

const told = { status: 'happened', says: 'Something happened' }

test('for a post its present holder answers, for a group its chair, for an agency its leads, and for what is vacant nobody', async () => {
  const site = await world({ modules: [partnership()], today: '2026-06-01' })
  const agencyId = await site.inside(({ db }) =>
    addAgency(db, { name: 'Northport Hospitals Trust', shortName: 'Hospitals', kind: 'other' }),
  )
  const lead = await site.as('agency lead', { agencyId })
  const analyst = await site.as('analyst', { agencyId })
  const found = await site.inside(async ({ db }) => {
    const person = (name: string, accountId?: number) =>
      addPerson(db, { name, agencyId, ...(accountId && { accountId }) })
    const [nurse, counter, chair] = [
      await person('Named nurse', lead),
      await person('Analyst', analyst),
      await person('Chair'),
    ]
    const filled = await addPost(db, { name: 'Partnership chair', kind: 'independent' })
    await addPostChange(db, { ...told, postId: filled, kind: 'started', happenedOn: '2026-01', personId: chair })
    const left = await addPost(db, { name: 'Partnership coordinator', kind: 'support' })
    await addPostChange(db, { ...told, postId: left, kind: 'started', happenedOn: '2025', personId: counter })
    await addPostChange(db, { ...told, postId: left, kind: 'vacant', happenedOn: '2026-05-31' })
    const awaited = await addPost(db, { name: 'Engagement officer', kind: 'support' })
    await addPostChange(db, { ...told, postId: awaited, kind: 'appointed', happenedOn: '2026-05', personId: nurse })
    const group = (name: string, chairPostId: number | null = null) =>
      addGroup(db, { name, shortName: name, kind: 'sub-group', chairPostId })
    const [byPost, byChange, lost] = [
      await group('Neglect group', filled),
      await group('Learning group'),
      await group('Audit group', filled),
    ]
    const change = { ...told, happenedOn: '2026-02-01' }
    await addGroupChange(db, { ...change, workingGroupId: byChange, kind: 'chair', personId: nurse })
    await addGroupChange(db, { ...change, workingGroupId: lost, kind: 'no chair' })
    const who = await peopleAnsweringFor(db, '2026-06-01')
    const earlier = await peopleAnsweringFor(db, '2026-05-30')
    const names = new Map([
      [nurse, 'nurse'],
      [counter, 'analyst'],
      [chair, 'chair'],
    ])
    const say = (ids: number[]) => ids.map((id) => names.get(id))
    return {
      post: say(who({ postId: filled, agencyId })),
      vacant: say(who({ postId: left })),
      before: say(earlier({ postId: left })),
      awaited: say(who({ postId: awaited })),
      person: say(who({ personId: counter, agencyId })),
      byPost: say(who({ groupId: byPost })),
      byChange: say(who({ groupId: byChange })),
      lost: say(who({ groupId: lost })),
      unknown: say(who({ groupId: 999_999_999 })),
      agency: say(who({ agencyId })),
      nobody: say(who({})),
    }
  })
  expect(found).toEqual({
    post: ['chair'],
    vacant: [],
    before: ['analyst'],
    awaited: [],
    person: ['analyst'],
    byPost: ['chair'],
    byChange: ['nurse'],
    lost: [],
    unknown: [],
    agency: ['nurse'],
    nobody: [],
  })
})
