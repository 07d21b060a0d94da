import type { Problem } from '#platform/problem.ts'
import { problemsIfPublished, type Building } from '../building.ts'
import { contentIn } from '../content-store.ts'
import { questionsIn } from '../pieces.ts'
import { problemsOfContent } from '../problems-of-content.ts'
import { answersTo } from '../problems-of-question.ts'
import { plainQuestion, type QuestionContent, type QuestionKind, type WholePart, type WholeQuestion } from '../tool.ts'
import type { QuestionAnswers } from './question-fields.ts'

/** A question as its builder finds it: the version, the part, how it is to be answered, and the question itself unless it is new. */
export type Asking = Building & { part: WholePart; kind: QuestionKind; own: WholeQuestion | null }

/** The earlier questions that a question can depend on, one for each number, each with the answers it can have. */
export function conditionsFor({ whole, part, own }: Asking): { id: number; reference: string; says: string }[] {
  const before = questionsBefore(whole.parts, part, own)
  return before.flatMap((question, place) => {
    const { id, reference, asks } = question
    const answers = answersOf(whole, question)
    const isFirst = before.findIndex((other) => other.reference === reference) === place
    if (!isFirst || answers === null || reference === own?.reference) return []
    const can = answers.length > 0 ? ` (${answers.join(', ')})` : ''
    return [{ id, reference, says: `${reference} ${shortened(asks)}${can}` }]
  })
}

/** A question's content from the answers to its form. What a point means for it is asked on a page of its own and stays while its scale does. */
export function contentFrom(asking: Asking, answers: QuestionAnswers): QuestionContent {
  const { whole, kind, own } = asking
  const scale = whole.scales.find(({ id }) => id === answers.scale)?.name ?? null
  const stands = own && contentIn(whole).parts.flatMap(({ questions }) => questions)[questionsIn(whole).indexOf(own)]
  const beside = new Set<string>(answers.besides ?? [])
  return plainQuestion({
    reference: answers.reference,
    kind,
    asks: answers.asks,
    guidance: answers.guidance ?? null,
    links: linesIn(answers.links),
    crossReferences: (answers.crossReferences ?? '').split(',').flatMap((one) => one.trim() || []),
    scale,
    choices: linesIn(answers.choices),
    audience: whole.audiences.find(({ id }) => id === answers.audience)?.name ?? null,
    needed: kind !== 'statement' && answers.needed !== 'optional',
    asksEvidence: beside.has('asksEvidence'),
    asksImpact: beside.has('asksImpact'),
    asksImprovement: beside.has('asksImprovement'),
    onlyIf: conditionIn(asking, answers),
    staffAsks: answers.staffAsks ?? null,
    meanings: stands && kind === 'scored' && stands.scale === scale ? stands.meanings : [],
  })
}

/** A question's answers to begin with, as a form would send them. */
export const answersFrom = (question: WholeQuestion, earlier: number | null) => ({
  reference: question.reference,
  asks: question.asks,
  scale: idOr(question.scaleId),
  choices: question.choices.join('\n'),
  guidance: question.guidance ?? '',
  besides: (['asksEvidence', 'asksImpact', 'asksImprovement'] as const).filter((beside) => question[beside]),
  needed: question.needed ? 'needed' : 'optional',
  links: question.links.join('\n'),
  crossReferences: question.crossReferences.join(', '),
  audience: idOr(question.audienceId),
  onlyIf: idOr(earlier),
  onlyIfAnswer: question.onlyIfAnswer ?? '',
  staffAsks: question.staffAsks ?? '',
})

/** The choice of the form that stands for the earlier question one depends on: of those that share its number, the one that is offered. */
export function earlierOf(asking: Asking, { onlyIf }: Pick<WholeQuestion, 'onlyIf'>): number | null {
  const earlier = questionsIn(asking.whole).find(({ id }) => id === onlyIf)
  return conditionsFor(asking).find(({ reference }) => reference === earlier?.reference)?.id ?? null
}

/** What is wrong with the answers: the same rules as before publishing, for this question alone. */
export function problemsOfAnswers(asking: Asking, answers: QuestionAnswers): Problem[] {
  const { whole, part, own } = asking
  const [depends, answer] = [answers.onlyIf ?? null, answers.onlyIfAnswer ?? null]
  const content = contentIn(whole)
  const at = whole.parts.indexOf(part)
  const { questions } = content.parts[at]!
  const place = own ? part.questions.indexOf(own) : questions.length
  questions.splice(place, own ? 1 : 0, contentFrom(asking, answers))
  const isTaken = questionsIn(whole).some(
    ({ id, reference, audienceId }) =>
      id !== own?.id && reference === answers.reference && audienceId === (answers.audience ?? null),
  )
  return [
    ...problemsIfPublished(asking, 'asks'),
    ...(isTaken
      ? [
          {
            field: 'reference',
            says: `Another question has the number ${answers.reference} for the same audience. Choose another`,
          },
        ]
      : []),
    ...(depends !== null && !answer ? [{ field: 'onlyIfAnswer', says: 'Say after which answer it is asked' }] : []),
    ...(depends === null && answer
      ? [{ field: 'onlyIf', says: 'Choose the earlier question that is answered so' }]
      : []),
    ...problemsOfContent(content).flatMap(({ of, says }) =>
      of.piece === 'question' && of.part === at && of.at === place && of.about !== 'reference'
        ? [{ field: fieldAbout(of.about, says), says }]
        : [],
    ),
  ]
}

const fieldAbout = (about: keyof QuestionContent, says: string): string =>
  about === 'onlyIf' && says.includes('on the answer') ? 'onlyIfAnswer' : about === 'meanings' ? 'scale' : about

/** The condition, with the answer in the very words in which it is given. */
function conditionIn(asking: Asking, { onlyIf, onlyIfAnswer }: QuestionAnswers): QuestionContent['onlyIf'] {
  const earlier = questionsIn(asking.whole).find(({ id }) => id === onlyIf)
  if (!earlier || !onlyIfAnswer) return null
  const answer = answersOf(asking.whole, earlier)?.find((one) => one.toLowerCase() === onlyIfAnswer.toLowerCase())
  return { reference: earlier.reference, answer: answer ?? onlyIfAnswer }
}

const answersOf = (whole: Building['whole'], { kind, scale, choices }: WholeQuestion) =>
  answersTo(whole, { kind: kind as QuestionKind, scale: scale?.name ?? null, choices })

function questionsBefore(parts: readonly WholePart[], part: WholePart, own: WholeQuestion | null): WholeQuestion[] {
  const earlier = parts.slice(0, parts.indexOf(part)).flatMap(({ questions }) => questions)
  return [...earlier, ...part.questions.slice(0, own ? part.questions.indexOf(own) : undefined)]
}

const linesIn = (words: string | null | undefined): string[] =>
  (words ?? '').split('\n').flatMap((line) => line.trim() || [])
const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words)
const idOr = (id: number | null) => (id === null ? '' : String(id))
