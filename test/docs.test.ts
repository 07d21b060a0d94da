import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documents } from '../scripts/write-docs.ts'
import { tablesFile } from '../scripts/write-tables.ts'
import { contents } from '../src/contents.ts'
import { world } from './world.ts'

const markdown = [
  '.',
  'docs',
  'docs/decisions',
  'docs/how-to',
  'docs/guide',
  'src/law',
  ...contents.map((module) => `src/modules/${module.name}`),
]
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => (folder === '.' ? file : `${folder}/${file}`)),
  )
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
)

test('the documents are there', () => {
  for (const file of [
    'README.md',
    'ARCHITECTURE.md',
    'GLOSSARY.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/performance.md',
    'docs/archive.md',
    'docs/how-to/run-in-production.md',
  ])
    expect(existsSync(file), file).toBe(true)
  for (const module of contents) expect(existsSync(`src/modules/${module.name}/README.md`), module.name).toBe(true)
})

test('every path that a document names exists', () => {
  for (const { file, text } of markdown)
    for (const [, path] of text.matchAll(
      /`((?:src|test|docs|scripts|bench|database|styles|assets|bin)\/[\w./-]*[\w/])`/g,
    ))
      expect(existsSync(path!), `${file} names ${path}`).toBe(true)
})

test('every command that a document names exists', () => {
  for (const { file, text } of markdown)
    for (const [, name] of text.matchAll(/`?npm run ([a-z]+)/g))
      expect(scripts, `${file} names npm run ${name}`).toContain(name)
})

test('every module, and every ability, stands in the glossary or the generated list', () => {
  const glossary = readFileSync('GLOSSARY.md', 'utf8').toLowerCase()
  for (const module of contents) expect(glossary, module.name).toContain(module.name.replaceAll('-', ' '))
})

test('every invariant of the architecture names a test that exists', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8')
  const named = [...text.matchAll(/`(test\/[\w./-]+\.test\.tsx?|src\/[\w./-]+\.test\.tsx?)`/g)].map(
    (found) => found[1]!,
  )
  expect(named.length).toBeGreaterThanOrEqual(10)
  for (const file of named) expect(existsSync(file), file).toBe(true)
})

test('the generated documents and table types are what the code would generate today', async () => {
  const { database } = await world()
  for (const [file, text] of Object.entries(await documents(database)))
    expect(readFileSync(`docs/generated/${file}`, 'utf8'), file).toBe(text)
  if (database.kind === 'embedded')
    expect(readFileSync('src/platform/database/tables.ts', 'utf8')).toBe(await tablesFile(database))
})

test('the project speaks of the project alone', () => {
  for (const { file, text } of markdown) expect(text, file).not.toMatch(/\/work\/|\/tmp\/|\bissue #?\d/i)
})

test('the lockfile holds every optional package that another names, or a clean install elsewhere is refused', () => {
  type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked
  for (const [name, entry] of Object.entries(packages))
    for (const optional of Object.keys(entry.optionalDependencies ?? {}))
      expect(
        Object.keys(packages).some((each) => each.endsWith(`node_modules/${optional}`)),
        `${name} names ${optional}`,
      ).toBe(true)
})
