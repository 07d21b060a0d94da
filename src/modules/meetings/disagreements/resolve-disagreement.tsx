import { numberIn } from '#platform/evidence/evidence.ts'
import { choices, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { aboveOf, openExamples } from './move-up.tsx'
import { tellTheSides } from './raise-disagreement.tsx'
import { addAgreed, addEnd, addResolution, countChange, disagreementsOpen, resolutionsOf } from './store.ts'
import { disagreementToMove, speaksForASide, type Found } from './whole-disagreement.ts'

/** How it is resolved, and which sides have agreed. It is over when every one of them has; one side never says it for another. */
export const resolveDisagreement = task({
  path: '/disagreements/:disagreement/resolve',
  forSome: true,
  may: 'move disagreements',
  title: ({ title }: Found) => `Resolve: ${title}`,
  examples: (visit) => openExamples(visit),
  above: aboveOf,
  fields: async (visit: Visit, found: Found) => ({
    says: text('How is it resolved?', { long: true, most: 3000, hint: 'Without a child’s detail or a person’s name' }),
    agreed: choices('Which sides have agreed to this?', sidesToTick(visit, found), {
      optional: true,
      hint: 'A side that is not ticked is asked to agree by itself',
    }),
  }),
  find: (visit, params) => disagreementToMove(visit, numberIn(params.disagreement)),
  begin: (found, visit) => ({
    agreed: Object.keys(sidesToTick(visit, found)).filter(() => !may(visit, answersForAll)),
  }),
  before: ({ at }) => (
    <p>
      At stage {at.stage.number}, {at.stage.name}. A disagreement is resolved when every side says so.
    </p>
  ),
  check: (_answers, found) => (found.end ? [{ field: 'says', says: 'It is over already' }] : []),

  async save(visit, found, { says, agreed }) {
    await countChange(visit.db, found)
    const id = await addResolution(visit.db, {
      disagreementId: found.id,
      stageId: found.at.stage.id,
      says,
      byName: visit.who.name,
      putAt: visit.now,
    })
    await record(visit, 'resolution put', `/disagreements/${found.id}`, { says, agreed })
    return agree(visit, found, { id, says, agreed: [] }, agreed.map(Number))
  },
})

/** A side agrees to the resolution that was put last. */
export const agreeToResolution = task({
  path: '/disagreements/:disagreement/agree',
  forSome: true,
  may: 'move disagreements',
  title: ({ title }: Found) => `Agree: ${title}`,
  button: 'Agree',
  examples: async (visit) => {
    for (const { id } of await disagreementsOpen(visit))
      if ((await resolutionsOf(visit.db, id)).length) return [{ disagreement: String(id) }]
    return []
  },
  above: aboveOf,
  fields: async (visit: Visit, found: Found) => ({
    agreed: choices('Which side agrees?', sidesToTick(visit, found, found.resolutions.at(-1))),
  }),
  find: (visit, params) => disagreementToMove(visit, numberIn(params.disagreement)),
  before: ({ resolutions }) => {
    const last = resolutions.at(-1)
    return last ? (
      <>
        <p>As {last.byName} put it:</p>
        <Prose text={last.says} />
      </>
    ) : (
      <p>Nobody has said yet how it is resolved.</p>
    )
  },
  check: (_answers, found) => [
    ...(found.end ? [{ field: 'agreed', says: 'It is over already' }] : []),
    ...(found.resolutions.length ? [] : [{ field: 'agreed', says: 'Nobody has said yet how it is resolved' }]),
  ],

  async save(visit, found, { agreed }) {
    await countChange(visit.db, found)
    return agree(visit, found, found.resolutions.at(-1)!, agreed.map(Number))
  },
})

/** The office and the chair write down for any side what it said; somebody who speaks for a side, for that one alone. */
const answersForAll = 'record for every side of a disagreement'

type Put = { id: number; says: string; agreed: readonly { agencyId: number }[] }

const sidesToTick = (visit: Visit, { sides }: Found, put?: Put): Record<string, string> =>
  Object.fromEntries(
    sides
      .filter(({ id }) => may(visit, answersForAll) || (speaksForASide(visit) && id === visit.who.agencyId))
      .filter(({ id }) => !put?.agreed.some(({ agencyId }) => agencyId === id))
      .map(({ id, name }) => [String(id), name]),
  )

/** Writes down who agreed; ends the disagreement when nobody is wanting, and otherwise asks the others. */
async function agree(visit: Visit, found: Found, put: Put, sides: number[]): Promise<string> {
  const at = `/disagreements/${found.id}`
  await addAgreed(
    visit.db,
    sides.map((agencyId) => ({ resolutionId: put.id, agencyId, byName: visit.who.name, agreedAt: visit.now })),
  )
  const agreed = new Set([...put.agreed.map(({ agencyId }) => agencyId), ...sides])
  const wanting = found.sides.filter(({ id }) => !agreed.has(id))
  if (sides.length)
    await record(visit, 'resolution agreed', at, {
      by: found.sides.filter(({ id }) => sides.includes(id)).map(({ name }) => name),
    })
  if (wanting.length) {
    await tellTheSides(
      visit,
      wanting.map(({ id }) => id),
      found.id,
      'Somebody has said how it is resolved, and your agency is asked whether it agrees.',
    )
    return at
  }
  await addEnd(visit.db, {
    disagreementId: found.id,
    how: 'resolved',
    stageId: found.at.stage.id,
    resolutionId: put.id,
    why: put.says,
    byName: visit.who.name,
    endedAt: visit.now,
    knownOn: visit.today,
    recordedAt: visit.now,
  })
  await record(visit, 'disagreement resolved', at, { stage: found.at.stage.name })
  return at
}
