import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { forwardPlan, promise } from './hull-forward-plan.ts'
import { fieldLayouts } from './layouts/field-layouts.ts'
import { takeLayouts } from './layouts/take-field-layouts.tsx'
import { hullShares } from './shared-priorities/told-shares.ts'
import { addWaits, close } from './store.ts'
import { findAction } from './whole-action-store.ts'

/** What Hull had promised by 31 March 2021: commitments made in the text of its report, then the forward plan at its end. */
export const hull: Story = async (telling) => {
  await earlierCommitments(telling)
  await forwardPlan(telling)
  await takeLayouts(telling.visit, Object.keys(fieldLayouts)) // how a plan may be set out, not something Hull said
  await hullShares(telling)
}

async function earlierCommitments(telling: Telling): Promise<void> {
  const { visit, find } = telling
  const [board, scrutineer, manager] = [
    find('group/executive-board'),
    find('post/independent-scrutineer'),
    find('post/manager'),
  ]
  const annual = {
    raisedOn: '2021-01',
    due: '?',
    section: 'Background and context',
    becauseSays: 'The first annual report',
  }
  const assurance = { section: 'Independence, scrutiny and assurance' }
  const capacity = { section: 'Capacity to support partnership work' }
  const joint = {
    raisedOn: '2021-02',
    due: '?',
    section: 'Governance',
    ownerGroupId: board,
    becauseSays: 'Decisions to strengthen governance',
  }

  for (const [source, title] of [
    ['F036', 'Develop further the governance structure that holds up partnership work'],
    ['F037', 'Make clear how each sub-group answers to the Executive Board'],
  ] as const) {
    const id = await promise(telling, source, '2.6', { ...annual, title })
    await close(visit.db, await findAction(visit.db, id), {
      kind: 'done',
      closedOn: '2021-02',
      checkedBy: 'Executive Board',
    })
    await record(visit, 'action done', `/actions/${id}`, { closedOn: '2021-02' })
  }
  await promise(telling, 'F038', '2.6', { ...annual, title: 'Settle the final make-up of the business support unit' })
  await promise(telling, 'F051', '3.1', {
    ...assurance,
    title: 'Meet the relevant agencies each quarter',
    raisedOn: '2021-03',
    due: '2021-03/..',
    becauseSays: 'The first meeting with relevant agencies',
  })
  await promise(telling, 'F056', '3.2', {
    ...assurance,
    title: 'Complete the thematic learning programme on domestic abuse',
    raisedOn: '2021-02',
    due: '../2021-08',
    ownerPostId: scrutineer,
    sameThing: 'domestic abuse thematic programme completed',
    becauseSays: 'The scope agreed by the Executive Board',
  })
  await promise(telling, 'F079', '4.3', {
    ...capacity,
    title: 'Review the capacity that is needed to drive improvement',
    raisedOn: '2020-09',
    due: '../2021-07-12',
    ownerPostId: manager,
    countsFromSays: 'the manager taking up post',
    countsFromOn: '2021-04-12',
    countsFromAt: `/posts/${manager}`,
    dueMonths: 3,
    becauseSays: 'The decision to suspend the learning hub',
  })
  const plan = await promise(telling, 'F081', '4.3', {
    ...capacity,
    title: 'Agree the business plan',
    due: '2021-07',
    ownerGroupId: board,
    sameThing: 'business plan agreed',
  })
  const proposals = await promise(telling, 'F080', '4.3', {
    ...capacity,
    title: 'Consider any proposals for improvement capacity',
    due: '2021-08',
    ownerGroupId: board,
    sameThing: 'capacity proposals taken to the Board',
  })
  await addWaits(visit.db, [
    { actionId: proposals, says: 'the business plan being agreed', due: '2021-07', at: `/actions/${plan}` },
  ])
  await promise(telling, 'F087', '5.2.3', {
    ...joint,
    title: 'Explore closer joint working with the adult safeguarding and community safety partnerships',
  })
  await promise(telling, 'F088', '5.2.3', {
    ...joint,
    title: 'Explore developing the workforce jointly with those two partnerships',
  })
}
