import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addArrangementsChange } from './arrangements/store.ts'
import { hullArrangements } from './hull-arrangements.ts'
import { tellHullVersion } from './hull-arrangements-version.ts'
import { tellHullGroups } from './hull-groups.ts'
import { tellHullPosts } from './hull-posts.ts'
import { linkAccount } from './link-account.ts'
import { addAgency, addPerson } from './store.ts'

/** Hull as its published report of 31 March 2021 tells it: who it was, how its posts and groups stood, what became of its arrangements. */
export const hull: Story = async (telling) => {
  await tellAgencies(telling)
  await tellHullPosts(telling)
  await tellHullGroups(telling)
  const { visit } = telling
  for (const change of hullArrangements) {
    const id = await addArrangementsChange(visit.db, change)
    if (change.source === 'F018') telling.keep('arrangements/published', id)
  }
  await record(visit, 'history of the arrangements recorded', '/arrangements', {
    changes: hullArrangements.length,
    source: 'the progress report to 31 March 2021',
  })
  await tellHullVersion(telling)
}

async function tellAgencies({ visit, keep, find }: Telling) {
  const agencies = [
    ['council', { name: 'Hull City Council', shortName: 'Council', kind: 'local authority', statutory: true }],
    ['police', { name: 'Humberside Police', shortName: 'Police', kind: 'police', statutory: true }],
    ['health', { name: 'NHS Hull Clinical Commissioning Group', shortName: 'CCG', kind: 'health', statutory: true }],
    [
      'education',
      { name: 'Hull’s Learning Partnership', shortName: 'Learning Partnership', kind: 'education', statutory: false },
    ],
  ] as const
  for (const [key, agency] of agencies) {
    const id = keep(`agency/${key}`, await addAgency(visit.db, agency))
    await record(visit, 'agency added', `/agencies/${id}`, agency)
  }
  const people = [
    ['executive-lead-council', 'Executive lead, council', 'council', 'council'],
    ['executive-lead-police', 'Executive lead, police', 'police', 'police'],
    ['executive-lead-health', 'Executive lead, clinical commissioning group', 'health', 'health'],
    ['executive-lead-education', 'Executive lead, education', 'education', 'agency'],
    ['independent-chair', 'Independent chair', null, 'chair'],
    ['independent-scrutineer', 'Independent scrutineer', null, 'scrutineer'],
    ['manager', 'Partnership manager', null, 'manager'],
  ] as const
  for (const [key, name, agency, account] of people) {
    const agencyId = agency ? find(`agency/${agency}`) : null
    const id = keep(`person/${key}`, await addPerson(visit.db, { name, agencyId }))
    await linkAccount(visit, account, id, agencyId)
    await record(visit, 'person added', `/people/${id}`, { name, agencyId })
  }
}
