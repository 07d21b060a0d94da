/** The command, started as people start it: for tests and benches that need a program of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../bin/goldthread.mjs', import.meta.url))

export const goldthread = (argv: string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [command, ...argv], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs it to its end and answers with what it printed. Throws when it did not end well. */
export const run = (argv: string[], environment: Record<string, string>): string =>
  execFileSync(process.execPath, [command, ...argv], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
