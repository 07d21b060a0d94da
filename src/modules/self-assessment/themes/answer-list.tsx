import { whenInWords } from '#platform/calendar/when.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { Input } from '#platform/ui/govuk/text-inputs.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import type { ComponentChildren } from 'preact'
import type { PartOfRound } from '../analysis/analysis-store.ts'
import type { Day } from '#platform/calendar/day.ts'
import { Status } from '#platform/ui/marks.tsx'
import { improvementAddress, inShort, standingOf, standings } from '../improvements/improvement.ts'
import type { Beside } from '../improvements/plan-store.ts'
import { answerAddress, promisesIn, type PromisingAnswer } from '../returns/answer.ts'
import type { CodingOfAnswer, FoundAnswer, Sought } from './coding-store.ts'
import { textKinds } from './coding-store.ts'
import { answersAddress, themeAddress } from './theme.ts'

/** The form that searches what agencies wrote in a round: by words, and by standard and kind of text where they are offered. */
export const SearchInAnswers = ({
  round,
  partId,
  parts,
  sought,
}: {
  round: { id: number }
  /** The standard that is searched, where it is not asked. */
  partId?: number
  parts?: readonly Pick<PartOfRound, 'id' | 'reference' | 'title'>[]
  sought?: Sought
}) => (
  <form method="get" action={answersAddress(round.id)} class="cut">
    <Input
      id="q"
      name="q"
      value={sought?.words ?? ''}
      label={{ content: 'Find answers with these words', classes: 'govuk-label--s' }}
      classes="govuk-input--width-20"
    />
    {partId !== undefined && <input type="hidden" name="part" value={partId} />}
    {parts && (
      <Select
        id="part"
        name="part"
        label={{ content: 'Standard' }}
        value={sought?.partId ?? ''}
        items={[
          { value: '', content: 'All of them' },
          ...parts.map(({ id, reference, title }) => ({ value: id, content: `${reference} ${title}` })),
        ]}
      />
    )}
    {parts && (
      <Select
        id="kind"
        name="kind"
        label={{ content: 'Which words' }}
        value={sought?.kind ?? ''}
        items={[
          { value: '', content: 'All of them' },
          ...Object.entries(textKinds).map(([value, content]) => ({ value, content })),
        ]}
      />
    )}
    <Button classes="govuk-button--secondary">Find</Button>
  </form>
)

/** What agencies wrote, answer by answer, with the themes each was laid to; `deeds` stands under each. */
export function AnswerList<R extends FoundAnswer>({
  rows,
  codings = [],
  promised,
  today,
  deeds,
  empty,
}: {
  rows: readonly R[]
  codings?: readonly CodingOfAnswer[]
  /** How what was promised beside each answer stands in its agency's own plan, where that is told. */
  promised?: ReadonlyMap<number, readonly Beside[]>
  today?: Day
  deeds?: (row: R) => ComponentChildren
  empty: string
}) {
  if (rows.length === 0) return <Empty says={empty} />
  return (
    <ul class="rows">
      {rows.map((row, place) => (
        <li key={`${row.id} ${place}`} class="wrote">
          <p>
            <strong>
              <a href={answerAddress(row.id)}>
                {row.agency}, {row.reference}
              </a>
            </strong>
          </p>
          <p class="quiet">
            {row.asks}
            {row.point && `: ${row.point}`}
          </p>
          <Written row={row} />
          {today && <InItsPlan promised={promised?.get(row.id) ?? []} today={today} />}
          <Laid codings={codings.filter(({ answerId }) => answerId === row.id)} />
          {deeds?.(row)}
        </li>
      ))}
    </ul>
  )
}

const InItsPlan = ({ promised, today }: { promised: readonly Beside[]; today: Day }) =>
  promised.length === 0 ? null : (
    <p class="small">
      In its own action plan:{' '}
      {promised.map((each, place) => (
        <span key={each.id}>
          {place > 0 && '; '}
          <a href={improvementAddress(each.id)}>{inShort(each.title)}</a>{' '}
          <Status {...standings[standingOf(each, today)]} />
        </span>
      ))}
    </p>
  )

const Written = ({ row }: { row: FoundAnswer }) => (
  <dl class="wrote__words">
    {(
      [
        ['Answer', row.says],
        ['What shows it', row.evidence],
        ['What difference it made', row.impact],
        ['To improve', improvementInWords(row)],
      ] as const
    )
      .filter(([, words]) => words)
      .map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd class="as-written">{words}</dd>
        </div>
      ))}
  </dl>
)

const Laid = ({ codings }: { codings: readonly CodingOfAnswer[] }) =>
  codings.length === 0 ? null : (
    <p>
      Laid to{' '}
      {codings.map(({ id, themeId, title, words }, place) => (
        <span key={id}>
          {place > 0 && '; '}
          <a href={themeAddress(themeId)}>{title}</a>
          {words && <> (“{words}”)</>}
        </span>
      ))}
    </p>
  )

/** What an agency will improve, whose that is and by when, as far as it said so. */
export const improvementInWords = (
  answer: Pick<FoundAnswer, 'improvement' | 'improvementOwner' | 'improvementBy' | 'furtherImprovements'>,
): string | null =>
  promisesIn(answer as PromisingAnswer)
    .flatMap(({ what, owner, by }) => [what, owner && `Whose: ${owner}`, by && `When: ${whenInWords(by)}`])
    .filter(Boolean)
    .join('\n') || null
