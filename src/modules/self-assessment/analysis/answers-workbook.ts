import type { SheetToWrite } from '#platform/spreadsheets/spreadsheet.ts'
import { askedInReturn, type Answer } from '../returns/answer.ts'
import { answerInWords } from '../returns/copies/told-return.ts'
import type { WholePart, WholeQuestion, WholeVersion } from '../tools/tool.ts'
import type { Came } from './came-store.ts'
import { totalsOf } from './totals.ts'

/** All that is taken away as answers: the returns that came in, what each answered, and what counts after moderation. */
export type AnswersOfRound = {
  title: string
  asAt: string
  /** Whose returns these are, in words. */
  cut: string
  version: WholeVersion
  came: readonly Came[]
  answers: readonly Answer[]
  moderated: (returnId: number, questionId: number) => string | undefined
}

/** One question that one return was asked, with its answer where it has one. */
type Said = { came: Came; part: WholePart; question: WholeQuestion; answer: Answer | undefined }

/** The answers as the sheets of a workbook: what they are, one row for each question and agency, agencies side by side, and all together. */
export function sheetsOfAnswers({
  title,
  asAt,
  cut,
  version,
  came,
  answers,
  moderated,
}: AnswersOfRound): SheetToWrite[] {
  const own = Map.groupBy(answers, ({ roundReturnId }) => roundReturnId)
  const said = came.flatMap((each) => saidBy(version, each, own.get(each.returnId) ?? []))
  const references = [...new Map(questionsIn(version).map(({ reference }) => [reference, reference])).keys()]
  return [
    {
      name: 'Read this first',
      columns: [{ heading: title, width: 110 }],
      rows: [
        [`As at ${asAt}. ${cut}: ${came.length} ${came.length === 1 ? 'return' : 'returns'} came in.`],
        [
          'Only returns that came in are here; no draft is. An answer that was brought forward and not confirmed is not answered.',
        ],
        ['A question that was not asked of an agency has no row on Answers, and an empty cell on Side by side.'],
        [
          'For use within the partnership: it says what each agency wrote. What leaves the partnership is in its reports.',
        ],
      ],
    },
    {
      name: 'Answers',
      columns: [...whose, ...which, ...beside].map(([heading, width]) => ({ heading, width })),
      rows: said.map(({ came: from, part, question, answer }) => [
        ...cellsOf(from),
        `${part.reference} ${part.title}`,
        question.reference,
        question.asks,
        answerInWords(question, answer),
        moderated(from.returnId, question.id) ?? '',
        answer?.evidence ?? '',
        answer?.impact ?? '',
      ]),
    },
    {
      name: 'Side by side',
      columns: [
        ...whose.map(([heading, width]) => ({ heading, width })),
        ...references.map((heading) => ({ heading, width: 16 })),
      ],
      rows: sideBySide(said, references),
    },
    {
      name: 'All together',
      columns: [...which, ...together].map(([heading, width]) => ({ heading, width })),
      rows: allTogether(version, said),
    },
  ]
}

const whose = [
  ['Agency', 36],
  ['Kind of agency', 30],
  ['Phase', 14],
] as const
const which = [
  ['Standard', 36],
  ['Question', 12],
  ['What it asks', 60],
] as const
const beside = [
  ['Answer', 40],
  ['As moderated', 18],
  ['Evidence', 50],
  ['Impact', 50],
] as const
const together = [
  ['Answer or figure', 30],
  ['Returns or figure', 18],
  ['Asked', 10],
] as const

const cellsOf = ({ agency, heading, phase }: Came): string[] => [agency, heading, phase ?? '']

const questionsIn = ({ parts }: Pick<WholeVersion, 'parts'>): WholeQuestion[] =>
  parts.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'statement')

function saidBy(version: WholeVersion, came: Came, answers: readonly Answer[]): Said[] {
  const known = new Map(answers.map((answer) => [answer.questionId, answer]))
  return askedInReturn(version, came.audienceId, known).flatMap((part) =>
    part.questions
      .filter(({ kind }) => kind !== 'statement')
      .map((question) => ({ came, part, question, answer: known.get(question.id) })),
  )
}

function sideBySide(said: readonly Said[], references: readonly string[]): string[][] {
  return [...Map.groupBy(said, ({ came }) => came.returnId).values()].map((own) => {
    const cells = new Map(own.map(({ question, answer }) => [question.reference, answerInWords(question, answer)]))
    return [...cellsOf(own[0]!.came), ...references.map((reference) => cells.get(reference) ?? '')]
  })
}

/** Each question in each of its wordings, since those who were asked otherwise may have had other answers to choose from. */
function allTogether(version: WholeVersion, said: readonly Said[]): string[][] {
  const known = Map.groupBy(said, ({ question }) => question.id)
  return version.parts.flatMap((part) =>
    questionsIn({ parts: [part] }).flatMap((question) => {
      const own = known.get(question.id) ?? []
      return totalsOf(
        question,
        own.map(({ answer }) => answer),
      ).map(({ says, count }) => [
        `${part.reference} ${part.title}`,
        question.reference,
        question.asks,
        says,
        String(count),
        String(own.length),
      ])
    }),
  )
}
