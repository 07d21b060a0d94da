import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { inThisOrder } from '../longest-first.ts'

/** What reads everything there is: the longest files, and each begins at a program of its own that nobody has written in. */
const readers = ['every-page.test.ts', 'every-link.test.ts']

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
    sequence: { sequencer: inThisOrder(readers) },
    // However slow the machine: what waits inside a test gives up by itself, and says for what it waited.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
