import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What reads everything there is: the longest files, and each begins at a program of its own that nobody has written in. */
const readers = ['every-page', 'every-link']

class ReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = readers.findIndex((name) => moduleId.includes(`/${name}.`))
      return at === -1 ? readers.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

/**
 * The journeys: two files side by side, each at a program of its own (serve.ts), since those at one program share what they
 * record; at one program one file comes after another. Inside a file, two tests that may run at once do.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    globalSetup: 'test/journeys/serve.ts',
    include: ['test/journeys/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    maxConcurrency: 2,
    sequence: { sequencer: ReadersFirst },
    // However slow the machine: what waits inside a test gives up by itself, and says for what it waited.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
