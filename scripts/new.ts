/** `npm run new task plans/pause-action`: writes the file in house style and says the one line to add by hand. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const [kind = '', name = ''] = process.argv.slice(2)
const file = name.split('/').at(-1) ?? ''
const words = file.replaceAll('-', ' ')
const camel = file.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const module = name.split('/')[0] ?? ''

const makers: Record<string, () => { path: string; text: string; next: string }> = {
  page: () => ({
    path: `src/modules/${name}.tsx`,
    text: `import { page } from '#platform/web/route.tsx'\n\n/** ${sentence(words)}. */\nexport const ${camel} = page({\n  path: '/${module}/${file}',\n  may: 'see ${module}',\n  async show(visit) {\n    return { title: '${sentence(words)}', body: <p class="empty">Nothing yet in {visit.partnership.name}.</p> }\n  },\n})\n`,
    next: `add ${camel} to the routes in src/modules/${module}/index.ts`,
  }),
  task: () => ({
    path: `src/modules/${name}.tsx`,
    text: `import { text } from '#platform/forms/fields.tsx'\nimport { record } from '#platform/history/history.ts'\nimport { task } from '#platform/web/route.tsx'\n\n/** ${sentence(words)}. */\nexport const ${camel} = task({\n  path: '/${module}/${file}',\n  may: '${words}',\n  title: '${sentence(words)}',\n  fields: { says: text('What happened?') },\n  find: async () => null,\n  async save(visit, _, answers) {\n    await record(visit, '${words} done', '/${module}', answers)\n    return '/${module}'\n  },\n})\n`,
    next: `add ${camel} to the routes, and the ability to ${words} to the abilities, of src/modules/${module}`,
  }),
  duty: () => ({
    path: `src/law/${file}.ts`,
    text: `import type { Duty } from './duty.ts'\n\n/** ${sentence(words)}. */\nexport const ${camel}: Duty<'startedOn'> = {\n  id: '${file}',\n  name: '${sentence(words)}',\n  owedBy: 'the safeguarding partners',\n  arisesFrom: 'startedOn',\n  wordings: [],\n  examples: [],\n}\n`,
    next: `give it wordings with sources and at least three examples, and add ${camel} to src/law/duties.ts`,
  }),
  decision: () => {
    const number = String(
      Math.max(0, ...readdirSync('docs/decisions').map((each) => Number(each.slice(0, 4)) || 0)) + 1,
    ).padStart(4, '0')
    return {
      path: `docs/decisions/${number}-${file}.md`,
      text: `# ${Number(number)}. ${sentence(words)}\n\n## Context\n\n## Decision\n\n## Consequences\n`,
      next: 'write half a page; a decision is reversed by a new one, never edited',
    }
  },
}

const make = makers[kind]
if (!make || !/^[a-z][a-z0-9/-]+$/.test(name)) {
  console.error(`npm run new ${Object.keys(makers).join('|')} <name>, such as: npm run new task plans/pause-action`)
  process.exitCode = 2
} else {
  const { path, text, next } = make()
  if (existsSync(path)) {
    console.error(`${path} exists already`)
    process.exitCode = 1
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`Wrote ${path}. Now ${next}.`)
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
