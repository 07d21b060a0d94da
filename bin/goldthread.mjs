#!/usr/bin/env node
// The goldthread command. It needs Node 26, which comes with the packages; under another Node it starts itself again on that one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
if (Number(process.versions.node.split('.')[0]) >= 26) {
  const { builtProgram } = await import('../scripts/build-program.ts')
  const program = await builtProgram()
  enableCompileCache(fileURLToPath(new URL('compiled', program)))
  process.setSourceMapsEnabled(true)
  const { main } = await import(new URL('src/command/main.js', program).href)
  await main(process.argv.slice(2))
} else if (existsSync(own)) {
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} else {
  console.error(`Goldthread needs Node 26 and this is ${process.version}. Run "npm ci" in its folder; that brings the right one.`)
  process.exit(1)
}
