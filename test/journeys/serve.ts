import { once } from 'node:events'
import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { goldthread } from '../../scripts/goldthread.ts'
import { chromium } from './chromium.ts'

declare module 'vitest' {
  // Only an interface can be added to.
  export interface ProvidedContext {
    /** Where the programs answer, one for each worker, without a slash at their ends; none when there is no browser to look at them with. */
    addresses: string[]
  }
}

const longestStart = 600_000

/** Vitest calls this once before any journey: a program for each worker is started as people start it, with nothing configured. */
export default async function serve({ provide, config }: TestProject): Promise<() => Promise<void>> {
  if (!chromium) {
    console.log('\nLEFT OUT  every journey in a browser was left out: no Chromium was found, and CHROMIUM names none\n')
    if (process.env.GOLDTHREAD_REQUIRE === 'all') throw new Error('Everything is asked for, and there is no Chromium')
    provide('addresses', [])
    return async () => {}
  }
  const programs = Array.from({ length: config.maxWorkers }, startProgram)
  const stop = async () => void (await Promise.all(programs.map((each) => each.stop())))
  try {
    provide('addresses', await Promise.all(programs.map((each) => each.address)))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** A program with a sample of its own: where it will answer, and how it is stopped and forgotten. */
function startProgram(): { address: Promise<string>; stop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-journeys-'))
  const settings = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', SMTP_URL: '' }
  const program = goldthread(['start'], settings)
  let stopping = false
  program.on('exit', (code, signal) => {
    // Straight to where errors go: while tests run, vitest keeps what is written to the console for itself.
    if (!stopping)
      writeSync(2, `\nThe program ended by itself, with ${code ?? signal}: what follows fails because of it\n`)
  })
  const stop = async () => {
    stopping = true
    if (program.exitCode === null && program.signalCode === null) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: addressSaidBy(program), stop }
}

/** The address that the program prints when it answers. Throws with all that it said when it ends, or says nothing, instead. */
function addressSaidBy(program: ReturnType<typeof goldthread>): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`The program ${why} before it answered. It said:\n${said}`))
    const late = setTimeout(() => giveUp(`took more than ${longestStart / 1000} seconds`), longestStart)
    const listen = (words: Buffer) => {
      said += String(words)
      const address = /Goldthread answers at (http:\/\/[^\s/]+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(late)
      resolve(address)
    }
    program.stdout!.on('data', listen)
    program.stderr!.on('data', listen).on('data', (words: Buffer) => void writeSync(2, words))
    program.on('exit', (code) => {
      clearTimeout(late)
      giveUp(`ended with ${code}`)
    })
  })
}
