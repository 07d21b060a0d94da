import { readLink } from './link.ts'
import { fixedAnswers, kindsWithChoices, type QuestionContent, type ToolContent } from './tool.ts'

/** Something wrong with a question: which of its answers it is about, and what it is. */
export type QuestionProblem = { about: keyof QuestionContent; says: string }

type Place = { part: number; at: number }
type Placed = { question: QuestionContent; order: number }
type Found = readonly (string | false)[]

/** What has to be put right about one question of a tool before it can be asked. */
export function problemsOfQuestion(content: ToolContent, { part, at }: Place): QuestionProblem[] {
  const all = content.parts.flatMap(({ questions }) => questions).map((question, order) => ({ question, order }))
  const question = content.parts[part]!.questions[at]!
  const order = all.findIndex((placed) => placed.question === question)
  const twin = all.findIndex(
    (other) => other.question.reference === question.reference && other.question.audience === question.audience,
  )
  const found: Partial<Record<keyof QuestionContent, Found>> = {
    reference: [
      !question.reference.trim() && 'It has no number',
      twin < order &&
        `Another question has the number ${question.reference} for the same audience. Give one of them another number or audience`,
    ],
    asks: [!question.asks.trim() && 'It asks nothing'],
    audience: problemsOfAudience(content, all, question),
    scale: problemsOfScale(content, question),
    meanings: problemsOfMeanings(content, question),
    staffAsks: [
      question.kind !== 'scored' &&
        question.staffAsks !== null &&
        'Only a scored question can be put to practitioners in the survey',
    ],
    choices: problemsOfChoices(question),
    links: question.links.map(
      (link) =>
        readLink(link) === null &&
        `“${link}” is no link. Write words, then |, then an address that begins with https://`,
    ),
    onlyIf: problemsOfCondition(content, all, { question, order }),
  }
  return Object.entries(found).flatMap(([about, says]) =>
    says.filter((one) => one !== false).map((one) => ({ about: about as keyof QuestionContent, says: one })),
  )
}

function problemsOfAudience({ audiences }: ToolContent, all: readonly Placed[], question: QuestionContent): Found {
  if (question.audience === null) return []
  const general = all.find(
    (other) => other.question.reference === question.reference && other.question.audience === null,
  )
  return [
    !audiences.some(({ name }) => name === question.audience) && `There is no audience called ${question.audience}`,
    general !== undefined &&
      general.question.kind !== question.kind &&
      `It is answered in another way than question ${question.reference} for everybody, so the two cannot be compared`,
  ]
}

function problemsOfScale({ scales }: ToolContent, { kind, scale }: QuestionContent): Found {
  if (kind !== 'scored') return [scale !== null && 'It is not scored, so it has no scale']
  if (scale === null) return ['It is scored and has no scale. Choose one']
  const chosen = scales.find(({ name }) => name === scale)
  if (!chosen) return [`There is no scale called ${scale}`]
  return [chosen.points.length === 0 && `It is scored on ${scale}, which has no points`]
}

function problemsOfMeanings({ scales }: ToolContent, { kind, scale, meanings }: QuestionContent): Found {
  if (kind !== 'scored') return [meanings.length > 0 && 'It is not scored, so no point can have a meaning of its own']
  const chosen = scales.find(({ name }) => name === scale)
  const strange = chosen && meanings.find(({ point }) => !chosen.points.some(({ says }) => says === point))
  return [
    strange !== undefined && `It says what ${strange.point} means, which is no point of ${scale}`,
    meanings.some(({ says }) => !says.trim()) && 'A meaning of one of its points has no words',
  ]
}

function problemsOfChoices({ kind, choices }: QuestionContent): Found {
  if (!kindsWithChoices.includes(kind))
    return [choices.length > 0 && 'Nothing can be chosen in a question of this kind']
  const least = kind === 'one of several' || kind === 'several' ? 2 : 1
  const what = kind === 'table' ? 'column' : 'answer'
  return [
    choices.length < least &&
      (least === 1 ? `List at least one ${what} for it` : 'List at least two answers to choose from'),
    choices.some((choice) => !choice.trim()) && `One ${what} has no words`,
    new Set(choices.map((choice) => choice.trim().toLowerCase())).size < choices.length &&
      `The same ${what} is listed twice`,
  ]
}

/** A condition leads back to a question that stands earlier, is asked of the same people, and can be answered so. */
function problemsOfCondition(content: ToolContent, all: readonly Placed[], { question, order }: Placed): Found {
  if (question.onlyIf === null) return []
  const { reference, answer } = question.onlyIf
  const ofReference = all.filter((placed) => placed.question.reference === reference)
  const earlier =
    ofReference.find((placed) => placed.question.audience === question.audience) ??
    ofReference.find((placed) => placed.question.audience === null)
  if (!earlier) return [`It depends on question ${reference}, which is not asked`]
  if (earlier.order >= order) return [`It depends on question ${reference}, which does not stand before it`]
  const missed = ofReference.find(
    ({ question: { audience } }) =>
      question.audience === null &&
      audience !== null &&
      !all.some((placed) => placed.question.reference === question.reference && placed.question.audience === audience),
  )
  const possible = answersTo(content, earlier.question)
  return [
    possible === null
      ? `It depends on question ${reference}, which has no one answer to depend on`
      : possible.length > 0 &&
        !possible.includes(answer) &&
        `It depends on the answer “${answer}” to question ${reference}, which can only be ${possible.join(', ')}`,
    missed !== undefined &&
      `${missed.question.audience} has a wording of its own of question ${reference}, so it would never be asked this one. Give it a wording for ${missed.question.audience} too`,
  ]
}

/** The answers that a question can have, in words; none listed where anything may be said, null where nothing can be said in one word. */
export function answersTo(
  { scales }: Pick<ToolContent, 'scales'>,
  { kind, scale, choices }: Pick<QuestionContent, 'kind' | 'scale' | 'choices'>,
): readonly string[] | null {
  if (kind === 'statement' || kind === 'table') return null
  if (kind === 'scored') return scales.find(({ name }) => name === scale)?.points.map(({ says }) => says) ?? []
  return fixedAnswers[kind] ?? choices
}
