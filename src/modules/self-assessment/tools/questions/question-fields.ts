import type { Answers, Fields } from '#platform/forms/field.ts'
import { choice, choices, pick, text } from '#platform/forms/fields.tsx'
import { kindsWithChoices } from '../tool.ts'
import { conditionsFor, type Asking } from './question-content.ts'

/** What may be asked beside an answer. */
const besides = {
  asksEvidence: 'What shows it, in words and documents',
  asksImpact: 'What difference it made',
  asksImprovement: 'What will be improved, whose that is and by when',
} as const

/** Every question that is asked of a question, whatever its kind. */
const allFields = ({ whole, kind }: Asking, conditions: { id: number; says: string }[]) => ({
  reference: text('Its number', { most: 20, hint: 'Such as 0.1 or 1.1.1. Wordings of one question share a number' }),
  asks: text(kind === 'statement' ? 'What does it say?' : 'What is asked?', {
    long: true,
    most: 3_000,
    hint: 'A line that begins with - is a point of a list',
  }),
  scale: pick('Which scale is it scored on?', named(whole.scales)),
  choices: text(kind === 'table' ? 'What are its columns?' : 'What can be chosen?', {
    long: true,
    most: 5_000,
    hint: kind === 'table' ? 'One column to a line' : 'One answer to a line',
  }),
  guidance: text('What helps somebody answer it?', {
    long: true,
    optional: true,
    most: 5_000,
    hint: 'Such as what to look for, or what counts as evidence',
  }),
  besides: choices('What is asked beside the answer?', besides, { optional: true }),
  needed: choice('Can a return be sent in without it?', {
    needed: 'No, it has to be answered',
    optional: 'Yes, it may be left out',
  }),
  links: text('Further reading', {
    long: true,
    optional: true,
    most: 5_000,
    hint: 'One link to a line: words, then |, then the address, such as: Our policy | https://example.org/policy',
  }),
  crossReferences: text('Where else is the same asked?', {
    optional: true,
    most: 500,
    hint: 'Numbers of other audits, separated by commas, such as 1.2, 18.5',
  }),
  audience: pick('Whom is this wording for?', named(whole.audiences), {
    optional: true,
    hint: 'None means everybody who has no wording of their own',
  }),
  onlyIf: pick('Is it asked only after a certain answer to an earlier question?', conditions, {
    optional: true,
    hint: 'None means it is always asked',
  }),
  onlyIfAnswer: text('After which answer?', { optional: true, hint: 'In the words of that answer, such as Yes' }),
  staffAsks: text('How is it put to practitioners in the survey beside the return?', {
    long: true,
    optional: true,
    most: 1_000,
    hint: 'Leave this empty where practitioners are not asked',
  }),
  next: afterwards(true),
})
export type QuestionAnswers = Partial<Answers<ReturnType<typeof allFields>>> & { reference: string; asks: string }

/** The questions asked of a question of one kind: nothing that has no meaning for it. */
export function questionFields(asking: Asking): Fields {
  const { kind, own, whole } = asking
  const conditions = conditionsFor(asking)
  const all = allFields(asking, conditions)
  const isAsked: Partial<Record<keyof typeof all, boolean>> = {
    scale: kind === 'scored',
    choices: kindsWithChoices.includes(kind),
    besides: kind !== 'statement',
    needed: kind !== 'statement',
    audience: whole.audiences.length > 0,
    onlyIf: conditions.length > 0,
    onlyIfAnswer: conditions.length > 0,
    staffAsks: kind === 'scored',
    next: own === null,
  }
  return Object.fromEntries(
    Object.entries({ ...all, ...(kind !== 'scored' && { next: afterwards(false) }) }).filter(
      ([name]) => isAsked[name as keyof typeof all] ?? true,
    ),
  )
}

/** Where a builder may go on to after a question. */
const afterwards = (isScored: boolean) =>
  choice('What do you want to do next?', {
    back: 'Back to the tool',
    another: 'Add the next question of this part',
    ...(isScored && { meanings: 'Say what each point means for this question, in its own words' }),
  })

const named = (all: readonly { id: number; name: string }[]) => all.map(({ id, name }) => ({ id, says: name }))
