import fc from 'fast-check'
import { asACellHolds } from '#platform/spreadsheets/spreadsheet.ts'
import { plainQuestion, questionKinds, type QuestionContent, type QuestionKind, type ToolContent } from '../tool.ts'

/** Words that spreadsheet programs like to change: formulas, numbers, days, what looks like an escape, odd letters, line breaks. */
const awkward = [
  '1.10',
  '0.1',
  '007',
  '1/2',
  '2026-06-01',
  '=1+1',
  '+44',
  '-3',
  '@SUM(A1)',
  'TRUE',
  '1e5',
  '_x0041_',
  '_x005F_x0041_',
  'constructor',
  '<&>"\'',
  'é ü ł 漢 😀',
  'one\ntwo\n\nfour',
  'x'.repeat(4_000),
]

const tidy = (text: string) => asACellHolds(text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')).trim()

const words = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(tidy))
  .filter((text) => text !== '')
const line = words.map((text) => tidy(text.replaceAll(/\s+/g, ' '))).filter((text) => text !== '')
const perhaps = fc.option(words, { nil: null })
const lines = fc.array(line, { maxLength: 3 })
const names = fc.uniqueArray(line, { maxLength: 3 })
const someNames = fc.uniqueArray(line, { minLength: 1, maxLength: 4 })
const kinds = Object.keys(questionKinds) as QuestionKind[]

/** Any tool that a spreadsheet can hold, whether it makes sense or not. */
export const someContent: fc.Arbitrary<ToolContent> = fc
  .record({ audiences: names, scales: names, parts: someNames })
  .chain(({ audiences, scales, parts }) => {
    const point = fc.record({
      says: line,
      meaning: perhaps,
      meetsMinimum: fc.boolean(),
      applies: fc.boolean(),
      shade: fc.integer({ min: 0, max: 4 }),
    })
    const question: fc.Arbitrary<QuestionContent> = fc
      .record({
        kind: fc.constantFrom(...kinds),
        asks: words,
        guidance: perhaps,
        links: lines,
        crossReferences: lines,
        scale: fc.option(line, { nil: null }),
        choices: lines,
        needed: fc.boolean(),
        asksEvidence: fc.boolean(),
        asksImpact: fc.boolean(),
        asksImprovement: fc.boolean(),
        onlyIf: fc.option(fc.record({ reference: line, answer: line }), { nil: null }),
        staffAsks: perhaps,
        meanings: fc.array(fc.record({ point: line, says: words }), { maxLength: 3 }),
      })
      .map((given) => plainQuestion({ reference: '', ...given }))
    return fc.record({
      audiences: fc.tuple(...audiences.map((name) => fc.record({ name: fc.constant(name), agencyKinds: lines }))),
      scales: fc.tuple(
        ...scales.map((name) => fc.record({ name: fc.constant(name), points: fc.array(point, { maxLength: 3 }) })),
      ),
      parts: fc
        .tuple(
          ...parts.map(() => fc.array(question, { maxLength: 3 })),
          fc.array(perhaps, { minLength: 4, maxLength: 4 }),
        )
        .chain((drawn) => {
          const questions = drawn.slice(0, -1) as QuestionContent[][]
          const guidance = drawn.at(-1) as (string | null)[]
          const count = questions.flat().length
          const audienceOf = fc.constantFrom(null, ...audiences)
          return fc
            .uniqueArray(fc.tuple(line, audienceOf), {
              minLength: count,
              maxLength: count,
              selector: (pair) => JSON.stringify(pair),
            })
            .map((keys) => {
              let next = 0
              return questions.map((of, at) => ({
                reference: parts[at]!,
                title: `About ${parts[at]!}`,
                guidance: guidance[at] ?? null,
                questions: of.map((one) => {
                  const [reference, audience] = keys[next++]!
                  return { ...one, reference, audience }
                }),
              }))
            })
        }),
    })
  })
