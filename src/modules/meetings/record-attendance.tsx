import { numberIn } from '#platform/evidence/evidence.ts'
import { type Field } from '#platform/forms/field.ts'
import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { statutoryPartners } from '#modules/partnership/index.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { presences } from './meeting.ts'
import {
  agenciesOfGroup,
  attendanceOf,
  findMeeting,
  someMeetings,
  writeAttendance,
  type StandingMeeting,
} from './store.ts'

const answers = { ...presences, 'not recorded': 'Not recorded' } as const

/** Who came to a meeting, agency by agency; the safeguarding partners first. */
export const recordAttendance = task({
  path: '/meetings/:meeting/attendance',
  may: 'record attendance',
  title: 'Record who came',
  examples: async (visit) => (await someMeetings(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: ({ meeting }: Subject) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],

  fields: async (_visit, { agencies }: Subject): Promise<Record<string, Field<keyof typeof answers>>> =>
    Object.fromEntries(agencies.map(({ id, name }) => [`agency${id}`, choice(name, answers)])),

  async find(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const recorded = await attendanceOf(visit.db, meeting.id)
    return { meeting, recorded, agencies: await agenciesAsked(visit.db, meeting, recorded) }
  },

  begin: ({ agencies, recorded }) =>
    Object.fromEntries(
      agencies.map(({ id }) => [`agency${id}`, recorded.find((row) => row.agencyId === id)?.how ?? 'not recorded']),
    ),

  before: ({ meeting, agencies }) => (
    <p>
      {agencies.length
        ? `The agencies that sit on ${meeting.body}: how was each represented?`
        : 'No agency is recorded as sitting here. Add agencies, or members of the group, first.'}
    </p>
  ),

  async save(visit, { meeting, agencies }, given) {
    const rows = agencies.flatMap(({ id, name }) => {
      const how = given[`agency${id}`]!
      return how === 'not recorded' ? [] : [{ agencyId: id, how, name }]
    })
    await writeAttendance(
      visit.db,
      meeting.id,
      rows.map(({ agencyId, how }) => ({ agencyId, how })),
    )
    await record(
      visit,
      'attendance recorded',
      `/meetings/${meeting.id}`,
      Object.fromEntries(rows.map(({ name, how }) => [name, how])),
    )
    return `/meetings/${meeting.id}`
  },
})

type Subject = {
  meeting: StandingMeeting
  recorded: Awaited<ReturnType<typeof attendanceOf>>
  agencies: { id: number; name: string }[]
}

/** Those that sit on the group, or the statutory partners where nobody is known to sit there; and those already recorded. */
async function agenciesAsked(
  db: TenantDatabase,
  meeting: StandingMeeting,
  recorded: Subject['recorded'],
): Promise<Subject['agencies']> {
  const members = meeting.workingGroupId === null ? [] : await agenciesOfGroup(db, meeting.workingGroupId)
  const asked = members.length ? members : await statutoryPartners(db)
  const all = [...asked, ...recorded.map((row) => ({ id: row.agencyId, name: row.agency }))]
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
}
