/**
 * The floor: a bare node:http server that does the same statements through the bare driver and writes the rows as they come.
 * Started as a process of its own, with the statements of each page in a file. Prints its address.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Statement } from '../src/platform/database/server.ts'

const [url = '', file = ''] = process.argv.slice(2)
const pages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Statement[]>
const pool = new pg.Pool({ connectionString: url, max: 10 })

const server = createServer(async (asked, answer) => {
  const statements = pages[asked.url ?? '']
  if (!statements) return void answer.writeHead(404).end()
  for await (const _ of asked) continue
  const client = await pool.connect()
  try {
    let rows: unknown[] = []
    for (const { text, values } of statements) {
      const result = values.length ? await client.query(text, values as unknown[]) : await client.query(text)
      if (result.rows.length) rows = result.rows
    }
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows))
  } catch (error) {
    await client.query('rollback').catch(() => {})
    answer.writeHead(500).end(String(error))
  } finally {
    client.release()
  }
})

server.listen(0, '127.0.0.1', () => {
  console.log(`floor answers at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
