import { parse, protocol, type PGlite } from '@electric-sql/pglite'
import type { PGliteDialectConfig } from 'kysely'

type Asked = Exclude<PGliteDialectConfig['pglite'], (...args: never[]) => unknown>
type Statement = { name: string; types: number[] }

/** How many texts of SQL stay prepared: a plan takes memory inside the database. */
const most = 600

/**
 * Taking a text of SQL apart and planning it is most of the cost of a short question. So each text asked within a transaction is prepared once,
 * under a name of its own, and from then on is answered in one turn where it would take six. The one not asked for longest makes room for
 * another; `forget` drops them all, for when the tables have changed.
 */
export function rememberStatements(pglite: PGlite): { asked: Asked; forget: () => Promise<void> } {
  const known = new Map<string, Statement>()
  let names = 0

  const say = (...messages: Uint8Array[]) =>
    pglite.execProtocolStream(together([...messages, protocol.serialize.sync()]), { syncToFs: false })

  const prepare = async (text: string): Promise<Statement> => {
    const leaves: Uint8Array[] = []
    if (known.size >= most) {
      const [oldest, { name }] = known.entries().next().value!
      known.delete(oldest)
      leaves.push(protocol.serialize.close({ type: 'S', name }))
    }
    const name = `s${(names += 1)}`
    const told = await say(
      ...leaves,
      protocol.serialize.parse({ name, text }),
      protocol.serialize.describe({ type: 'S', name }),
    )
    return { name, types: parse.parseDescribeStatementResults(told) }
  }

  const query = (text: string, params: unknown[] = []) =>
    pglite.runExclusive(async () => {
      const statement = known.get(text) ?? (await prepare(text))
      known.delete(text)
      known.set(text, statement)
      const values = params.map((param, place) => {
        if (param === null || param === undefined) return null
        const serialize = pglite.serializers[statement.types[place]!]
        return serialize ? serialize(param) : (param as object).toString()
      })
      const told = await say(
        protocol.serialize.bind({ statement: statement.name, values }),
        protocol.serialize.describe({ type: 'P' }),
        protocol.serialize.execute({}),
      )
      return parse.parseResults(told, pglite.parsers)[0]!
    })

  return {
    asked: {
      get closed() {
        return pglite.closed
      },
      get ready() {
        return pglite.ready
      },
      waitReady: pglite.waitReady,
      close: () => pglite.close(),
      query: (text, params, options) => pglite.query(text, params, options),
      transaction: (work) =>
        pglite.transaction((tx) => work({ rollback: () => tx.rollback(), query: query as typeof tx.query })),
    },
    forget: async () => {
      known.clear()
      await pglite.exec('deallocate all')
    },
  }
}

function together(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
