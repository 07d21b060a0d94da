import { describe, expect, test } from 'vitest'
import { lettersIn, openARound, partnershipWithATool, returnOf } from './rounds.examples.ts'

describe('a round is run', () => {
  test('it is opened, launched with letters to whoever leads, chased and closed', async () => {
    const { site, versionId, ids, library, museum } = await partnershipWithATool()
    const at = await openARound(site, versionId, { launchedOn: '1 June 2026', feedbackDays: '20', holds: ['reopens'] })
    expect(await lettersIn(site)).toEqual([])
    const before = await site.get(at)
    for (const words of [
      'Launch the round',
      'Section 11, 2026',
      'Within 20 working days',
      'Nobody to write to',
      'Theatre',
    ])
      expect(before.text).toContain(words)
    expect((await site.post(`${at}/chase`, { whom: 'all' })).text).toContain('was not launched yet')

    expect((await site.get(`${at}/launch`)).text).toContain('3 are on its list')
    const version = /name="version" value="(\d+)"/.exec((await site.get(`${at}/launch`)).text)![1]!
    expect((await site.post(`${at}/launch`, { says: 'Please answer.', version })).status).toBe(303)
    const own = await returnOf(site, at, ids.Library!)
    expect(await lettersIn(site)).toEqual([
      {
        toAccount: library,
        subject: 'Section 11, 2026: your return is asked for',
        body: `Please answer.\n\nIt is due by 10 June 2026.\n\nIf you need longer, ask for it: http://localhost/self-assessment/returns/${own}/ask-for-longer`,
        about: `/self-assessment/returns/${own}`,
      },
      expect.objectContaining({ toAccount: museum }),
    ])
    expect((await site.post(`${at}/launch`, { says: 'Again' })).text).toContain('was launched already')

    await site.goOnTo('2026-06-12')
    expect((await site.get(at)).text).toContain('Chase those overdue')
    await site.post(`${at}/chase`, { whom: 'some', returns: [`r${own}`], says: 'We wait.' })
    expect(await lettersIn(site)).toHaveLength(3)
    const after = (await site.get(at)).text
    expect(after).toContain('Once, last 12 Jun')
    expect(after).toMatch(/Chased<\/td><td data-head="To">Library<\/td>/)
    const late = await site.get(`${at}?standing=overdue`)
    expect(late.text.match(/id="return-/g)).toHaveLength(3)
    expect((await site.get(`${at}?standing=on-time`)).text).toContain('There is nothing on this list')

    expect((await site.get(`${at}/close`)).text).toContain('3 not returned')
    await site.post(`${at}/close`, { note: 'The year is over' })
    expect((await site.get(at)).text).toContain('The round was closed: The year is over')
    expect((await site.post(`${at}/close`, { note: '' })).text).toContain('was closed already')
    expect((await site.post(`${at}/chase`, { whom: 'all' })).text).toContain('This round is over')
    expect(site.faults).toEqual([])
  })

  test('each return is asked in the wordings of its audience, and more can be asked later by phase or alone', async () => {
    const { site, versionId, ids } = await partnershipWithATool()
    const at = await openARound(site, versionId, { asks: [], phases: ['Primary'] })
    const audiences = () =>
      site.inside(({ db }) =>
        db
          .selectFrom('selfAssessment.roundReturn as own')
          .leftJoin('selfAssessment.audience as audience', 'audience.id', 'own.audienceId')
          .select(['own.agencyId', 'audience.name'])
          .orderBy('own.id')
          .execute(),
      )
    expect(await audiences()).toEqual([{ agencyId: ids.School, name: 'Schools' }])
    expect((await site.post(`${at}/ask-more`, { phases: ['Primary'] })).text).toContain('not on the list yet')
    await site.post(`${at}/ask-more`, { phases: ['Primary'], agencyId: String(ids.Museum) })
    expect(await audiences()).toEqual([
      { agencyId: ids.School, name: 'Schools' },
      { agencyId: ids.Museum, name: null },
    ])
    expect((await lettersIn(site)).map(({ subject }) => subject)).toEqual([
      'Section 11, 2026: your return is asked for',
    ])
  })

  test('one return can be asked in other wordings, and what a round says can be changed', async () => {
    const { site, versionId, ids } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const wordings = `/self-assessment/returns/${await returnOf(site, at, ids.Library!)}/wordings`
    const asked = (await site.get(wordings)).text
    const schools = /<option value="(\d+)">Schools/.exec(asked)![1]!
    const version = /name="version" value="(\d+)"/.exec(asked)![1]!
    expect((await site.post(wordings, { audienceId: schools, version })).to).toBe(at)
    expect((await site.get(wordings)).text).toContain(`value="${schools}" selected`)
    expect((await site.post(wordings, { audienceId: '', version })).status).toBe(409)
    await site.post(`${at}/change`, { holds: ['living'], feedbackDays: '15', says: '' })
    const page = (await site.get(at)).text
    expect(page).toContain('Within 15 working days')
    expect(page).toContain('Returns stay open until the close')
  })

  test('rounds are listed year by year, whichever was written down first', async () => {
    const { site, versionId } = await partnershipWithATool()
    for (const [title, launchedOn] of [
      ['Supervision', '1 March 2026'],
      ['Old', '1 March 2024'],
      ['Child’s voice', '1 May 2026'],
    ])
      await openARound(site, versionId, { title: title!, launchedOn: launchedOn!, returnBy: '' })
    const { text } = await site.get('/self-assessment')
    const order = ['2026</th>', 'Child’s voice', 'Supervision', '2024</th>', 'Old'].map((words) => text.indexOf(words))
    expect(order.every((place) => place > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(text.match(/2026<\/th>/g)).toHaveLength(1)
  })

  test('a round whose answers are kept elsewhere stays possible and leads its letters to the round', async () => {
    const { site } = await partnershipWithATool()
    const at = await openARound(site, 0, { versionId: '', launchedOn: '3 June 2026' })
    await site.post(`${at}/launch`, { says: '' })
    expect((await lettersIn(site)).map(({ about }) => about)).toEqual([at, at])
  })
})

describe('what another agency sees', () => {
  test('of a round its own row, the counts, and nothing that names anybody else', async () => {
    const { site, versionId, ids, library, manager, museum } = await partnershipWithATool()
    const at = await openARound(site, versionId)
    const [own, other] = [await returnOf(site, at, ids.Library!), await returnOf(site, at, ids.Museum!)]
    await site.post(`${at}/record-return`, {
      roundReturnId: String(other),
      kind: 'exempt',
      happenedOn: '20 May 2026',
      reason: 'Closed for building',
    })
    await site.post(`${at}/chase`, { whom: 'all' })
    await site.signInAs(library)
    const { text } = await site.get(at)
    expect(text).toContain('Your agency’s return')
    expect(text).toContain(`href="/self-assessment/returns/${own}/ask-for-longer"`)
    expect(text).toContain(`return-${own}`)
    for (const hidden of ['Museum', 'Theatre', 'Closed for building', `return-${other}`, 'Nobody to write to'])
      expect(text, hidden).not.toContain(hidden)
    expect(text).toMatch(/Exempt<\/th><td class="num">1</)
    expect((await site.get(`${at}?standing=exempt`)).text).not.toContain('Museum')
    for (const page of ['/', '/due', '/self-assessment', '/search?q=building'])
      expect((await site.get(page)).text, page).not.toContain('Museum')
    expect((await site.get(`/self-assessment/returns/${other}/ask-for-longer`)).status).toBe(404)

    await site.as('trainer')
    expect((await site.get(at)).text).toContain('Each agency sees its own return here')
    await site.signInAs(museum)
    expect((await site.get(at)).text).toContain('Closed for building')
    await site.signInAs(manager)
    expect((await site.get(at)).text).toContain('Closed for building')
  })
})
