import type { TenantDatabase } from '#platform/database/database.ts'
import { factOf } from '#platform/facts/dated.ts'
import type { Asked, Checks, Fact, FactSource } from '#platform/facts/fact.ts'
import { byOf } from '#modules/partnership/index.ts'
import { factKind, figuresOf, sectionOf } from './programme.ts'
import { attendanceInWords, together, type Attendance } from './session.ts'
import { attendanceDuring } from './session-store.ts'
import { changesBearingOn } from './store.ts'

/** What learning tells an account: each change that bears on the period, and how many people came to how many sessions in it. */
export const facts: FactSource = {
  section: 'Improvement activity',
  gather: async (db, asked) => [...(await changesTold(db, asked)), ...(await attendanceTold(db, asked))],
}

async function changesTold(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  return (await changesBearingOn(db, asked)).map((change) => {
    const at = `/learning/${change.programmeId}`
    const by = byOf(change, at)
    const kind = factKind(change)
    const checks: Checks = {
      by,
      ...(change.status === 'planned' && { commitment: { owner: by?.says ?? null, due: change.happenedOn } }),
      ...(kind === 'judgement' && { measure: change.measuredBy }),
    }
    return factOf(change, {
      name: `${at}#change-${change.id}`,
      kind,
      about: { says: change.title, at },
      proof: [`${at}#change-${change.id}`],
      figures: figuresOf(change),
      section: sectionOf(change.programmeKind),
      checks,
    })
  })
}

/** A count for each programme with sessions in the period, and for all of them together where there are several. */
async function attendanceTold(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  const programmes = (await attendanceDuring(db, asked)).filter(({ sessions }) => sessions > 0)
  const each = programmes.map((row) =>
    counted(row, { says: row.title, at: `/learning/${row.programmeId}` }, sectionOf(row.kind), asked),
  )
  if (programmes.length < 2) return each
  return [
    counted(
      together(programmes),
      { says: 'training and other learning', at: '/learning' },
      'Improvement activity',
      asked,
    ),
    ...each,
  ]
}

const counted = (attendance: Attendance, about: Fact['about'], section: string, { period }: Asked): Fact => ({
  name: `${about.at}#${period.from}/${period.to}`,
  sentence: attendanceInWords(attendance, about.says, period),
  kind: 'count',
  about,
  when: `${period.from}/${period.to}`,
  status: 'happened',
  figures: {
    sessions: attendance.sessions,
    ...(attendance.counted > 0 && { attended: attendance.attended }),
    ...(attendance.counted < attendance.sessions && { sessionsNotCounted: attendance.sessions - attendance.counted }),
  },
  proof: [about.at],
  audience: 'public',
  knownOn: null,
  source: null,
  section,
})
