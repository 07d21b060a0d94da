import type { Row } from '#platform/database/database.ts'
import type { WholePart, WholeQuestion } from '../../tools/tool.ts'
import { broughtTo, type Brought } from '../answering/brought.ts'
import { isAnswered, returnAddress, type Answer } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'

export type Giving = Row<'selfAssessment.giving'>

/** For how many days a receiving code opens a return. */
export const codeDays = 14

export const givingAddress = (returnId: number) => `${returnAddress(returnId)}/giving`
export const receivingAddress = (returnId: number) => `${returnAddress(returnId)}/receiving`

/** The return that a receiving code is for, by the address it opens; null for any other. */
export const returnReceiving = (opens: string): number | null => {
  const id = /^\/self-assessment\/returns\/([1-9]\d{0,8})\/receiving$/.exec(opens)?.[1]
  return id ? Number(id) : null
}

/** May a return be given to another area? While it is in the partnership's hands: sent in, and neither sent back nor opened again. */
export const mayBeGiven = ({ steps, versionId }: Pick<OpenedReturn, 'steps' | 'versionId'>): boolean =>
  versionId !== null && steps.findLast(({ kind }) => moves.has(kind))?.kind === 'returned'

const moves = new Set(['returned', 'nil return', 'exempt', 'taken back', 'sent back', 're-opened'])

/** One answer that may be given, with what it was asked as. */
export type Offered = { question: WholeQuestion; answer: Answer }

/** What of a return may be given: the answers of some parts that stand; what nobody has confirmed is not given away. */
export const offeredOf = (
  parts: readonly WholePart[],
  answers: ReadonlyMap<number, Answer>,
  partIds: readonly number[],
): Offered[] =>
  parts
    .filter(({ id }) => partIds.includes(id))
    .flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const answer = answers.get(question.id)
        return question.kind !== 'statement' && answer?.confirmed && isAnswered(question, answer)
          ? [{ question, answer }]
          : []
      }),
    )

/** What becomes of one answer that is offered: it is given to a question there, or stays behind, and why. */
export type Match = { offered: Offered } & (
  | { is: 'given'; to: WholeQuestion; brought: Brought; inOtherWords: boolean }
  | { is: 'stays'; because: Because }
)
export type Given = Extract<Match, { is: 'given' }>

/** Why an answer stays behind, in the words of the page. */
export const because = {
  'not asked': 'Not asked there',
  'another kind': 'Asked there in another way',
  'other points': 'Scored there on other points',
  'other choices': 'Other answers to choose from there',
  'other words': 'Put in other words there',
  answered: 'Begun or answered there already, and left as it is',
} as const
export type Because = keyof typeof because

/**
 * Finds for each answer offered the question there of the same reference that asks the same: of the same kind, with the same points or
 * answers to choose from, in the same words; in other words only where that is wished. What is answered there already is left as it is.
 */
export function matched(
  offered: readonly Offered[],
  there: readonly WholePart[],
  answered: ReadonlySet<number>,
  othersToo: boolean,
): Match[] {
  const asked = new Map(there.flatMap(({ questions }) => questions.map((question) => [question.reference, question])))
  return offered.map((each): Match => {
    const to = asked.get(each.question.reference)
    const differs = to ? difference(each.question, to) : 'not asked'
    if (!to || (differs !== null && differs !== 'other words')) return { offered: each, is: 'stays', because: differs! }
    if (answered.has(to.id)) return { offered: each, is: 'stays', because: 'answered' }
    if (differs !== null && !othersToo) return { offered: each, is: 'stays', because: differs }
    const brought = broughtTo(to, asEarlier(each))
    return brought
      ? { offered: each, is: 'given', to, brought, inOtherWords: differs !== null }
      : { offered: each, is: 'stays', because: 'other choices' }
  })
}

export const givenIn = (matches: readonly Match[]): Given[] =>
  matches.filter((match): match is Given => match.is === 'given')

/** How two questions of one reference differ in what they ask, the greatest difference first; null where they ask the same. */
function difference(one: WholeQuestion, other: WholeQuestion): Because | null {
  if (one.kind !== other.kind) return 'another kind'
  if (pointsOf(one) !== pointsOf(other)) return 'other points'
  if (one.choices.join('\n') !== other.choices.join('\n')) return 'other choices'
  return letters(one.asks) === letters(other.asks) ? null : 'other words'
}

const pointsOf = ({ scale }: WholeQuestion) =>
  (scale?.points ?? []).map(({ says, applies }) => `${says} ${applies}`).join('\n')

/** The letters and figures of some words, so that a full stop makes no difference. */
const letters = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const asEarlier = ({ question, answer }: Offered) => ({
  ...answer,
  reference: question.reference,
  kind: question.kind,
  choices: question.choices,
  point: question.scale?.points.find(({ id }) => id === answer.pointId)?.says ?? null,
})

/** What came to a return from other areas, by area and day: how many answers, and how many of them nobody has confirmed yet. */
export function cameFrom(answers: Iterable<Pick<Answer, 'givenFrom' | 'givenOn' | 'confirmed'>>) {
  const came = Map.groupBy(
    [...answers].filter(({ givenFrom }) => givenFrom !== null),
    ({ givenFrom, givenOn }) => `${givenOn} ${givenFrom}`,
  )
  return [...came.entries()]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, rows]) => ({
      area: rows[0]!.givenFrom!,
      on: rows[0]!.givenOn!,
      answers: rows.length,
      toConfirm: rows.filter(({ confirmed }) => !confirmed).length,
    }))
}

/** '1 answer', '12 answers'. */
export const answersInWords = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`
