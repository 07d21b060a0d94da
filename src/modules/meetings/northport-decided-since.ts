import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addBecause, addOptions, addReview, addSignature, addWording } from './decisions/detail-store.ts'
import { noticeSays } from './decisions/notice.ts'
import { addNoticeChange } from './decisions/notice-store.ts'
import { reviewSays } from './decisions/review.ts'
import { hashOf } from './decisions/signing.ts'
import { addDecision, addStances, findDecision } from './decisions/store.ts'
import { asOf } from './northport-as-of.ts'
import { board, partners } from './northport-meetings.ts'

/** What came of some of Northport's decisions: options weighed, reviews held and due, words for the public, signatures; and what is to be decided next. */
export async function tellDecidedSince(telling: Telling): Promise<void> {
  await tellOptions(telling)
  await tellReviews(telling)
  await tellWording(telling)
  await tellSignatures(telling)
  await tellAhead(telling)
}

async function tellOptions({ visit, find }: Telling): Promise<void> {
  const hours = find('decision/hours')
  await addOptions(visit.db, [
    {
      decisionId: hours,
      option: 'Open day and night from the start',
      whyNot: 'Nobody could say yet how many calls come after eight',
    },
    {
      decisionId: hours,
      option: 'Keep to five o’clock and leave the evening to the emergency team',
      whyNot: 'Schools said that they ring at the end of their own day and reach nobody who knows the family',
    },
  ])
  await addBecause(visit.db, {
    decisionId: find('decision/established'),
    says: 'Exploitation group paused',
    at: `/decisions/${find('decision/paused')}`,
  })
}

async function tellReviews(telling: Telling): Promise<void> {
  const { visit, today, find } = telling
  const review = async (key: string, on: Day, rest: Partial<Parameters<typeof addReview>[1]>) => {
    const decision = await findDecision(visit.db, find(`decision/${key}`))
    const row = {
      decisionId: decision.id,
      says: `The decision “${decision.title}” is to be looked at again`,
      happenedOn: on,
      status: 'planned',
      ownerPostId: find('post/manager'),
      knownOn: decision.lastDay,
      ...rest,
    }
    await addReview(visit.db, row)
    const known = row.knownOn ?? today
    const deed = row.status === 'planned' ? 'review of the decision set' : 'decision reviewed'
    await record(asOf(telling, 'Partnership manager', known), deed, `/decisions/${decision.id}`, { on })
  }
  await review('hours', addDays(today, -9), {})
  await review('consent', addMonths(today, -4), {})
  const held = addMonths(today, -3)
  await review('consent', held, {
    says: reviewSays('One consent form for early help', 'stands'),
    status: 'happened',
    outcome: 'stands',
    why: 'Nine of ten referrals that were looked at carried the form.',
    knownOn: held,
  })
  await review('consent', addMonths(today, 9), { knownOn: held })
  await review('sharing', addDays(today, 40), { ownerPostId: null, ownerGroupId: find('group/board') })
}

async function tellWording(telling: Telling): Promise<void> {
  const { visit, find } = telling
  const { id, lastDay } = await findDecision(visit.db, find('decision/disposals'))
  const wording = {
    title: 'How the police deal with children out of court',
    says: 'That a group of several agencies looks regularly at how children are dealt with out of court was agreed by the board',
    why: 'How many there are is left out, since they are few.',
  }
  await addWording(visit.db, {
    decisionId: id,
    ...wording,
    status: 'happened',
    byName: 'Partnership manager',
    knownOn: lastDay,
  })
  await record(asOf(telling, 'Partnership manager', lastDay!), 'worded for the public', `/decisions/${id}`, wording)
}

/** Two of the three have signed the information sharing agreement. */
async function tellSignatures(telling: Telling): Promise<void> {
  const { visit, today, find } = telling
  const decision = await findDecision(visit.db, find('decision/sharing'))
  const contentHash = hashOf({ ...decision, options: [] })
  for (const [partner, name] of [
    ['council', 'Council’s safeguarding partner'],
    ['health', 'Health’s safeguarding partner'],
  ] as const) {
    const as = asOf(telling, name, addDays(today, -4))
    await addSignature(visit.db, {
      decisionId: decision.id,
      agencyId: find(`agency/${partner}`),
      contentHash,
      signedBy: name,
      signedAt: as.now,
    })
    await record(as, `signed for ${partner}`, `/decisions/${decision.id}`, { hash: contentHash })
  }
}

/** Three decisions announced: one put off once, one for all the partners, one whose day has just passed. And one that was announced and taken. */
async function tellAhead(telling: Telling): Promise<void> {
  const { visit, today, find } = telling
  const announce = async (title: string, says: string, on: Day, known: Day, statutory = false) => {
    const decision = {
      title,
      says,
      statutory,
      happenedOn: on,
      status: 'planned',
      decidedBy: board,
      workingGroupId: find('group/board'),
      knownOn: known,
    }
    const id = await addDecision(visit.db, decision)
    await record(asOf(telling, 'Partnership manager', known), 'decision announced', `/decisions/${id}`, decision)
    return id
  }
  const charging = 'Charging schools for places'
  const putOff = await announce(
    charging,
    'Whether schools are charged for places is to be decided by the board',
    addDays(today, -20),
    addDays(today, -90),
  )
  await addNoticeChange(visit.db, {
    decisionId: putOff,
    kind: 'put off',
    why: 'Two clusters of schools asked to be heard first.',
    says: noticeSays(charging, 'put off'),
    happenedOn: addDays(today, 36),
    status: 'planned',
    knownOn: addDays(today, -24),
  })
  await announce(
    'Shares of funding for next year',
    'The shares of the three partners for next year are to be agreed by all of them',
    addDays(today, 50),
    addDays(today, -15),
    true,
  )
  const poster = 'One telephone number on every poster'
  const notice = await announce(
    poster,
    'Whether every agency prints the same number is to be decided by the board',
    addDays(today, -30),
    addDays(today, -75),
  )
  const taken = {
    title: poster,
    says: 'That every agency prints the same number was agreed by the board',
    reasons: 'Families told the engagement officer that they did not know whom to ring.',
    happenedOn: addDays(today, -30),
    status: 'happened',
    decidedBy: board,
    workingGroupId: find('group/board'),
    knownOn: addDays(today, -30),
  }
  const id = await addDecision(visit.db, taken)
  await addStances(
    visit.db,
    partners.map((partner) => ({
      decisionId: id,
      agencyId: find(`agency/${partner}`),
      how: 'agreed',
      ...(partner === 'police' && {
        deputySays: 'Stands in for the delegated safeguarding partner of the police',
        deputyAt: `/delegations/${find('delegation/police-deputy')}`,
      }),
    })),
  )
  await addNoticeChange(visit.db, {
    decisionId: notice,
    kind: 'taken',
    byDecisionId: id,
    says: noticeSays(poster, 'taken'),
    happenedOn: taken.happenedOn,
    status: 'happened',
    knownOn: taken.happenedOn,
  })
  await record(asOf(telling, 'Partnership manager', taken.happenedOn), 'decision recorded', `/decisions/${id}`, taken)
}
