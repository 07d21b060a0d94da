import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { inProject } from '../places.ts'

const folder = inProject('.build/assets/')
const kinds: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  json: 'application/json',
}

let manifest: Record<string, string> | undefined

/** The address of a stylesheet, script, typeface or picture; it changes when its content does, so a browser may keep it for ever. */
export function assetAt(name: string): string {
  manifest ??= JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Record<string, string>
  return `/assets/${manifest[name] ?? name}`
}

/** Serves the built assets and nothing else of the disk. */
export function mountAssets(app: Hono): void {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  app.get('/assets/:file', (c) => {
    const file = c.req.param('file')
    const kind = kinds[file.split('.').at(-1) ?? '']
    if (!kind || !/^[\w.-]+$/.test(file)) return c.notFound()
    try {
      const bytes = kept.get(file) ?? new Uint8Array(readFileSync(new URL(file, folder)))
      kept.set(file, bytes)
      return c.body(bytes, 200, { 'content-type': kind, 'cache-control': 'public, max-age=31536000, immutable' })
    } catch {
      return c.notFound()
    }
  })
}
