import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { InsetText } from '#platform/ui/govuk/messages.tsx'
import { Section } from '#platform/ui/glance.tsx'
import type { Visit } from '#platform/visit.ts'
import { remarksOfReturn } from '../moderation/moderation-store.ts'
import { openRemarks, type Remark } from '../moderation/remark.ts'
import type { WholePart } from '../tools/tool.ts'
import { returnAddress, type Answer } from './answer.ts'
import { questionAddress } from './how-far.tsx'
import type { OpenedReturn } from './open-return.ts'

/** What reviewers asked about a return and that still waits; none of one that never came in. At most one statement. */
export const stillAsked = async (
  visit: Visit,
  { id, steps }: Pick<OpenedReturn, 'id' | 'steps'>,
  answers: ReadonlyMap<number, Answer>,
): Promise<Remark[]> =>
  steps.some(({ kind }) => kind === 'returned') ? openRemarks(await remarksOfReturn(visit.db, id), answers) : []

/** At the top of a return that was sent back: when, by whom, and why. Whoever only helps reads what is asked of their part, not why. */
export const SentBack = ({ own, whole }: { own: OpenedReturn; whole: boolean }) => {
  const back = own.steps.findLast(({ kind }) => kind === 'sent back' || kind === 'returned')
  if (back?.kind !== 'sent back' || !own.isOpen) return null
  return (
    <InsetText>
      <p>
        Sent back on {back.at ? momentInWords(back.at) : whenInWords(back.happenedOn)}
        {back.byName && ` by ${back.byName}`}
        {whole && back.reason ? ', because:' : '.'}
      </p>
      {whole && back.reason && <p class="as-written">{back.reason}</p>}
      <p>What is to be put right in one question stands beside it.</p>
    </InsetText>
  )
}

type Row = { remark: Remark; at: { questionId: number; partId: number } | null; about: string }

/** What was asked and waits, each with the way to its question; of the parts one sees alone. */
export const ToPutRight = (props: {
  own: OpenedReturn
  parts: readonly WholePart[]
  asked: readonly Remark[]
  answerable: boolean
  /** The whole return is theirs, so that what is asked of all of it is too. */
  whole: boolean
}) => {
  const { own, parts, asked, answerable, whole } = props
  const rows = asked.flatMap((remark): Row[] => {
    const part = parts.find(({ questions }) => questions.some(({ id }) => id === remark.questionId))
    const question = part?.questions.find(({ id }) => id === remark.questionId)
    if (part && question)
      return [{ remark, at: { questionId: question.id, partId: part.id }, about: question.reference }]
    return whole ? [{ remark, at: null, about: 'The whole return' }] : []
  })
  if (rows.length === 0) return null
  return (
    <Section
      title={own.isOpen ? 'To put right' : 'Asked, and not answered'}
      id="to-put-right"
      quiet={String(rows.length)}
    >
      <ul class="checks">
        {rows.map(({ remark, at, about }) => (
          <li key={remark.id}>
            <a
              href={
                at === null ? `${returnAddress(own.id)}/moderation#remarks` : questionAddress(own.id, at, answerable)
              }
            >
              {about}
            </a>{' '}
            <span class="as-written">{remark.says}</span> <span class="quiet">{remark.byName}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Beside a question: what was asked about it and waits until it was answered or the answer changed. */
export const AskedBeside = (props: { own: Pick<OpenedReturn, 'id'>; asked: readonly Remark[]; leads: boolean }) =>
  props.asked.map((remark) => (
    <InsetText key={remark.id}>
      <p>
        <strong>To put right:</strong> <span class="as-written">{remark.says}</span>{' '}
        <span class="quiet">
          {remark.byName}, {momentInWords(remark.at)}
        </span>
      </p>
      <p class="small">
        Change your answer
        {props.leads && (
          <>
            , or <a href={`${returnAddress(props.own.id)}/moderation/answer?remark=${remark.id}`}>answer them</a>
          </>
        )}
        .
      </p>
    </InsetText>
  ))
