import type { Row } from '#platform/database/database.ts'

export type Tool = Row<'selfAssessment.tool'>
export type ToolVersion = Row<'selfAssessment.toolVersion'>
export type Audience = Row<'selfAssessment.audience'>
export type Scale = Row<'selfAssessment.scale'>
export type Point = Row<'selfAssessment.point'>
export type Part = Row<'selfAssessment.part'>
export type Question = Row<'selfAssessment.question'>
export type Meaning = Row<'selfAssessment.meaning'>

/** A version as it is asked: its parts in order, each with its questions in order, each with its points and what they mean for it. */
export type WholeVersion = {
  version: ToolVersion
  tool: Tool
  audiences: Audience[]
  scales: WholeScale[]
  parts: WholePart[]
}
export type WholeScale = Scale & { points: Point[] }
export type WholePart = Part & { questions: WholeQuestion[] }
export type WholeQuestion = Question & { scale: WholeScale | null; meanings: Meaning[] }

export const toolAddress = (id: number) => `/self-assessment/tools/${id}`
export const versionAddress = (id: number) => `/self-assessment/tool-versions/${id}`

/** How a question is answered, in the words people choose from. */
export const questionKinds = {
  scored: 'Scored on a scale',
  'yes or no': 'Yes or no',
  'met or unmet': 'Met or not met',
  'one of several': 'One of several answers',
  several: 'Several of several answers',
  checklist: 'A checklist to tick',
  number: 'A number',
  text: 'Words',
  date: 'A date',
  person: 'A post, or who holds it',
  table: 'A table of rows',
  statement: 'A statement to be read, with nothing to answer',
} as const
export type QuestionKind = keyof typeof questionKinds

/** The kinds whose answers, or columns, are listed with the question. */
export const kindsWithChoices: readonly QuestionKind[] = ['one of several', 'several', 'checklist', 'table']

/** The words of an answer where every question of a kind is answered in the same ones. */
export const fixedAnswers: Partial<Record<QuestionKind, readonly string[]>> = {
  'yes or no': ['Yes', 'No'],
  'met or unmet': ['Met', 'Not met'],
}

/** What a version holds, apart from any database: how it is brought in, taken out, copied to a new version and told in the samples. */
export type ToolContent = {
  audiences: { name: string; agencyKinds: string[] }[]
  scales: { name: string; points: PointContent[] }[]
  parts: { reference: string; title: string; guidance: string | null; questions: QuestionContent[] }[]
}
export type PointContent = {
  says: string
  meaning: string | null
  meetsMinimum: boolean
  applies: boolean
  /** From 0, nothing to do, to 4, most to do. */
  shade: number
}
export type QuestionContent = {
  reference: string
  kind: QuestionKind
  asks: string
  guidance: string | null
  /** Words and an address, with | between. */
  links: string[]
  crossReferences: string[]
  /** The name of its scale. */
  scale: string | null
  choices: string[]
  /** The name of its audience; null for everybody who has no wording of their own. */
  audience: string | null
  needed: boolean
  asksEvidence: boolean
  asksImpact: boolean
  asksImprovement: boolean
  onlyIf: { reference: string; answer: string } | null
  staffAsks: string | null
  meanings: { point: string; says: string }[]
}

/** A question with everything left out that may be: for the samples and for new questions. */
export const plainQuestion = (
  question: Pick<QuestionContent, 'reference' | 'kind' | 'asks'> & Partial<QuestionContent>,
): QuestionContent => ({
  guidance: null,
  links: [],
  crossReferences: [],
  scale: null,
  choices: [],
  audience: null,
  needed: question.kind !== 'statement',
  asksEvidence: false,
  asksImpact: false,
  asksImprovement: false,
  onlyIf: null,
  staffAsks: null,
  meanings: [],
  ...question,
})

/**
 * The questions that one audience is asked, in order: of those that share a reference its own wording, otherwise the wording for
 * everybody. With no audience, the wordings for everybody alone.
 */
export function askedOf<Q extends Pick<Question, 'reference' | 'audienceId'>>(
  questions: readonly Q[],
  audienceId: number | null,
): Q[] {
  const own = new Set(
    questions
      .filter((question) => audienceId !== null && question.audienceId === audienceId)
      .map(({ reference }) => reference),
  )
  return questions.filter((question) =>
    question.audienceId === null ? !own.has(question.reference) : question.audienceId === audienceId,
  )
}

/** The audience that an agency of a kind belongs to unless somebody says otherwise; null for none in particular. */
export const audienceOf = (audiences: readonly Audience[], agencyKind: string): number | null =>
  audiences.find((audience) => audience.agencyKinds.includes(agencyKind))?.id ?? null
