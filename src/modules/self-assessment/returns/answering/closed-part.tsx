import type { Raw } from '#platform/forms/raw.ts'
import { ErrorSummary, InsetText } from '#platform/ui/govuk/messages.tsx'
import type { Shown } from '#platform/web/route.tsx'
import type { WholePart } from '../../tools/tool.ts'
import { returnAddress } from '../answer.ts'
import { HowFar, progressOfParts } from '../how-far.tsx'
import { closedBecause } from '../standing.ts'
import type { WholeReturn } from '../whole-return.ts'
import { AnswerShown } from './answer-shown.tsx'
import type { FileAt } from './part-store.ts'
import { Asks } from './question-heading.tsx'
import { digestOf, inLines, sentOf, standing } from './sent.ts'

type Closed = {
  whole: WholeReturn
  part: WholePart
  files: ReadonlyMap<number, readonly FileAt[]>
  /** What was sent although it is closed; shown back, so that no word is lost. */
  raw: Raw | null
}

/** One part of a return that cannot be answered now, to be read. */
export function closedPart({ whole, part, files, raw }: Closed): Shown {
  const { own, answers } = whole
  const says = closedBecause(own) ?? 'You do not act for this agency, so the return is only to be read.'
  const asked = whole.parts.find(({ id }) => id === part.id)?.questions ?? []
  return {
    title: `${raw ? 'Error: ' : ''}${part.reference} ${part.title}: ${own.title}`,
    above: [{ says: `${own.title}: ${own.agency}`, href: returnAddress(own.id) }],
    ownHeading: true,
    body: (
      <div class="narrow">
        <div>
          {raw && (
            <ErrorSummary
              title="There is a problem"
              errorList={[{ content: `Nothing was saved. ${says}`, href: '#sent' }]}
            />
          )}
          <p class="over">{own.title}</p>
          <h1>{part.title}</h1>
          <InsetText>{says}</InsetText>
          {raw && <Sent part={part} raw={raw} whole={whole} />}
          {asked.map((question) => (
            <section key={question.id} class="question" id={`q-${question.id}`}>
              <h2 class="question__asks">
                <Asks question={question} />
              </h2>
              <AnswerShown question={question} answer={answers.get(question.id)} files={files.get(question.id) ?? []} />
            </section>
          ))}
        </div>
        <HowFar returnId={own.id} progress={progressOfParts(whole.parts, answers)} here={part.id} due={null} />
      </div>
    ),
  }
}

const Sent = ({ whole, part, raw }: Pick<Closed, 'whole' | 'part'> & { raw: Raw }) => {
  const words = part.questions
    .map((question) => ({
      question,
      sent: sentOf(question, raw),
      now: standing(question, whole.answers.get(question.id)),
    }))
    .filter(({ sent, now }) => digestOf(sent) !== digestOf(now))
  return (
    <section class="block meanwhile" id="sent" tabIndex={-1}>
      <h2>What you wrote</h2>
      {words.length === 0 && <p>The same as stands there.</p>}
      {words.map(({ question, sent }) => (
        <div key={question.id}>
          <h3>{question.reference}</h3>
          <p class="as-written">{inLines(question, sent) || 'Nothing'}</p>
        </div>
      ))}
    </section>
  )
}
