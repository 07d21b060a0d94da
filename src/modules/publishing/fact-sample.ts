import type { Fact } from '#platform/facts/fact.ts'

/** A whole fact for an example, from as little as the example is about. */
export const factLike = (part: Partial<Fact> & { name: string }): Fact => ({
  sentence: `${part.name} happened.`,
  kind: 'event',
  about: { says: 'The board', at: '/groups/1' },
  when: '2021-01',
  status: 'happened',
  figures: {},
  proof: [`/groups/1${part.name}`],
  audience: 'public',
  knownOn: null,
  source: null,
  section: 'Governance',
  ...part,
})
