import { inWords } from '#platform/calendar/day.ts'
import { addWorkingDays, BeyondTheCalendar } from '#platform/calendar/working-days.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, choices, number, pick, text } from '#platform/forms/fields.tsx'
import { several } from '#platform/forms/several.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { holidaysOf } from '#modules/clocks/index.ts'
import { agenciesToPick, groupsToPick, statutoryPartners } from '#modules/partnership/index.ts'
import { audiences } from '../decisions/decision.ts'
import { optionQuestions } from '../decisions/decision-fields.tsx'
import { tellThoseAsked } from './end-procedure.ts'
import { carriedWhen, hashOfText, putProblems, ruleOn, type CarriedWhen } from './procedure.ts'
import { addProcedure, addText, rules } from './store.ts'
import { wholeProcedure } from './whole-procedure.ts'

/** The words of a proposed decision: asked when it is put, and again when it is changed. */
export const textQuestions = {
  title: text('What is proposed, in a few words?', { hint: 'Never a child’s name or detail' }),
  says: text('The decision as one sentence', {
    most: 400,
    hint: 'As it will stand in the register, without its date, such as: The budget was agreed by the three partners',
  }),
  reasons: text('Why?', { long: true }),
  options: several('What else was weighed, and why not?', optionQuestions(), { each: 'Option', most: 6 }),
}

type Subject = { rule: { workingDays: number; carriedWhen: string } | null }

/** What cannot wait for a meeting is put in writing: the words, to whom, and by when they answer. */
export const putInWriting = task({
  path: '/written-procedures/put',
  may: 'put decisions in writing',
  title: 'Put a decision in writing',
  button: 'Put it to them',
  above: () => [
    { says: 'Decisions', href: '/decisions' },
    { says: 'In writing', href: '/written-procedures' },
  ],

  fields: async (visit: Visit) => {
    const partners = await statutoryPartners(visit.db, visit.today)
    return {
      ...textQuestions,
      statutory: choice('Does the law give this decision to all the safeguarding partners together?', {
        yes: 'Yes: it is carried only if each of them agrees',
        no: 'No',
      }),
      asked: choices(
        'Which safeguarding partners are asked?',
        Object.fromEntries(partners.map(({ id, name }) => [String(id), name])) as Record<string, string>,
        { optional: true },
      ),
      alsoAsked: several(
        'Who else is asked?',
        { agencyId: pick('Which agency?', await agenciesToPick(visit.db)) },
        { each: 'Agency', most: 6, hint: 'Members of the group beside the three partners' },
      ),
      workingDays: number('How many working days do they have?', {
        least: 1,
        most: 90,
        hint: 'Today is day zero',
      }),
      decidedBy: text('Who decides?', { hint: 'As it will stand in the register, such as: Executive Board' }),
      workingGroupId: pick('To the meeting of which group is it reported?', await groupsToPick(visit.db), {
        optional: true,
      }),
      audience: choice('Who may read the decision?', audiences),
      paper: file('A paper that goes with it', { hint: 'More can be added on its page' }),
    }
  },

  find: async (visit): Promise<Subject> => ({ rule: ruleOn(await rules(visit.db), visit.today) }),

  begin: ({ rule }) => ({
    statutory: 'no',
    audience: 'public',
    workingDays: rule?.workingDays.toString(),
  }),

  before: ({ rule }) => (
    <p>
      {rule
        ? `It is carried when ${lower(carriedWhen[rule.carriedWhen as CarriedWhen])}, as the rule in force says; what the law gives to the three, only when all of them agree.`
        : 'No rule for decisions between meetings has been set, so everybody who is asked has to agree.'}{' '}
      Anybody who asks for a meeting stops it.
    </p>
  ),

  async check(answers, _subject, visit): Promise<Problem[]> {
    const problems = putProblems(
      { statutory: answers.statutory === 'yes', asked: askedIn(answers) },
      await statutoryPartners(visit.db, visit.today),
    )
    return [...problems, ...(await closingProblems(visit, answers.workingDays))]
  },

  async save(visit, { rule }, { paper, ...answers }) {
    const statutory = answers.statutory === 'yes'
    const id = await addProcedure(
      visit.db,
      {
        title: answers.title,
        workingGroupId: answers.workingGroupId,
        decidedBy: answers.decidedBy,
        statutory,
        audience: answers.audience,
        carriedWhen: statutory ? 'all agree' : (rule?.carriedWhen ?? 'all agree'),
        openedBy: visit.who.name,
        openedOn: visit.today,
        knownOn: visit.today,
      },
      askedIn(answers),
    )
    const at = `/written-procedures/${id}`
    const closesOn = await writeText(visit, id, 1, answers, answers.workingDays, null)
    if (paper) await addEvidence(visit, at, 'see written procedures', paper)
    await record(visit, 'decision put in writing', at, { ...answers, closesOn, ...(paper && { paper: paper.name }) })
    await tellThoseAsked(
      visit,
      await wholeProcedure(visit, id),
      `Your answer is asked: ${answers.title}`,
      `A proposed decision has been put to you in writing. Answer by ${inWords(closesOn)}: agree, differ with your reason, abstain, or ask for a meeting.`,
      `${at}/answer`,
    )
    return at
  },
})

type Words = { title: string; says: string; reasons: string; options: readonly { option: string; whyNot: string }[] }

/** Writes down one text of a proposed decision with its hash and its closing day, and answers with that day. */
export async function writeText(
  visit: Visit,
  procedureId: number,
  place: number,
  { title, says, reasons, options }: Words,
  workingDays: number,
  why: string | null,
) {
  const closesOn = addWorkingDays(visit.today, workingDays, { holidays: await holidaysOf(visit.db) })
  const words = { number: place, title, says, reasons, options }
  await addText(
    visit.db,
    {
      procedureId,
      number: place,
      title,
      says,
      reasons,
      hash: hashOfText(words),
      why,
      putOn: visit.today,
      workingDays,
      closesOn,
      writtenBy: visit.who.name,
    },
    options,
  )
  return closesOn
}

/** What keeps a closing day from being counted: a day that the list of holidays does not reach. */
export async function closingProblems({ today, db }: Visit, workingDays: number): Promise<Problem[]> {
  try {
    addWorkingDays(today, workingDays, { holidays: await holidaysOf(db) })
    return []
  } catch (error) {
    if (error instanceof BeyondTheCalendar) return [{ field: 'workingDays', says: error.message }]
    throw error
  }
}

const askedIn = ({ asked, alsoAsked }: { asked: string[]; alsoAsked: readonly { agencyId: number }[] }): number[] => [
  ...new Set([...asked.map(Number), ...alsoAsked.map(({ agencyId }) => agencyId)]),
]

const lower = (says: string) => says.charAt(0).toLowerCase() + says.slice(1)
