import { expect, test } from 'vitest'
import { contents } from '../src/contents.ts'
import { morningLetterOf } from '../src/morning-letter.ts'
import { letterRoutes } from '../src/platform/letters/letters.ts'
import type { Fields } from '../src/platform/forms/field.ts'
import { addressOf } from '../src/platform/web/pages-list.ts'
import { giveKey } from '../src/platform/rooms/rooms.ts'
import type { Task } from '../src/platform/web/route.tsx'
import { addPeople } from '../src/samples.ts'
import type { Visit } from '../src/platform/visit.ts'
import { world, type World } from './world.ts'

const worker = globalThis as { badInput?: Promise<World> }
const site = () =>
  (worker.badInput ??= (async () => {
    const made = await world({ today: '2026-06-15' })
    await addPeople(made.database, made.partnership)
    await made.tell(...contents.map((module) => module.stories.northport))
    return made
  })())

const tasks = [...contents.flatMap((module) => module.routes), ...letterRoutes(morningLetterOf(contents))].filter(
  (route): route is Task<any, any> => route.kind === 'task',
)
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> \u202e{{7*7}} ' or 1=1 --`

/** The task's address, who may do it, and answers that would be taken: as a partner's own, or else as an agency's that is asked in a round. */
async function ready(task: Task<any, any>) {
  const agencies = await (
    await site()
  ).inside(async ({ db }) => [
    await db.selectFrom('partnership.agency').select('id').where('statutory', '=', true).limit(1).executeTakeFirst(),
    await db
      .selectFrom('selfAssessment.roundReturn')
      .select('agencyId as id')
      .orderBy('roundId', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  for (const agency of agencies) {
    const found = await readyFor(task, agency?.id ?? null)
    if (found) return found
  }
  return null
}

async function readyFor(task: Task<any, any>, agencyId: number | null) {
  const { as, inside, abilities } = await site()
  const role = abilities.all.find((ability) => ability.name === task.may)?.roles[0] ?? 'business manager'
  const account = await as(role, agencyId === null ? {} : { agencyId })
  return inside(async (asked) => {
    for (const room of asked.rooms) await giveKey(asked.db, room, account, '2020-01-01')
    if (task.may === 'challenge a return' && agencyId !== null) await onAPanel(asked, account, agencyId)
    // As whoever will send it: some tasks find nothing but what is theirs.
    const who = { ...asked.who, roles: [role], abilities: abilities.of([role]), agencyId, accountId: account }
    const visit = { ...asked, who, agencies: { ...asked.agencies, own: agencyId === null ? [] : [agencyId] } }
    const params = task.path.includes(':') ? ((await task.examples?.(visit)) ?? [])[0] : {}
    if (!params) return null
    const subject = await task.find(visit, params)
    const fields: Fields = typeof task.fields === 'function' ? await task.fields(visit, subject) : task.fields
    const answers: Record<string, string | string[]> = Object.assign(
      {},
      ...Object.entries(fields).map(([name, field]) => field.example(name)),
    )
    return {
      path: addressOf(task.path, params),
      fields,
      answers: { ...answers, ...(subject?.version !== undefined && { version: String(subject.version) }) },
    }
  })
}

/** Puts somebody on the panel of the newest return of another agency that has one. */
async function onAPanel({ db, today, now }: Visit, accountId: number, agencyId: number) {
  const peer = await db
    .selectFrom('selfAssessment.peer')
    .select(['forAgencyId', 'roundReturnId', 'rows'])
    .where('forAgencyId', '<>', agencyId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('selfAssessment.peer')
    .values({
      ...peer,
      accountId,
      agencyId,
      name: 'A peer',
      fromOn: today,
      untilOn: today,
      askedBy: 'The test',
      askedAt: now,
    })
    .execute()
}

const clear = [303, 403, 404, 409, 422]

test.each(tasks.map((task) => [task.path, task] as const))(
  '%s answers clearly to whatever is sent',
  async (_, task) => {
    const { post, get, faults } = await site()
    const at = (await ready(task))!
    expect(at, `${task.path} has no example in the sample`).not.toBeNull()
    const asked = await get(at.path)
    expect(asked.status, `${at.path} ${faults.at(-1)}`).toBe(200)
    const answers = at.answers as Record<string, string | string[]>

    const trials: [string, Record<string, string | string[]>][] = [['nothing', {}]]
    for (const name of Object.keys(answers)) {
      if (name === 'version') continue
      trials.push(
        [`${name} twice`, { ...answers, [name]: [answers[name]!, answers[name]!].flat() }],
        [`${name} oversize`, { ...answers, [name]: 'x'.repeat(20_000) }],
        [`${name} of another kind`, { ...answers, [name]: '-9999999999999999999' }],
        [`${name} hostile`, { ...answers, [name]: hostile }],
        [`${name} left out`, Object.fromEntries(Object.entries(answers).filter(([each]) => each !== name))],
        [`${name} of another partnership`, { ...answers, [name]: '999999' }],
        [`${name} with a nought byte`, { ...answers, [name]: 'a\u0000b' }],
      )
    }
    for (const [says, sent] of trials) {
      const answer = await post(at.path, sent)
      // What is kept nowhere is shown once, in the answer itself.
      const showsOnce = answer.status === 200 && answer.text.includes('data-shown-once')
      if (!showsOnce)
        expect(clear, `${at.path}, ${says}: ${answer.status} ${faults.at(-1) ?? ''}`).toContain(answer.status)
      expect(answer.text, `${at.path}, ${says}`).not.toContain('<script>alert(1)')
      if (answer.status === 422) expect(answer.text, `${at.path}, ${says}`).toContain('There is a problem')
    }
    expect(faults).toEqual([])
  },
)

test.each(tasks.map((task) => [task.path, task] as const))(
  '%s keeps every word when something else is wrong, and shows it harmless',
  async (_, task) => {
    const { post, get } = await site()
    const at = await ready(task)
    if (!at || (await get(at.path)).status !== 200) return
    const words = Object.entries(at.answers)
      .filter(([, value]) => value === 'Words for an example')
      .map(([name]) => name)
    const [one] = words
    if (!one) return
    const others = Object.fromEntries(
      Object.keys(at.answers).map((name) => [name, name === one ? `kept <b>${task.path}</b>` : 'x'.repeat(20_000)]),
    )
    const answer = await post(at.path, {
      ...others,
      ...(at.answers.version !== undefined && { version: at.answers.version as string }),
    })
    if (answer.status !== 422) return
    expect(answer.text).toContain('kept &lt;b>')
    expect(answer.text).not.toContain('kept <b>')
  },
)

test.each([
  [
    'a program called a picture',
    new File([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])], 'photo.png'),
  ],
  ['a page called a text', new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])], 'notes.txt')],
  ['a kind nobody needs', new File(['<svg onload=alert(1)>'], 'drawing.svg')],
])('a file that is not what it says is refused: %s', async (_, file) => {
  const { post } = await site()
  const completing = tasks.find((task) => task.path === '/actions/:action/complete')!
  const at = (await ready(completing))!
  const [name] = Object.entries(at.fields).find(([, field]) => field.isFile)!
  const answer = await post(at.path, { ...(at.answers as Record<string, string>), [name]: file })
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/Choose a file that is one of|its content is something else/)
})
