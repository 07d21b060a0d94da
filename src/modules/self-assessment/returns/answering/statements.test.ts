import { expect, test } from 'vitest'
import { createApp } from '../../../../app.ts'
import { contents } from '../../../../contents.ts'
import { answersOfReturn } from '../answer-store.ts'
import { askedWorld, field, givenIn } from './asked-world.examples.ts'

/** The same world through an application that counts the statements it sends, the one that opens the visit among them. */
async function counted() {
  const it = await askedWorld()
  let count = 0
  const kysely = it.site.database.kysely.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      count += 1
      return Promise.resolve(result)
    },
  })
  const { app } = createApp({
    database: { ...it.site.database, kysely },
    modules: contents,
    secure: false,
    sample: false,
    log: () => {},
  })
  const ask = async (path: string, form?: Record<string, string>) => {
    count = 0
    const response = await app.request(`http://localhost${path}`, {
      headers: { cookie: it.site.cookie(), origin: 'http://localhost' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    return { text: await response.text(), status: response.status, count }
  }
  return { ...it, ask }
}

test('once the version is in memory, a part is opened in nine statements and saved in eight, one of them to enter, whatever is answered in it', async () => {
  const { ask, question, point, partAt, at, site, own } = await counted()
  expect((await ask(partAt(1))).count).toBeGreaterThan(12)
  const opened = await ask(partAt(1))
  expect([opened.status, opened.count]).toEqual([200, 9])
  const typed = {
    ...givenIn(opened.text),
    ...field(question('1.1'), 'says', 'Director'),
    ...field(question('1.2'), 'says', 'Yes'),
    ...field(question('1.3'), 'point', point('1.3', '2')),
    ...field(question('1.5'), 'says', '12'),
  }
  const saved = await ask(partAt(1), { ...typed, autosave: 'yes' })
  expect([saved.status, saved.count]).toEqual([200, 8])
  expect((await ask(at)).count).toBeLessThanOrEqual(9)
  expect((await ask(`${at}/whole`)).count).toBe(6)
  const [id] = [...(await site.inside(({ db }) => answersOfReturn(db, own))).values()].map((answer) => answer.id)
  expect((await ask(`/self-assessment/answers/${id}`)).count, 'with what became of it').toBe(11)
})
