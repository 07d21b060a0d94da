import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAs, lettersIn, openARound, partnershipWithATool, returnOf } from '../rounds.examples.ts'
import { selfAssessment } from '../index.ts'
import { countExtensions, extensionsInWords } from './extension.ts'

const kinds = ['extension asked', 'extension', 'extension refused'] as const

describe('requests are counted', () => {
  test.each([
    { steps: [], says: null },
    { steps: ['extension'], says: 'longer time was given once without being asked for' },
    { steps: ['extension asked'], says: 'longer time was asked for once: 1 has no answer yet' },
    {
      steps: ['extension asked', 'extension asked', 'extension'],
      says: 'longer time was asked for once: 1 was granted',
    },
    { steps: ['extension asked', 'extension refused'], says: 'longer time was asked for once: 1 was refused' },
    {
      steps: ['extension asked', 'extension refused', 'extension asked', 'extension', 'extension'],
      says: 'longer time was asked for 2 times: 1 was granted, 1 was refused; it was given once without being asked for',
    },
  ])('$says', ({ steps, says }) => {
    expect(extensionsInWords(countExtensions(steps.map((kind) => ({ one: 1, kind }))))).toBe(says)
  })

  test('what was asked is what was granted, refused and not answered, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ one: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom(...kinds) })),
        (steps) => {
          const counts = countExtensions(steps)
          expect(counts.asked).toBe(counts.granted + counts.refused + counts.unanswered)
          expect(counts.granted + counts.givenUnasked).toBe(steps.filter(({ kind }) => kind === 'extension').length)
        },
      ),
    )
  })
})

describe('longer time', () => {
  test('is asked for by an agency’s lead, waits for the office, is granted with another day, and counts as within an extension', async () => {
    const { site, versionId, ids, library, manager } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = await returnOf(site, at, ids.Library!)
    const [ask, answer] = [
      `/self-assessment/returns/${own}/ask-for-longer`,
      `/self-assessment/returns/${own}/answer-request`,
    ]
    await site.signInAs(library)
    const early = { ...dayAs('untilOn', '2026-06-10'), reason: 'Moving' }
    expect((await site.post(ask, early)).text).toContain('You have this long already')
    expect((await site.post(ask, { ...dayAs('untilOn', '2026-06-30'), reason: 'Moving house' })).status).toBe(303)
    expect((await site.post(ask, { ...dayAs('untilOn', '2026-07-30'), reason: 'More' })).text).toContain(
      'asked for longer already',
    )
    expect((await site.get(answer)).status).toBe(403)

    await site.signInAs(manager)
    const home = (await site.get('/')).text
    expect(home).toContain('Library asks for longer')
    const page = (await site.get(at)).text
    expect(page).toContain('Answer a request for longer')
    expect(page).toContain('Has asked for longer')
    expect((await site.get(`${at}/grant-extension`)).text).not.toMatch(/<option value="\d+">Library/)
    const why = { reason: 'The new building', byName: 'The manager of the partnership' }
    expect((await site.post(answer, { kind: 'grant', ...why })).text).toContain('Say until when it is given')
    await site.post(answer, { kind: 'grant', ...dayAs('untilOn', '2026-06-20'), ...why })
    expect((await site.post(answer, { kind: 'refuse', ...why })).text).toContain('Nothing is asked for')
    expect((await site.get('/')).text).not.toContain('Library asks for longer')
    expect((await lettersIn(site)).at(-1)).toMatchObject({
      toAccount: library,
      subject: 'Section 11, 2026: you have longer for your return',
      body: 'Your return is now due by 20 June 2026.\n\nThe new building',
    })
    const steps = await site.inside(({ db }) =>
      db.selectFrom('selfAssessment.returnChange').select(['kind', 'untilOn', 'byName']).orderBy('id').execute(),
    )
    expect(steps).toEqual([
      { kind: 'extension asked', untilOn: '2026-06-30', byName: 'Lead of the library' },
      { kind: 'extension', untilOn: '2026-06-20', byName: 'The manager of the partnership' },
    ])
    await site.goOnTo('2026-06-18')
    await site.post(`${at}/record-return`, {
      roundReturnId: String(own),
      kind: 'returned',
      happenedOn: '18 June 2026',
      reason: 'On paper',
    })
    expect((await site.get(`${at}?standing=within-extension`)).text).toContain(`return-${own}`)
  })

  test('is refused with a reason, and the date stands', async () => {
    const { site, versionId, ids, museum, manager } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const own = await returnOf(site, at, ids.Museum!)
    await site.signInAs(museum)
    await site.post(`/self-assessment/returns/${own}/ask-for-longer`, {
      ...dayAs('untilOn', '2026-07-01'),
      reason: 'Busy',
    })
    await site.signInAs(manager)
    await site.post(`/self-assessment/returns/${own}/answer-request`, {
      kind: 'refuse',
      reason: 'It was moved for all',
      byName: 'The manager',
    })
    expect((await lettersIn(site)).at(-1)!.body).toContain('Your return stays due: by 10 June 2026.')
    expect((await site.get(at)).text).toContain('Longer time was asked for once: 1 was refused.')
    await site.goOnTo('2026-06-15')
    expect((await site.get(`${at}?standing=overdue`)).text).toContain(`return-${own}`)
    const facts = await site.inside(({ db }) =>
      selfAssessment().facts[0]!.gather(db, { period: { from: '2026-06-01', to: '2026-06-30' }, asAt: '2026-06-15' }),
    )
    expect(facts.find(({ name }) => name.endsWith('#extensions'))).toMatchObject({
      sentence: 'In Section 11, 2026, longer time was asked for once: 1 was refused.',
      figures: { asked: 1, granted: 0, refused: 1, unanswered: 0, givenUnasked: 0 },
      proof: [at],
    })
    expect(JSON.stringify(facts)).not.toContain('Museum')
  })
})
