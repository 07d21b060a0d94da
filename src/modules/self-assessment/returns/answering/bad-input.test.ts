import { expect, test } from 'vitest'
import { askedWorld, givenIn } from './asked-world.examples.ts'
import { fieldsOf } from './question-fields.ts'

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> \u202e{{7*7}} ' or 1=1 --`

test.each([0, 1])(
  'part %i of an open return answers clearly to whatever is sent, and shows it harmless',
  async (place) => {
    const it = await askedWorld()
    const { site } = it
    const at = it.partAt(place)
    const asked = it.parts[place]!.questions.filter(({ audienceId }) => audienceId === null)
    const answers: Record<string, string | string[]> = Object.assign(
      {},
      ...asked.flatMap((question) => Object.entries(fieldsOf(question)).map(([name, field]) => field.example(name))),
    )
    let given = givenIn((await site.get(at)).text)
    for (const name of Object.keys(answers))
      for (const sent of [
        [answers[name]!, answers[name]!].flat(),
        'x'.repeat(20_000),
        '-9999999999999999999',
        hostile,
        '999999',
        'a\u0000b',
      ]) {
        const { status, text } = await site.post(at, { ...given, ...answers, [name]: sent })
        expect([303, 422], `${name}: ${status} ${site.faults.at(-1) ?? ''}`).toContain(status)
        expect(text).not.toContain('<script>alert(1)')
        if (status === 422) expect(text).toContain('There is a problem')
        given = givenIn(status === 422 ? text : (await site.get(at)).text)
      }
    const others: Record<string, string>[] = [
      {},
      { go: 'drop-999999' },
      { go: hostile },
      { autosave: hostile },
      { [`q-${asked[0]!.id}-given`]: hostile },
    ]
    for (const form of others) expect([200, 303, 409]).toContain((await site.post(at, form)).status)
    const { status, text } = await site.post(at, {
      ...givenIn((await site.get(at)).text),
      [`q-${it.question('0.1').id}-file`]: new File(
        [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
        'photo.png',
      ),
    })
    if (place === 0) expect([status, text.includes('its content is something else')]).toEqual([422, true])
    expect(site.faults).toEqual([])
  },
)
