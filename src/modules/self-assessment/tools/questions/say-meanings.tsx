import { orElse, type Field } from '#platform/forms/field.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { Prose } from '#platform/ui/prose.tsx'
import { task } from '#platform/web/route.tsx'
import { someScored } from '../build-store.ts'
import { aboveVersion, problemsIfPublished } from '../building.ts'
import { versionAddress, type WholeQuestion, type WholeScale } from '../tool.ts'
import { addAnotherAddress } from './add-question.tsx'
import { findQuestion } from './asking.tsx'
import type { Asking } from './question-content.ts'
import { keepMeanings } from './question-store.ts'

type Scored = Asking & { own: WholeQuestion; scale: WholeScale }

/** Says what each point of its scale means for one question, in that question's own words. A point may have several: any one is enough. */
export const sayMeanings = task({
  path: '/self-assessment/tool-questions/:question/meanings',
  may: 'build self-assessment tools',
  title: ({ own }: Scored) => `What each point means for question ${own.reference}`,
  examples: async (visit) => (await someScored(visit.db)).map(({ id }) => ({ question: String(id) })),
  above: aboveVersion,
  before: ({ own }) => (
    <>
      <Prose text={own.asks} small />
      <p>
        Leave a point empty where it means what it means everywhere. A point may mean one thing or another: put a blank
        line between two, and either is enough.
      </p>
    </>
  ),
  fields: async (_, { scale }: Scored): Promise<Record<string, Field<string | null>>> => ({
    ...Object.fromEntries(
      scale.points.map(({ id, says, meaning }) => [
        `point${id}`,
        text(`What does ${says} mean here?`, {
          long: true,
          optional: true,
          most: 5_000,
          ...(meaning && { hint: `Everywhere else: ${meaning}` }),
        }),
      ]),
    ),
    next: orElse(choice('What do you want to do next?', afterwards), 'back') as Field<string | null>,
  }),
  async find(visit, params): Promise<Scored> {
    const found = await findQuestion(visit, params)
    if (found.own.scale === null) throw new NotFound()
    return { ...found, scale: found.own.scale }
  },
  begin: ({ own, scale }) => ({
    ...Object.fromEntries(
      scale.points.map(({ id }) => [
        `point${id}`,
        own.meanings
          .filter(({ pointId }) => pointId === id)
          .map(({ says }) => says)
          .join('\n\n'),
      ]),
    ),
    next: 'back',
  }),
  check: (_, found) => problemsIfPublished(found, `point${found.scale.points[0]?.id}`),

  async save(visit, found, answers) {
    const { own, scale, versionId } = found
    const meanings = scale.points.flatMap(({ id }) =>
      paragraphsOf(answers[`point${id}`] ?? '').map((says, place) => ({ pointId: id, place, says })),
    )
    await keepMeanings(visit.db, found, own.id, meanings)
    await record(visit, `points worded for question ${own.reference}`, versionAddress(versionId), {
      meanings: meanings.map(({ says }) => says),
    })
    return answers.next === 'another'
      ? addAnotherAddress(found, 'meanings')
      : `${versionAddress(versionId)}#question-${own.id}`
  },
})

const afterwards = { back: 'Back to the tool', another: 'Add the next question of this part' }

const paragraphsOf = (words: string): string[] => words.split(/\n\s*\n/).flatMap((one) => one.trim() || [])
