import { agencyKindCalled, agencyKinds as kindsOfAgency } from '../agency-kinds.ts'
import { problemsOfQuestion, type QuestionProblem } from './problems-of-question.ts'
import type { PointContent, ToolContent } from './tool.ts'

/** Something that has to be put right before a version can be published or brought in: where it stands, what it is, and which piece of the content, for a question down to the answer. */
export type ContentProblem = { place: string; says: string; of: Piece }

/** A piece of the content, by its position from nought. */
export type Piece =
  | { piece: 'tool' }
  | { piece: 'audience' | 'scale' | 'part'; at: number }
  | { piece: 'question'; part: number; at: number; about: QuestionProblem['about'] }

/** All that has to be put right before a version can be published, in the order in which it stands; none when all is well. */
export function problemsOfContent(content: ToolContent): ContentProblem[] {
  return [
    ...(content.parts.length === 0
      ? [{ place: 'The tool', says: 'It has no parts yet. Add a part with a question', of: { piece: 'tool' } as const }]
      : []),
    ...content.audiences.flatMap((audience, at) =>
      told(`Audience ${audience.name}`, { piece: 'audience', at }, [
        !audience.name.trim() && 'It has no name',
        isRepeated(content.audiences, at, ({ name }) => name) && 'Another audience has the same name',
        ...problemsOfKinds(content.audiences, at),
      ]),
    ),
    ...content.scales.flatMap((scale, at) =>
      told(`Scale ${scale.name}`, { piece: 'scale', at }, [
        !scale.name.trim() && 'It has no name',
        isRepeated(content.scales, at, ({ name }) => name) && 'Another scale has the same name',
        ...problemsOfPoints(scale.points),
      ]),
    ),
    ...content.parts.flatMap((part, at) => [
      ...told(`Part ${part.reference}`, { piece: 'part', at }, [
        !part.reference.trim() && 'It has no number or letter',
        !part.title.trim() && 'It has no title',
        isRepeated(content.parts, at, ({ reference }) => reference) && 'Another part has the same number or letter',
        part.questions.length === 0 && 'It has no questions. Add one, or remove the part',
      ]),
      ...part.questions.flatMap((question, place) =>
        problemsOfQuestion(content, { part: at, at: place }).map(({ about, says }) => ({
          place: `Question ${question.reference}${question.audience ? ` for ${question.audience}` : ''}`,
          says,
          of: { piece: 'question' as const, part: at, at: place, about },
        })),
      ),
    ]),
  ]
}

/** An audience is made of kinds of agency that there are, and of none that belongs to an audience before it. */
const problemsOfKinds = (audiences: ToolContent['audiences'], at: number): string[] =>
  audiences[at]!.agencyKinds.flatMap((words) => {
    const kind = agencyKindCalled(words)
    if (kind === null)
      return [`“${words}” is no kind of agency. Write one of: ${Object.keys(kindsOfAgency).join('; ')}`]
    const other = audiences
      .slice(0, at)
      .find(({ name, agencyKinds }) => !same(name, audiences[at]!.name) && agencyKinds.includes(words))
    return other ? [`${kindsOfAgency[kind]} belong to ${other.name} already. Choose one of the two`] : []
  })

/** What is wrong with the points of a scale. */
function problemsOfPoints(points: readonly PointContent[]): (string | false)[] {
  if (points.length === 0) return ['It has no points. Say what can be chosen']
  return [
    points.some(({ says }) => !says.trim()) && 'One of its points has no name',
    points.some((_, at) => isRepeated(points, at, ({ says }) => says)) && 'Two of its points have the same name',
    points.some(({ shade }) => !Number.isInteger(shade) || shade < 0 || shade > 4) &&
      'A shade is a whole number from 0, nothing to do, to 4, most to do',
    !points.some(({ meetsMinimum, applies }) => meetsMinimum && applies) &&
      'None of its points meets the minimum. Say which ones do',
  ]
}

/** Has one before it said the same, whatever its capitals? */
const isRepeated = <T>(all: readonly T[], at: number, name: (one: T) => string): boolean =>
  all.findIndex((one) => same(name(one), name(all[at]!))) < at

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

const told = (place: string, of: Piece, says: readonly (string | false)[]): ContentProblem[] =>
  says.filter((one) => one !== false).map((one) => ({ place: place.trim(), says: one, of }))
