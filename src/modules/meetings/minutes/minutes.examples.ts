import { expect } from 'vitest'
import { itemOn, meetingOf } from '../agenda/agenda.examples.ts'
import { begin } from '../meetings.examples.ts'

/** A meeting of the board that was held, with two items and what came of them; whoever is signed in writes. */
export async function heldMeeting() {
  const begun = await begin()
  const { site, council, police, health } = begun
  const meeting = await meetingOf(begun)
  const item = await itemOn(site, meeting)
  const other = await itemOn(site, meeting, { title: 'Winter plan', purpose: 'note' })
  await site.goOnTo('2026-06-12')
  await site.post(`${meeting}/record-held`, {
    status: 'happened',
    happenedOn: '10 June 2026',
    chairedBy: 'Independent chair',
  })
  await site.post(`${meeting}/attendance`, {
    [`agency${council}`]: 'attended',
    [`agency${police}`]: 'deputy with delegation',
    [`agency${health}`]: 'apologies',
    version: '0',
  })
  await site.post(`${item}/note`, { note: 'Health asked about schools' })
  await site.post(`${item}/outcome`, { kind: 'agreed', says: 'The strategy is agreed', version: '0' })
  return { ...begun, meeting, item, other }
}

/** Drafts the minutes and answers with the address of each section in order. */
export async function drafted(site: Awaited<ReturnType<typeof heldMeeting>>['site'], meeting: string) {
  expect((await site.post(`${meeting}/minutes/draft`, {})).to).toBe(`${meeting}/minutes`)
  return sectionsOn(await site.get(`${meeting}/minutes`))
}

/** The addresses of the sections on a page of minutes, in order. */
export const sectionsOn = ({ text }: { text: string }) =>
  [...text.matchAll(/href="(\/minutes-sections\/\d+)"/g)].map(([, address]) => address!)
