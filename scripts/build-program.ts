/**
 * The program as it runs: the thousand source files put together into one, and the threads of its own that it starts. Loading them
 * one by one took longer than all else at a start. Plain Node runs this file, so it holds types alone and nothing to be compiled.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const builds = new URL('.build/program/', root)

/** Where a run begins: the command, what an install prepares, and the threads. */
const entries = [
  'src/command/main.ts',
  'src/platform/documents/pdf-worker.ts',
  'src/platform/spreadsheets/sheet-worker.ts',
  'scripts/prepare-sample.ts',
]

/**
 * The folder with the program built from the sources as they are now; `src/command/main.js` lies in it. Builds it first where there is
 * none: at an install, and after a source was changed. Throws when a source cannot be read as TypeScript.
 */
export async function builtProgram(): Promise<URL> {
  const folder = new URL(`${fingerprint()}/`, builds)
  if (existsSync(folder)) return folder
  const { build } = await import('esbuild')
  const beside = fileURLToPath(new URL(`half-${process.pid}`, builds))
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: entries,
    outbase: '.',
    outdir: beside,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node26',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    sourcesContent: false,
    chunkNames: 'parts/[name]-[hash]',
    logLevel: 'warning',
  })
  putInPlace(beside, folder)
  return folder
}

/** Named by its content, so that whoever starts meanwhile finds it whole or not at all; what was built before goes. */
function putInPlace(beside: string, folder: URL): void {
  try {
    renameSync(beside, folder)
  } catch (fault) {
    rmSync(beside, { recursive: true })
    if (!existsSync(folder)) throw fault
  }
  for (const old of readdirSync(builds))
    if (!old.startsWith('half-') && !folder.pathname.endsWith(`/${old}/`))
      rmSync(new URL(old, builds), { recursive: true, force: true })
}

function fingerprint(): string {
  const code = createHash('sha256')
  const sources = (readdirSync(new URL('src/', root), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .sort()
  for (const file of [...sources, 'scripts/prepare-sample.ts', 'scripts/build-program.ts', 'package.json'])
    code.update(file).update(readFileSync(new URL(file, root)))
  return code.digest('hex').slice(0, 16)
}
