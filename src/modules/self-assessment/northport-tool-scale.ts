import { plainQuestion, type QuestionContent, type ToolContent } from './tools/tool.ts'

/** The scale of Northport's tool, the weakest first. */
export const howFar: ToolContent['scales'][number] = {
  name: 'How far it is met',
  points: [
    {
      says: 'Not met',
      meaning: 'Nothing is in place yet, or nothing that could be shown',
      meetsMinimum: false,
      applies: true,
      shade: 4,
    },
    {
      says: 'Partly met',
      meaning: 'Something is in place, and it does not reach everybody or is not yet used',
      meetsMinimum: false,
      applies: true,
      shade: 2,
    },
    {
      says: 'Mostly met',
      meaning: 'In place and used, with a gap that is known',
      meetsMinimum: true,
      applies: true,
      shade: 1,
    },
    {
      says: 'Fully met',
      meaning: 'In place, used everywhere, and checked within the last year',
      meetsMinimum: true,
      applies: true,
      shade: 0,
    },
    { says: 'Does not apply', meaning: 'Say why', meetsMinimum: true, applies: false, shade: 0 },
  ],
}

/** A question scored on that scale, which asks what shows it and what is to improve. */
export const scored = (
  reference: string,
  asks: string,
  guidance: string,
  more: Partial<QuestionContent> = {},
): QuestionContent =>
  plainQuestion({
    reference,
    kind: 'scored',
    asks,
    guidance,
    scale: howFar.name,
    asksEvidence: true,
    asksImprovement: true,
    ...more,
  })
