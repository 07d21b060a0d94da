import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostTries, throughCode } from '#platform/identity/receiving-code.ts'
import { answerIn } from '../return.examples.ts'
import { answeredArea, area, codeOf, give, giveSeen, look, sendIn, type Area } from './two-areas.examples.ts'

const nothing = 'This code opens nothing'

describe('a code opens nothing, and the page says one and the same,', () => {
  type Case = [string, (to: Area, from: Area, code: string) => Promise<string>]
  const cases: Case[] = [
    ['when it is mistyped', async (_to, _from, code) => `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`],
    ['when it never was', async () => 'ABCD-EFGH-JKLM-NPQR-STUV'],
    ['when it is words', async () => 'Words for an example'],
    ['when it is too old', async (to, _from, code) => (await to.site.goOnTo('2026-06-16'), code)],
    ['when it was used', async (to, from, code) => (expect((await give(from, code)).status).toBe(303), code)],
    ['when it was ended', async (to, _from, code) => (await to.site.post(`${to.at}/receiving/end`, {}), code)],
    ['when another was made', async (to, _from, code) => (await codeOf(to), code)],
    ['when its return was sent in', async (to, _from, code) => (await sendInAsItIs(to), code)],
    ['when its round was closed', async (to, _from, code) => (await closeRound(to), code)],
    [
      'when it is of the same area',
      async (_to, from) => {
        await from.site.as('agency lead', { agencyId: from.round.agencies[1]! })
        const code = await codeOf({ site: from.site, at: from.others })
        await from.asLead()
        return code
      },
    ],
  ]
  test.each(cases)('%s', async (_, spoil) => {
    const [from, to] = [await answeredArea(), await area('Section 11 there')]
    const code = await codeOf(to)
    const seen = (await look(from, code)).text
    const spoilt = await spoil(to, from, code)
    const before = (await to.answers()).size
    for (const answer of [await look(from, spoilt), await giveSeen(from, spoilt, seen)]) {
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(nothing)
      expect(answer.text).not.toContain(to.name)
      expect(answer.text).not.toContain('Section 11 there')
    }
    expect((await to.answers()).size).toBe(before)
  })

  const sendInAsItIs = async ({ site, at }: Area) => {
    await site.post(`${at}/sign-off`, { true: 'yes' })
    expect((await site.post(`${at}/send-in`, { incomplete: 'yes', reason: 'Enough for now' })).status).toBe(303)
  }
  const closeRound = ({ site, round }: Area) =>
    site.inside(async ({ db, today }) => {
      const closed = { roundId: round.roundId, kind: 'closed', says: 'Closed', status: 'happened' } as const
      await db
        .insertInto('selfAssessment.roundChange')
        .values({ ...closed, happenedOn: today, knownOn: today })
        .execute()
    })
})

test('a code opens to its last day, however it is typed', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  await to.site.goOnTo('2026-06-15')
  expect((await look(from, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).text).toContain(to.name)
})

test('whoever tried too many codes waits, and a code that opens is no try', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  for (let time = 0; time < mostTries + 2; time += 1) expect((await look(from, code)).status).toBe(200)
  for (let time = 0; time < mostTries; time += 1) expect((await look(from, 'ABCD')).text).toContain(nothing)
  const waits = await look(from, code)
  expect([waits.status, waits.text.includes('Wait a quarter of an hour')]).toEqual([422, true])
  await from.site.as('agency lead', { agencyId: from.agency })
  expect((await look(from, code)).status).toBe(200)
})

