import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { countInWords, shareInWords } from '#platform/facts/small-number.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { Beside } from '../improvements/plan-store.ts'
import { AnswerList } from './answer-list.tsx'
import type { AnswerOfTheme } from './coding-store.ts'
import type { referencesTold } from './theme-store.ts'
import { marks, type Choice } from './theme.ts'

/** Every step of a theme, the first one first: what was decided before stays in sight. */
export const Steps = ({ steps }: { steps: readonly Choice[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">What was decided about it, the first step first</caption>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">What</th>
        <th scope="col">By whom</th>
        <th scope="col">Why</th>
      </tr>
    </thead>
    <tbody>
      {steps.map((step) => (
        <tr key={step.id} id={`choice-${step.id}`}>
          <th scope="row" class="plain">
            {inWords(step.happenedOn)}
          </th>
          <td>
            <Status {...marks[step.choice as keyof typeof marks]} />
          </td>
          <td data-head="By">{step.group ?? 'No group is named'}</td>
          <td data-head="Why">
            <span class="as-written">{step.because}</span> <span class="quiet">Written down by {step.byName}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The figures a theme is measured by, in its round and the next on the same tool; guarded for those who may not read every return. */
export const Figures = ({
  references,
  rounds,
  figures,
  whole,
  hasNext,
}: {
  references: readonly string[]
  rounds: readonly { id: number; title: string }[]
  figures: Awaited<ReturnType<typeof referencesTold>>
  whole: boolean
  hasNext: boolean
}) => {
  if (references.length === 0) return <Empty says="Nobody has said by which questions it is measured again." />
  const cell = (roundId: number, reference: string) => {
    const own = figures.find((each) => each.roundId === roundId && each.reference === reference)
    if (!own) return 'Nobody has answered it at a point'
    return whole ? `${own.meeting} of the ${own.answered}` : shareInWords(own.meeting, own.answered)
  }
  return (
    <>
      <table class="table stack">
        <caption class="govuk-visually-hidden">
          How many agencies meet the minimum in the questions it is measured by
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {rounds.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {references.map((reference) => (
            <tr key={reference}>
              <th scope="row" class="plain">
                {reference}
              </th>
              {rounds.map(({ id, title }) => (
                <td key={id} data-head={title}>
                  {cell(id, reference)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">
        How many of those that answered meet the minimum.{' '}
        {hasNext ? '' : 'It is measured again when the next round on the same tool is run.'}
      </p>
    </>
  )
}

/** The decisions that came of a theme. */
export const DecisionList = ({
  decisions,
}: {
  decisions: readonly { id: number; title: string; happenedOn: string }[]
}) =>
  decisions.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {decisions.map(({ id, title, happenedOn }) => (
        <li key={id}>
          Decision of {whenInWords(happenedOn)}: <a href={`/decisions/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  )

/** The answers a theme came from, for those who may read every return; for the others, from how many it came. */
export const AnswersOfTheme = ({
  visit,
  at,
  told,
  rows,
  promised,
}: {
  visit: Visit
  at: string
  told: { answers: number; agencies: number }
  rows: readonly AnswerOfTheme[] | null
  /** How what was promised beside each stands in its agency's own action plan. */
  promised: ReadonlyMap<number, readonly Beside[]>
}) => (
  <Section title="Where it came from" id="answers">
    {rows === null ? (
      <p>
        It came from the answers of {countInWords(told.agencies, false)} agencies. What one agency answered is read by
        that agency and by those who read every return.
      </p>
    ) : (
      <>
        {told.answers > 0 && (
          <p>
            {told.answers === 1 ? '1 answer' : `${told.answers} answers`} of{' '}
            {told.agencies === 1 ? '1 agency' : `${told.agencies} agencies`}
          </p>
        )}
        <AnswerList
          rows={rows}
          promised={promised}
          today={visit.today}
          empty="No answer of a return that came in has been laid to it."
          deeds={(row) => (
            <>
              {row.words && <p>These words were laid to it: “{row.words}”</p>}
              <ul class="ways">
                {row.actionAt && (
                  <li>
                    <a href={row.actionAt}>The action its improvement was taken over as</a>
                  </li>
                )}
                {row.improvement && !row.actionAt && may(visit, 'lay answers to themes') && (
                  <li>
                    <a href={`${at}/answers/${row.id}/take-over`}>
                      Take its improvement over as an action<span class="govuk-visually-hidden">: {row.agency}</span>
                    </a>
                  </li>
                )}
                {may(visit, 'lay answers to themes') && (
                  <li>
                    <a href={`${at}/answers/${row.id}/take-off`}>
                      Take it off the theme
                      <span class="govuk-visually-hidden">
                        : {row.agency}, {row.reference}
                      </span>
                    </a>
                  </li>
                )}
              </ul>
            </>
          )}
        />
      </>
    )}
  </Section>
)
