import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { Prose } from '#platform/ui/prose.tsx'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { endProcedure } from './end-procedure.ts'
import { answerWords } from './procedure.ts'
import { addAnswer, someProcedures } from './store.ts'
import { holdOpen, voiceOf, wholeProcedure, type FoundProcedure, type Voice } from './whole-procedure.ts'

type Subject = FoundProcedure & { voice: Voice | { whyNot: string } }

/** Somebody who is asked answers exactly the words shown. The last answer that was waited for ends it. */
export const answerInWriting = task({
  path: '/written-procedures/:procedure/answer',
  may: 'answer written procedures',
  title: ({ title }: Subject) => `Answer: ${title}`,
  button: 'Send your answer',
  examples: openExamples,
  above: aboveOf,

  fields: async (_visit: Visit, { text: words }: Subject) => ({
    how: choice('What do you answer?', answerWords),
    why: text('Why, in your own words?', {
      long: true,
      optional: true,
      most: 2000,
      hint: 'Needed unless you agree. It stands in the record beside your answer',
    }),
    content: exactly(words.hash),
  }),

  async find(visit, params): Promise<Subject> {
    const found = await wholeProcedure(visit, numberIn(params.procedure))
    return { ...found, voice: await voiceOf(visit, found) }
  },

  begin: ({ voice, answers }) => {
    const given = 'agencyId' in voice ? answers.find(({ agencyId }) => agencyId === voice.agencyId) : undefined
    return { how: given?.how, why: given?.why ?? undefined }
  },

  before: ({ text: words, voice, asked, statutory, options }) => (
    <>
      <p>
        {'agencyId' in voice
          ? `You answer for ${asked.find(({ agencyId }) => agencyId === voice.agencyId)!.name}${voice.deputySays ? `. ${voice.deputySays}` : ''}`
          : voice.whyNot}
        . Answer by {inWords(words.closesOn)}.
        {statutory &&
          ' The law gives this to all the safeguarding partners: it is carried only if each of them agrees.'}
      </p>
      <Prose text={`${words.says}.\n\n${words.reasons}`} />
      {options.length > 0 && (
        <>
          <p>What else was weighed:</p>
          <ul class="bullets">
            {options.map((row) => (
              <li key={row.id}>
                <b>{row.option}.</b> {row.whyNot}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        These words, in one number: <code>{words.hash}</code>
      </p>
    </>
  ),

  check: ({ how, why }, { end, voice, text: words }, visit) => [
    ...(end ? [{ field: 'how', says: 'It is over already' }] : []),
    ...('whyNot' in voice ? [{ field: 'how', says: voice.whyNot }] : []),
    ...(!end && visit.today > words.closesOn
      ? [{ field: 'how', says: `The last day to answer was ${inWords(words.closesOn)}` }]
      : []),
    ...(how !== 'agreed' && !why ? [{ field: 'why', says: 'Say why: it is kept in your own words' }] : []),
  ],

  async save(visit, subject, { how, why }) {
    const { id, title, text: words, voice, asked } = subject
    const at = `/written-procedures/${id}`
    await holdOpen(visit, subject)
    await addAnswer(visit.db, {
      procedureId: id,
      textId: words.id,
      ...(voice as Voice),
      hash: words.hash,
      how,
      why,
      byName: visit.who.name,
      answeredAt: visit.now,
    })
    const agency = asked.find(({ agencyId }) => agencyId === (voice as Voice).agencyId)!.name
    await record(visit, `answered for ${agency}`, at, { title, how, why, hash: words.hash })
    const found = await wholeProcedure(visit, id)
    if (found.outcome.is !== 'open') await endProcedure(visit, found, { how: found.outcome.is, why: found.outcome.why })
    return at
  },
})

/** Where the tasks of a proposed decision hang. */
export function aboveOf({ id, title }: { id: number; title: string }) {
  return [
    { says: 'In writing', href: '/written-procedures' },
    { says: title, href: `/written-procedures/${id}` },
  ]
}

/** What was put in writing, for the list of pages: one that has not ended where there is one. */
export async function openExamples(visit: Visit) {
  return (await someProcedures(visit.db)).map(({ id }) => ({ procedure: String(id) }))
}

/** A hidden answer that must be what was shown: whoever answers answers what they read. */
const exactly = (hash: string): Field<string> => ({
  question: 'The words that were shown',
  read: (raw, name) =>
    raw.one(name) === hash
      ? { value: hash }
      : { says: 'The words were changed after this page was opened. Read them again before you answer' },
  ask: (name) => <input type="hidden" name={name} value={hash} />,
  show: (value) => value,
  example: (name) => ({ [name]: hash }),
})