test('of two who give by one code at once the first is taken, and nothing of the second is written', async () => {
  const [one, two, to] = [await answeredArea('one'), await answeredArea('two'), await area('Section 11 there')]
  const code = await codeOf(to)
  const [first, second] = [{ parts: ['0'] }, { parts: ['1'] }]
  const seen = [(await look(one, code, first)).text, (await look(two, code, second)).text] as const
  const answers = await Promise.all([giveSeen(one, code, seen[0], first), giveSeen(two, code, seen[1], second)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const names = new Set([...(await to.answers()).values()].map(({ givenFrom }) => givenFrom))
  const [winner, loser] = answers[0]!.status === 303 ? [one, two] : [two, one]
  expect([...names]).toEqual([winner.name])
  expect((await loser.site.get(`${loser.at}/giving`)).text).toContain('Nothing of this return was given')
})

test('two areas that give to one another at once do not wait for ever', async () => {
  const [one, two] = [await answeredArea('one'), await answeredArea('two')]
  const codes = []
  for (const each of [one, two]) {
    await each.site.as('agency lead', { agencyId: each.round.agencies[1]! })
    codes.push(await codeOf({ site: each.site, at: each.others }))
    await each.asLead()
  }
  const seen = [(await look(one, codes[1]!)).text, (await look(two, codes[0]!)).text] as const
  const both = await Promise.all([giveSeen(one, codes[1]!, seen[0]), giveSeen(two, codes[0]!, seen[1])])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
})

test('in whatever order two areas give and the lead answers, what came first stays and the lead has the last word', async () => {
  const [one, two] = [await answeredArea('one'), await answeredArea('two')]
  const orders = fc.shuffledSubarray(['one', 'two', 'one again', 'lead'] as const)
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const to = await area('Section 11 there')
      for (const deed of order) {
        if (deed === 'lead')
          await to.site.inside((visit) =>
            answerIn(visit, to.round, [{ reference: '0.1', says: null, evidence: 'Of the lead' }]),
          )
        else await give(deed === 'two' ? two : one, await codeOf(to))
      }
      const answers = await to.answers()
      const first = order.find((deed) => deed !== 'lead')?.slice(0, 3)
      expect(answers.get(to.question('1.3'))?.evidence).toBe(first && `Evidence ${first}`)
      const last = order.includes('lead') ? 'Of the lead' : first && `Evidence ${first}`
      expect(answers.get(to.question('0.1'))?.evidence).toBe(last)
    }),
    { numRuns: 8 },
  )
})

test('through a code one agency’s own is open and nothing else, and whatever happens there one is back afterwards', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  await to.site.inside((visit) => answerIn(visit, to.round, [{ reference: '1.5', says: '5' }]))
  await to.site.inside((visit) => answerIn(visit, to.round, [{ reference: '1.5', says: '6' }], 1))
  const code = await codeOf(to)
  await from.site.inside(async (asked) => {
    const visit = { ...asked, who: { ...asked.who, accountId: from.lead } }
    const says = async () => {
      const rows = await visit.db
        .selectFrom('selfAssessment.answer')
        .select('says')
        .where('says', 'in', ['5', '6', '120'])
        .execute()
      return rows.map((row) => row.says)
    }
    const rooms = () => visit.db.selectFrom('history.entry').select('number').where('roomId', 'is not', null).execute()
    const seen = await throughCode(visit, code, async ({ there, opens }) => [
      await says(),
      await rooms(),
      opens,
      there.partnership.id,
    ])
    expect(seen).toEqual({ is: 'there', made: [['5'], [], `${to.at}/receiving`, to.site.partnership.id] })
    expect(await says()).toEqual(['120'])
    await expect(throughCode(visit, code, () => Promise.reject(new Error('Something broke')))).rejects.toThrow('broke')
    expect(await says()).toEqual(['120'])
  })
})

test('a code is used up once, also by one who looked it up before, and not once it was ended', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const twice = (code: string, between: { usedAt?: null; endedAt?: Date }) =>
    from.site.inside((asked) =>
      throughCode({ ...asked, who: { ...asked.who, accountId: from.lead } }, code, async ({ there, use }) => {
        const first = await use()
        if (between.endedAt) await there.db.updateTable('identity.receivingCode').set(between).execute()
        return [first, await use()]
      }),
    )
  expect(await twice(await codeOf(to), {})).toEqual({ is: 'there', made: [true, false] })
  const ended = { usedAt: null, endedAt: new Date('2026-06-01T10:00:00Z') }
  expect(await twice(await codeOf(to), ended)).toEqual({ is: 'there', made: [true, false] })
})

test('a return that was not sent in, or is open again, is not given', async () => {
  const [from, to] = [await answeredArea(), await area('Section 11 there')]
  const code = await codeOf(to)
  expect((await from.site.post(`${from.at}/re-open`, { reason: 'A new protocol' })).status).toBe(303)
  expect((await look(from, code)).text).toContain('once it was sent in here')
  await sendIn(from)
  expect((await look(from, code)).status).toBe(200)
})
