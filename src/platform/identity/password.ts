import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2) as unknown as (algorithm: 'argon2id', parameters: object) => Promise<Buffer>

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Keeps a password as a salted argon2id hash, with its costs beside it so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost })
  return [
    'argon2id',
    cost.memory,
    cost.passes,
    cost.parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

/** Whether this is the password; an account without one is compared all the same, so that the time taken tells nothing. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = (kept ?? (await nobody())).split('$')
  const expected = Buffer.from(tag!, 'base64url')
  const parameters = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  }
  const found = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: Buffer.from(nonce!, 'base64url'),
    ...parameters,
  })
  return timingSafeEqual(found, expected) && kept !== null
}

let comparison: Promise<string> | undefined
const nobody = () => (comparison ??= hashPassword(randomBytes(24).toString('base64')))

/** Why a new password is not good enough, in one sentence; null when it is. */
export function weakness(password: string): string | null {
  if (password.length < 12) return 'Use at least 12 characters; three random words are easy to remember'
  if (password.length > 200) return 'Use 200 characters or fewer'
  if (new Set(password).size < 5) return 'Use more than a few different characters'
  return null
}
