import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { askAgencies, returnsByAgency } from '../../src/modules/self-assessment/return-store.ts'
import { addRound, addRoundChange } from '../../src/modules/self-assessment/store.ts'
import { fillVersion } from '../../src/modules/self-assessment/tools/content-store.ts'
import { addTool, publishVersion, wholeVersion } from '../../src/modules/self-assessment/tools/tool-store.ts'
import { plainQuestion, type ToolContent } from '../../src/modules/self-assessment/tools/tool.ts'
import { asPartnership, type Database, type TenantDatabase } from '../../src/platform/database/database.ts'
import { hashOf } from '../../src/platform/identity/store.ts'
import type { Day } from '../../src/platform/calendar/day.ts'

/** Somebody who answers: of which area and agency, their return, the part they work at and the question they write to, and their cookie. */
export type Respondent = {
  area: number
  partnershipId: number
  agencyId: number
  returnId: number
  partId: number
  questionId: number
  cookie: string
}

/** Makes areas that each ask many agencies in one running round of nine standards and 45 questions, with one person at every agency. */
export async function makeAreas(
  owner: Database,
  areas: number,
  agenciesEach: number,
  today: Day,
): Promise<Respondent[]> {
  const all: Respondent[] = []
  for (let area = 1; area <= areas; area += 1) {
    const name = `Area ${area} Safeguarding Children Partnership`
    const { id } = await owner.kysely
      .insertInto('tenancy.partnership')
      .values({ slug: `area-${area}`, name, shortName: `Area ${area}` })
      .returning('id')
      .executeTakeFirstOrThrow()
    const returns = await asPartnership(owner, id, (db) => aRound(db, agenciesEach, today))
    all.push(...(await peopleOf(owner, id, area, returns)))
  }
  return all
}

async function aRound(db: TenantDatabase, agenciesEach: number, today: Day) {
  const { versionId } = await addTool(db, { title: 'Section 11', about: null }, { name: '1', begunOn: today })
  await fillVersion(db, versionId, nineStandards)
  await publishVersion(db, versionId, today)
  const roundId = await addRound(db, { title: 'Section 11', kind: 'section 11', versionId })
  const told = { roundId, knownOn: today, happenedOn: today }
  await addRoundChange(db, { ...told, kind: 'launched', says: 'Launched', status: 'happened' })
  const agencies = await db
    .insertInto('partnership.agency')
    .values(
      Array.from({ length: agenciesEach }, (_, place) => ({
        name: `Agency ${place + 1}`,
        shortName: `A${place + 1}`,
        kind: 'relevant agency' as const,
      })),
    )
    .returning('id')
    .execute()
  const ids = agencies.map((agency) => agency.id)
  await askAgencies(db, roundId, ids, today)
  const { parts } = await wholeVersion(db, versionId)
  const returns = await returnsByAgency(db, roundId)
  return ids.map((agencyId, place) => {
    const part = parts[place % parts.length]!
    return { agencyId, returnId: returns.get(agencyId)!, partId: part.id, questionId: part.questions[0]!.id }
  })
}

/** One account for each agency, signed in, in four statements for all. */
async function peopleOf(
  owner: Database,
  partnershipId: number,
  area: number,
  returns: Omit<Respondent, 'area' | 'partnershipId' | 'cookie'>[],
): Promise<Respondent[]> {
  return owner.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.partnership_id', ${String(partnershipId)}, true)`.execute(tx)
    const accounts = await tx
      .insertInto('identity.account')
      .values(
        returns.map((_, place) => ({
          email: `lead-${place}@area-${area}.example`,
          name: `The lead of agency ${place + 1}`,
        })),
      )
      .returning('id')
      .execute()
    await tx
      .insertInto('identity.membership')
      .values(
        returns.map(({ agencyId }, place) => ({
          accountId: accounts[place]!.id,
          partnershipId,
          roles: ['agency lead'],
          agencyId,
        })),
      )
      .execute()
    const tokens = returns.map(() => randomBytes(32).toString('base64url'))
    const now = new Date()
    await tx
      .insertInto('identity.session')
      .values(
        tokens.map((token, place) => ({
          tokenHash: hashOf(token),
          accountId: accounts[place]!.id,
          partnershipId,
          startedAt: now,
          seenAt: now,
        })),
      )
      .execute()
    return returns.map((own, place) => ({ ...own, area, partnershipId, cookie: `sid=${tokens[place]}` }))
  })
}

const nineStandards: ToolContent = {
  audiences: [],
  scales: [
    {
      name: 'Met',
      points: [
        { says: 'Not met', meaning: 'Nothing in place', meetsMinimum: false, applies: true, shade: 4 },
        { says: 'Partly met', meaning: 'Some of it in place', meetsMinimum: false, applies: true, shade: 2 },
        { says: 'Met', meaning: 'In place and used', meetsMinimum: true, applies: true, shade: 0 },
      ],
    },
  ],
  parts: Array.from({ length: 9 }, (_, part) => ({
    reference: String(part + 1),
    title: `Standard ${part + 1}`,
    guidance: null,
    questions: Array.from({ length: 5 }, (_each, place) =>
      plainQuestion({
        reference: `${part + 1}.${place + 1}`,
        kind: 'scored',
        asks: `How far do you meet the requirement ${place + 1} of this standard?`,
        scale: 'Met',
        asksEvidence: true,
        asksImprovement: true,
      }),
    ),
  })),
}
