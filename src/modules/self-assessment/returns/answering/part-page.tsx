import type { Day } from '#platform/calendar/day.ts'
import { timeInWords } from '#platform/calendar/moment.ts'
import { rawOf, type Raw } from '#platform/forms/raw.ts'
import type { Problem } from '#platform/problem.ts'
import { Button, ButtonGroup } from '#platform/ui/govuk/buttons.tsx'
import { ErrorSummary, InsetText } from '#platform/ui/govuk/messages.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import type { Shown } from '#platform/web/route.tsx'
import { returnAddress, type Answer } from '../answer.ts'
import { HowFar, progressOfParts } from '../how-far.tsx'
import type { Beside } from '../../improvements/plan-store.ts'
import { PromisedBefore } from '../../improvements/promised-before.tsx'
import type { WholeReturn } from '../whole-return.ts'
import type { WholePart, WholeQuestion } from '../../tools/tool.ts'
import type { Remark } from '../../moderation/remark.ts'
import { AskedBeside } from '../to-put-right.tsx'
import { BesideAsked } from './beside-asked.tsx'
import { MeanwhileAnswered } from './meanwhile-answered.tsx'
import type { FileAt, SaidLastTime } from './part-store.ts'
import { QuestionAsked } from './question-asked.tsx'
import { nameOf } from './question-fields.ts'
import { Saved } from './saved.tsx'
import type { Clash } from './save-part.ts'
import { digestOf, fieldsHolding, standing } from './sent.ts'

/** What stands around one part as it is asked. */
export type PartPage = {
  whole: WholeReturn
  /** The part with every question that may be asked in it. */
  part: WholePart
  answers: ReadonlyMap<number, Answer>
  last: SaidLastTime
  files: ReadonlyMap<number, readonly FileAt[]>
  /** What was promised before beside each question, by its reference. */
  promised: ReadonlyMap<string, readonly Beside[]>
  others: readonly { name: string; seenAt: Date }[]
  due: string | null
  /** What reviewers asked about its questions and that still waits. */
  asked: readonly Remark[]
  /** The visitor leads for the agency, and so answers what was asked. */
  leads: boolean
  today: Day
  /** What was sent, where some of it is still to be settled. */
  sent?: {
    raw: Raw
    unsettled: ReadonlySet<number>
    problems: readonly Problem[]
    clashes: readonly Clash[]
    saved: number
  }
}

/** One part of a return to answer: its questions, what is saved, and how far the whole is. */
export function partPage(page: PartPage): Shown {
  const { whole, part, answers, sent } = page
  const { own } = whole
  const asked = new Set(whole.parts.find(({ id }) => id === part.id)?.questions.map(({ id }) => id))
  const place = whole.maybeAsked.findIndex(({ id }) => id === part.id)
  const next = whole.maybeAsked[place + 1]
  const problems = sent?.problems ?? []
  const clashes = sent?.clashes ?? []
  const wrong = problems.length + clashes.length > 0
  return {
    title: `${wrong ? 'Error: ' : ''}${part.reference} ${part.title}: ${own.title}`,
    above: [{ says: `${own.title}: ${own.agency}`, href: returnAddress(own.id) }],
    ownHeading: true,
    body: (
      <div class="narrow">
        <div>
          {wrong && (
            <ErrorSummary
              title="There is a problem"
              description={sent!.saved > 0 ? 'Everything else you wrote is saved.' : undefined}
              errorList={[
                ...clashes.map(({ question }) => ({
                  content: `${question.reference} was answered by somebody else while you were writing`,
                  href: `#meanwhile-${question.id}`,
                })),
                ...problems.map(({ field, says }) => ({
                  content: `${referenceOf(part, field)}: ${says}`,
                  href: `#${field.endsWith('-grid') ? `${field}-1-1` : field}`,
                })),
              ]}
            />
          )}
          <p class="over">
            {own.title}. Part {place + 1} of {whole.maybeAsked.length}
          </p>
          <h1>{part.title}</h1>
          {part.guidance && <Prose text={part.guidance} small />}
          <form method="post" enctype="multipart/form-data" novalidate data-autosave>
            <Saved answers={answers} today={page.today} />
            {page.others.map(({ name, seenAt }) => (
              <InsetText key={name}>
                {name} has this part open, seen {timeInWords(seenAt)}.
              </InsetText>
            ))}
            {part.questions.map((question) => (
              <section
                key={question.id}
                class="question"
                id={`q-${question.id}`}
                hidden={!asked.has(question.id)}
                {...revealedBy(question, part)}
              >
                <OneQuestion {...page} question={question} />
              </section>
            ))}
            <ButtonGroup>
              <Button name="go" value="next">
                {next ? `Save and go to ${next.reference} ${next.title}` : 'Save and see what is left'}
              </Button>
              <Button name="go" value="leave" classes="govuk-button--secondary">
                Save and leave
              </Button>
            </ButtonGroup>
          </form>
        </div>
        <HowFar returnId={own.id} progress={progressOfParts(whole.parts, answers)} here={part.id} due={page.due} />
      </div>
    ),
  }
}

const OneQuestion = ({
  question,
  answers,
  last,
  files,
  sent,
  asked,
  leads,
  whole,
  promised,
  today,
}: PartPage & { question: WholeQuestion }) => {
  const answer = answers.get(question.id)
  const unsettled = sent?.unsettled.has(question.id)
  const raw = unsettled ? sent!.raw : rawOf(fieldsHolding(question, answer))
  const says = (name: string) => sent?.problems.find(({ field }) => field === name)?.says
  const clash = sent?.clashes.find((each) => each.question.id === question.id)
  const asking = { question, raw, says }
  return (
    <>
      {question.kind !== 'statement' && (
        <input
          type="hidden"
          name={nameOf(question, 'given')}
          value={digestOf(standing(question, answer))}
          autocomplete="off"
        />
      )}
      <AskedBeside own={whole.own} asked={asked.filter(({ questionId }) => questionId === question.id)} leads={leads} />
      {clash && <MeanwhileAnswered {...clash} />}
      <QuestionAsked {...asking} last={last.get(question.reference)} />
      {question.kind !== 'statement' && (
        <BesideAsked {...asking} answer={answer} files={files.get(question.id) ?? []}>
          <PromisedBefore promised={promised.get(question.reference) ?? []} returnId={whole.own.id} today={today} />
        </BesideAsked>
      )}
    </>
  )
}

/** For the script alone: which answer to which question of the same part makes this one appear at once. */
function revealedBy(question: WholeQuestion, part: WholePart): Record<string, string> {
  const earlier = part.questions.find(({ id }) => id === question.onlyIf)
  if (!earlier || question.onlyIfAnswer === null) return {}
  const point = earlier.scale?.points.find(({ says }) => says === question.onlyIfAnswer)
  return {
    'data-only-if': `q-${earlier.id}`,
    'data-only-if-answer': point ? String(point.id) : question.onlyIfAnswer,
  }
}

const referenceOf = (part: WholePart, field: string) =>
  part.questions.find(({ id }) => field.startsWith(`q-${id}-`))?.reference ?? part.reference
