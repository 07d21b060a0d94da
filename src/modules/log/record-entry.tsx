import { whenInWords } from '#platform/calendar/when.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { audiences, entryKinds } from './entry.ts'
import { addEntry, findEntry, someEntries, type FoundEntry } from './store.ts'

const questions = {
  title: text('What is it, in a few words?', { hint: 'Never a child’s name or detail' }),
  bodySays: text('Which body acted?', {
    optional: true,
    hint: 'Such as an inspectorate or a department; never a person’s name',
  }),
  ...datedFields('What happened, or is awaited?'),
  audience: choice('Who may read its sentence?', audiences),
  paper: file('A letter or report that proves it'),
}

/** Something happened, or is awaited, that no other chapter keeps. */
export const recordEntry = task({
  path: '/log/record',
  may: 'keep the log',
  title: 'Record an entry',
  above: () => [{ says: 'Log', href: '/log' }],
  fields: { kind: choice('What kind of thing is it?', entryKinds), ...questions },
  find: async () => null,
  begin: () => ({ status: 'happened', audience: 'public' }),
  check: (answers, _subject, visit) => dateProblems(answers, visit.today),

  async save(visit, _subject, { paper, ...answers }) {
    const id = await addEntry(visit.db, { ...answers, knownOn: visit.today })
    if (paper) await addEvidence(visit, `/log/${id}`, 'see the log', paper)
    await record(visit, 'log entry recorded', `/log/${id}`, { ...answers, paper: paper?.name ?? null })
    return `/log/${id}`
  },
})

/** What came of an entry: another entry that points back to it, so that both keep their own dates. */
export const recordOutcome = task({
  path: '/log/:entry/record-outcome',
  may: 'keep the log',
  title: 'Record what came of it',
  examples: async (visit) => (await someEntries(visit.db)).slice(0, 1).map(({ id }) => ({ entry: String(id) })),
  above: (entry: FoundEntry) => [
    { says: 'Log', href: '/log' },
    { says: entry.title, href: `/log/${entry.id}` },
  ],
  fields: questions,
  find: (visit, params) => findEntry(visit.db, numberIn(params.entry), visit.today),
  begin: (entry) => ({ status: 'happened', audience: entry.audience, bodySays: entry.bodySays ?? undefined }),
  before: (entry) => (
    <p>
      {entry.title}, {whenInWords(entry.happenedOn)}.
    </p>
  ),
  check: (answers, _entry, visit) => dateProblems(answers, visit.today),

  async save(visit, entry, { paper, ...answers }) {
    const id = await addEntry(visit.db, {
      ...answers,
      kind: entry.kind,
      section: entry.section,
      outcomeOf: entry.id,
      knownOn: visit.today,
    })
    if (paper) await addEvidence(visit, `/log/${id}`, 'see the log', paper)
    await record(visit, 'outcome recorded', `/log/${entry.id}`, { outcome: answers.title })
    await record(visit, 'log entry recorded', `/log/${id}`, {
      ...answers,
      outcomeOf: entry.id,
      paper: paper?.name ?? null,
    })
    return `/log/${id}`
  },
})
