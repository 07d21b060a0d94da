import { describe, expect, test } from 'vitest'
import { themeFacts } from './facts.ts'
import { begin, choose } from './themes.examples.ts'

describe('what the report is told', () => {
  test('small numbers are guarded, whoever asks, and the proof opens', async () => {
    const { site, theme, groupId } = await begin()
    await choose(site, theme, groupId)
    const asked = { period: { from: '2026-05-01', to: '2026-07-01' }, asAt: '2026-06-02' } as const
    const facts = await site.inside(({ db }) => themeFacts.gather(db, asked))
    const said = facts.map(({ sentence }) => sentence)
    expect(said.find((each) => each.includes('standard 1'))).toContain('fewer than 6 of the 7 agencies')
    expect(said.find((each) => each.includes('standard 0'))).toContain('all but fewer than 6 of the 7 agencies')
    expect(said.at(-1)).toBe(
      '“Time to supervise”, found in Section 11, 2026, was chosen as a theme for improvement by the Quality group on 1 June 2026; no action has been raised because of it.',
    )
    expect(JSON.stringify(facts)).not.toMatch(/Library|Theatre|night staff/)
    for (const { proof } of facts) for (const at of proof) expect((await site.get(at.split('#')[0]!)).status).toBe(200)
  })
})
