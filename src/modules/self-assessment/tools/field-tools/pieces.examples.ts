import { plainQuestion, type PointContent, type QuestionContent } from '../tool.ts'

/** A point of a scale that tells how far something is, from most to do, 4, to nothing to do, 0. */
export const point = (says: string, meaning: string, shade: number, meetsMinimum = false): PointContent => ({
  says,
  meaning,
  meetsMinimum,
  applies: true,
  shade,
})

/** A question that is scored, and asks what shows it and what will be improved. */
export const scored = (reference: string, asks: string, more: Partial<QuestionContent>): QuestionContent =>
  plainQuestion({ reference, kind: 'scored', asks, asksEvidence: true, asksImprovement: true, ...more })
