import { raiseAction } from '#modules/plans/index.ts'
import { addDays, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { answerBy } from './challenges/challenge.ts'
import { accountOfPerson, addChallenge, addReply, closeChallenge, setLimit } from './challenges/store.ts'
import { addControl, addRisk, addRiskChange, addScores } from './store.ts'

/** Northport's register: one risk made smaller, one accepted, one not looked at in time, one closed; and five challenges. */
export const northport: Story = async (telling) => {
  await tellRisks(telling)
  await tellChallenges(telling)
}

type Told = {
  title: string
  cause: string
  event: string
  effect: string
  owner: { ownerPostId?: number; ownerGroupId?: number; ownerPersonId?: number }
  raised: number
  looked: number
  scores: [kind: 'initial' | 'current' | 'target', likelihood: number, impact: number, daysAgo: number, why: string][]
  controls: [says: string, works: 'yes' | 'partly' | 'no' | 'not known'][]
  settled?: [kind: 'accept' | 'close' | 'transfer', daysAgo: number, why: string]
  action?: string
}

async function tellRisks({ visit, today, find }: Telling) {
  const ago = (days: number): Day => addDays(today, -days)
  const board = { ownerGroupId: find('group/board') }
  const quality = { ownerGroupId: find('group/2') }
  const told: Told[] = [
    {
      title: 'Agencies stop sending people to the audits',
      cause: 'audit days fall on top of other work in three agencies',
      event: 'audits may be done by one or two agencies only',
      effect: 'the board would hear one view of practice and take it for all',
      owner: quality,
      raised: 300,
      looked: 40,
      scores: [
        ['initial', 4, 4, 300, 'Two of four audits had no health auditor'],
        ['current', 3, 4, 120, 'Dates are agreed a year ahead'],
        ['current', 2, 4, 40, 'All four audits of the half-year had every partner'],
        ['target', 2, 3, 300, 'A pool of auditors in each agency'],
      ],
      controls: [
        ['Audit dates are agreed a year ahead', 'yes'],
        ['A named deputy auditor in each agency', 'partly'],
      ],
      action: 'Name a deputy auditor in the two agencies that have none',
    },
    {
      title: 'One person knows how the data come together',
      cause: 'the partnership has one analyst and no written method',
      event: 'the quarterly figures may stop when that post is empty',
      effect: 'the board would decide without knowing what is happening to children',
      owner: board,
      raised: 200,
      looked: 130,
      scores: [
        ['initial', 3, 4, 200, 'The post was empty for two months last year'],
        ['target', 2, 3, 200, 'A second person can do it from a written method'],
      ],
      controls: [['The method is being written down', 'partly']],
    },
    {
      title: 'Boundaries of the health partner change again',
      cause: 'health bodies are being merged by others',
      event: 'the health partner may cover a wider area with the same people',
      effect: 'fewer hours of health leaders would reach this partnership',
      owner: board,
      raised: 400,
      looked: 60,
      scores: [['initial', 4, 3, 400, 'It has been announced']],
      controls: [['A named deputy with authority to decide', 'yes']],
      settled: ['accept', 60, 'It is decided elsewhere, and what can be done here has been done'],
    },
    {
      title: 'Schools outside the authority are not reached',
      cause: 'some schools do not take part in the local network',
      event: 'learning from reviews may not reach their staff',
      effect: 'children there would be less well protected than others',
      owner: { ownerPersonId: find('person/education') },
      raised: 150,
      looked: 20,
      scores: [
        ['initial', 4, 4, 150, 'Nine schools had sent nobody to any briefing'],
        ['current', 4, 5, 20, 'A review found that its learning had not reached one of them'],
      ],
      controls: [['Briefings are sent to every school by post', 'not known']],
      action: 'Visit the nine schools that have sent nobody',
    },
    {
      title: 'The old case system is switched off before the new one works',
      cause: 'two systems are changed in one quarter',
      event: 'referrals may not be seen for a day or more',
      effect: 'children in danger would wait',
      owner: quality,
      raised: 350,
      looked: 100,
      scores: [
        ['initial', 3, 5, 350, 'The two dates were a week apart'],
        ['current', 1, 5, 110, 'The change was made without loss'],
      ],
      controls: [['Both systems ran side by side for a month', 'yes']],
      settled: ['close', 100, 'The change is made and nothing was lost'],
    },
  ]
  for (const { owner, raised, looked, scores, controls, settled, action, ...risk } of told) {
    const riskId = await addRisk(visit.db, {
      ...risk,
      ...owner,
      raisedOn: ago(raised),
      raisedBy: 'Partnership manager',
      reviewMonths: 3,
      reviewedOn: ago(looked),
    })
    await addScores(
      visit.db,
      scores.map(([kind, likelihood, impact, days, why]) => ({
        riskId,
        kind,
        likelihood,
        impact,
        scoredOn: ago(days),
        scoredBy: 'Partnership manager',
        why,
      })),
    )
    for (const [says, works] of controls)
      await addControl(visit.db, { riskId, says, works, notedOn: ago(raised), notedBy: 'Partnership manager' })
    if (settled)
      await addRiskChange(visit.db, {
        riskId,
        kind: settled[0],
        happenedOn: ago(settled[1]),
        why: settled[2],
        doneBy: 'Northport Safeguarding Board',
      })
    if (action)
      await raiseAction(visit, {
        title: action,
        ...owner,
        due: addDays(today, 45),
        becauseSays: risk.title,
        becauseAt: `/risks/${riskId}`,
      })
    await record(visit, 'risk added with its history', `/risks/${riskId}`, { title: risk.title })
  }
}

async function tellChallenges({ visit, today, find }: Telling) {
  const ago = (days: number): Day => addDays(today, -days)
  await setLimit(visit.db, { fromOn: ago(900), workingDays: 10, agreedBy: 'Northport Safeguarding Board' })
  const raise = async (
    who: string,
    by: string,
    days: number,
    asked: { toAgencyId?: number; toPostId?: number; toGroupId?: number },
    words: { title: string; says: string; evidence?: string },
  ) => {
    const account = await accountOfPerson(visit.db, find(`person/${who}`))
    if (account === null) return null
    const id = await addChallenge(visit.db, {
      ...words,
      ...asked,
      raisedByAccount: account,
      raisedBy: by,
      raisedOn: ago(days),
      answerBy: answerBy(ago(days), 10),
      limitDays: 10,
    })
    await record(visit, 'challenge raised', `/challenges/${id}`)
    return { id, account }
  }
  const answer = async (challenge: { id: number } | null, byName: string, days: number, says: string) => {
    if (challenge)
      await addReply(visit.db, { challengeId: challenge.id, kind: 'answer', says, byName, repliedOn: ago(days) })
  }

  const settled = await raise(
    'scrutineer',
    'Independent scrutineer',
    200,
    { toAgencyId: find('agency/police') },
    {
      title: 'Officers’ absence from strategy discussions at weekends',
      says: 'At weekends strategy discussions were held by telephone with whoever was on duty. Is that how it should be?',
      evidence: 'The audit of strategy discussions',
    },
  )
  await answer(
    settled,
    'Police’s safeguarding partner',
    190,
    'It should not. A duty inspector is on the list for weekends from next month.',
  )
  if (settled)
    await closeChallenge(visit.db, {
      challengeId: settled.id,
      closedByAccount: settled.account,
      how: 'settled',
      difference: 'The next audit found an officer who knew the case in nine of ten weekend discussions.',
      closedOn: ago(100),
    })
  await raise(
    'chair',
    'Independent chair',
    25,
    { toAgencyId: find('agency/council') },
    {
      title: 'No money is set aside for practice reviews',
      says: 'Three reviews were begun last year. The budget holds money for one. What happens with the fourth?',
    },
  )
  const answered = await raise(
    'agency',
    'Named nurse for safeguarding',
    30,
    { toGroupId: find('group/2') },
    {
      title: 'Audit findings come without a date',
      says: 'Our agency was told what was found, but not by when anybody would look again.',
    },
  )
  await answer(answered, 'Chair of a sub-group', 22, 'Each finding has a date for looking again from this quarter on.')
  const again = await raise(
    'scrutineer',
    'Independent scrutineer',
    60,
    { toAgencyId: find('agency/health') },
    {
      title: 'Who speaks for family doctors?',
      says: 'No family doctor has been heard by the board for a year.',
    },
  )
  await answer(again, 'Health’s safeguarding partner', 50, 'Their views come through the director of nursing.')
  if (again)
    await addReply(visit.db, {
      challengeId: again.id,
      kind: 'asked again',
      says: 'In which of the last four meetings did they?',
      byName: 'Independent scrutineer',
      repliedOn: ago(5),
      answerBy: answerBy(ago(5), 10),
    })
}
