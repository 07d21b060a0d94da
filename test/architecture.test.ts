import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contents } from '../src/contents.ts'

const order = contents.map((module) => module.name)
const files = (readdirSync('src', { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, source: readFileSync(`src/${file}`, 'utf8') }))
const importsOf = (source: string) => [...source.matchAll(/from '([^']+)'/g)].map((found) => found[1]!)
const moduleOf = (file: string) => file.match(/^modules\/([^/]+)\//)?.[1]

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(order.length).toBe(14)
})

test('the platform has never heard of the law or the modules; the law has never heard of the modules', () => {
  for (const { file, source } of files)
    for (const target of importsOf(source)) {
      if (file.startsWith('platform/')) expect(target, file).not.toMatch(/^#(law|modules)\/|\.\.\/(law|modules)\//)
      if (file.startsWith('law/')) expect(target, file).not.toMatch(/^#modules\/|^#platform\/(?!calendar\/)/)
    }
})

test('a module uses only modules above it in the contents, and only through their front door', () => {
  for (const { file, source } of files) {
    const self = moduleOf(file)
    if (!self) continue
    for (const target of importsOf(source)) {
      const [, other, door] = target.match(/^#modules\/([^/]+)\/(.*)/) ?? []
      if (!other || other === self) continue
      expect(order.indexOf(other), `${file} uses ${other}`).toBeLessThan(order.indexOf(self))
      expect(door, `${file} uses ${other}`).toMatch(/^index\.tsx?$/)
    }
  }
})

test('nothing below the app reaches up to it', () => {
  for (const { file, source } of files)
    if (/^(platform|law|modules)\//.test(file))
      for (const target of importsOf(source))
        expect(target, file).not.toMatch(/\/(app|contents|samples)\.ts$|\/command\//)
})

test('a module writes only to its own tables, and only from its store', () => {
  for (const { file, source } of files)
    for (const [, schema] of source.matchAll(/(?:insertInto|updateTable|deleteFrom)\('([a-zA-Z]+)\./g)) {
      const self = moduleOf(file)
      if (!self) continue
      expect(
        schema!.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        file,
      ).toBe(self)
      expect(file.split('/').at(-1), file).toMatch(/store\.ts$/)
    }
})

test('a module reads only its own tables, the platform’s, and those of modules above it', () => {
  for (const { file, source } of files) {
    const self = moduleOf(file)
    if (!self) continue
    for (const [, schema] of source.matchAll(/(?:selectFrom|[jJ]oin)\('([a-zA-Z]+)\./g)) {
      const other = schema!.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      if (order.includes(other))
        expect(order.indexOf(other), `${file} reads ${other}`).toBeLessThanOrEqual(order.indexOf(self))
    }
  }
})

test('no file is longer than one sitting', () => {
  for (const { file, source } of files)
    if (file !== 'platform/database/tables.ts') expect(source.split('\n').length, file).toBeLessThanOrEqual(251)
})

test('no file or folder has a name that says nothing', () => {
  const empty =
    /^(utils?|helpers?|common|misc|shared|base|abstract|managers?|services?|handlers?|processors?|data|info|dto|impl|types|constants|lib)(\.|$)/
  for (const { file } of files) for (const part of file.split('/')) expect(part, file).not.toMatch(empty)
})

test('raw HTML is made in one file', () => {
  for (const { file, source } of files)
    if (file !== 'platform/ui/raw.tsx') expect(source, file).not.toMatch(/dangerouslySetInnerHTML|jsxTemplate/)
})

test('nothing reads the clock but the calendar’s clock', () => {
  for (const { file, source } of files)
    if (file !== 'platform/calendar/clock.ts' && file !== 'command/start.ts')
      expect(source, file).not.toMatch(/new Date\(\)|Date\.now\(\)|Temporal\.Now/)
})

test('nothing reads the environment but the command that starts', () => {
  for (const { file, source } of files)
    if (!file.startsWith('command/')) expect(source, file).not.toMatch(/process\.env/)
})

test('no page has a style or a script of its own in it', () => {
  for (const { file, source } of files)
    if (file.endsWith('.tsx'))
      expect(source, file).not.toMatch(/\sstyle=|<script(?! type="module" src=)|\son[a-z]+=\{?"/)
})

test('every rule a finding comes from stands without the name of a place', () => {
  for (const { file, source } of files)
    if (file.startsWith('modules/publishing/findings/')) expect(source, file).not.toMatch(/hull|northport/i)
})

test('nothing is exported by default', () => {
  for (const { file, source } of files) expect(source, file).not.toMatch(/^export default/m)
})
