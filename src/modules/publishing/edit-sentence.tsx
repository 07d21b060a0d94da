import type { Fact, FactSource } from '#platform/facts/fact.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { Sheet } from '#platform/ui/glance.tsx'
import { task } from '#platform/web/route.tsx'
import { composedFor, draftChanged } from './gather.ts'
import { factsTold } from './compose.ts'
import { differencesFrom, differencesInWords } from './edited-sentence.ts'
import { changeInWords, changesSince, snapshotOf, type Change, type Report, type Sentence } from './report.ts'
import { changeSentence, findReport, findSentence, sentencesOf, someReports } from './store.ts'

type Subject = { report: Report; sentence: Sentence; now: Fact | undefined; changes: Change[]; version: number }

const places = { told: 'It stands in the report', 'left out': 'Leave it out of the report, and say why below' } as const

/** Change the words of a sentence. It keeps its thread: its record's dates and figures stay in it, or a reason says why not. */
export const editSentence = (sources: readonly FactSource[]) =>
  task({
    path: '/reports/:report/sentences/:sentence',
    may: 'write reports',
    title: ({ sentence }: Subject) => (sentence.factName ? 'Edit a sentence' : 'Edit what was written freely'),
    fields: {
      says: text('The sentence', {
        long: true,
        most: 2000,
        hint: 'Whole sentences; never a name or a detail of a child',
      }),
      place: choice('Where does it stand?', places),
      reason: text('Why does it differ from the record, or why is it left out?', {
        optional: true,
        long: true,
        most: 1000,
      }),
    },
    examples: async ({ db }) => {
      const [first] = await someReports(db, 1)
      return first
        ? (await sentencesOf(db, first.id))
            .slice(0, 2)
            .map(({ id }) => ({ report: String(first.id), sentence: String(id) }))
        : []
    },

    async find(visit, params): Promise<Subject> {
      const report = await findReport(visit.db, numberIn(params.report))
      const sentence = await findSentence(visit.db, report.id, numberIn(params.sentence))
      const facts = sentence.factName ? factsTold(await composedFor(visit, sources, report)) : []
      const now = facts.find((fact) => fact.name === sentence.factName)
      return {
        report,
        sentence,
        now,
        changes: sentence.fact ? changesSince(sentence.fact, now) : [],
        version: report.version,
      }
    },

    begin: ({ sentence, changes, now }) => ({
      says: changes.length && now && !sentence.edited ? now.sentence : sentence.says,
      place: sentence.leftOutBecause === null ? 'told' : 'left out',
      reason: sentence.leftOutBecause ?? sentence.editedBecause ?? undefined,
    }),
    above: ({ report }) => [
      { says: 'Reports', href: '/reports' },
      { says: report.title, href: `/reports/${report.id}` },
    ],
    before: (subject) => <TheRecord {...subject} />,

    check(answers, { sentence, now }) {
      if (answers.place === 'left out')
        return answers.reason ? [] : [{ field: 'reason', says: 'Say why it is left out' }]
      if (!sentence.factName || answers.reason) return []
      if (!now)
        return [{ field: 'reason', says: 'Its record is no longer there. Leave the sentence out, or say why it stays' }]
      const says = differencesInWords(differencesFrom(now, answers.says))
      return says ? [{ field: 'says', says }] : []
    },

    async save(visit, { report, sentence, now }, { says, place, reason }) {
      await changeSentence(visit.db, sentence.id, {
        says,
        edited: says !== (now?.sentence ?? null),
        editedBecause: place === 'told' ? reason : null,
        leftOutBecause: place === 'left out' ? reason : null,
        fact: now ? snapshotOf(now) : sentence.fact,
      })
      await draftChanged(visit, report.id, place === 'told' ? 'sentence edited' : 'sentence left out', {
        was: sentence.says,
        says,
        reason,
      })
      return `/reports/${report.id}#s${sentence.id}`
    },
  })

const TheRecord = ({ sentence, now, changes }: Subject) =>
  sentence.fact === null ? (
    <p class="quiet">No record stands behind these words.</p>
  ) : (
    <Sheet title="What the record says" plain>
      {changes.map((change) => (
        <p key={change.of}>
          <b>{change.of}:</b> {changeInWords(change)}.
        </p>
      ))}
      <Prose text={now?.sentence ?? sentence.fact.sentence} small />
      <p class="small quiet">
        {whenInWords((now ?? sentence.fact).when)}. {sentence.fact.source ? `Source ${sentence.fact.source}. ` : ''}
        {(now ?? sentence.fact).proof.map((proof) => (
          <a key={proof} href={proof}>
            Open the record
          </a>
        ))}
      </p>
    </Sheet>
  )
