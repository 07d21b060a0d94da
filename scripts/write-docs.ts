/** `npm run docs`: writes docs/generated from the contents, the law and the database, so that they cannot fall behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { contents } from '../src/contents.ts'
import { duties } from '../src/law/duties.ts'
import { requirementSets } from '../src/law/report-requirements.ts'
import { termInWords } from '../src/law/term.ts'
import { openInMemory } from '../src/platform/database/embedded.ts'
import type { Database } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { office, roles } from '../src/modules/partnership/index.ts'
import { morningLetterOf } from '../src/morning-letter.ts'
import { inWords } from '../src/platform/identity/own-pages.tsx'
import { letterAbilities, letterRoutes } from '../src/platform/letters/letters.ts'
import { rules } from '../src/modules/publishing/findings/rules.ts'

const folder = new URL('../docs/generated/', import.meta.url)
const note = 'Written by `npm run docs`. Do not edit.'

/** Every generated document by the name of its file. */
export async function documents(database: Database): Promise<Record<string, string>> {
  return {
    'law.md': law(),
    'abilities.md': abilities(),
    'routes.md': routes(),
    'findings.md': findings(),
    'data.md': await columns(database),
  }
}

const law = () =>
  page('What the law asks of us', [
    'Every duty the product keeps watch over: who owes it, by when, where that is written, and worked examples, which are also its tests. “Not verified” means that nobody qualified has yet read the text itself.',
    ...duties.flatMap((duty) => [
      `## ${duty.name}`,
      `\`${duty.id}\`. Owed by ${duty.owedBy}.`,
      table(
        ['In force from', 'Limit', 'Source', 'Binding', 'Verified'],
        duty.wordings.map((wording) => [
          wording.from,
          termInWords(wording.within),
          `${wording.source.title}, ${wording.source.cite}`,
          wording.source.binding,
          wording.source.verified ? 'yes' : 'not verified',
        ]),
      ),
      table(
        ['Given', 'Due', 'Because'],
        duty.examples.map((example) => [
          Object.entries(example.given)
            .map(([event, day]) => `${event} ${day}`)
            .join(', ') || 'nothing',
          example.due ?? 'no day',
          example.because ?? '',
        ]),
      ),
    ]),
    '## What a yearly report has to hold',
    ...requirementSets.flatMap((set) => [
      `### From ${set.from}: ${set.source.title}`,
      table(
        ['', 'Requirement', 'Force', 'Verified'],
        set.requirements.map((requirement) => [
          requirement.id,
          requirement.says,
          requirement.force,
          requirement.verified ? 'yes' : 'not verified',
        ]),
      ),
    ]),
  ])

const abilities = () =>
  page('Who may do what', [
    'Every ability and the roles that have it; what is not granted is denied.',
    table(
      ['Ability', 'In words', ...roles],
      [...contents.flatMap((module) => module.abilities), ...letterAbilities(office)].map((ability) => [
        ability.name,
        inWords(ability),
        ...roles.map((role) => (ability.roles.includes(role) ? 'yes' : '')),
      ]),
    ),
  ])

const routes = () =>
  page('Every address', [
    'In the order of the chapters. A task asks with GET and takes answers with POST at the same address.',
    ...contents.flatMap((module) => [
      `## ${module.name}`,
      table(
        ['Address', 'Kind', 'Needs the ability to'],
        module.routes.map((route) => [`\`${route.path}\``, route.kind, route.may]),
      ),
    ]),
    '## The morning letter',
    table(
      ['Address', 'Kind', 'Needs the ability to'],
      letterRoutes(morningLetterOf(contents)).map((route) => [`\`${route.path}\``, route.kind, route.may]),
    ),
  ])

const findings = () =>
  page('What the record is checked for', [
    'Each rule reads facts and nothing else. The examples are its tests.',
    ...rules.flatMap((rule) => [
      `## ${rule.name}`,
      rule.says,
      table(
        ['Example', 'Finds'],
        rule.examples.map((example) => [example.says, String(example.finds)]),
      ),
    ]),
  ])

async function columns({ kysely }: Database) {
  const { rows } = await sql<{ table: string; says: string; column: string; note: string }>`
    select c.table_schema || '.' || c.table_name as table, obj_description((quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass, 'pg_class') as says,
           c.column_name as column, col_description((quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass, c.ordinal_position) as note
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema not in ('pg_catalog', 'information_schema', 'pgboss') and t.table_type = 'BASE TABLE'
     order by 1, c.ordinal_position`.execute(kysely)
  const tables = Map.groupBy(rows, (row) => row.table)
  return page('What is kept, and who may see it', [
    'Every column. `open`: anybody. `partnership`: the people of the partnership whose role lets them. `case`: those who work on it, and inside a closed room only those with its key. `special`: shown to nobody.',
    ...[...tables].flatMap(([name, all]) => [
      `## ${name}`,
      all[0]!.says,
      table(
        ['Column', 'Who may see it', 'What it holds'],
        all.map((row) => [row.column, row.note.split(': ')[0]!, row.note.split(': ').slice(1).join(': ')]),
      ),
    ]),
  ])
}

const page = (title: string, parts: string[]) => `# ${title}\n\n${note}\n\n${parts.join('\n\n')}\n`
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')

/** Writes them, or with --check says which differ. */
if (process.argv[1]?.endsWith('write-docs.ts')) {
  const database = await openInMemory()
  await migrate(database)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(await documents(database))) {
    if (!process.argv.includes('--check')) writeFileSync(new URL(file, folder), text)
    else if (readFileSync(new URL(file, folder), 'utf8') !== text) {
      console.error(`docs/generated/${file} is not what the code would write today; run npm run docs`)
      process.exitCode = 1
    }
  }
  await database.close()
}
