import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { historyOf } from '#platform/history/history.ts'
import { answersOfReturn } from '../answer-store.ts'
import { askedWorld, field, givenIn, type AskedWorld } from './asked-world.examples.ts'

const answersIn = async ({ site, own }: AskedWorld) => site.inside(({ db }) => answersOfReturn(db, own))

/** A second lead of the same agency; each acts in turn. */
async function two() {
  const it = await askedWorld()
  const second = await it.site.as('agency lead', { agencyId: it.library, name: 'Head of people' })
  const as = async <T>(who: 0 | 1, work: () => Promise<T>) => {
    await it.site.signInAs(who === 0 ? it.account : second)
    return work()
  }
  return { ...it, second, as }
}

describe('two at one part', () => {
  test('two who answer different questions never meet', async () => {
    const it = await two()
    const at = it.partAt(1)
    const first = await it.as(0, async () => givenIn((await it.site.get(at)).text))
    const second = await it.as(1, async () => givenIn((await it.site.get(at)).text))
    const one = { ...first, ...field(it.question('1.1'), 'says', 'Director'), go: 'leave' }
    const other = { ...second, ...field(it.question('1.5'), 'says', '12'), go: 'leave' }
    expect((await it.as(0, () => it.site.post(at, one))).status).toBe(303)
    expect((await it.as(1, () => it.site.post(at, other))).status).toBe(303)
    const answers = await answersIn(it)
    expect(answers.get(it.question('1.1').id)!.says).toBe('Director')
    expect(answers.get(it.question('1.5').id)!.says).toBe('12')
  })

  test('the second to change the same question is told with both wordings, keeps theirs, and the rest is saved', async () => {
    const it = await two()
    const at = it.partAt(1)
    const second = await it.as(1, async () => givenIn((await it.site.get(at)).text))
    const first = await it.as(0, async () => givenIn((await it.site.get(at)).text))
    await it.as(0, () => it.site.post(at, { ...first, ...field(it.question('1.1'), 'says', 'Director') }))
    const sent = {
      ...second,
      ...field(it.question('1.1'), 'says', 'Deputy director'),
      ...field(it.question('1.5'), 'says', '12'),
    }
    const told = await it.as(1, () => it.site.post(at, sent))
    expect(told.status).toBe(409)
    for (const words of [
      'Somebody else answered 1.1 while you were writing',
      'Lead of the library',
      '>Director</td>',
      '>Deputy director</td>',
      'value="Deputy director"',
      'Everything else you wrote is saved',
    ])
      expect(told.text, words).toContain(words)
    const stands = await answersIn(it)
    expect([stands.get(it.question('1.1').id)!.says, stands.get(it.question('1.5').id)!.says]).toEqual([
      'Director',
      '12',
    ])
    const again = await it.as(1, () =>
      it.site.post(at, { ...sent, ...givenIn(told.text), ...field(it.question('1.1'), 'says', 'Director and deputy') }),
    )
    expect(again.status).toBe(303)
    expect((await answersIn(it)).get(it.question('1.1').id)!.says).toBe('Director and deputy')
  })

  test('both saved in one moment: one is taken, the other is told', async () => {
    const it = await two()
    const at = it.partAt(1)
    const given = await it.as(0, async () => givenIn((await it.site.get(at)).text))
    const send = (says: string) => it.site.post(at, { ...given, ...field(it.question('1.1'), 'says', says) })
    const [one, other] = await Promise.all([send('Director'), send('Deputy')])
    expect([one.status, other.status].toSorted()).toEqual([303, 409])
  })

  test('whoever has a part open is named to the other for two minutes', async () => {
    const it = await two()
    await it.as(1, () => it.site.get(it.partAt(1)))
    expect((await it.as(0, () => it.site.get(it.partAt(1)))).text).toMatch(
      /Head of people has this part open, seen \d\d:\d\d/,
    )
    expect((await it.as(0, () => it.site.get(it.partAt(0)))).text).not.toContain('has this part open')
    await it.site.inside(({ db }) =>
      sql`update self_assessment.presence set seen_at = seen_at - interval '3 minutes'`.execute(db),
    )
    expect((await it.as(0, () => it.site.get(it.partAt(1)))).text).not.toContain('has this part open')
  })

  // Two windows open, write and save in any order; a window that is told of another wording looks, and saves once more or leaves it.
  test('in whatever order two people open and save, every wording that was taken stands in the history and none was overwritten unseen', async () => {
    const it = await two()
    const at = it.partAt(1)
    const references = ['1.1', '1.5'] as const
    const step = fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      does: fc.constantFrom('open', 'save', 'save', 'save'),
      reference: fc.constantFrom(...references),
    })
    let counter = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const windows: Record<
          number,
          { given: Record<string, string>; form: Record<string, string>; seen: Record<string, string | null> }
        > = {}
        const open = async (who: 0 | 1) => {
          const { text } = await it.site.get(at)
          const stands = await answersIn(it)
          const seen = Object.fromEntries(
            references.map((reference) => [reference, stands.get(it.question(reference).id)?.says ?? null]),
          )
          const form = Object.assign(
            {},
            ...references.map((reference) => field(it.question(reference), 'says', seen[reference] ?? '')),
          )
          windows[who] = { given: givenIn(text), form, seen }
        }
        for (const { who, does, reference } of steps)
          await it.as(who, async () => {
            if (does === 'open' || !windows[who]) return open(who)
            const window = windows[who]
            const says = String((counter += 1))
            const before = (await answersIn(it)).get(it.question(reference).id)?.says ?? null
            const { status } = await it.site.post(at, {
              ...window.given,
              ...window.form,
              ...field(it.question(reference), 'says', says),
            })
            const after = (await answersIn(it)).get(it.question(reference).id)!.says
            // Taken only when what stood there was what this window had been shown.
            expect([status, after]).toEqual(before === window.seen[reference] ? [303, says] : [409, before])
            return open(who)
          })
      }),
      { numRuns: 6 },
    )
    const lines = await it.site.inside(({ db }) => historyOf(db, it.at))
    const told = lines.map(({ detail }) => detail).join(' ')
    for (const { says } of (await answersIn(it)).values()) expect(told).toContain(`"${says}"`)
  }, 120_000)
})

