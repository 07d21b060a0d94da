import { createHash } from 'node:crypto'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { countWorkingDays, type Holidays } from '#platform/calendar/working-days.ts'
import type { Deadline } from '#platform/module.ts'
import type { Problem } from '#platform/problem.ts'
import type { Standing } from '#platform/ui/marks.tsx'

/** What those asked may answer, in the words they choose from. */
export const answerWords = {
  agreed: 'We agree',
  differed: 'We differ',
  abstained: 'We abstain',
  meeting: 'We ask for a meeting',
} as const
export type AnswerHow = keyof typeof answerWords

/** What carries a proposed decision that the law does not give to all the partners, in the words a manager chooses from. */
export const carriedWhen = {
  'all agree': 'Everybody who is asked agrees',
  'nobody differs': 'Everybody answers, somebody agrees and nobody differs',
  'more than half agree': 'More than half of those asked agree',
} as const
export type CarriedWhen = keyof typeof carriedWhen

/** What became of a proposed decision, in a mark and a word. */
export const endings: Record<string, { is: Standing; says: string }> = {
  carried: { is: 'done', says: 'Carried' },
  'not carried': { is: 'held', says: 'Not carried' },
  lapsed: { is: 'ended', says: 'Lapsed' },
  meeting: { is: 'held', says: 'Stopped for a meeting' },
  withdrawn: { is: 'ended', says: 'Withdrawn' },
}

/** The words that are put, and which text of the proposed decision they are. */
export type ProposedText = {
  number: number
  title: string
  says: string
  reasons: string
  options: readonly { option: string; whyNot: string }[]
}

/**
 * The hash of one text. The number of the text is in it, so that words changed and changed back are another text and nobody has agreed to it.
 */
export const hashOfText = ({ number, title, says, reasons, options }: ProposedText): string =>
  createHash('sha256')
    .update(JSON.stringify([number, title, says, reasons, options.map(({ option, whyNot }) => [option, whyNot])]))
    .digest('hex')

export type Asked = { agencyId: number; statutory: boolean; shortName: string }
export type Answer = { id: number; agencyId: number; hash: string; how: string; why: string | null }

/** The answers that count: the last of each agency to exactly the text that stands. An answer to other words counts for nothing. */
export const answersStanding = <A extends Answer>(answers: readonly A[], hash: string): A[] => [
  ...new Map(
    answers
      .filter((answer) => answer.hash === hash)
      .toSorted((one, other) => one.id - other.id)
      .map((answer) => [answer.agencyId, answer]),
  ).values(),
]

export type Outcome = { is: 'open' | 'meeting' | 'carried' | 'not carried' | 'lapsed'; why: string }

/**
 * What comes of a proposed decision on a day. Anybody who asks for a meeting stops it. What the law gives to the safeguarding partners is carried only
 * by the agreement of each of them there is today, at least three; others who were asked are heard and do not count. Anything else is carried as the rule
 * says. Silence is never agreement: what has not been carried when the closing day is over has lapsed, or was not carried if somebody differed.
 */
export function outcomeOf(
  put: { statutory: boolean; carriedWhen: string; closesOn: Day; partners: number },
  asked: readonly Asked[],
  standing: readonly Answer[],
  today: Day,
): Outcome {
  const meeting = standing.filter(({ how }) => how === 'meeting')
  if (meeting.length) return { is: 'meeting', why: `${named(asked, meeting)} asked for a meeting` }
  const counted = put.statutory ? asked.filter(({ statutory }) => statutory) : asked
  const answers = standing.filter(({ agencyId }) => counted.some((each) => each.agencyId === agencyId))
  const of = (how: string) => answers.filter((answer) => answer.how === how)
  const [agreed, differed, abstained] = [of('agreed'), of('differed'), of('abstained')]
  const everybody = answers.length === counted.length
  const over = today > put.closesOn
  if (!everybody && !over) return { is: 'open', why: `${answers.length} of ${counted.length} have answered` }
  if (isCarried(put, { asked: counted.length, agreed: agreed.length, differed: differed.length, everybody }))
    return { is: 'carried', why: agreedInWords(agreed.length, counted.length) }
  if (differed.length) return { is: 'not carried', why: `${named(asked, differed)} differed` }
  if (everybody)
    return {
      is: 'not carried',
      why: abstained.length
        ? `${named(asked, abstained)} abstained, and that is no agreement`
        : 'It was not put to all the partners',
    }
  const silent = counted.filter(({ agencyId }) => !answers.some((answer) => answer.agencyId === agencyId))
  return {
    is: 'lapsed',
    why: `${inAList(silent.map(({ shortName }) => shortName))} had not answered by ${inWords(put.closesOn)}, and silence is no agreement`,
  }
}

function isCarried(
  put: { statutory: boolean; carriedWhen: string; partners: number },
  { asked, agreed, differed, everybody }: { asked: number; agreed: number; differed: number; everybody: boolean },
): boolean {
  if (put.statutory) return asked >= Math.max(put.partners, 3) && agreed === asked
  if (put.carriedWhen === 'more than half agree') return agreed * 2 > asked
  if (put.carriedWhen === 'nobody differs') return everybody && differed === 0 && agreed > 0
  return agreed === asked
}

/** What keeps a proposed decision from being put: nobody to ask, a partner left out where the law gives it to all of them, fewer than three partners. */
export function putProblems(
  given: { statutory: boolean; asked: readonly number[] },
  partners: readonly { id: number; name: string }[],
): Problem[] {
  if (given.asked.length < 2) return [{ field: 'asked', says: 'Ask at least two: nobody decides alone' }]
  if (!given.statutory) return []
  if (partners.length < 3)
    return [{ field: 'statutory', says: `The law gives this to three partners; ${partners.length} are recorded` }]
  return partners
    .filter(({ id }) => !given.asked.includes(id))
    .map(({ name }) => ({ field: 'asked', says: `The law gives this to all the partners together: ask ${name} too` }))
}

/** Why a text closes on its day: from when it is counted, how many working days, what did not count. */
export function whyItCloses(
  { putOn, workingDays, closesOn }: { putOn: Day; workingDays: number; closesOn: Day },
  holidays: Holidays,
): Deadline['why'] {
  const { skipped } = countWorkingDays(putOn, workingDays, { holidays })
  return [
    { term: 'Counted from', says: `${inWords(putOn)}, when it was put, which is day zero` },
    { term: 'Limit', says: `${workingDays} working days` },
    ...(skipped.length ? [{ term: 'Not counted', says: `${skipped.length} days of weekends and holidays` }] : []),
    { term: 'Falls', says: inWords(closesOn) },
  ]
}

/** The rule in force on a day: the last that had begun; null before the first. */
export const ruleOn = <R extends { fromOn: Day }>(rules: readonly R[], day: Day): R | null =>
  rules
    .filter(({ fromOn }) => fromOn <= day)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
    .at(-1) ?? null

const agreedInWords = (agreed: number, asked: number): string =>
  agreed === asked ? `All ${asked} agreed` : `${agreed} of ${asked} agreed`

const named = (asked: readonly Asked[], answers: readonly Answer[]): string =>
  inAList(answers.map(({ agencyId }) => asked.find((each) => each.agencyId === agencyId)?.shortName ?? 'Somebody'))

const inAList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
