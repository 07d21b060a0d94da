import type { Asked, Fact, FactSource } from '#platform/facts/fact.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { answeredInTime } from './challenges/challenge.ts'
import { challengesAround, repliesOf } from './challenges/store.ts'
import { bandOf, scoresThatCount } from './risk.ts'
import { changesDuring, matrixOn, risksOn, scoresOf } from './store.ts'

const section = 'Independence, scrutiny and assurance'

/** What the chapter tells the report: how many risks stand and how grave, what was settled about them, and how challenges fared. Never the words of a challenge. */
export const facts: FactSource = {
  section,
  gather: async (db, asked) => [
    ...(await registerFact(db, asked)),
    ...(await settledFacts(db, asked)),
    ...(await challengeFact(db, asked)),
  ],
}

async function registerFact(db: TenantDatabase, { period }: Asked): Promise<Fact[]> {
  const risks = await risksOn(db, period.to)
  if (risks.length === 0) return []
  const matrix = await matrixOn(db, period.to)
  const scores = Map.groupBy(
    (
      await scoresOf(
        db,
        risks.map(({ id }) => id),
      )
    ).filter(({ scoredOn }) => scoredOn <= period.to),
    ({ riskId }) => riskId,
  )
  const grave = risks.filter(({ id }) =>
    ['high', 'severe'].includes(bandOf(scoresThatCount(scores.get(id)!).current, matrix)),
  ).length
  const raised = risks.filter(({ raisedOn }) => raisedOn >= period.from).length
  return [
    {
      name: '/risks#register',
      sentence: `At the end of the period ${counted(risks.length, 'risk')} stood on the register, ${raised} of them raised in the period; ${grave} of ${risks.length} ${grave === 1 ? 'was' : 'were'} scored high or severe.`,
      kind: 'count',
      about: { says: 'Risks', at: '/risks' },
      when: period.to,
      status: 'happened',
      figures: { risks: risks.length, raised, grave },
      proof: ['/risks'],
      audience: 'partnership',
      knownOn: null,
      source: null,
      section,
    },
  ]
}

async function settledFacts(db: TenantDatabase, { period }: Asked): Promise<Fact[]> {
  return (await changesDuring(db, period)).map((change) => ({
    name: `/risks/${change.riskId}#change-${change.id}`,
    sentence: `The risk “${change.title}” ${settled[change.kind]}: ${change.why.replace(/\.$/, '')}${change.doing ? `; what is done about it: ${change.doing.replace(/\.$/, '')}` : ''}.`,
    kind: 'decision',
    about: { says: change.title, at: `/risks/${change.riskId}` },
    when: change.happenedOn,
    status: 'happened',
    figures: {},
    proof: [`/risks/${change.riskId}#change-${change.id}`],
    audience: 'partnership',
    knownOn: change.happenedOn,
    source: null,
    section,
  }))
}

const settled: Record<string, string> = {
  accept: 'was accepted as it is',
  transfer: 'was passed on',
  issue: 'came true',
  close: 'was closed',
}

async function challengeFact(db: TenantDatabase, { period }: Asked): Promise<Fact[]> {
  const around = await challengesAround(db, period)
  const raised = around.filter(({ raisedOn }) => raisedOn >= period.from)
  const closed = around.filter(({ closedOn }) => closedOn !== null && closedOn <= period.to)
  if (raised.length === 0 && closed.length === 0) return []
  const replies = Map.groupBy(
    await repliesOf(
      db,
      raised.map(({ id }) => id),
    ),
    ({ challengeId }) => challengeId,
  )
  const inTime = raised.filter(
    (challenge) => answeredInTime(challenge, replies.get(challenge.id) ?? []) === true,
  ).length
  return [
    {
      name: '/challenges#period',
      sentence: `${capital(counted(raised.length, 'challenge'))} ${raised.length === 1 ? 'was' : 'were'} raised in the period, of which ${inTime} ${inTime === 1 ? 'was' : 'were'} answered in time; ${counted(closed.length, 'challenge')} ${closed.length === 1 ? 'was' : 'were'} closed by who raised ${closed.length === 1 ? 'it' : 'them'}.`,
      kind: 'count',
      about: { says: 'Challenges', at: '/challenges' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: { raised: raised.length, inTime, closed: closed.length },
      proof: ['/challenges'],
      audience: 'public',
      knownOn: null,
      source: null,
      section,
    },
  ]
}

const counted = (count: number, noun: string): string =>
  `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
