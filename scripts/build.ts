/** What an install prepares: the command beside the others, the stylesheet and its companions, the program, and the samples' database. Plain Node runs it. */
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { buildAssets } from './build-assets.ts'
import { builtProgram } from './build-program.ts'

const beside = new URL('../node_modules/.bin/', import.meta.url)

/** So that npx finds the command at once; a "bin" in package.json would have it install the project into a place of its own first. */
function linkCommand(): void {
  rmSync(new URL('goldthread', beside), { force: true })
  if (process.platform === 'win32')
    writeFileSync(new URL('goldthread.cmd', beside), '@node "%~dp0..\\..\\bin\\goldthread.mjs" %*\r\n')
  else symlinkSync('../../bin/goldthread.mjs', new URL('goldthread', beside))
}

linkCommand()
buildAssets()
await import(new URL('scripts/prepare-sample.js', await builtProgram()).href)
