import { decisionsBecauseOf } from '#modules/meetings/index.ts'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundsBeside } from '../analysis/change-store.ts'
import { roundTrail } from '../analysis/show-analysis.tsx'
import { answersOfTheme } from './coding-store.ts'
import { improvementsOfAnswers } from '../improvements/plan-store.ts'
import { AnswersOfTheme, DecisionList, Figures, Steps } from './theme-sections.tsx'
import { choicesOf, codingsTold, findTheme, prioritiesBecauseOf, referencesTold, someThemes } from './theme-store.ts'
import { marks, standingOf, themeAddress, themesAddress } from './theme.ts'

/** Some themes that exist, for the list of pages. */
export const themeExamples = async ({ db }: Visit) =>
  (await someThemes(db)).slice(0, 2).map(({ id }) => ({ theme: String(id) }))

/** Where the pages of a theme hang. */
export const themeTrail = (theme: { id: number; title: string; roundId: number; round: string }) => [
  ...roundTrail({ id: theme.roundId, title: theme.round }),
  { says: 'Themes', href: themesAddress(theme.roundId) },
  { says: theme.title, href: themeAddress(theme.id) },
]

/**
 * One theme: what was decided about it and why, the figures it is measured by in this round and the next, what came of it, and the answers it came
 * from for those who may read them. Ten statements.
 */
export const showTheme = page({
  path: '/self-assessment/themes/:theme',
  may: 'see themes',
  examples: themeExamples,

  async show(visit, params) {
    const { db, today } = visit
    const theme = await findTheme(db, numberIn(params.theme))
    const at = themeAddress(theme.id)
    const steps = await choicesOf(db, [theme.id])
    const stands = standingOf(steps)
    const { after } = await roundsBeside(db, theme.roundId)
    const rounds = [{ id: theme.roundId, title: theme.round }, ...(after ? [after] : [])]
    const figures = await referencesTold(
      db,
      rounds.map(({ id }) => id),
      theme.measuredBy,
      today,
    )
    const told = (await codingsTold(db, [theme.id], today)).get(theme.id) ?? { answers: 0, agencies: 0 }
    const [priorities, actions] = [await prioritiesBecauseOf(db, at), await actionsBecauseOf(db, at)]
    const reads = may(visit, 'read every return')
    const number = pageAsked(visit)
    const answers = reads ? await answersOfTheme(db, theme, today, number) : null
    const promised = await improvementsOfAnswers(db, today, answers?.rows.map(({ id }) => id) ?? [])
    return {
      title: theme.title,
      above: themeTrail(theme).slice(0, -1),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={theme.title}
            over={theme.round}
            lede={theme.says}
            deeds={may(visit, 'choose themes') && <Button href={`${at}/choose`}>Say what is decided</Button>}
          />
          <p>
            <Status {...marks[stands]} />
          </p>
          <Section title="What was decided" id="decided">
            <Steps steps={steps} />
          </Section>
          <Section title="How it is measured" id="measured">
            <Figures
              references={theme.measuredBy}
              rounds={rounds}
              figures={figures}
              whole={reads}
              hasNext={after !== null}
            />
          </Section>
          <Section title="What came of it" id="came-of-it">
            {priorities.length > 0 && (
              <ul class="govuk-list">
                {priorities.map(({ id, planId, plan, title }) => (
                  <li key={id}>
                    A priority of <a href={`/plans/${planId}#priority-${id}`}>{plan}</a>: {title}
                  </li>
                ))}
              </ul>
            )}
            <ActionTable
              rows={actions}
              today={today}
              caption="Actions because of this theme"
              empty="No action has been raised because of it."
            />
            {may(visit, 'see decisions') && <DecisionList decisions={await decisionsBecauseOf(db, at)} />}
          </Section>
          <Ways visit={visit} theme={theme} priority={priorities[0] ?? null} />
          <AnswersOfTheme visit={visit} at={at} told={told} rows={answers?.rows ?? null} promised={promised} />
          {answers && <PagesOf at={at} page={number} count={answers.count} of="answers" />}
          <HistoryList lines={await historyOf(db, at)} />
        </>
      ),
    }
  },
})

/** What can be done next about a theme, as far as this visitor may. */
const Ways = ({
  visit,
  theme: { id, title },
  priority,
}: {
  visit: Visit
  theme: { id: number; title: string }
  /** The priority it became in a plan, if it did. */
  priority: { id: number; planId: number } | null
}) => {
  const at = themeAddress(id)
  const place = priority && { plan: String(priority.planId), priority: String(priority.id) }
  const ways = [
    ['raise actions', `/actions/raise?${new URLSearchParams({ because: title, at, ...place })}`, 'Raise an action'],
    [
      'propose items',
      `/backlog/propose?${new URLSearchParams({ title: `Theme for improvement: ${title}` })}`,
      'Put it before a board or group',
    ],
    ['record decisions', `/decisions/record?because=${at}`, 'Record a decision about it'],
    ['choose themes', `${at}/edit`, 'Edit'],
  ].filter(([ability]) => may(visit, ability!))
  return ways.length === 0 ? null : (
    <ul class="ways">
      {ways.map(([, href, says]) => (
        <li key={href}>
          <a href={href}>{says}</a>
        </li>
      ))}
    </ul>
  )
}
