import { createServer, request, type Server } from 'node:http'
import { existsSync, rmSync } from 'node:fs'
import type { Database } from '#platform/database/database.ts'
import { WrongArgument, type Caller, type Command } from './command.ts'
import { environment, openGround } from './ground.ts'
import { commandNamed } from './main.ts'

/** An embedded database can be open in one program only. While a server has it, commands are done by that server, over a socket in the same folder. */
const socketIn = (folder: string) => `${folder}/command.sock`

type Asked = { word: string; argv: string[]; cwd: string; line: string }
type Line = { print: string } | { tell: string } | { failed: string; wrong: boolean } | { code: number }

/** Asks a running server to do it; null when no server has the folder. Throws what the command would have thrown. */
export async function askRunning(
  word: string,
  { asksForALine }: Command,
  argv: string[],
  caller: Caller,
): Promise<number | null> {
  const { databaseUrl, folder } = environment()
  if (databaseUrl || !existsSync(socketIn(folder))) return null
  const line = asksForALine ? await caller.line() : ''
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socketIn(folder), method: 'POST', path: '/' }, (answer) => {
      let rest = ''
      let code = 1
      answer.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n')
        rest = lines.pop()!
        for (const line of lines.map((each) => JSON.parse(each) as Line)) {
          if ('print' in line) caller.print(line.print)
          else if ('tell' in line) caller.tell(line.tell)
          else if ('failed' in line) reject(line.wrong ? new WrongArgument(line.failed) : new Error(line.failed))
          else code = line.code
        }
      })
      answer.on('end', () => resolve(code))
    })
    // A server that was killed leaves its socket behind; nobody answers, so the folder is free.
    asked.on('error', () => resolve(null))
    asked.end(JSON.stringify({ word, argv, cwd: caller.cwd, line } satisfies Asked))
  })
}

/** Opens the database for one command and closes it after, whatever happens. */
export async function withDatabase(caller: Caller, work: (database: Database) => Promise<number>): Promise<number> {
  const database = await openGround(environment(), caller.tell)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Lets commands in while a server runs on an embedded folder. Only this account of this machine can reach the socket. */
export function letCommandsIn(folder: string, database: Database): Server {
  rmSync(socketIn(folder), { force: true })
  const server = createServer(async (incoming, answer) => {
    const say = (line: Line) => void answer.write(`${JSON.stringify(line)}\n`)
    try {
      let text = ''
      for await (const part of incoming) text += part
      const { word, argv, cwd, line } = JSON.parse(text) as Asked
      const command = commandNamed(word)
      if (!command) throw new WrongArgument(`there is no command "${word}" for a running server`)
      const caller: Caller = {
        cwd,
        line: async () => line,
        print: (print) => say({ print }),
        tell: (progress) => say({ tell: progress }),
      }
      say({ code: await command.run(argv, caller, database) })
    } catch (error) {
      say({ failed: (error as Error).message, wrong: error instanceof WrongArgument })
    }
    answer.end()
  })
  return server.listen(socketIn(folder))
}
