import { parseArgs, type ParseArgsConfig } from 'node:util'
import { resolve } from 'node:path'
import type { Database } from '#platform/database/database.ts'

/** A wrong argument: one clear line, and exit code 2. */
export class WrongArgument extends Error {}

/** What a command may touch: where it was called, where its answer goes, and how far it is. */
export type Caller = {
  cwd: string
  print: (text: string) => void
  tell: (progress: string) => void
  /** Reads the first line of standard input, for a command that asks for one. */
  line: () => Promise<string>
}

/** One word after `goldthread`. Those that need the database are given it open; they also run inside a server that has the folder open. */
export type Command = {
  says: string
  usage: string
  needs: 'nothing' | 'database'
  /** It reads one line of standard input, such as a password, which is never an argument. */
  asksForALine?: true
  run: (argv: string[], caller: Caller, database: Database) => Promise<number>
}

/** Reads the options of a command. Throws WrongArgument, with the option that is wrong, for anything it does not know. */
export function read<const O extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  options: O,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: argv, options, allowPositionals, strict: true })
  } catch (error) {
    throw new WrongArgument((error as Error).message.split('. ')[0]!)
  }
}

/** The value of an option that cannot be left out. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new WrongArgument(`--${option} is missing`)
  return value
}

export const placeFrom = (caller: Caller, file: string) => resolve(caller.cwd, file)
