const CONTROL_OR_EDGE_SPACE = /\p{Cc}|^\s|\s$/u
const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const ALLOWED_SCHEMES = ['https', 'mailto', 'tel']

/**
 * The address of a link, if it is one that a page of ours may lead to.
 *
 * Allowed: a path (`/reviews/7`), a place on the page (`#chair`), a query (`?page=2`), a plain relative path, and
 * `https:`, `mailto:` and `tel:` addresses. Anything else throws, above all `javascript:` and `data:`, the
 * addresses of another host without a scheme (`//host`, `/\host`), and control characters, which browsers drop
 * while reading an address and which could therefore hide a scheme.
 */
export function safeHref(href: string): string {
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase()
  const refused =
    CONTROL_OR_EDGE_SPACE.test(href) ||
    /^[\\/]{2}/.test(href) ||
    href.startsWith('\\') ||
    (scheme !== undefined && !ALLOWED_SCHEMES.includes(scheme))
  if (refused) throw new Error(`A link may not lead to ${JSON.stringify(href)}`)
  return href
}
