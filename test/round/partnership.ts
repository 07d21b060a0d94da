import { addAgency, addGroup } from '../../src/modules/partnership/index.ts'
import type { AgencyKind } from '../../src/modules/self-assessment/return-store.ts'
import { fillVersion } from '../../src/modules/self-assessment/tools/content-store.ts'
import { northportToolLastYear } from '../../src/modules/self-assessment/northport-tool.ts'
import { atADesk } from '../at-a-desk.ts'
import { world } from '../world.ts'

/** Those who are asked besides schools: how many of each kind, under which heading. */
const kinds: [AgencyKind, string | null, string[]][] = [
  ['local authority', null, ['Northshire Council']],
  ['police', null, ['Northshire Police']],
  ['health', null, ['Northshire Integrated Care Board']],
  ['health', 'Health providers', ['General Hospital', 'Community Nursing', 'Mental Health Trust']],
  ['education', null, ['Primary heads', 'Secondary heads']],
  ['relevant agency', 'Justice', ['Probation', 'Youth Justice', 'Prison Visits', 'Family Court Advice']],
  ['relevant agency', 'Homes', ['Harbour Homes', 'Hill Homes', 'Canal Homes', 'Refuge']],
  ['relevant agency', 'Sport and culture', ['Libraries', 'Leisure Centres', 'Football Trust']],
  ['relevant agency', 'Voluntary and faith', ['Diocese', 'Mosques Together', 'Youth Clubs']],
  ['other', null, ['Ambulance Service', 'Fire and Rescue']],
]
const phases = ['Primary', 'Secondary', 'Special'] as const

/** The group that chooses themes, and the board that agrees the plan. */
export const groups = { chooses: 'Quality group', board: 'Northshire Safeguarding Board' } as const

/** One that is asked: its place among all, its lead and a colleague who answers with the lead, as accounts. */
export type Asked = {
  place: number
  name: string
  kind: AgencyKind
  heading: string
  /** The phase of a school; null for everybody else. */
  phase: string | null
  agencyId: number
  lead: number
  colleague: number
}

/** Twenty-four agencies, some schools, a lead and a colleague for each, a group that chooses, and an empty tool in its first version. */
export async function partnershipToAsk(schools: number) {
  const site = await world({ today: '2026-04-01' })
  const manager = await site.as('business manager', { name: 'The business manager' })
  const scrutineer = await site.as('scrutineer', { name: 'The independent scrutineer' })
  const analyst = await site.as('analyst', { name: 'The analyst' })
  const chair = await site.as('group chair', { name: 'The chair of the quality group' })
  for (const [name, kind] of [
    [groups.board, 'board'],
    [groups.chooses, 'sub-group'],
  ] as const)
    await site.inside(({ db }) => addGroup(db, { name, shortName: name, kind }))
  const desk = atADesk(site)
  const named = [
    ...kinds.flatMap(([kind, category, names]) => names.map((name) => ({ name, kind, category }))),
    ...Array.from({ length: schools }, (_, place) => ({
      name: `School ${String(place + 1).padStart(2, '0')}`,
      kind: 'school' as const,
      category: phases[place % 3]!,
    })),
  ]
  const asked: Asked[] = []
  for (const [place, { name, kind, category }] of named.entries()) {
    const statutory = place < 3
    const agencyId = await site.inside(({ db }) =>
      addAgency(db, {
        name,
        shortName: name,
        kind,
        category,
        statutory,
        chosenBecause: kind === 'relevant agency' ? 'It works with children' : null,
      }),
    )
    asked.push({
      place,
      name,
      kind,
      heading: statutory ? 'Safeguarding partners' : (headings[kind] ?? category ?? 'Other agencies'),
      phase: kind === 'school' ? category : null,
      agencyId,
      lead: await site.as('agency lead', { agencyId, name: `Lead of ${name}` }),
      colleague: await site.as('agency lead', { agencyId, name: `Colleague at ${name}` }),
    })
  }
  return {
    site,
    desk,
    asked,
    manager,
    scrutineer,
    analyst,
    chair,
    /** Somebody sits down at the desk, by their account. */
    sit: async (account: number) => {
      await site.signInAs(account)
      return desk
    },
  }
}
export type Partnership = Awaited<ReturnType<typeof partnershipToAsk>>

const headings: Partial<Record<AgencyKind, string>> = { school: 'Schools and colleges', education: 'Education' }

/** The tool is made on screen, what it asks is brought in at once, and its first version is published. */
export async function makeTheTool({ site, sit, manager }: Partnership) {
  const desk = await sit(manager)
  const version = await desk.fill('/self-assessment/add-tool', {
    'What is the tool called?': 'Nine standards',
    'What is its first version called?': '2026',
  })
  await site.inside(({ db }) => fillVersion(db, numberOf(version), northportToolLastYear))
  await desk.fill(`${version}/publish`)
  return version
}

/** The number at the end of an address, such as 7 of /self-assessment/rounds/7#letters. */
export const numberOf = (address: string): number => Number(address.match(/\/(\d+)(?:[#?/]|$)/)![1])
