import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addAgency } from '#modules/partnership/index.ts'
import { asPartnership, type TenantDatabase } from '#platform/database/database.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { answerIn, smallRound, wholeAnswers } from '../../returns/return.examples.ts'
import { give } from '../moderation.examples.ts'
import { withAPeer } from './panel.examples.ts'

/** The same with all that could give the return away: a document, a remark, a line of history, and another return of the same agency. */
async function withMore() {
  const it = await withAPeer()
  const { site, round, at, question } = it
  const more = await site.inside(async (visit) => {
    const agency = round.agencies[0]!
    const file = await addEvidence(
      visit,
      `/self-assessment/returns/${round.returns[0]}/questions/${question('0.1')}`,
      'read a return',
      { name: 'policy.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('the policy') },
      { agency },
    )
    const other = await smallRound(visit, { title: 'Section 11, 2025' }, round.agencies)
    await answerIn(visit, other, wholeAnswers(other.version))
    const answers = await visit.db
      .selectFrom('selfAssessment.answer')
      .select('id')
      .where('roundReturnId', '=', round.returns[0]!)
      .execute()
    const { id: fileId } = await visit.db.selectFrom('evidence.file').select('id').executeTakeFirstOrThrow()
    return { file, fileId, other: other.returns[0]!, otherRound: other.roundId, answer: answers[0]!.id }
  })
  await give(site, `${at}/ask`, { questionId: question('1.3'), says: 'How many hours in the marigold team?' })
  return { ...it, ...more }
}

test('a key to nothing: all other pages, searches, files, feeds and counts of a peer are letter for letter what they were', async () => {
  const it = await withMore()
  const { site, at, round, peer, ask } = it
  const own = `/self-assessment/returns/${round.returns[0]}`
  const part = round.version.parts[0]!.id
  const addresses = [
    '/due',
    '/due/timeline',
    '/changes',
    '/search?q=policy',
    '/search?q=marigold',
    '/search?q=Families',
    '/calendar',
    '/self-assessment',
    `/self-assessment/rounds/${round.roundId}`,
    `/self-assessment/rounds/${round.roundId}/moderation`,
    `/self-assessment/rounds/${round.roundId}/analysis`,
    `/self-assessment/rounds/${round.roundId}/analysis/figures`,
    `/self-assessment/rounds/${round.roundId}/answers`,
    `/self-assessment/rounds/${round.roundId}/surveys`,
    `/self-assessment/rounds/${round.roundId}/themes`,
    own,
    `${own}/whole`,
    `${own}/parts/${part}`,
    `${own}/sending`,
    `${own}/contributors`,
    `${own}/copy`,
    `${own}/copy.pdf`,
    `${own}/copy.docx`,
    `${own}/copy.xlsx`,
    `${own}/bring-forward`,
    ...['score', 'ask', 'answer', 'send-back', 'feedback', 'ask-a-peer', 'end-peer'].map((deed) => `${at}/${deed}`),
    `/self-assessment/answers/${it.answer}`,
    `/files/${it.fileId}`,
    `/self-assessment/returns/${it.other}`,
    `/self-assessment/returns/${it.other}/moderation`,
    `/self-assessment/returns/${it.other}/moderation/challenge`,
    `/self-assessment/rounds/${it.otherRound}`,
  ]
  const told = async () => {
    await site.signInAs(peer)
    const pages: [string, number, string][] = []
    for (const address of addresses) {
      const { status, text } = await site.get(address)
      pages.push([address, status, text.replaceAll(/Reference:? \w+|value="\d+"/g, '')])
    }
    return pages
  }
  const before = await told()
  await site.signInAs(it.reviewer)
  await ask(peer, '2026-06-01', '2026-06-12')
  await site.signInAs(peer)
  expect((await site.get(at)).text).toContain('1 document lies beside its answers; the agency shows it at the event')
  expect((await site.get(at)).text).not.toContain('policy.txt')
  expect(await told()).toEqual(before)
  expect(before.filter(([, status]) => status === 404).length).toBeGreaterThan(10)
})

test('nothing but their own score can be sent by a peer, and another’s challenge opens nothing to anybody else', async () => {
  const { site, at, round, peer, ask, question, point } = await withMore()
  await ask(peer, '2026-06-01', '2026-06-12')
  const form = {
    questionId: question('0.1'),
    pointId: point(0, 0),
    because: 'Why',
    says: 'What',
    answers: '1',
    comments: 'No',
    words: 'No',
    accountId: String(peer),
  }
  await site.signInAs(peer)
  for (const deed of ['score', 'ask', 'answer', 'send-back', 'feedback', 'ask-a-peer', 'end-peer'])
    expect([403, 404], deed).toContain((await site.post(`${at}/${deed}`, form)).status)
  const others = [
    () => site.as('agency lead', { agencyId: round.agencies[1]!, name: 'A colleague of the peer' }),
    () => site.as('contributor', { agencyId: round.agencies[1]! }),
    () => site.as('trainer', { agencyId: round.agencies[1]! }),
    () => site.as('agency lead'),
  ]
  for (const become of others) {
    await become()
    for (const deed of ['', '/challenge']) expect([403, 404]).toContain((await site.get(`${at}${deed}`)).status)
    expect([403, 404]).toContain((await site.post(`${at}/challenge`, form)).status)
    expect((await site.get('/')).text).not.toContain('Challenge the return of')
  }
  await site.as('independent chair', { agencyId: round.agencies[1]! })
  expect((await site.post(`${at}/challenge`, form)).status).toBe(403)
  await site.as('safeguarding partner', { agencyId: round.agencies[1]! })
  expect((await site.post(`${at}/challenge`, form)).status).toBe(404)
  // Whoever goes to another agency takes no challenge with them.
  await site.inside(async ({ db }) => {
    const agencyId = await addAgency(db, { name: 'Ferry Line', shortName: 'Ferry', kind: 'relevant agency' })
    await db.updateTable('identity.membership').set({ agencyId }).where('accountId', '=', peer).execute()
  })
  await site.signInAs(peer)
  expect((await site.get(at)).status).toBe(404)
})

test('with no check of the program at all, a lent return opens its answers, scores and remarks to read, one kind of score to give, and nothing else', async () => {
  const { site, round, peer, ask, question, point } = await withMore()
  await ask(peer, '2026-06-01', '2026-06-12')
  const [own, theirs] = [round.agencies[1]!, round.agencies[0]!]
  const lent = <T>(work: (db: TenantDatabase) => Promise<T>, returnId: number | null = round.returns[0]!, as = peer) =>
    asPartnership(
      site.database,
      site.partnership.id,
      async (db) => {
        await sql`select set_config('app.challenger', ${String(as)}, true), set_config('app.lent_return', ${String(returnId ?? '')}, true)`.execute(
          db,
        )
        return work(db)
      },
      { agencies: { every: false, own: [own] } },
    )
  const seen = async (db: TenantDatabase) => {
    const { rows: tables } = await sql<{ name: string; returns: boolean }>`
      select n.nspname || '.' || c.relname as name,
             exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'round_return_id') as returns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'for_agency_id'
       where c.relkind = 'r' and n.nspname <> 'search' order by 1`.execute(db)
    const found: Record<string, number[]> = {}
    for (const { name, returns } of tables) {
      const { rows } = await sql<{ what: number }>`
        select distinct ${sql.raw(returns ? 'round_return_id' : 'for_agency_id')} as what from ${sql.raw(name)}
         where for_agency_id = ${theirs} order by 1`.execute(db)
      if (rows.length) found[name] = rows.map(({ what }) => what)
    }
    return found
  }
  const [first] = round.returns
  expect(await lent(seen)).toEqual({
    'evidence.file': [theirs],
    'self_assessment.answer': [first],
    'self_assessment.peer': [first],
    'self_assessment.remark': [first],
  })
  expect(await lent(seen, null)).toEqual({ 'self_assessment.peer': [first] })
  expect(await lent(seen, null, peer + 100_000)).toEqual({})
  const score = (more: object) =>
    lent((db) =>
      db
        .insertInto('selfAssessment.score')
        .values({
          forAgencyId: theirs,
          roundReturnId: first!,
          questionId: Number(question('0.1')),
          pointId: Number(point(0, 0)),
          givenAs: 'peer',
          byName: 'The peer',
          byAccount: peer,
          at: new Date(0),
          ...more,
        })
        .execute(),
    )
  for (const more of [{ givenAs: 'moderated' }, { byAccount: peer + 1 }])
    await expect(score(more)).rejects.toThrow(/row-level security/)
  await score({})
  const changed = await lent((db) =>
    db
      .updateTable('selfAssessment.answer')
      .set({ says: 'Changed' })
      .where('roundReturnId', '=', first!)
      .executeTakeFirstOrThrow(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
  const longer = await lent((db) =>
    db.updateTable('selfAssessment.peer').set({ untilOn: '2027-01-01' }).executeTakeFirstOrThrow(),
  )
  expect(longer.numUpdatedRows).toBe(0n)
})
