import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addAgencyChoice } from './agencies/choice-store.ts'
import { addArrangementsChange } from './arrangements/store.ts'
import { linkAccount } from './link-account.ts'
import { northportPartners, northportRelevant, northportSchools } from './northport-agencies.ts'
import { tellNorthportProvisions } from './northport-provisions.ts'
import { tellNorthportVersions } from './northport-versions.ts'
import { daysFrom, knownOn, monthOf } from './northport-days.ts'
import { tellNorthportGroups } from './northport-groups.ts'
import { tellNorthportAtWork, tellNorthportInterests } from './northport-at-work.ts'
import { tellNorthportDelegations, tellNorthportPartners } from './northport-partners.ts'
import { tellNorthportMoney } from './northport-money.ts'
import { tellNorthportPosts } from './northport-posts.ts'
import { addAgencies, addAgency, addPerson } from './store.ts'

/** Northport, which does not exist, as it stands today: three partners, eighty-four other agencies, a board, its groups and posts. */
export const northport: Story = async (telling) => {
  await tellAgencies(telling)
  await tellPeople(telling)
  await tellNorthportPosts(telling)
  await tellNorthportPartners(telling)
  await tellNorthportGroups(telling)
  await tellNorthportDelegations(telling)
  await tellNorthportAtWork(telling)
  await tellNorthportInterests(telling)
  await tellArrangements(telling)
  await tellNorthportVersions(telling)
  await tellNorthportProvisions(telling)
  await tellNorthportMoney(telling)
}

async function tellAgencies({ visit, today, keep }: Telling) {
  for (const [key, agency] of northportPartners) {
    const id = keep(`agency/${key}`, await addAgency(visit.db, agency))
    await record(visit, 'agency added', `/agencies/${id}`, agency)
  }
  const relevant = await addAgencies(visit.db, northportRelevant)
  const schools = await addAgencies(visit.db, northportSchools)
  relevant.forEach((id, place) => keep(`agency/${place + 1}`, id))
  schools.forEach((id, place) => keep(`school/${place + 1}`, id))
  await record(visit, 'relevant agencies and schools added', '/agencies', {
    relevantAgencies: relevant.length,
    schools: schools.length,
  })
  const day = daysFrom(today)
  const choices = [
    {
      agencyId: relevant[17]!,
      kind: 'chosen',
      happenedOn: '2021-05',
      because: 'It speaks for two hundred small charities',
    },
    {
      agencyId: relevant[5]!,
      kind: 'no longer chosen',
      happenedOn: day(-61),
      because: 'It closed its office in Northport',
    },
  ]
  for (const choice of choices) {
    await addAgencyChoice(visit.db, { ...choice, knownOn: knownOn(choice, today) })
    await record(visit, `agency ${choice.kind}`, `/agencies/${choice.agencyId}`, choice)
  }
}

const people: [key: string, name: string, agency: string | null][] = [
  ['manager', 'Partnership manager', 'agency/council'],
  ['council', 'Director of children’s services', 'agency/council'],
  ['police', 'Head of protecting vulnerable people', 'agency/police'],
  ['health', 'Director of nursing', 'agency/health'],
  ['chair', 'Independent chair', null],
  ['scrutineer', 'Independent scrutineer', null],
  ['group-chair', 'Head of quality assurance', 'agency/council'],
  ['agency', 'Named nurse for safeguarding', 'agency/1'],
  ['agency-2', 'Head of youth justice', 'agency/2'],
  ['education', 'Education lead, headteacher', 'school/1'],
  ['reviewer', 'Independent reviewer', null],
  ['trainer', 'Training and development officer', 'agency/council'],
  ['analyst', 'Partnership analyst', 'agency/council'],
  ['governance', 'Information governance officer', 'agency/council'],
  ['council-head', 'Chief executive of the council', 'agency/council'],
  ['police-head', 'Chief constable', 'agency/police'],
  ['health-head', 'Chief executive of the integrated care board', 'agency/health'],
  ['police-deputy', 'Detective superintendent, public protection', 'agency/police'],
]

async function tellPeople({ visit, keep, find }: Telling) {
  for (const [key, name, agency] of people) {
    const agencyId = agency ? find(agency) : null
    const id = keep(
      `person/${key}`,
      await addPerson(visit.db, { name, agencyId, email: `${key}@${visit.partnership.slug}.example` }),
    )
    await linkAccount(visit, key, id, agencyId)
    await record(visit, 'person added', `/people/${id}`, { name, agencyId })
  }
}

async function tellArrangements({ visit, today, keep }: Telling) {
  const day = daysFrom(today)
  const changes = [
    {
      kind: 'published',
      duty: 'publish-the-arrangements',
      happenedOn: '2019-06-21',
      says: 'The first arrangements were published',
    },
    {
      kind: 'implemented',
      duty: 'implement-the-arrangements',
      happenedOn: '2019-09-27',
      says: 'The first arrangements were put into practice',
    },
    {
      kind: 'published',
      duty: 'renew-the-arrangements',
      happenedOn: '2025-01-16',
      reasonLate: 'the health partner was changing its boundaries',
      says: 'The arrangements were published afresh under the edition of 2023',
    },
    { kind: 'review agreed', happenedOn: day(-340), says: 'The partners agreed to review the arrangements' },
    {
      kind: 'review step',
      duty: 'review-the-arrangements',
      happenedOn: day(-300),
      says: 'The yearly review of the arrangements was completed',
    },
    {
      kind: 'decided',
      happenedOn: monthOf(day(-280)),
      says: 'The partners agreed to hear relevant agencies four times a year',
    },
    {
      kind: 'review step',
      status: 'planned',
      happenedOn: day(-6),
      says: 'Relevant agencies are to be asked how the arrangements work for them',
    },
    {
      kind: 'review step',
      status: 'planned',
      happenedOn: `../${day(55)}`,
      says: 'The next yearly review of the arrangements is to be completed',
    },
  ]
  for (const change of changes) {
    const id = await addArrangementsChange(visit.db, {
      status: 'happened',
      ...change,
      knownOn: knownOn(change, today),
    })
    keep(`arrangements/${change.happenedOn}`, id)
  }
  await record(visit, 'history of the arrangements recorded', '/arrangements', { changes: changes.length })
}
