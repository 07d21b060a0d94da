import { Agent, request } from 'node:http'
import type { Respondent } from './areas.ts'

/** What one respondent sent and was told in one turn of the bench: the last save that was answered and the last that was sent. */
export type Sitting = {
  who: Respondent
  turn: number
  answered: number
  sent: number
  refused: number
  times: number[]
}

type Reply = { status: number; text: string }

/**
 * All respondents have their part open and save what they type until a moment: one save after another, or, where they rest, spread over
 * that time and one in each. Where the program is away they wait a moment and send the same again, as the page's script does. Bounded in
 * time, on loopback. `rest` is in milliseconds.
 */
export async function everybodySaves(
  address: () => string,
  respondents: Respondent[],
  until: number,
  { turn, rest = 0 }: { turn: number; rest?: number },
): Promise<Sitting[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: respondents.length, timeout: 60_000 })
  const sittings = await Promise.all(
    respondents.map(async (who, place) => {
      await pause((rest * place) / respondents.length)
      return sit(agent, address, who, until, { turn, rest })
    }),
  )
  agent.destroy()
  return sittings
}

async function sit(
  agent: Agent,
  address: () => string,
  who: Respondent,
  until: number,
  { turn, rest }: { turn: number; rest: number },
): Promise<Sitting> {
  const sitting: Sitting = { who, turn, answered: 0, sent: 0, refused: 0, times: [] }
  let form = await open(agent, address, who, until)
  while (form && performance.now() < until) {
    sitting.sent += 1
    form.set(`q-${who.questionId}-evidence`, wordsOf(who, turn, sitting.sent))
    form.set('autosave', 'yes')
    const began = performance.now()
    const reply = await patiently(agent, address, who, 'POST', form.toString(), until)
    if (!reply) break
    sitting.times.push(performance.now() - began)
    if (reply.status === 200) {
      sitting.answered = sitting.sent
      for (const line of reply.text.split('\n').slice(1)) {
        const [name, mark] = line.split(' ')
        if (name && mark) form.set(name, mark)
      }
    } else {
      sitting.refused += 1
      form = await open(agent, address, who, until)
    }
    await pause(Math.max(0, Math.min(rest - (performance.now() - began), until - performance.now())))
  }
  return sitting
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What a respondent writes: by it, a row says whose it is, in which turn of the bench, and which save it was. */
export const wordsOf = ({ area, agencyId }: Respondent, turn: number, save: number) =>
  `Area ${area}, agency ${agencyId}, turn ${turn}, save ${save}`

/** Opens the part and reads its form as a browser would hold it; null when the time is over. */
async function open(
  agent: Agent,
  address: () => string,
  who: Respondent,
  until: number,
): Promise<URLSearchParams | null> {
  const reply = await patiently(agent, address, who, 'GET', undefined, until)
  if (!reply) return null
  if (reply.status !== 200) throw new Error(`a part answered ${reply.status}: ${reply.text.slice(0, 300)}`)
  const form = new URLSearchParams()
  for (const [tag] of reply.text.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
    const [name, type] = [attribute('name'), attribute('type') ?? 'text']
    if (!name || type === 'file' || ((type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(tag))) continue
    form.append(name, attribute('value') ?? '')
  }
  for (const [, name, words] of reply.text.matchAll(/<textarea\b[^>]*\bname="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    form.append(name!, words!)
  return form
}

/** Asks until there is an answer: a program that is away is asked again after a fifth of a second. Null when the time is over. */
async function patiently(
  agent: Agent,
  address: () => string,
  who: Respondent,
  method: 'GET' | 'POST',
  body: string | undefined,
  until: number,
): Promise<Reply | null> {
  while (performance.now() < until) {
    const reply = await once(agent, address(), who, method, body).catch(() => null)
    if (reply && reply.status < 500) return reply
    await pause(200)
  }
  return null
}

const once = (
  agent: Agent,
  base: string,
  { returnId, partId, cookie }: Respondent,
  method: string,
  body: string | undefined,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const headers = {
      cookie,
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        origin: base,
      }),
    }
    const path = `${base}/self-assessment/returns/${returnId}/parts/${partId}`
    const asked = request(path, { method, agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (some: string) => void (text += some))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('no answer in a minute')))
    asked.end(body)
  })
