import { addAgency } from '#modules/partnership/index.ts'
import { begin, type Begun } from '../meetings.examples.ts'

/** The three partners, a board, and hospitals that are asked beside them; whoever comes in is of the office. */
export type Asking = Begun & { trust: number }
export async function beginAsking(): Promise<Asking> {
  const base = await begin()
  const trust = await base.site.inside(({ db }) =>
    addAgency(db, { name: 'Hospitals', shortName: 'Hospitals', kind: 'health', statutory: false }),
  )
  await base.site.as('business manager')
  return { ...base, trust }
}

/** The words that are put unless a test says otherwise. */
export const words = {
  title: 'Cover for the scrutineer',
  says: 'That a second scrutineer covers two months was agreed',
  reasons: 'Scrutiny may not stop.',
  'options-1-option': 'Wait for the meeting',
  'options-1-whyNot': 'It is nine weeks away',
}

/** Puts a decision in writing to the three and the hospitals; the rest of the form says otherwise. */
export const put = (begun: Asking, form: Record<string, string | string[]> = {}) => {
  const { site, council, police, health, trust, board } = begun
  return site.post('/written-procedures/put', {
    ...words,
    statutory: 'yes',
    asked: [council, police, health].map(String),
    'alsoAsked-1-agencyId': String(trust),
    workingDays: '5',
    decidedBy: 'Executive Board',
    workingGroupId: String(board),
    audience: 'public',
    ...form,
  })
}

/** What the form carries that was shown: the words, and how often they were written. */
export const shown = async ({ site }: Asking, at: string) => {
  const { text } = await site.get(`${at}/answer`)
  return {
    content: /name="content" value="(\w+)"/.exec(text)?.[1] ?? '',
    version: /name="version" value="(\w+)"/.exec(text)?.[1] ?? '',
  }
}
/** Answers for an agency, as whoever speaks for it. */
export const answer = async (begun: Asking, at: string, agencyId: number, how: string, why = '') => {
  await begun.site.as(agencyId === begun.trust ? 'agency lead' : 'safeguarding partner', { agencyId })
  return begun.site.post(`${at}/answer`, { how, why, ...(await shown(begun, at)) })
}
