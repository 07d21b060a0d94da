import { bearsOn } from '#platform/facts/bears-on.ts'
import { factOf, sentenceOf } from '#platform/facts/dated.ts'
import type { Asked, Audience, Fact } from '#platform/facts/fact.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Quorum } from '../attendance/quorum.ts'
import { quorumsOfDecisions } from '../attendance/store.ts'
import { stancesInWords } from './decision.ts'
import { reviewsDuring, wordingsOf } from './detail-store.ts'
import { noticeNow } from './notice.ts'
import { noticeChangesOf } from './notice-store.ts'
import { decisionsBearingOn, stancesOn, supersedingsDuring } from './store.ts'

/** What decisions tell the periodic report: each with how the partners stood, what was announced and what became of it, what was replaced and what was looked at again. */
export async function decisionFacts(db: TenantDatabase, asked: Asked, section: string): Promise<Fact[]> {
  const decisions = await decisionsBearingOn(db, asked)
  const stances = Map.groupBy(
    await stancesOn(
      db,
      decisions.map(({ id }) => id),
    ),
    (stance) => stance.decisionId,
  )
  const replaced = await supersedingsDuring(db, asked.period)
  const quorums = await quorumsOfDecisions(db, decisions)
  const ids = decisions.map(({ id }) => id)
  const notices = Map.groupBy(await noticeChangesOf(db, ids), (change) => change.decisionId)
  const wordings = Map.groupBy(await wordingsOf(db, ids), (wording) => wording.decisionId)
  return [
    ...decisions.flatMap((decision) => {
      if (decision.status === 'planned') {
        const { last } = noticeNow(decision, notices.get(decision.id) ?? [], asked.asAt)
        if (last) return bearsOn(last, asked) ? noticeFact(decision, last, section) : []
      }
      const wording = wordings.get(decision.id)?.findLast(({ knownOn }) => !knownOn || knownOn <= asked.asAt)
      if (decision.audience !== 'public' && wording?.status === 'happened')
        return [wordedFact(decision, wording, section)]
      const quorum = quorums.get(decision.meetingId ?? 0)
      return [decisionFact(decision, stances.get(decision.id) ?? [], quorum, section)]
    }),
    ...replaced.map((row) =>
      factOf(row, {
        name: `/decisions/${row.decisionId}#replaced-${row.id}`,
        kind: 'decision',
        about: { says: row.later, at: `/decisions/${row.byDecisionId}` },
        proof: [`/decisions/${row.decisionId}`, `/decisions/${row.byDecisionId}`],
        section,
        audience: row.laterAudience === 'public' && row.earlierAudience === 'public' ? 'public' : 'partnership',
      }),
    ),
    ...(await reviewsDuring(db, asked.period)).map((row) =>
      factOf(row, {
        name: `/decisions/${row.decisionId}#review-${row.id}`,
        kind: 'event',
        about: { says: row.title, at: `/decisions/${row.decisionId}` },
        section,
        audience: row.audience as Audience,
      }),
    ),
  ]
}

/** What became of a decision that was announced: put off, not reached, withdrawn. One that was taken is told as the decision it became. */
function noticeFact(decision: Decision, last: NoticeChange, section: string): Fact[] {
  if (last.kind === 'taken') return []
  return [
    factOf(last, {
      name: `/decisions/${decision.id}#notice-${last.id}`,
      kind: last.status === 'planned' ? 'plan' : 'event',
      about: { says: decision.title, at: `/decisions/${decision.id}` },
      section: decision.section ?? section,
      audience: decision.audience as Audience,
      ...(last.status === 'planned' && { checks: { commitment: { owner: decision.decidedBy, due: last.happenedOn } } }),
    }),
  ]
}

/** A decision whose record is for the partnership only, in the words and under the title that were written for the public; nothing else of it goes with them. */
const wordedFact = (decision: Decision, { title, says }: { title: string; says: string }, section: string): Fact =>
  factOf(decision, {
    name: `/decisions/${decision.id}#public`,
    kind: decision.status === 'planned' ? 'plan' : 'decision',
    about: { says: title, at: `/decisions/${decision.id}` },
    sentence: sentenceOf(says, decision.happenedOn),
    section: decision.section ?? section,
    audience: 'public',
  })

type NoticeChange = Awaited<ReturnType<typeof noticeChangesOf>>[number]
type Decision = Awaited<ReturnType<typeof decisionsBearingOn>>[number]
type Stance = Awaited<ReturnType<typeof stancesOn>>[number]

/** One decision in one sentence; a partner that differed or abstained is named in it, never counted away. */
function decisionFact(decision: Decision, stances: Stance[], quorum: Quorum | undefined, section: string): Fact {
  const at = `/decisions/${decision.id}`
  const sentence = sentenceOf(decision.says, decision.happenedOn)
  const count = (how: string) => stances.filter((stance) => stance.how === how).length
  return factOf(decision, {
    name: `${at}#decision`,
    kind: decision.status === 'planned' ? 'plan' : 'decision',
    about: { says: decision.title, at },
    proof: [at, ...(decision.meetingId ? [`/meetings/${decision.meetingId}`] : [])],
    sentence: stances.some((stance) => stance.how !== 'agreed')
      ? `${sentence.slice(0, -1)}; ${stancesInWords(stances)}.`
      : sentence,
    figures: stances.length
      ? { agreed: count('agreed'), differed: count('differed'), abstained: count('abstained') }
      : {},
    audience: decision.audience as 'public' | 'partnership',
    section: decision.section ?? section,
    checks: {
      by: { says: decision.decidedBy, at: decision.workingGroupId ? `/groups/${decision.workingGroupId}` : at },
      ...(quorum?.is === 'not quorate' && { withoutQuorum: quorum.why.join('; ') }),
      ...(decision.sameThing && decision.status !== 'withdrawn' && { sameThing: decision.sameThing }),
      ...(decision.status === 'planned' && {
        commitment: { owner: decision.decidedBy, due: decision.happenedOn },
        ...(decision.meetingId && {
          waitsOn: [{ says: decision.meetingSays!, when: decision.meetingOn!, at: `/meetings/${decision.meetingId}` }],
        }),
      }),
    },
  })
}
