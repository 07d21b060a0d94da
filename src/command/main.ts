import { createInterface } from 'node:readline/promises'
import { archiveCommands } from './archive-commands.ts'
import { createAccount } from './create-account.ts'
import { due } from './due.ts'
import { findings } from './findings.ts'
import { letters } from './letters.ts'
import { migrateCommand } from './migrate-command.ts'
import { report } from './report.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'
import { WrongArgument, type Caller, type Command } from './command.ts'
import { askRunning, withDatabase } from './running.ts'

const commands: Record<string, Command> = {
  start,
  due,
  report,
  findings,
  letters,
  verify,
  ...archiveCommands,
  migrate: migrateCommand,
  'create-account': createAccount,
}

/** Runs one command and sets the exit code: 0 well, 1 not well, 2 a wrong argument. */
export async function main(argv: string[]): Promise<void> {
  const [word, ...rest] = argv
  const command = word === undefined ? undefined : commands[word]
  const caller: Caller = {
    cwd: process.cwd(),
    line: firstLine,
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    tell: (progress) => {
      if (process.stderr.isTTY) process.stderr.write(`${progress}\n`)
    },
  }
  if (!command) {
    if (word && !['help', '--help', '-h'].includes(word)) {
      console.error(`goldthread: there is no command "${word}"; the commands are ${Object.keys(commands).join(', ')}`)
      process.exitCode = 2
      return
    }
    caller.print(usage())
    return
  }
  if (rest.includes('--help')) return caller.print(`${command.says}\n\n  goldthread ${command.usage}`)
  process.exitCode = await runOne(word!, command, rest, caller)
}

/** Runs a command with what it needs, turning its errors into a line and a code. */
async function runOne(word: string, command: Command, argv: string[], caller: Caller): Promise<number> {
  try {
    if (command.needs === 'nothing') return await command.run(argv, caller, undefined as never)
    return (
      (await askRunning(word, command, argv, caller)) ??
      (await withDatabase(caller, (database) => command.run(argv, caller, database)))
    )
  } catch (error) {
    if (error instanceof WrongArgument) {
      console.error(`goldthread ${word}: ${error.message}`)
      return 2
    }
    console.error(`goldthread ${word}: ${error instanceof Error ? error.message : String(error)}`)
    if (process.env.GOLDTHREAD_TRACE && error instanceof Error) console.error(error.stack)
    return 1
  }
}

export const commandNamed = (word: string): Command | undefined =>
  commands[word]?.needs === 'database' ? commands[word] : undefined

const usage = () =>
  [
    'Goldthread: record once, tell many times.',
    '',
    ...Object.values(commands).map((command) => `  goldthread ${command.usage}\n      ${command.says}`),
  ].join('\n')

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}
