import type { Visit } from '#platform/visit.ts'
import type { Params } from '#platform/web/route.tsx'
import { wholeVersion } from '../../tools/tool-store.ts'
import type { WholePart } from '../../tools/tool.ts'
import { answersOfReturn } from '../answer-store.ts'
import { askedInReturn, progressOf, type Answer } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { findOwn } from '../own-return.ts'
import { missingIn, type Missing } from '../missing.ts'
import { signOffOf, type SignOff } from './readiness.ts'

/** A return with all that was asked and answered, and what stands between it and being sent in. */
export type Readiness = OpenedReturn & {
  parts: WholePart[]
  answers: ReadonlyMap<number, Answer>
  missing: Missing[]
  signOff: SignOff | null
  progress: { asked: number; answered: number }
}

/** Gathers what was asked and answered in a return. Nine statements; one where its round asks no tool. */
export async function readinessOf(visit: Visit, own: OpenedReturn): Promise<Readiness> {
  const answers = await answersOfReturn(visit.db, own.id)
  const version = own.versionId === null ? { parts: [] } : await wholeVersion(visit.db, own.versionId)
  const parts = askedInReturn(version, own.audienceId, answers)
  return {
    ...own,
    parts,
    answers,
    missing: missingIn(parts, answers),
    signOff: signOffOf(own.steps, answers.values()),
    progress: progressOf(
      parts.flatMap(({ questions }) => questions),
      answers,
    ),
  }
}

/** The same for the address of one's own return. */
export const findReadiness = async (visit: Visit, params: Params): Promise<Readiness> =>
  readinessOf(visit, await findOwn(visit, params))

/** '3 needed questions are missing, and nobody has signed it off'; null when nothing stands in the way. */
export function lackInWords({ missing, signOff }: Pick<Readiness, 'missing' | 'signOff'>): string | null {
  const count = missing.length
  const questions = count && `${count} ${count === 1 ? 'question is' : 'questions are'} missing`
  const signing =
    signOff === null
      ? 'nobody has signed it off'
      : !signOff.stands && 'an answer was changed after it was signed off, so it has to be signed off again'
  const lacks = [questions, signing].filter(Boolean).join(', and ')
  return lacks === '' ? null : lacks.charAt(0).toUpperCase() + lacks.slice(1)
}
