import { partnership } from '#modules/partnership/index.ts'
import { world, type World } from '../../../../test/world.ts'
import { selfAssessment } from '../index.ts'
import { contentOf } from './content-store.ts'

/** A partnership with nothing but what a tool is built in. */
export const emptyWorld = () => world({ modules: [partnership(), selfAssessment()] })

/** Two blocks of a scale, as its form sends them. */
export const redAndGreen = {
  name: 'Red and green',
  'points-1-says': 'Red',
  'points-1-shade': '4',
  'points-1-standing': 'below',
  'points-2-says': 'Green',
  'points-2-meaning': 'In place and used',
  'points-2-shade': '0',
  'points-2-standing': 'meets',
}
/** A question of any kind, as its form sends the least of it. */
export const plain = { reference: '1.1', asks: 'Everybody knows whom to tell', needed: 'needed', next: 'back' }

/** A tool that has been added, and where its first version is built. */
export async function begun(site: World) {
  const { to } = await site.post('/self-assessment/add-tool', { title: 'Our tool', name: '2026' })
  const id = to.split('/').at(-1)!
  const idIn = (text: string, before: string) => new RegExp(`${before}(\\d+)`).exec(text)?.[1]
  return {
    at: to,
    content: () => site.inside(({ db }) => contentOf(db, Number(id))),
    /** The first number of a piece on the version's page. */
    first: async (piece: string) => idIn((await site.get(to)).text, `/self-assessment/tool-${piece}/`)!,
    add: async (what: string, answers: Record<string, string | string[]>) => site.post(`${to}/add-${what}`, answers),
  }
}

/** A tool with a scale, an audience, a part and a scored question. */
export async function built(site: World) {
  const tool = await begun(site)
  await tool.add('scale', redAndGreen)
  await tool.add('audience', { name: 'Schools', agencyKinds: ['school'] })
  const { to } = await tool.add('part', { reference: '1', title: 'Leadership' })
  const part = to.split('-').at(-1)!
  const scale = await tool.first('scales')
  const audience = await tool.first('audiences')
  const question = (more: Record<string, string | string[]> = {}, kind = 'scored') =>
    site.post(`/self-assessment/tool-parts/${part}/add-question?kind=${encodeURIComponent(kind)}`, {
      ...plain,
      ...(kind === 'scored' && { scale }),
      ...more,
    })
  const asked = (await question({ besides: ['asksEvidence'] })).to.split('-').at(-1)!
  return { ...tool, part, scale, audience, question, asked }
}
