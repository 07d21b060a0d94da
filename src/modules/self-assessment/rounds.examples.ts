import { addAgency, partnership } from '#modules/partnership/index.ts'
import { world, type World } from '../../../test/world.ts'
import { selfAssessment } from './index.ts'
import { fillVersion } from './tools/content-store.ts'
import { smallTool } from './tools/tool.examples.ts'
import { addTool, publishVersion } from './tools/tool-store.ts'

/** A partnership with three agencies and a school, a published tool, and leads for two of the agencies, who sign in by their account. */
export async function partnershipWithATool() {
  const site = await world({ modules: [partnership(), selfAssessment()] })
  const made = await site.inside(async ({ db, today }) => {
    const ids: Record<string, number> = {}
    for (const name of ['Library', 'Museum', 'Theatre'])
      ids[name] = await addAgency(db, { name, shortName: name, kind: 'relevant agency', chosenBecause: 'Near' })
    ids.School = await addAgency(db, { name: 'Hill School', shortName: 'Hill', kind: 'school', category: 'Primary' })
    const { versionId } = await addTool(db, { title: 'Section 11', about: null }, { name: '2026', begunOn: today })
    await fillVersion(db, versionId, smallTool)
    await publishVersion(db, versionId, today)
    return { ids, versionId }
  })
  const manager = await site.as('business manager')
  const library = await site.as('agency lead', { agencyId: made.ids.Library!, name: 'Lead of the library' })
  const museum = await site.as('agency lead', { agencyId: made.ids.Museum!, name: 'Lead of the museum' })
  await site.signInAs(manager)
  return { site, ...made, manager, library, museum }
}

/** Opens a round that asks the tool and is due on 10 June 2026; launched on 1 May unless said. Answers with its address. */
export const openARound = async (site: World, versionId: number, more: Record<string, string | string[]> = {}) =>
  (
    await site.post('/self-assessment/open-round', {
      title: 'Section 11, 2026',
      kind: 'section 11',
      versionId: String(versionId),
      asks: ['relevant agency'],
      launchedOn: '1 May 2026',
      returnBy: '10 June 2026',
      says: 'Tell us how it goes.',
      ...more,
    })
  ).to

/** The number of the return of an agency in a round. */
export const returnOf = (site: World, round: string, agencyId: number) =>
  site.inside(
    async ({ db }) =>
      (
        await db
          .selectFrom('selfAssessment.roundReturn')
          .select('id')
          .where('roundId', '=', Number(round.split('/').at(-1)))
          .where('agencyId', '=', agencyId)
          .executeTakeFirstOrThrow()
      ).id,
  )

/** The letters of the partnership, in the order they were written. */
export const lettersIn = (site: World) =>
  site.inside(({ db }) =>
    db.selectFrom('mail.letter').select(['toAccount', 'subject', 'body', 'about']).orderBy('id').execute(),
  )

/** A day as a form sends it. */
export const dayAs = (name: string, day: string) => {
  const [year, month, date] = day.split('-')
  return { [`${name}-day`]: date!, [`${name}-month`]: month!, [`${name}-year`]: year! }
}
