import type { MiddlewareHandler } from 'hono'

/** Everything a page may load comes from here; nothing is inline, nothing frames us. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers that every answer carries. What a visitor may see is never kept by a cache on the way. */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.has(name) || c.res.headers.set(name, value)
    set('content-security-policy', policy)
    set('x-content-type-options', 'nosniff')
    set('x-frame-options', 'DENY')
    set('referrer-policy', 'same-origin')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    set('cache-control', 'no-store')
    if (secure) set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }

/** A form on another site cannot act for our visitor: the browser says where a post comes from, and a post that says elsewhere is refused. */
export const sameSiteOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ours = new URL(c.req.url).host
    const elsewhere = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== (c.req.header('host') ?? ours)
    if (elsewhere) return c.text('This form was sent from another site, so nothing was saved.', 403)
  }
  return next()
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/** A body larger than a form can be is not read at all: eleven megabytes, one file and its questions. */
export const largestBody = 11_000_000

/** Whether an address only this machine can reach: the one place where a sample person is signed in by one click. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
