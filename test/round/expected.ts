import { northportToolLastYear as tool } from '../../src/modules/self-assessment/northport-tool.ts'
import { fateOf, isReturned } from './fates.ts'
import { moderatedScores } from './moderating.ts'
import { forward, saysNextYear } from './next-year.ts'
import type { Asked } from './partnership.ts'
import { points, questionsFor } from './said.ts'
import type { Lived } from './through-the-round.ts'

/** How one return that came in stands to one scored question, in the words of the figures. */
export type Says = { asked: Asked; part: string; reference: string; says: string }

/** The parts of the tool, each with the references of what is scored in it. */
export const parts = tool.parts.map((part) => ({
  ...part,
  says: `${part.reference} ${part.title}`,
  scored: [...new Set(part.questions.filter(({ kind }) => kind === 'scored').map(({ reference }) => reference))],
}))

/** What every return of the first round that came in says, as it was filled in or as it was moderated since; paper says nothing. */
export const saidFirst = ({ asked, answered }: Lived, moderated = false): Says[] =>
  asked
    .filter(({ place }) => isReturned(fateOf(place)))
    .flatMap((one) => {
      const own = new Map(answered.get(one.place)?.answers.map(({ reference, says }) => [reference, says]))
      if (moderated)
        for (const { reference, to } of moderatedScores.filter(({ place }) => place === one.place))
          own.set(reference, to)
      return everyScored(one, (reference) => own.get(reference))
    })

/** What every return of the second round that came in says. */
export const saidSecond = ({ asked }: Lived): Says[] =>
  forward.flatMap((place) => {
    const one = asked[place]!
    const own = new Map(
      tool.parts.flatMap((part) =>
        questionsFor(part, one).map((question) => [question.reference, saysNextYear(one, question)]),
      ),
    )
    return everyScored(one, (reference) => own.get(reference) ?? undefined)
  })

/** How many of those that stand at a point meet the minimum. */
export function shareOf(some: readonly Says[]): { meeting: number; answered: number } {
  const at = some.map(({ says }) => pointOf(says)).filter((place) => place !== -1)
  return { answered: at.length, meeting: at.filter((place) => place >= fewestThatMeet).length }
}

/** How many agencies answered some of these, and how many of them meet the minimum in each that they answered. */
export function agenciesThatMeet(some: readonly Says[]): { meeting: number; answered: number } {
  const each = [...Map.groupBy(some, ({ asked }) => asked.place).values()].map(shareOf)
  const answering = each.filter(({ answered }) => answered > 0)
  return { answered: answering.length, meeting: answering.filter((own) => own.meeting === own.answered).length }
}

/** The place of a point on the scale, the weakest first; -1 for what is no point. */
export const pointOf = (says: string): number => points.findIndex((point) => point === says)
const fewestThatMeet = pointOf('Mostly met')

const everyScored = (asked: Asked, said: (reference: string) => string | undefined): Says[] =>
  parts.flatMap(({ says: part, scored }) =>
    scored.map((reference) => ({ asked, part, reference, says: said(reference) ?? 'Not answered' })),
  )
