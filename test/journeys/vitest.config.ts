import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The journeys: one program, one browser after another, one file after another, since they share what they record. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    globalSetup: 'test/journeys/serve.ts',
    include: ['test/journeys/*.test.ts'],
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
