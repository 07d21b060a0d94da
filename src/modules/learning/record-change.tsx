import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, number, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { doneByFields, doneByInWords, doneByOf } from '#modules/partnership/index.ts'
import { changeKinds, changeProblems, type Programme, type ProgrammeChange } from './programme.ts'
import { addProgrammeChange, changesOfProgrammes, findProgramme, someProgrammes } from './store.ts'

const exactness = { exactly: 'Exactly that many', 'more than': 'More than that many' } as const

/** Something happened to a programme of learning, or is planned; or somebody judges what difference it made. */
export const recordChange = task({
  path: '/learning/:programme/record-change',
  may: 'keep programmes of learning',
  examples: async (visit) => (await someProgrammes(visit.db)).slice(0, 1).map(({ id }) => ({ programme: String(id) })),
  title: ({ programme }: Subject) => `Record a change: ${programme.title}`,
  above: ({ programme }: Subject) => [
    { says: 'Learning', href: '/learning' },
    { says: programme.title, href: `/learning/${programme.id}` },
  ],

  fields: async (visit, { changes }: Subject) => ({
    kind: choice('What kind of change is it?', changeKinds),
    ...datedFields(
      'What happened, or is planned?',
      'One plain sentence without the date, such as: The first group of trainers was trained. Never a name or a detail of a child',
    ),
    people: number('How many people came, or were reached?', {
      optional: true,
      hint: 'Leave it empty where nobody counted; never write 0 for that',
    }),
    exactness: choice('Is that number exact?', exactness),
    measuredBy: text('What measures it?', {
      optional: true,
      hint: 'For a judgement: the figures, survey or audit that show it. Leave it empty where nothing does',
    }),
    ...(await doneByFields(visit)),
    doneBy: doneByInWords,
    settles: settlesField(changes),
    proof: file('What proves it?'),
  }),
  find: async (visit, params): Promise<Subject> => {
    const programme = await findProgramme(visit.db, numberIn(params.programme))
    return { programme, changes: await changesOfProgrammes(visit.db, [programme.id]) }
  },
  begin: ({ changes }, visit) => ({
    exactness: 'exactly',
    ...beginOf(changes, visit),
    ...doneByOf(planAsked(changes, visit)),
  }),

  check: (answers, _, visit) => [...dateProblems(answers, visit.today), ...changeProblems(answers)],

  async save(visit, { programme }, { proof, exactness: exact, ...answers }) {
    const at = `/learning/${programme.id}`
    const peopleAtLeast = answers.people !== null && exact === 'more than'
    const change = await addProgrammeChange(visit.db, {
      ...answers,
      peopleAtLeast,
      programmeId: programme.id,
      knownOn: visit.today,
    })
    if (proof) await addEvidence(visit, at, 'see learning', proof)
    await record(visit, 'change of the programme recorded', at, {
      ...answers,
      peopleAtLeast,
      change,
      ...(proof && { proof: proof.name }),
    })
    return `${at}#change-${change}`
  },
})

type Subject = { programme: Programme; changes: ProgrammeChange[] }
