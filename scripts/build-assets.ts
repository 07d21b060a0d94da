import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

/** Logical name to the name under which it is served, such as `site.css` to `site-1f0c2d3a4b.css`. */
export type Manifest = Record<string, string>

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'node_modules')
const builtFolder = join(root, '.build/assets')

/**
 * Puts everything a browser may ask for into one folder, each file named after its own content so that it can be
 * kept for ever. Writes `manifest.json` beside the files and answers with it; files of earlier builds are removed.
 * Throws when sass refuses the stylesheet or a package's file is missing.
 */
export function buildAssets(folder = builtFolder): Manifest {
  const manifest: Manifest = {}
  mkdirSync(folder, { recursive: true })
  const keep = (name: string, content: string | Buffer) => {
    manifest[name] = hashed(name, content)
    writeFileSync(join(folder, manifest[name]), content)
  }

  for (const weight of [400, 600, 700]) {
    keep(`source-sans-${weight}.woff2`, readFileSync(fontFile(weight)))
  }
  keep('favicon.svg', readFileSync(join(root, 'assets/favicon.svg')))
  keep('govuk-frontend.js', withoutMap(readFileSync(govukModule, 'utf8')))
  keep('goldthread.js', naming(readFileSync(join(root, 'assets/goldthread.js'), 'utf8'), manifest))
  keep('site.css', naming(stylesheet(), manifest))

  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const current = new Set([...Object.values(manifest), 'manifest.json'])
  for (const old of readdirSync(folder).filter((name) => !current.has(name))) rmSync(join(folder, old))
  return manifest
}

const govukModule = join(packages, 'govuk-frontend/dist/govuk/govuk-frontend.min.js')

const fontFile = (weight: number) =>
  join(packages, `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)

const stylesheet = () =>
  compile(join(root, 'styles/site.scss'), { style: 'compressed', loadPaths: [packages], quietDeps: true }).css

function hashed(name: string, content: string | Buffer): string {
  const print = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const ending = extname(name)
  return `${name.slice(0, -ending.length)}-${print}${ending}`
}

/** Files name each other by logical name ("./govuk-frontend.js"); what is served must use the hashed one. */
function naming(text: string, manifest: Manifest): string {
  return Object.entries(manifest).reduce((sofar, [name, served]) => sofar.replaceAll(`./${name}`, `./${served}`), text)
}

const withoutMap = (script: string) => script.replace(/\/\/# sourceMappingURL=.*\s*$/, '')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const count = Object.keys(buildAssets()).length
  console.log(`${count} assets built in ${Math.round(performance.now() - started)} ms`)
}
