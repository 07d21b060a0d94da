import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { doneByFields, doneByInWords, doneByOf } from '#modules/partnership/index.ts'
import { changeKinds, type Development, type DevelopmentChange } from './development.ts'
import { addDevelopmentChange, changesOfDevelopments, findDevelopment, someDevelopments } from './store.ts'

/** Something happened to a development of the front door, or is planned. */
export const recordChange = task({
  path: '/front-door/developments/:development/record-change',
  may: 'record changes of the front door',
  examples: async (visit) =>
    (await someDevelopments(visit.db)).slice(0, 1).map(({ id }) => ({ development: String(id) })),
  title: ({ development }: Subject) => `Record a change: ${development.title}`,
  above: ({ development }: Subject) => [
    { says: 'Front door', href: '/front-door' },
    { says: development.title, href: `/front-door/developments/${development.id}` },
  ],

  fields: async (visit, { changes }: Subject) => ({
    kind: choice('What kind of change is it?', changeKinds),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date, such as: The portal was opened to schools. Never a name or a detail of a child',
    ),
    ...(await doneByFields(visit)),
    doneBy: doneByInWords,
    settles: settlesField(changes),
    proof: file('What proves it?'),
  }),
  find: async (visit, params): Promise<Subject> => {
    const development = await findDevelopment(visit.db, numberIn(params.development))
    return { development, changes: await changesOfDevelopments(visit.db, [development.id]) }
  },
  begin: ({ changes }, visit) => ({ ...beginOf(changes, visit), ...doneByOf(planAsked(changes, visit)) }),

  check: (answers, _, visit) => dateProblems(answers, visit.today),

  async save(visit, { development }, { proof, ...answers }) {
    const at = `/front-door/developments/${development.id}`
    const change = await addDevelopmentChange(visit.db, {
      ...answers,
      developmentId: development.id,
      knownOn: visit.today,
    })
    if (proof) await addEvidence(visit, at, 'see the front door', proof)
    await record(visit, 'change of the front door recorded', at, {
      ...answers,
      change,
      ...(proof && { proof: proof.name }),
    })
    return `${at}#change-${change}`
  },
})

type Subject = { development: Development; changes: DevelopmentChange[] }
