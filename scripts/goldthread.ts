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

/**
 * Waits until a program says where it answers: a first start with no prepared copy tells both samples first. Throws with what it said when it
 * ends first, or when it names no address for three minutes; it is then stopped, so that it does not hold its data for whoever comes next.
 */
export function answering(child: ChildProcess): Promise<{ child: ChildProcess; address: string }> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`no address after three minutes:\n${said}`))
    }, 180_000)
    const ended = (code: number | null) => {
      clearTimeout(late)
      reject(new Error(`it ended with ${code}:\n${said}`))
    }
    child.stderr?.setEncoding('utf8').on('data', (text: string) => void (said += text))
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = said.match(/answers at (http:\/\/[^/\s]+)/)
      if (!found) return
      clearTimeout(late)
      child.off('exit', ended)
      resolve({ child, address: found[1]! })
    })
    child.once('exit', ended)
  })
}
