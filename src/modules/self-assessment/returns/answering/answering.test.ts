import { describe, expect, test } from 'vitest'
import { addReturnChanges } from '../../return-store.ts'
import { step } from '../../northport-returns.ts'
import { answersOfReturn } from '../answer-store.ts'
import { askedWorld, field, givenIn, type AskedWorld } from './asked-world.examples.ts'
import { nameOf } from './question-fields.ts'

const answersIn = async ({ site, own }: AskedWorld) => site.inside(({ db }) => answersOfReturn(db, own))
const open = async ({ site }: AskedWorld, at: string) => givenIn((await site.get(at)).text)

describe('one part, one screen', () => {
  test('a whole part is answered at once, each question in its own kind, and leads on', async () => {
    const it = await askedWorld()
    const { site, question, partAt } = it
    const given = await open(it, partAt(1))
    const sent = await site.post(partAt(1), {
      ...given,
      ...field(question('1.1'), 'says', 'Director of public services'),
      ...field(question('1.2'), 'says', 'Yes'),
      ...field(question('1.3'), 'point', it.point('1.3', '2')),
      ...field(question('1.3'), 'evidence', 'The diary of the practitioner'),
      ...field(question('1.3'), 'improvement', 'Give the role a second day'),
      ...field(question('1.3'), 'owner', 'Head of people'),
      ...field(question('1.3'), 'by', '31 January 2027'),
      [nameOf(question('1.4'), 'chosen')]: ['Child protection', 'Safer recruitment'],
      ...field(question('1.5'), 'says', '1,200'),
      ...field(question('1.6'), 'says', 'early July 2025'),
      go: 'next',
    })
    expect([sent.status, sent.to, site.faults]).toEqual([303, it.at, []])
    const answers = await answersIn(it)
    const of = (reference: string) => answers.get(question(reference).id)!
    expect(of('1.1').says).toBe('Director of public services')
    expect(of('1.3')).toMatchObject({ improvementOwner: 'Head of people', improvementBy: '2027-01-31', version: 1 })
    expect(of('1.4').chosen).toEqual(['Child protection', 'Safer recruitment'])
    expect(of('1.5').says).toBe('1200')
    expect(of('1.6').says).toBe('2025-07-early')
    const { text } = await site.get(partAt(1))
    for (const words of ['value="early July 2025"', 'The diary of the practitioner', 'Saved at '])
      expect(text).toContain(words)
    expect((await site.get(it.at)).text).toContain('Answered 1.1, 1.2, 1.3, 1.4, 1.5, 1.6')
  })

  test('the first part leads to the second, and saving to leave leads to the return', async () => {
    const it = await askedWorld()
    const given = await open(it, it.partAt(0))
    expect((await it.site.post(it.partAt(0), { ...given, go: 'next' })).to).toBe(it.partAt(1))
    expect((await it.site.post(it.partAt(0), { ...given, go: 'leave' })).to).toBe(it.at)
    expect((await it.site.post(it.partAt(0), given)).to).toBe(it.partAt(0))
  })

  test('a half-answered part is saved, and what is missing is said on the page of the return', async () => {
    const it = await askedWorld()
    const given = await open(it, it.partAt(0))
    await it.site.post(it.partAt(0), {
      ...given,
      ...field(it.question('0.1'), 'point', it.point('0.1', 'Does not apply')),
    })
    const { text } = await it.site.get(it.at)
    for (const words of [
      '1 of 2 parts answered',
      'Say why it does not apply',
      'Not answered',
      'Go on with 1 Leadership and accountability',
      'You say it does not apply, and not why',
      'Due',
      '30 June 2026',
    ])
      expect(text, words).toContain(words)
    expect(text).not.toContain('Which policies are in date?')
  })

  test('what cannot be read comes back beside its question with every word, and the rest is saved', async () => {
    const it = await askedWorld()
    const { site, question, partAt } = it
    const given = await open(it, partAt(1))
    const { status, text } = await site.post(partAt(1), {
      ...given,
      ...field(question('1.1'), 'says', 'Director of public services'),
      ...field(question('1.5'), 'says', 'about a dozen'),
      ...field(question('1.3'), 'improvement', 'Give the role <b>a second day</b>'),
      ...field(question('1.3'), 'by', 'when it suits'),
    })
    expect(status).toBe(422)
    for (const words of [
      'There is a problem',
      'Everything else you wrote is saved',
      'Enter a whole number, such as 12',
      'about a dozen',
      'when it suits',
      'Give the role &lt;b>a second day',
    ])
      expect(text, words).toContain(words)
    const answers = await answersIn(it)
    expect([...answers.keys()]).toEqual([question('1.1').id])
  })

  test('a question that an earlier answer leads to appears once that answer was saved', async () => {
    const it = await askedWorld()
    const { site, question, partAt } = it
    const section = `id="q-${question('1.2.1').id}"`
    const opened = await site.get(partAt(1))
    expect(opened.text).toMatch(new RegExp(`<section[^>]*${section}[^>]* hidden`))
    await site.post(partAt(1), { ...givenIn(opened.text), ...field(question('1.2'), 'says', 'Yes') })
    const after = await site.get(partAt(1))
    expect(after.text).not.toMatch(new RegExp(`<section[^>]*${section}[^>]* hidden`))
    const table = nameOf(question('1.2.1'), 'grid')
    const more = await site.post(partAt(1), {
      ...givenIn(after.text),
      ...field(question('1.2'), 'says', 'Yes'),
      [`${table}-1-1`]: 'Youth club',
      [`${table}-2-2`]: 'A visit each year',
      go: `row-${question('1.2.1').id}`,
    })
    expect(more.to).toBe(`${partAt(1)}#q-${question('1.2.1').id}`)
    expect((await site.get(partAt(1))).text).toContain(`id="${table}-3-2"`)
    expect((await answersIn(it)).get(question('1.2.1').id)!.grid).toEqual([
      ['Youth club', ''],
      ['', 'A visit each year'],
    ])
  })

  test('a document is added beside an answer, stands there, and is taken away again', async () => {
    const it = await askedWorld()
    const { site, question, partAt, at } = it
    const given = await open(it, partAt(0))
    await site.post(partAt(0), {
      ...given,
      [nameOf(question('0.1'), 'file')]: new File(['The policy'], 'policy.txt'),
    })
    const opened = await site.get(partAt(0))
    expect(opened.text).toContain('policy.txt')
    const drop = /value="(drop-\d+)"/.exec(opened.text)![1]!
    await site.post(partAt(0), { ...givenIn(opened.text), go: drop })
    expect((await site.get(partAt(0))).text).not.toContain('policy.txt</a>')
    expect((await site.get(at)).text).toContain('Document removed from 0.1: policy.txt')
  })
})

