import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { number, text } from '#platform/forms/fields.tsx'
import { blocks } from '#platform/forms/several.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveOf, openExamples } from './answer-in-writing.tsx'
import { tellThoseAsked } from './end-procedure.ts'
import { closingProblems, textQuestions, writeText } from './put-in-writing.tsx'
import { retitle } from './store.ts'
import { holdOpen, wholeProcedure, type FoundProcedure } from './whole-procedure.ts'

/** The words of a proposed decision are changed: a new text, a new closing day, and every answer to the words before is gone. */
export const changeText = task({
  path: '/written-procedures/:procedure/change',
  may: 'put decisions in writing',
  title: ({ title }: FoundProcedure) => `Change the words: ${title}`,
  button: 'Put the new words to them',
  examples: openExamples,
  above: aboveOf,
  fields: {
    ...textQuestions,
    workingDays: number('How many working days do they have, from today?', { least: 1, most: 90 }),
    why: text('Why are the words changed?', { most: 1000 }),
  },
  find: (visit, params) => wholeProcedure(visit, numberIn(params.procedure)),
  begin: ({ text: words, options }) => ({
    title: words.title,
    says: words.says,
    reasons: words.reasons,
    workingDays: String(words.workingDays),
    ...blocks(
      'options',
      options.map(({ option, whyNot }) => ({ option, whyNot })),
    ),
  }),
  before: ({ answers }) => (
    <p>
      {answers.length === 0
        ? 'Nobody has answered yet.'
        : `${answers.length} ${answers.length === 1 ? 'answer was' : 'answers were'} given to the words below. Any change takes every answer away.`}
    </p>
  ),

  async check({ title, says, reasons, options, workingDays }, found, visit) {
    const asOne = (words: { title: string; says: string; reasons: string }, all: readonly object[]) =>
      JSON.stringify([words.title, words.says, words.reasons, all])
    const before = found.options.map(({ option, whyNot }) => ({ option, whyNot }))
    return [
      ...(found.end ? [{ field: 'title', says: 'It is over already' }] : []),
      ...(asOne({ title, says, reasons }, options) === asOne(found.text, before)
        ? [{ field: 'says', says: 'These are the words that stand already' }]
        : []),
      ...(await closingProblems(visit, workingDays)),
    ]
  },

  async save(visit, found, { workingDays, why, ...words }) {
    const at = `/written-procedures/${found.id}`
    await holdOpen(visit, found)
    await retitle(visit.db, found, words.title)
    const closesOn = await writeText(visit, found.id, found.text.number + 1, words, workingDays, why)
    await record(visit, 'proposed words changed', at, { ...words, why, closesOn, lost: found.answers.length })
    await tellThoseAsked(
      visit,
      found,
      `The words have changed: ${words.title}`,
      `A proposed decision that was put to you has other words now, so no answer to the words before counts. Answer by ${inWords(closesOn)}.`,
      `${at}/answer`,
    )
    return at
  },
})
