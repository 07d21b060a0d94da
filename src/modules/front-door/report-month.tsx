import { whenInWords } from '#platform/calendar/when.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, text, when } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { figureProblems, figureStatuses, nextMonth, type Measure } from './measure.ts'
import { addFigures, findMeasure, newestMonth, someMeasures } from './measure-store.ts'

/** The figure of a month has come, or nobody supplied it. A month may be reported again: the first figure stays in sight. */
export const reportMonth = task({
  path: '/front-door/measures/:measure/report-month',
  may: 'report front-door figures',
  examples: async (visit) => (await someMeasures(visit.db)).slice(0, 1).map(({ id }) => ({ measure: String(id) })),
  title: ({ measure }: Subject) => `Report a month: ${measure.name}`,
  above: ({ measure }: Subject) => [
    { says: 'Front door', href: '/front-door' },
    { says: measure.name, href: `/front-door/measures/${measure.id}` },
  ],
  before: ({ measure }: Subject) => <p>{measure.definition}</p>,

  fields: async (_, { measure }: Subject) => ({
    month: when('Which month?', { hint: 'Such as May 2026. A month that was reported before may be reported again' }),
    status: choice('How sure is the figure?', figureStatuses),
    numerator: number(`How many ${measure.numeratorSays}?`, {
      optional: true,
      most: 100_000_000,
      hint: 'Leave it empty where no figure was supplied; never write 0 for that',
    }),
    denominator: number(measure.denominatorSays ? `Out of how many ${measure.denominatorSays}?` : 'Out of how many?', {
      optional: true,
      most: 100_000_000,
      hint: 'Leave it empty where nobody gave it',
    }),
    note: text('What has a reader to know about it?', {
      optional: true,
      most: 400,
      hint: 'Never a name or a detail of a child',
    }),
    proof: file('What proves it?'),
  }),
  find: async (visit, params): Promise<Subject> => {
    const measure = await findMeasure(visit.db, numberIn(params.measure))
    return { measure, newest: await newestMonth(visit.db, measure.id) }
  },
  begin: ({ newest }) => ({ month: newest ? whenInWords(nextMonth(newest)) : undefined }),

  check: (answers, _, visit) => figureProblems(answers, visit.today),

  async save(visit, { measure }, { proof, ...answers }) {
    const at = `/front-door/measures/${measure.id}`
    await addFigures(visit.db, [{ ...answers, measureId: measure.id, reportedOn: visit.today }])
    if (proof) await addEvidence(visit, at, 'see the front door', proof)
    await record(visit, `figure of ${whenInWords(answers.month)} reported`, at, {
      ...answers,
      ...(proof && { proof: proof.name }),
    })
    return `${at}#month-${answers.month}`
  },
})

type Subject = { measure: Measure; newest: string | null }
