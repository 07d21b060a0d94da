import { askedOf, type QuestionContent, type ToolContent } from '../../src/modules/self-assessment/tools/tool.ts'
import type { Said } from '../at-a-desk.ts'
import type { Asked } from './partnership.ts'

/** The points of the scale, the weakest first. */
export const points = ['Not met', 'Partly met', 'Mostly met', 'Fully met'] as const
export const doesNotApply = 'Does not apply'

/** One answer: to which question, what is chosen or written, and all that is filled in for it. */
export type OneAnswer = { reference: string; scored: boolean; says: string; words: string[]; said: Said }

/** The questions of one part of a tool as they are put to somebody, by the words of each kind of asked. */
export const questionsFor = (part: ToolContent['parts'][number], { kind }: Pick<Asked, 'kind'>): QuestionContent[] => {
  const audience = new Map([
    [null, null],
    ['Schools', 1],
  ] as [string | null, number | null][])
  const named = part.questions.map((question) => ({ ...question, audienceId: audience.get(question.audience)! }))
  return askedOf(named, kind === 'school' ? 1 : null).toSorted((one, other) =>
    one.reference.localeCompare(other.reference),
  )
}

/** Does this one fund others, so that the question about whom is asked too? */
export const fundsOthers = ({ place }: Pick<Asked, 'place'>) => place % 5 === 2

/** What somebody who is asked answers to a question in a year: always the same for the same, a year later here a little better and there a little worse, weakest in standards 4 and 8. */
export function answerOf(asked: Asked, question: QuestionContent, year: number): OneAnswer {
  const { place, name } = asked
  const { reference, kind, asks } = question
  const [standard, number] = reference.split('.').map(Number) as [number, number]
  const draw = (place * 7 + standard * 3 + number * 5) % 10
  const key = `${reference} ${asks.replaceAll(/\s+/g, ' ').trim()}`
  const other = (says: string, given: Said = { [key]: says }): OneAnswer => ({
    reference,
    scored: false,
    says,
    words: [],
    said: given,
  })
  switch (kind) {
    case 'scored':
      break
    case 'yes or no':
      return other(fundsOthers(asked) ? 'Yes' : 'No')
    case 'checklist':
    case 'several':
      return other(question.choices.slice(0, 2).join(', '), { [key]: question.choices.slice(0, 2) })
    case 'number':
      return other(String(10 + place))
    case 'date':
      return other('12 April 2026')
    case 'table':
      return other(`Club ${place}`, {
        [`${key} > ${question.choices[0]}, row 1`]: `Club ${place}`,
        [`${key} > ${question.choices[1]}, row 1`]: 'Who works there',
      })
    case 'person':
      return other('Director of services')
    default:
      return other(`What ${name} would add to it.`)
  }
  if ((place * 3 + standard * 7 + number) % 29 === 0)
    return {
      reference,
      scored: true,
      says: doesNotApply,
      words: [],
      said: { [key]: doesNotApply, [`${key} > Why does it not apply`]: `${name} has nobody who does this.` },
    }
  const isWeak = standard === 4 || standard === 8
  const moved = year === 1 ? 0 : draw % 3 === 0 ? 1 : draw === 8 ? -1 : 0
  const at = Math.min(moved + (draw < (isWeak ? 3 : 1) ? 0 : draw < (isWeak ? 6 : 3) ? 1 : draw < 7 ? 2 : 3), 3)
  const shown = draw % 3 === 0 ? `The ${reference} file of ${name}, year ${year}` : null
  const improved = at < 2 && place % 3 === 0 ? `Put ${reference} right at ${name}` : null
  return {
    reference,
    scored: true,
    says: points[at]!,
    words: [shown, improved].filter((words) => words !== null),
    said: {
      [key]: points[at]!,
      ...(shown && { [`In a sentence, ${reference}`]: shown }),
      ...(question.asksImpact && shown && { [`What changed for children or staff`]: 'Families say so.' }),
      ...(improved && {
        [`Improvement, ${reference}`]: improved,
        [`Whose is it?, ${reference}`]: 'Head of people',
        [`Done by, ${reference}`]: '31 January 2027',
      }),
    },
  }
}
