import { beforeAll, expect, test } from 'vitest'
import { smallRound } from '../src/modules/self-assessment/returns/return.examples.ts'
import { addSurveys } from '../src/modules/self-assessment/survey/survey-store.ts'
import { world, type World } from './world.ts'

let site: World
let forms: Record<string, { at: string; form: Record<string, string>; looks: string[] }>

/** Whoever leads for an agency makes each secret that a page shows. */
beforeAll(async () => {
  site = await world()
  const made = await site.inside(async (visit) => {
    const round = await smallRound(visit)
    const [survey] = await addSurveys(visit.db, [{ id: round.returns[0]!, agencyId: round.agencies[0]! }], {
      opensOn: visit.today,
      closesOn: visit.today,
    })
    return { ...round, survey: `/self-assessment/surveys/${survey!.id}` }
  })
  const receiving = `/self-assessment/returns/${made.returns[0]}/receiving`
  forms = {
    'a receiving code': { at: `${receiving}/code`, form: {}, looks: [receiving] },
    'the address of a survey': { at: `${made.survey}/renew`, form: { sure: 'yes' }, looks: [made.survey] },
    'the address of a calendar': { at: '/calendar/make', form: { opens: '/calendar' }, looks: ['/calendar'] },
  }
  await site.as(['agency lead', 'business manager'], { agencyId: made.agencies[0]! })
})

const versionOn = async (at: string) => /name="version" value="(\d+)"/.exec((await site.get(at)).text)![1]!
const shownIn = (text: string) =>
  /<p[^>]*data-shown-once[^>]*>(.*?)<\/p>/.exec(text)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? null

test.each(['a receiving code', 'the address of a survey', 'the address of a calendar'])(
  '%s is the answer to the form that made it, and stands in no address, on no other page and in no cache',
  async (name) => {
    const { at, form, looks } = forms[name]!
    const version = await versionOn(at)
    const answer = await site.post(at, { ...form, version })
    expect([answer.status, answer.to]).toEqual([200, ''])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const secret = shownIn(answer.text)!
    expect(secret.length).toBeGreaterThan(20)
    const own = secret.split('/').find((part) => part.length > 20)!
    expect(answer.text).toContain('It is kept nowhere and is not shown again')
    expect(answer.text.match(/<script/g)?.length ?? 0).toBe(((await site.get(at)).text.match(/<script/g) ?? []).length)
    for (const look of [at, ...looks, `${looks[0]}?secret=${own}&code=${own}`])
      expect((await site.get(look)).text, look).not.toContain(own)
    const stored = await site.inside(async ({ db }) => [
      await db.selectFrom('history.entry').selectAll().execute(),
      await db.selectFrom('identity.secretAddress').selectAll().execute(),
      await db.selectFrom('identity.openLink').selectAll().execute(),
      await db.selectFrom('identity.receivingCode').selectAll().execute(),
    ])
    expect(JSON.stringify(stored)).not.toContain(own)
  },
)

test.each(['a receiving code', 'the address of a survey', 'the address of a calendar'])(
  '%s: a page that is loaded again, and so sends its form once more, shows nothing and makes no other',
  async (name) => {
    const { at, form } = forms[name]!
    const sent = { ...form, version: await versionOn(at) }
    expect((await site.post(at, sent)).status).toBe(200)
    const made = await versionOn(at)
    const again = await site.post(at, sent)
    expect([again.status, shownIn(again.text)]).toEqual([409, null])
    expect(await versionOn(at)).toBe(made)
  },
)
