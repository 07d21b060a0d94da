import { actionsBecauseOfAny, isLate } from '#modules/plans/index.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { shareInWords } from '#platform/facts/small-number.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { countsByReference } from '../analysis/analysis-store.ts'
import { roundExamples, roundTrail } from '../analysis/show-analysis.tsx'
import { findRound } from '../store.ts'
import { analysisAddress, wholeRound } from '../analysis/analysis.ts'
import type { Round } from '../round.ts'
import { questionsOffered, standardsOffered } from './candidates.ts'
import { choicesOf, referencesOf, standardsTold, themesOfRounds } from './theme-store.ts'
import { choices, marks, standingOf, themeAddress, themesAddress, type Choice, type Theme } from './theme.ts'

/**
 * The themes of a round: chosen, not chosen and still to be decided, each with who decided it and why; what else the answers offer; and how
 * many meet the minimum, standard by standard. Nine statements.
 */
export const listThemes = page({
  path: '/self-assessment/rounds/:round/themes',
  may: 'see themes',
  examples: roundExamples,

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const themes = await themesOfRounds(visit.db, [round.id])
    const steps = Map.groupBy(
      await choicesOf(
        visit.db,
        themes.map(({ id }) => id),
      ),
      ({ themeId }) => themeId,
    )
    const actions = Map.groupBy(
      await actionsBecauseOfAny(
        visit.db,
        themes.map(({ id }) => themeAddress(id)),
      ),
      ({ becauseAt }) => becauseAt,
    )
    const at = themesAddress(round.id)
    const standards = round.versionId === null ? [] : await standardsTold(visit.db, [round.id], visit.today)
    const chooses = may(visit, 'choose themes')
    const anyChosen = themes.some(({ id }) => standingOf(steps.get(id) ?? []) === 'chosen')
    return {
      title: `Themes: ${round.title}`,
      above: roundTrail(round),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Themes for improvement"
            over={round.title}
            lede="What was found in the answers, what was chosen to be improved and what was not, with the reasons."
            deeds={
              <>
                {chooses && <Button href={`${at}/add`}>Put up a theme</Button>}
                {anyChosen && may(visit, 'make a plan of themes') && (
                  <Button href={`${at}/make-plan`} classes="govuk-button--secondary">
                    Make a plan of them
                  </Button>
                )}
              </>
            }
          />
          {(['chosen', 'candidate', 'dropped'] as const).map((choice) => {
            const own = themes.filter(({ id }) => standingOf(steps.get(id) ?? []) === choice)
            return (
              <Section key={choice} title={choices[choice]} id={choice} quiet={String(own.length)}>
                {own.length === 0 ? (
                  <Empty says={none[choice]} />
                ) : (
                  <ol>
                    {own.map((theme, place) => (
                      <ThemeRow
                        key={theme.id}
                        theme={theme}
                        number={choice === 'chosen' ? String(place + 1) : '–'}
                        last={steps.get(theme.id)!.at(-1)!}
                        acts={toldOf(actions.get(themeAddress(theme.id)) ?? [], visit.today)}
                      />
                    ))}
                  </ol>
                )}
              </Section>
            )
          })}
          {may(visit, 'read every return') && (
            <Candidates visit={visit} round={round} candidates={await offered(visit, round, themes, standards)} />
          )}
          <Standards rows={standards} />
        </>
      ),
    }
  },
})

const none = {
  chosen: 'No theme has been chosen yet.',
  candidate: 'No theme waits to be decided.',
  dropped: 'No theme that was put up was left out.',
} as const

const ThemeRow = ({ theme, number, last, acts }: { theme: Theme; number: string; last: Choice; acts: string }) => (
  <li class="theme">
    <b>{number}</b>
    <div>
      <h3>
        <a href={themeAddress(theme.id)}>{theme.title}</a>
      </h3>
      {theme.says && <p>{theme.says}</p>}
      <p class="quiet">
        <Status {...marks[last.choice as keyof typeof marks]} /> {last.group ? `${last.group}, ` : ''}
        {inWords(last.happenedOn)}: {last.because}
      </p>
      <p class="quiet">{acts}</p>
    </div>
  </li>
)

/** '3 actions came of it: 1 done, 1 late'. */
export function toldOf(actions: readonly { state: string; due: string }[], today: Day): string {
  if (actions.length === 0) return 'No action came of it yet.'
  const [done, late] = [
    actions.filter(({ state }) => state === 'done').length,
    actions.filter((action) => isLate(action, today)).length,
  ]
  return `${actions.length === 1 ? '1 action' : `${actions.length} actions`} came of it: ${done} done, ${late} late.`
}

/** What the answers offer, for those who may read them all: standards first, then questions. */
async function offered(
  { db, today }: Visit,
  { id, versionId }: Round,
  themes: readonly Theme[],
  standards: Awaited<ReturnType<typeof standardsTold>>,
) {
  const counts = await countsByReference(db, id, today, wholeRound)
  const asks = new Map((await referencesOf(db, versionId)).map((each) => [each.reference, each.asks]))
  const measured = new Set(themes.flatMap(({ measuredBy }) => measuredBy))
  return [...standardsOffered(standards, counts, 3), ...questionsOffered(counts, asks, measured, 6)]
}

const Candidates = ({
  visit,
  round,
  candidates,
}: {
  visit: Visit
  round: Round
  candidates: Awaited<ReturnType<typeof offered>>
}) => (
  <Section title="What the answers offer" id="offered" quiet="where the smallest share meets the minimum">
    {candidates.length === 0 ? (
      <Empty says="Every question that was answered is met by all, or is measured by a theme already." />
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">Standards and questions to consider as themes</caption>
        <thead>
          <tr>
            <th scope="col">Standard or question</th>
            <th scope="col" class="num">
              Meet the minimum
            </th>
            <th scope="col">What then</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ says, references, meeting, answered }) => (
            <tr key={says}>
              <th scope="row" class="plain">
                {says}
              </th>
              <td class="num" data-head="Meet the minimum">
                {meeting} of {answered}
              </td>
              <td>
                {may(visit, 'choose themes') ? (
                  <a href={`${themesAddress(round.id)}/add?references=${encodeURIComponent(references.join(', '))}`}>
                    Put it up as a theme<span class="govuk-visually-hidden">: {says}</span>
                  </a>
                ) : (
                  'To be considered'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p>
      <a href={analysisAddress(round.id)}>All that was found</a>
    </p>
  </Section>
)

/** How many meet the minimum, standard by standard, as everybody of the partnership may know it: never so few that they are known. */
const Standards = ({ rows }: { rows: Awaited<ReturnType<typeof standardsTold>> }) =>
  rows.length === 0 ? null : (
    <Section title="Standard by standard" id="standards" quiet="returns that came in">
      <table class="table stack">
        <caption class="govuk-visually-hidden">How many agencies meet the minimum in each standard</caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Meet the minimum in every question of it they answered</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ partId, reference, title, meeting, answered }) => (
            <tr key={partId}>
              <th scope="row" class="plain">
                {reference} {title}
              </th>
              <td>{upper(shareInWords(meeting, answered))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
