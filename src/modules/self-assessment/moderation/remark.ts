import type { Row } from '#platform/database/database.ts'

export type Remark = Row<'selfAssessment.remark'>

/**
 * What a reviewer asked and that still waits: neither answered nor withdrawn, and, where it is about one question, its answer not changed
 * since. What was changed is told by `changedSince`.
 */
export const openRemarks = (remarks: readonly Remark[], answers: ReadonlyMap<number, { at: Date }>): Remark[] => {
  const answered = new Set(remarks.map((remark) => remark.answers))
  return remarks.filter(
    (remark) =>
      remark.answers === null &&
      remark.withdrawnAt === null &&
      !answered.has(remark.id) &&
      changedSince(remark, answers) === null,
  )
}

/** When the answer that a remark is about was changed after it; null where it was not. */
export function changedSince(
  { questionId, at }: Pick<Remark, 'questionId' | 'at'>,
  answers: ReadonlyMap<number, { at: Date }>,
): Date | null {
  const answer = questionId === null ? undefined : answers.get(questionId)
  return answer && answer.at > at ? answer.at : null
}
