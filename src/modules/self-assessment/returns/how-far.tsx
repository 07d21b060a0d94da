import { Mark, markFor, type Standing } from '#platform/ui/marks.tsx'
import type { WholePart } from '../tools/tool.ts'
import { progressOf, returnAddress, type Answer } from './answer.ts'
import { answersThatCount } from './missing.ts'

/** How far one part is: how many of its questions were answered, and whether that is all, some or none. */
export type PartProgress = { part: WholePart; asked: number; answered: number; is: 'done' | 'part' | 'none' }

/** How far each part of a return is. What was brought forward counts once it was confirmed. */
export function progressOfParts(parts: readonly WholePart[], answers: ReadonlyMap<number, Answer>): PartProgress[] {
  const counting = answersThatCount(answers)
  return parts.map((part) => {
    const { asked, answered } = progressOf(part.questions, counting)
    return { part, asked, answered, is: answered === asked ? 'done' : answered > 0 ? 'part' : 'none' }
  })
}

/** '3 of 9 parts answered'. */
export const partsAnswered = (progress: readonly PartProgress[]): string =>
  `${progress.filter(({ is }) => is === 'done').length} of ${progress.length} ${progress.length === 1 ? 'part' : 'parts'} answered`

/** A box for each part: full, half or empty. The words beside it say the same. */
export const ProgressBar = ({ progress }: { progress: readonly PartProgress[] }) => (
  <div class="bar" aria-hidden="true">
    {progress.map(({ part, is }) => (
      <i key={part.id} class={is === 'done' ? 'full' : is === 'part' ? 'half' : undefined} />
    ))}
  </div>
)

/** How far a return is, beside the part that is open: on a phone folded away. */
export const HowFar = (props: {
  returnId: number
  progress: readonly PartProgress[]
  here: number
  due: string | null
}) => (
  <aside aria-labelledby="how-far">
    <h2 id="how-far">{partsAnswered(props.progress)}</h2>
    <ProgressBar progress={props.progress} />
    <details class="only-narrow">
      <summary>All {props.progress.length} parts</summary>
      <Steps {...props} />
    </details>
    <div class="only-wide">
      <Steps {...props} />
    </div>
    {props.due && <p class="small quiet only-wide">{props.due}</p>}
  </aside>
)

const Steps = ({ returnId, progress, here }: { returnId: number; progress: readonly PartProgress[]; here: number }) => (
  <ol class="steps">
    {progress.map(({ part, asked, answered, is }) => (
      <li key={part.id}>
        <Mark name={markFor(is satisfies Standing)} class={is === 'done' ? 'done' : undefined} />
        <span>
          <a href={partAddress(returnId, part.id)} aria-current={part.id === here ? 'step' : undefined}>
            {part.reference} {part.title}
          </a>
          <span class="steps__note">
            {asked === 0 ? 'Nothing to answer' : `${answered} of ${asked}`}
            {part.id === here && ', you are here'}
          </span>
        </span>
      </li>
    ))}
  </ol>
)

/** Where one part of a return is answered. */
export const partAddress = (returnId: number, partId: number) => `${returnAddress(returnId)}/parts/${partId}`

/** Where a question of a return is answered, or read where the visitor may only read it. */
export const questionAddress = (
  returnId: number,
  { partId, questionId }: { partId: number; questionId: number },
  answerable: boolean,
) => `${answerable ? partAddress(returnId, partId) : `${returnAddress(returnId)}/whole`}#q-${questionId}`
