import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { roundTrail } from '../analysis/show-analysis.tsx'
import { findRound, someRounds } from '../store.ts'
import { AnswerList } from './answer-list.tsx'
import { addCodings, answersPage, findAnswerOf } from './coding-store.ts'
import { themesOfRounds } from './theme-store.ts'
import { answersAddress, standIn, themeAddress, themesAddress } from './theme.ts'

/** An answer, or some words of it, is laid to a theme, so that the theme leads back to it. */
export const layAnswer = task({
  path: '/self-assessment/rounds/:round/answers/:answer/lay',
  may: 'lay answers to themes',
  examples: answerExamples,

  async find(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const answer = await findAnswerOf(visit.db, round.id, visit.today, numberIn(params.answer))
    return { round, answer, themes: await themesOfRounds(visit.db, [round.id]) }
  },
  title: ({ answer }) => `Lay to a theme: ${answer.agency}, ${answer.reference}`,
  above: ({ round }) => [...roundTrail(round), { says: 'What agencies wrote', href: answersAddress(round.id) }],
  before: ({ answer, round, themes }) => (
    <>
      <AnswerList rows={[answer]} empty="" />
      {themes.length === 0 && (
        <p>
          No theme has been put up yet. <a href={`${themesAddress(round.id)}/add`}>Put one up</a> first.
        </p>
      )}
    </>
  ),
  fields: async (_visit, { themes }) => ({
    themeId: pick(
      'To which theme?',
      themes.map(({ id, title }) => ({ id, says: title })),
    ),
    words: text('Which words of it?', {
      optional: true,
      hint: 'As they stand in the answer. Leave this empty for the answer as a whole',
      most: 1_000,
    }),
  }),
  check: ({ words }, { answer }) =>
    words === null || standIn(words, [answer.says, answer.evidence, answer.impact, answer.improvement])
      ? []
      : [{ field: 'words', says: 'These words do not stand in the answer; copy them from it' }],

  async save(visit, { answer }, { themeId, words }) {
    await addCodings(visit.db, [
      {
        forAgencyId: answer.agencyId,
        themeId,
        answerId: answer.id,
        words,
        byName: visit.who.name,
        at: visit.now,
      },
    ])
    await record(
      visit,
      'answer laid to a theme',
      themeAddress(themeId),
      { answer: answer.id },
      { agency: answer.agencyId },
    )
    return `${themeAddress(themeId)}#answers`
  },
})

/** An answer of a return that came in, for the list of pages. */
export async function answerExamples({ db, today }: Visit) {
  for (const { id } of await someRounds(db)) {
    const { rows } = await answersPage(db, id, today, { words: '', partId: null, kind: null }, 1)
    if (rows[0]) return [{ round: String(id), answer: String(rows[0].id) }]
  }
  return []
}
