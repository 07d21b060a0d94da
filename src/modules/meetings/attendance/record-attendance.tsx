import type { TenantDatabase } from '#platform/database/database.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { ownerNames, statutoryPartners, whoMayAct } from '#modules/partnership/index.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay } from '#platform/calendar/when.ts'
import { agenciesOfGroup, attendanceOf, findMeeting, someMeetings, type StandingMeeting } from '../store.ts'
import { asForeseen, chosenAs, keptAs, representedInWords } from './attendance.ts'
import { asDelegation, represented, type DelegationThen, type Represented } from './represented-field.tsx'
import { editionOf, quorumRules, repliesTo, takeRegister, type FoundReply } from './store.ts'

/** Who came to a meeting, agency by agency, the safeguarding partners first. It begins with what members answered ahead. */
export const recordAttendance = task({
  path: '/meetings/:meeting/attendance',
  may: 'record attendance',
  title: 'Record who came',
  examples: async (visit) => (await someMeetings(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: ({ meeting }: Subject) => [
    { says: 'Meetings', href: '/meetings' },
    { says: meeting.title, href: `/meetings/${meeting.id}` },
  ],

  fields: async (_visit, { agencies, delegations }: Subject): Promise<Record<string, Field<Represented>>> =>
    Object.fromEntries(agencies.map(({ id, name }) => [`agency${id}`, represented(name, delegations.get(id))])),

  async find(visit, params): Promise<Subject> {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const recorded = await attendanceOf(visit.db, meeting.id)
    const day = firstDay(meeting.happenedNow) ?? visit.today
    return {
      delegations: await delegationsThen(visit.db, day),
      meeting,
      recorded,
      foreseen: recorded.length ? [] : await repliesTo(visit.db, meeting.id),
      agencies: await agenciesAsked(visit.db, meeting, recorded, day),
      version: await editionOf(visit.db, meeting.id),
    }
  },

  begin: ({ agencies, recorded, foreseen }) =>
    Object.assign(
      {},
      ...agencies.map(({ id }) => {
        const row = recorded.find((each) => each.agencyId === id)
        const reply = foreseen.find((each) => each.agencyId === id)
        const as = row
          ? row.delegationId
            ? asDelegation(row.delegationId)
            : chosenAs(row)
          : reply
            ? asForeseen(reply)
            : 'not recorded'
        return { [`agency${id}`]: as, [`agency${id}-post`]: row?.byPost ?? reply?.deputy ?? undefined }
      }),
    ),

  before: ({ meeting, agencies, foreseen }) => (
    <p>
      {agencies.length
        ? `The agencies that sit on ${meeting.body}: how was each represented? Name posts, never persons.${foreseen.length ? ' What members answered ahead stands here already; put right what came about otherwise.' : ''}`
        : 'No agency is recorded as sitting here. Add agencies, or members of the group, first.'}
    </p>
  ),

  async save(visit, { meeting, agencies, version }, given) {
    const rows = agencies.flatMap(({ id, name }) => {
      const { as, byPost, under } = given[`agency${id}`]!
      return as === 'not recorded'
        ? []
        : [{ name, agencyId: id, byPost, delegationId: under?.id ?? null, ...keptAs(as) }]
    })
    await takeRegister(
      visit,
      meeting.id,
      version,
      rows.map(({ agencyId, byPost, how, delegated, delegationId }) => ({
        agencyId,
        byPost,
        how,
        delegated,
        delegationId,
      })),
    )
    await record(
      visit,
      'attendance recorded',
      `/meetings/${meeting.id}`,
      Object.fromEntries(rows.map((row) => [row.name, representedInWords(row)])),
    )
    return `/meetings/${meeting.id}`
  },
})

type Subject = {
  meeting: StandingMeeting
  recorded: Awaited<ReturnType<typeof attendanceOf>>
  foreseen: FoundReply[]
  /** The delegations in force on the day of the meeting under which somebody may sit for an agency. */
  delegations: Map<number, DelegationThen[]>
  agencies: { id: number; name: string }[]
  version: number
}

/**
 * Those that sit on the group, and the safeguarding partners where nobody is known to sit there or its quorum counts them; and those
 * already recorded.
 */
async function agenciesAsked(
  db: TenantDatabase,
  meeting: StandingMeeting,
  recorded: Subject['recorded'],
  day: Day,
): Promise<Subject['agencies']> {
  const members = meeting.workingGroupId === null ? [] : await agenciesOfGroup(db, meeting.workingGroupId)
  const rules = meeting.workingGroupId === null ? [] : await quorumRules(db, [meeting.workingGroupId])
  const partners =
    members.length === 0 || rules.some((rule) => rule.partnersAtLeast !== 0) ? await statutoryPartners(db, day) : []
  const all = [...partners, ...members, ...recorded.map((row) => ({ id: row.agencyId, name: row.agency }))]
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
}

/** Under which delegations somebody may sit for each agency on a day, with who that is and until when. */
async function delegationsThen(db: TenantDatabase, day: Day): Promise<Subject['delegations']> {
  const acting = await whoMayAct(db, day)
  const nameOf = await ownerNames(db)
  const rows = acting.all
    .filter((each) => each.as !== 'in their own post' && each.acts.includes('be counted'))
    .map(({ agencyId, personId, as, acts, until, at }) => {
      const who = nameOf({ personId })
      const decides = acts.includes('decide')
      return {
        agencyId,
        id: Number(at.split('/').at(-1)),
        who,
        decides,
        says: `${who} came as ${as === 'deputy' ? 'deputy' : 'delegate'}${until ? ` (in force until ${inWords(until)})` : ''}, and may ${decides ? 'decide' : 'be counted but not decide'}`,
      }
    })
  return Map.groupBy(rows, ({ agencyId }) => agencyId)
}
