import { addAgency, partnership } from '#modules/partnership/index.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Visit } from '#platform/visit.ts'
import { factLike } from './fact-sample.ts'
import { publishing } from './index.ts'

/** The record of an example, as it stands now: a test may change it, as people change theirs. */
export const kept: Fact[] = []

/** Puts the record back to a count, an appointment, and a sentence for the partnership alone. */
export function beginAgain(): void {
  kept.splice(
    0,
    kept.length,
    factLike({
      name: '/groups/1#reports',
      when: '2026-03',
      sentence: 'The board received 3 reports in March 2026.',
      figures: { reports: 3 },
      kind: 'count',
      proof: ['/groups/1'],
    }),
    factLike({
      name: '/posts/1#chair',
      about: { says: 'Chair', at: '/posts/1' },
      when: '2025-11',
      sentence: 'An independent chair was appointed in November 2025.',
      proof: ['/posts/1'],
    }),
    factLike({
      name: '/posts/2#inside',
      about: { says: 'Chair', at: '/posts/1' },
      when: '2025-12',
      sentence: 'Only for the partnership in December 2025.',
      audience: 'partnership',
      proof: ['/posts/2'],
    }),
  )
}

export const exampleSource = { section: 'Governance', gather: async () => [...kept] }
export const exampleModules = [partnership(), publishing([exampleSource])]

/** What is asked when a report of the example is begun, and the same as a form sends it. */
export const exampleReport = {
  title: 'Progress report',
  kind: 'progress',
  coversFrom: '2025-10-01',
  coversTo: '2026-03-31',
  asAt: '2026-06-01',
} as const
export const exampleForm = {
  title: 'Progress report',
  kind: 'progress',
  'coversFrom-day': '1',
  'coversFrom-month': '10',
  'coversFrom-year': '2025',
  'coversTo-day': '31',
  'coversTo-month': '3',
  'coversTo-year': '2026',
}

/** The three statutory partners of the example, by number: council, police, health. */
export async function addThreePartners({ db }: Visit): Promise<number[]> {
  const ids: number[] = []
  for (const kind of ['local authority', 'police', 'health'] as const)
    ids.push(await addAgency(db, { name: `The ${kind}`, shortName: kind, kind, statutory: true }))
  return ids
}
