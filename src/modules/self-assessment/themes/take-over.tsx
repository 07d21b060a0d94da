import { agenciesToPick } from '#modules/partnership/index.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { AnswerList } from './answer-list.tsx'
import { answersOfTheme, findAnswerOfTheme, noteTakenOver, removeCodingsOf } from './coding-store.ts'
import { themeTrail } from './show-theme.tsx'
import { findTheme, prioritiesBecauseOf, someThemes } from './theme-store.ts'
import { themeAddress } from './theme.ts'

/** What an agency wrote that it will improve becomes an action of that agency, in the one register, because of the theme; where the theme is a priority of a plan, for that. */
export const takeOverImprovement = task({
  path: '/self-assessment/themes/:theme/answers/:answer/take-over',
  may: 'lay answers to themes',
  examples: (visit) => answerExamples(visit, ({ improvement, actionAt }) => improvement !== null && actionAt === null),
  async find(visit, params) {
    const subject = await findLaid(visit, params)
    // What was taken over already, or has nothing to improve, is no form.
    if (subject.answer.improvement === null || subject.answer.actionAt !== null) throw new NotFound()
    return subject
  },
  title: ({ answer }) => `Take over an improvement: ${answer.agency}`,
  above: ({ theme }) => themeTrail(theme),
  before: ({ answer }) => (
    <>
      <p>
        The register of actions is read by everybody of the partnership. Word the action so that it tells nothing else
        of the agency’s return.
      </p>
      <AnswerList rows={[answer]} empty="" />
    </>
  ),
  fields: async (visit) => ({
    title: text('What is to be done?', { hint: 'Begin with a verb; never a detail of a child', most: 300 }),
    ownerAgencyId: pick('Which organisation?', await agenciesToPick(visit.db)),
    due: when('By when?'),
  }),
  begin: ({ answer }) => ({
    title: answer.improvement!.replaceAll(/\s+/g, ' ').trim().slice(0, 300),
    ownerAgencyId: String(answer.agencyId),
    due: answer.improvementBy ? whenInWords(answer.improvementBy) : '',
  }),

  async save(visit, { theme, answer }, answers) {
    const at = themeAddress(theme.id)
    const [priority] = await prioritiesBecauseOf(visit.db, at)
    const action = await raiseAction(visit, {
      ...answers,
      planId: priority?.planId ?? null,
      priorityId: priority?.id ?? null,
      becauseSays: theme.title,
      becauseAt: at,
    })
    await noteTakenOver(visit.db, theme.id, answer.id, `/actions/${action}`)
    await record(visit, 'improvement taken over as an action', at, { action }, { agency: answer.agencyId })
    return `${at}#came-of-it`
  },
})

/** An answer that was laid to a theme by mistake is taken off it. */
export const takeOffTheme = task({
  path: '/self-assessment/themes/:theme/answers/:answer/take-off',
  may: 'lay answers to themes',
  examples: (visit) => answerExamples(visit, () => true),
  find: findLaid,
  title: ({ theme }) => `Take an answer off: ${theme.title}`,
  above: ({ theme }) => themeTrail(theme),
  before: ({ answer }) => <AnswerList rows={[answer]} empty="" />,
  button: 'Take it off',
  fields: { because: text('Why?', { most: 400 }) },

  async save(visit, { theme, answer }, { because }) {
    await removeCodingsOf(visit.db, theme.id, answer.id)
    await record(
      visit,
      'answer taken off a theme',
      themeAddress(theme.id),
      { answer: answer.id, because },
      { agency: answer.agencyId },
    )
    return `${themeAddress(theme.id)}#answers`
  },
})

async function findLaid(visit: Visit, params: Record<string, string>) {
  const theme = await findTheme(visit.db, numberIn(params.theme))
  return { theme, answer: await findAnswerOfTheme(visit.db, theme, visit.today, numberIn(params.answer)) }
}

async function answerExamples(
  { db, today }: Visit,
  fits: (answer: { improvement: string | null; actionAt: string | null }) => boolean,
) {
  for (const theme of await someThemes(db)) {
    const answer = (await answersOfTheme(db, theme, today, 1)).rows.find(fits)
    if (answer) return [{ theme: String(theme.id), answer: String(answer.id) }]
  }
  return []
}
