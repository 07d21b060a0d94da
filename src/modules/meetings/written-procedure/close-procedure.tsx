import { inWords } from '#platform/calendar/day.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { aboveOf, openExamples } from './answer-in-writing.tsx'
import { endProcedure } from './end-procedure.ts'
import { endings } from './procedure.ts'
import { holdOpen, wholeProcedure, type FoundProcedure } from './whole-procedure.ts'

/** The closing day is over: what came of the proposed decision is written down, as the answers make it. Before that day it can only be withdrawn. */
export const closeProcedure = task({
  path: '/written-procedures/:procedure/close',
  may: 'put decisions in writing',
  title: (found: FoundProcedure) => `${found.outcome.is === 'open' ? 'Withdraw' : 'Close'}: ${found.title}`,
  examples: openExamples,
  above: aboveOf,
  fields: { why: text('Why?', { most: 1000 }) },
  find: (visit, params) => wholeProcedure(visit, numberIn(params.procedure)),
  begin: ({ outcome }) => ({ why: outcome.is === 'open' ? undefined : outcome.why }),
  before: ({ outcome, text: words }) => (
    <p>
      {outcome.is === 'open'
        ? `It is open until ${inWords(words.closesOn)}: ${outcome.why}. Saving this withdraws it.`
        : `What the answers make of it: ${endings[outcome.is]!.says.toLowerCase()}. ${outcome.why}.`}
    </p>
  ),
  check: (_answers, { end }) => (end ? [{ field: 'why', says: 'It is over already' }] : []),

  async save(visit, shown, { why }) {
    const found = await holdOpen(visit, shown)
    if (found.outcome.is !== shown.outcome.is) throw new ChangedMeanwhile()
    await endProcedure(visit, found, { how: found.outcome.is === 'open' ? 'withdrawn' : found.outcome.is, why })
    return `/written-procedures/${found.id}`
  },
})

/** A paper goes with a proposed decision. It is for reading beside the words and does not change them, so the answers stay. */
export const addPaper = task({
  path: '/written-procedures/:procedure/add-paper',
  may: 'put decisions in writing',
  title: ({ title }: FoundProcedure) => `Add a paper: ${title}`,
  examples: openExamples,
  above: aboveOf,
  fields: { paper: file('The paper') },
  find: (visit, params) => wholeProcedure(visit, numberIn(params.procedure)),
  check: ({ paper }, { end }) => [
    ...(end ? [{ field: 'paper', says: 'It is over already' }] : []),
    ...(paper ? [] : [{ field: 'paper', says: 'Choose a file' }]),
  ],

  async save(visit, found, { paper }) {
    const at = `/written-procedures/${found.id}`
    await addEvidence(visit, at, 'see written procedures', paper!)
    await record(visit, 'paper added', at, { paper: paper!.name })
    return at
  },
})