describe('saved while one types', () => {
  test('a script is told the time and the new mark, saves once more with it, and the same words twice change nothing', async () => {
    const it = await askedWorld()
    const at = it.partAt(1)
    const given = givenIn((await it.site.get(at)).text)
    const typing = (mark: Record<string, string>, says: string) =>
      it.site.post(at, { ...given, ...mark, ...field(it.question('1.1'), 'says', says), autosave: 'yes' })
    const marksIn = (text: string) =>
      Object.fromEntries(
        text
          .split('\n')
          .slice(1)
          .map((line) => line.split(' ') as [string, string]),
      )
    const first = await typing({}, 'Dir')
    expect(first.status).toBe(200)
    expect(first.text).toMatch(/^Saved at \d\d:\d\d\nq-\d+-given [0-9a-f]{16}$/)
    // The answer never arrived, so the same words come again.
    const again = await typing({}, 'Dir')
    expect(again.text.split('\n')[1]).toBe(first.text.split('\n')[1])
    const second = await typing(marksIn(again.text), 'Director')
    expect(second.status).toBe(200)
    const answer = (await answersIn(it)).get(it.question('1.1').id)!
    expect([answer.says, answer.version]).toEqual(['Director', 2])
  })

  test('what cannot be read, and what somebody else answered, is said in a line while the rest is saved', async () => {
    const it = await two()
    const at = it.partAt(1)
    const given = await it.as(0, async () => givenIn((await it.site.get(at)).text))
    await it.as(1, () => it.site.post(at, { ...given, ...field(it.question('1.1'), 'says', 'Director') }))
    const sent = { ...given, ...field(it.question('1.2'), 'says', 'No'), autosave: 'yes' }
    const other = await it.as(0, () => it.site.post(at, { ...sent, ...field(it.question('1.1'), 'says', 'Deputy') }))
    expect(other.status).toBe(409)
    expect(other.text).toContain('Not saved: 1.1 was answered by Head of people while you were writing')
    const number = await it.as(0, () => it.site.post(at, { ...sent, ...field(it.question('1.5'), 'says', 'many') }))
    expect(number.text).toMatch(/^Not saved: 1\.5: Enter a whole number/)
    expect((await answersIn(it)).get(it.question('1.2').id)!.says).toBe('No')
  })
})
