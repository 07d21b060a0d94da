import { Prose } from '#platform/ui/prose.tsx'
import type { WholeQuestion } from '../../tools/tool.ts'
import { saidInWords } from './question-fields.ts'
import type { OneSaid } from './part-store.ts'

/** A question's own number and words, for a heading; what stands on lines of its own beneath the first, such as the points of a list, is lighter. */
export const Asks = ({ question }: { question: Pick<WholeQuestion, 'reference' | 'asks'> }) => {
  const [first, ...more] = question.asks.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      <span class="question__reference">{question.reference}</span> {first}
      {more.map((line, place) => (
        <span key={place} class={isPoint(line) ? 'question__line question__line--point' : 'question__line'}>
          {' '}
          {isPoint(line) ? line.slice(2) : line}
        </span>
      ))}
    </>
  )
}

const isPoint = (line: string) => line.startsWith('- ')

/** The help beside a question: guidance, further reading, where else it is asked, and what was said last time. */
export const Help = ({ question, last }: { question: WholeQuestion; last: OneSaid | undefined }) => {
  const words = last && lastInWords(last)
  return (
    <>
      {question.guidance && <Prose text={question.guidance} small />}
      {question.links.length > 0 && (
        <p class="small">
          Read more:{' '}
          {question.links.map((link, place) => {
            const [says, href] = link.split('|').map((part) => part.trim())
            return (
              <>
                {place > 0 && ', '}
                {href?.startsWith('https://') ? <a href={href}>{says}</a> : says}
              </>
            )
          })}
        </p>
      )}
      {question.crossReferences.length > 0 && (
        <p class="small">Asked elsewhere as {question.crossReferences.join(', ')}</p>
      )}
      {words && <p class="question__last">Last time you said: {words}</p>}
    </>
  )
}

const lastInWords = (last: OneSaid) =>
  last.point ??
  ([saidInWords(last as Pick<WholeQuestion, 'kind'>, last.says), last.chosen.join(', ')].filter(Boolean).join(' ') ||
    null)
