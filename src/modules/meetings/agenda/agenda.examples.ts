import { expect } from 'vitest'
import type { World } from '../../../../test/world.ts'
import { call, type Begun } from '../meetings.examples.ts'

/** The number in an address. */
export const idIn = (to: string) => Number(/\d+/.exec(to)![0])

/** The version that a form was opened at. */
export const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)![1]!

/** What a page says, without its markup. */
export const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** A meeting of the board on 10 June 2026, from 09:30 for two hours; answers with its address. */
export async function meetingOf({ site, board }: Begun, form: Record<string, string> = {}): Promise<string> {
  const { to } = await call(site, { workingGroupId: String(board), startsAt: '9:30', minutes: '120', ...form })
  return to
}

/** Writes an item into the agenda, and answers with its address. */
export async function itemOn(site: World, meeting: string, form: Record<string, string> = {}): Promise<string> {
  const sent = { title: 'Neglect strategy', purpose: 'decide', minutes: '20', part: 'public', ...form }
  expect((await site.post(`${meeting}/agenda/add`, sent)).to).toBe(`${meeting}/agenda`)
  const { text } = await site.get(`${meeting}/agenda`)
  return [...text.matchAll(/href="(\/agenda-items\/\d+)"/g)].at(-1)![1]!
}
