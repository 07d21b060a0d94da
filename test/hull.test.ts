import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factSources } from '../src/contents.ts'
import { accountOf, reportAsJson } from '../src/modules/publishing/index.ts'
import { told } from './told.ts'

const period = { from: '2020-10-01', to: '2021-03-31' } as const
const asAt = '2021-03-31'

/** The rows of the source that the sample holds: numbers, paragraphs, dates and standings. */
const rows = readFileSync('test/hull/rows.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0]!)

const report = async () => {
  const site = await told('hull')
  return reportAsJson(await site.inside((visit) => accountOf(visit.db, factSources, { period, asAt })))
}

test('the report holds every row of the source: what is missing is nothing', async () => {
  const { sections } = await report()
  const there = new Set(
    sections.flatMap((section) =>
      section.paragraphs.flatMap((paragraph) => paragraph.facts.map((fact) => fact.source)),
    ),
  )
  expect(rows.length).toBe(179)
  expect(rows.filter((row) => !there.has(row))).toEqual([])
})

test('what became known after the period is left out, or marked as such', async () => {
  const { sections } = await report()
  const after = sections
    .flatMap((section) => section.paragraphs)
    .filter((paragraph) => paragraph.facts.some((fact) => fact.source === 'F095'))
  expect(after).toHaveLength(1)
  expect(after[0]!.afterPeriod).toBe(true)
  expect(after[0]!.text).toContain('Known after')
})

test('every sentence has a proof that opens to the manager, and to nobody of another partnership', async () => {
  const [site, stranger] = [await told('hull'), await told('northport')]
  const facts = (await report()).sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => paragraph.facts),
  )
  await site.as('business manager')
  await stranger.as('business manager')
  const statusOf = async (from: typeof site, address: string) => (await from.get(address.split('#')[0]!)).status
  for (const fact of facts) {
    let proved = false
    for (const address of fact.proof) {
      expect(await statusOf(site, address), `${fact.sentence} ${address}`).toBe(200)
      proved ||= (await statusOf(stranger, address)) === 404
    }
    expect(proved, `${fact.sentence} ${fact.proof.join()}`).toBe(true)
  }
  site.signedOut()
  for (const address of new Set(facts.flatMap((fact) => fact.proof)))
    expect(await statusOf(site, address), address).toBe(404)
})

test('no detail by which a child could be recognised is anywhere in the account', async () => {
  const text = JSON.stringify(await report())
  expect(text).not.toMatch(
    /\b(aged|year-old|month-old|girl|boy|his mother|her mother|fire|fracture|clavicle|head injur\w*|sibling|eastern european|judge|sexual)\b/i,
  )
})
