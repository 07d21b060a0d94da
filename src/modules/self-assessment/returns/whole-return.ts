import { NotFound } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { askedOf, type WholePart } from '../tools/tool.ts'
import { partsToAnswer } from './contributing/may-answer.ts'
import { answersOfReturn } from './answer-store.ts'
import { askedInReturn, type Answer } from './answer.ts'
import { isAnswerableBy, openReturn, type OpenedReturn } from './open-return.ts'
import { versionAsked } from './published-versions.ts'

/** A return with all that it is asked and all that was answered. */
export type WholeReturn = {
  own: OpenedReturn
  /** The parts and questions that it is asked, after what was answered so far. */
  parts: WholePart[]
  /** The same with the questions that an answer may yet lead to. */
  maybeAsked: WholePart[]
  answers: Map<number, Answer>
  /** Whether this visitor may answer it now. */
  answerable: boolean
}

/**
 * A return as a whole, for those who may open it: those who only help with some parts see those parts. To all others there is nothing
 * here: throws NotFound. Five statements; another nine where the version is not in memory, and one for those who only help.
 */
export async function wholeReturn(visit: Visit, id: number): Promise<WholeReturn> {
  const own = await openReturn(visit, id)
  const answers = await answersOfReturn(visit.db, id)
  const version = own.versionId === null ? null : await versionAsked(visit.db, visit.partnership.id, own.versionId)
  const opens = await partsOpenTo(visit, own)
  const maybeAsked = (version?.parts ?? [])
    .map((part) => ({ ...part, questions: askedOf(part.questions, own.audienceId) }))
    .filter(({ questions }) => questions.length > 0)
  return {
    own,
    parts: version ? askedInReturn(version, own.audienceId, answers).filter(opens) : [],
    maybeAsked: maybeAsked.filter(opens),
    answers,
    answerable: isAnswerableBy(visit, own),
  }
}

/** Whose part of a return a visitor sees: all of it, unless they only help with some. */
async function partsOpenTo(visit: Visit, own: OpenedReturn): Promise<(part: WholePart) => boolean> {
  if (may(visit, 'read a whole return')) return () => true
  const parts = await partsToAnswer(visit, own)
  if (parts === 'all') return () => true
  if (parts.length === 0) throw new NotFound()
  return ({ id }) => parts.includes(id)
}
