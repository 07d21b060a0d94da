import { Agent, request } from 'node:http'

export type Ask = { method: 'GET' | 'POST'; path: string; body?: string; cookie?: string }
export type Speed = { perSecond: number; median: number; p95: number; failed: number }

/** Asks again and again over ten kept connections for some seconds; every answer is read to its end. Bounded, on loopback. */
export async function load(
  base: string,
  ask: Ask | ((number: number) => Ask),
  seconds: number,
  connections = 10,
): Promise<Speed> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let failed = 0
  let number = 0
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const at = performance.now()
        const status = await once(agent, base, typeof ask === 'function' ? ask((number += 1)) : ask)
        if (status >= 400) failed += 1
        times.push(performance.now() - at)
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  return {
    perSecond: times.length / took,
    median: times[times.length >> 1] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    failed,
  }
}

/** All at once: how long until the last is answered, in milliseconds, and how many failed. */
export async function burst(base: string, asks: Ask[]): Promise<{ took: number; failed: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: asks.length })
  const began = performance.now()
  const answers = await Promise.all(asks.map((ask) => once(agent, base, ask)))
  const took = performance.now() - began
  agent.destroy()
  return { took, failed: answers.filter((status) => status >= 400).length }
}

/** One answer's status and size. */
export const once = (agent: Agent, base: string, { method, path, body, cookie }: Ask): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(cookie && { cookie }),
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        origin: base,
      }),
    }
    const asked = request(base + path, { method, agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end(body)
  })
