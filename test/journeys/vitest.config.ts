import { defineConfig } from 'vitest/config'

/** The journeys: one program, one browser, one file after another, since they share what they record. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: 'serve.ts',
    include: ['*.test.ts'],
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