describe('whose it is', () => {
  test('another agency, and somebody who acts for none, find nothing at any address of a return', async () => {
    const it = await askedWorld()
    const addresses = [it.at, `${it.at}/whole`, it.partAt(0)]
    await it.site.as('agency lead', { agencyId: it.museum })
    for (const path of addresses) {
      expect((await it.site.get(path)).status, path).toBe(404)
      expect((await it.site.get(path.replace(it.at, it.others))).status).toBe(200)
    }
    expect((await it.site.post(it.partAt(0), { go: 'stay' })).status).toBe(404)
    await it.site.as('agency lead')
    for (const path of addresses) expect((await it.site.get(path)).status, path).toBe(404)
  })

  test('those who read every return read it and answer nothing', async () => {
    const it = await askedWorld()
    await it.site.as('business manager')
    for (const path of [it.at, `${it.at}/whole`]) expect((await it.site.get(path)).status, path).toBe(200)
    expect((await it.site.get(it.partAt(0))).status).toBe(403)
    await it.site.as('safeguarding partner')
    const answer = await it.site.post(it.partAt(0), field(it.question('0.1'), 'evidence', 'From elsewhere'))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('You do not act for this agency')
    expect((await answersIn(it)).size).toBe(0)
  })

  test('a part of another tool is nowhere in a return', async () => {
    const it = await askedWorld()
    const other = await askedWorld()
    await it.site.as('agency lead', { agencyId: it.library })
    for (const part of ['999999', 'x', String(other.parts[0]!.id)])
      expect((await it.site.get(`${it.at}/parts/${part}`)).status).toBe(404)
  })

  test('once sent in, a part is only to be read, and what is sent is refused in words and shown back', async () => {
    const it = await askedWorld()
    const given = await open(it, it.partAt(0))
    await it.site.inside(({ db }) =>
      addReturnChanges(db, [step(it.own, '2026-06-01', 'returned', 'The library returned its self-assessment')]),
    )
    const read = await it.site.get(it.partAt(0))
    expect(read.text).toContain('This return was sent in on 1 June 2026')
    expect(read.text).not.toContain('<textarea')
    const sent = { ...given, ...field(it.question('0.1'), 'evidence', 'One sentence more') }
    const { status, text } = await it.site.post(it.partAt(0), sent)
    expect(status).toBe(409)
    expect(text).toContain('Nothing was saved')
    expect(text).toContain('One sentence more')
    const typing = await it.site.post(it.partAt(0), { ...sent, autosave: 'yes' })
    expect([typing.status, typing.text]).toEqual([409, 'Not saved: this return is closed to answers'])
    expect((await answersIn(it)).size).toBe(0)
    expect((await it.site.get(`${it.at}/whole`)).status).toBe(200)
  })
})
