import { describe, expect, test } from 'vitest'
import type { When } from '#platform/calendar/when.ts'
import type { Visit } from '#platform/visit.ts'
import { addReturnChanges } from '../../return-store.ts'
import { lastTime as scoresLastTime } from '../../moderation/moderation-store.ts'
import { findReturn, putAnswers } from '../answer-store.ts'
import { fillVersion } from '../../tools/content-store.ts'
import { addTool, publishVersion, wholeVersion } from '../../tools/tool-store.ts'
import { smallTool } from '../../tools/tool.examples.ts'
import { askedWorld, round, type AskedWorld } from './asked-world.examples.ts'
import { earlierAnswers, hasEarlier } from './earlier-store.ts'

type Before = { launched: When; steps: string[]; says: string; tool?: 'the same' | 'another' }

const examples: { says: string; before: Before[]; last: string | null }[] = [
  { says: 'none was ever asked', before: [], last: null },
  { says: 'the last was sent in', before: [{ launched: '2024-05-01', steps: ['returned'], says: '24' }], last: '24' },
  {
    says: 'the last was exempt',
    before: [
      { launched: '2024-05-01', steps: ['returned'], says: '24' },
      { launched: '2025-05-01', steps: ['exempt'], says: '25' },
    ],
    last: '24',
  },
  {
    says: 'the last was begun and never sent in',
    before: [
      { launched: '2024-05-01', steps: ['returned'], says: '24' },
      { launched: '2025-05-01', steps: [], says: '25' },
    ],
    last: '24',
  },
  {
    says: 'the last was sent back and did not come again',
    before: [
      { launched: '2024-05-01', steps: ['returned'], says: '24' },
      { launched: '2025-05-01', steps: ['returned', 'sent back'], says: '25' },
    ],
    last: '24',
  },
  {
    says: 'a round of long ago was written down last',
    before: [
      { launched: '2025-05-01', steps: ['returned'], says: '25' },
      { launched: '2023-05-01', steps: ['returned'], says: '23' },
    ],
    last: '25',
  },
  {
    says: 'a round on one topic, numbered alike, came between',
    before: [
      { launched: '2024-05-01', steps: ['returned'], says: '24' },
      { launched: '2026-01-01', steps: ['returned'], says: 'topic', tool: 'another' },
    ],
    last: '24',
  },
  {
    says: 'the only other round began later',
    before: [{ launched: '2026-05-20', steps: ['returned'], says: 'later' }],
    last: null,
  },
]

describe('last time is the last return of the same tool that was sent in', () => {
  test.each(examples)('$says: $last', async ({ before, last }) => {
    const it = await askedWorld()
    for (const each of before) await told(it, each)
    const found = await it.site.inside(async ({ db }) => {
      const own = await findReturn(db, it.own)
      return {
        brought: (await earlierAnswers(db, own)).map(({ evidence }) => evidence),
        offered: await hasEarlier(db, own),
        moderated: (await scoresLastTime(db, own)).get('0.1')?.says ?? null,
      }
    })
    expect(found).toEqual({
      brought: last === null ? [] : [last],
      offered: last !== null,
      moderated: last === null ? null : 'Amber',
    })
  })
})

/** Writes an earlier round down as it was: when it was launched, and what became of the library's return with its one answer. */
async function told(it: AskedWorld, { launched, steps, says, tool }: Before) {
  const versionId = tool === 'another' ? await it.site.inside(anotherTool) : it.versionId
  const { returns } = await round(it.site, `Round ${says}`, versionId, [it.library], launched)
  const roundReturnId = returns.get(it.library)!
  await it.site.inside(async ({ db, today, now }) => {
    await addReturnChanges(
      db,
      steps.map((kind) => ({
        kind,
        roundReturnId,
        says: 'Said',
        happenedOn: launched,
        status: 'happened',
        knownOn: today,
      })),
    )
    const { parts } = await wholeVersion(db, versionId)
    const question = parts
      .flatMap(({ questions }) => questions)
      .find(({ reference, audienceId }) => reference === '0.1' && audienceId === null)!
    const pointId = question.scale!.points.find((point) => point.says === 'Amber')!.id
    const answer = { title: '0.1', pointId, evidence: says, byName: 'The lead', at: now }
    await putAnswers(db, [{ ...answer, forAgencyId: it.library, roundReturnId, questionId: question.id }])
  })
}

async function anotherTool({ db, today }: Visit): Promise<number> {
  const { versionId } = await addTool(db, { title: 'Supervision', about: null }, { name: '1', begunOn: today })
  await fillVersion(db, versionId, smallTool)
  await publishVersion(db, versionId, today)
  return versionId
}
