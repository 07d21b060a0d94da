import { numberIn } from '#platform/evidence/evidence.ts'
import type { Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { findPiece } from '../building.ts'
import { nextReference } from '../order.ts'
import { questionKinds, type QuestionKind, type WholeQuestion } from '../tool.ts'
import { answersFrom, earlierOf, type Asking } from './question-content.ts'

/** A question that is to be added to a part. How it is answered stands in the address; unless it does, as the one before it. */
export async function findNewQuestion(visit: Visit, params: Params): Promise<Asking> {
  const { piece: part, ...building } = await findPiece(visit.db, 'part', numberIn(params.part))
  const before = part.questions.findLast(({ kind }) => kind !== 'statement')
  const usual = before?.kind ?? (building.whole.scales.length > 0 ? 'scored' : 'text')
  return { ...building, part, kind: kindAsked(visit) ?? (usual as QuestionKind), own: null }
}

/** A question that is there, answered as it is or as the address says. */
export async function findQuestion(visit: Visit, params: Params): Promise<Asking & { own: WholeQuestion }> {
  const { piece: own, ...building } = await findPiece(visit.db, 'question', numberIn(params.question))
  const part = building.whole.parts.find(({ id }) => id === own.partId)!
  return { ...building, part, kind: kindAsked(visit) ?? (own.kind as QuestionKind), own }
}

/** What a new question begins with: the next number, and what the one before it had; or all of another question, for an audience of its own. */
export function beginNew(asking: Asking, { query }: Pick<Visit, 'query'>) {
  const { part, whole, kind } = asking
  const like = part.questions.find(({ id }) => String(id) === query.get('like'))
  if (like) return { ...answersFrom(like, earlierOf(asking, like)), audience: query.get('for') ?? '', next: 'back' }
  const before = part.questions.findLast((question) => question.kind === kind)
  const inherited = before && answersFrom(before, null)
  return {
    reference: nextReference(
      part.questions.map(({ reference }) => reference),
      part.reference,
    ),
    scale: inherited?.scale ?? (whole.scales.length === 1 ? String(whole.scales[0]!.id) : ''),
    besides: inherited?.besides ?? (kind === 'scored' ? ['asksEvidence', 'asksImprovement'] : []),
    needed: inherited?.needed ?? 'needed',
    next: nextAfter(query.get('next'), kind),
  }
}

/** How else the question could be answered: each a link to the same form for another kind, which keeps what is to be done next. */
export const OtherKinds = ({ kind, at, next = null }: { kind: QuestionKind; at: string; next?: string | null }) => (
  <>
    <p>
      How it is answered: <b>{lower(questionKinds[kind])}</b>. To have it answered otherwise, choose that first:
    </p>
    <ul class="in-a-row">
      {Object.entries(questionKinds)
        .filter(([other]) => other !== kind)
        .map(([other, says]) => (
          <li key={other}>
            <a href={`${at}?${new URLSearchParams({ kind: other, ...(next && { next }) })}`}>{says}</a>
          </li>
        ))}
    </ul>
  </>
)

/** Where its builder went on to after the question before it: only what is scored has points to say something of. */
function nextAfter(before: string | null, kind: QuestionKind): 'back' | 'another' | 'meanings' {
  if (before === 'meanings') return kind === 'scored' ? 'meanings' : 'another'
  return before === 'another' ? 'another' : 'back'
}

function kindAsked({ query }: Pick<Visit, 'query'>): QuestionKind | null {
  const kind = query.get('kind')
  return kind && Object.hasOwn(questionKinds, kind) ? (kind as QuestionKind) : null
}

const lower = (says: string) => says.charAt(0).toLowerCase() + says.slice(1)
