import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first. Two workers take one file after another, and the last ought to be a short one. */
const longest = [
  'test/access.test.ts',
  'test/round/round.test.ts',
  'test/bad-input.test.ts',
  'test/told-dates.test.ts',
  'test/year/year.test.ts',
  'test/letters.test.ts',
  'src/modules/plans/promises/promises.test.ts',
  'src/platform/documents/documents.test.ts',
  'test/corrected.test.ts',
  'src/modules/self-assessment/returns/giving/giving-codes.test.ts',
  'src/modules/meetings/minutes/drafts.test.ts',
  'src/modules/meetings/minutes/minutes.test.ts',
  'test/another-agency.test.ts',
  'src/modules/plans/moving.test.ts',
  'src/modules/plans/spreadsheets/spreadsheets.test.ts',
  'test/command.test.ts',
  'test/sample.test.ts',
]

/** The order of a run: the files named first, in their order, then whichever took longest last time, or is largest. */
export const inThisOrder = (first: readonly string[]) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) => {
        const found = first.findIndex((file) => moduleId.endsWith(`/${file}`))
        return found < 0 ? first.length : found
      }
      return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
    }
  }

/** The order in which the suite is run. */
export const LongestFirst = inThisOrder(longest)
