import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { limitInWords } from '../ladders/ladder.ts'
import { stageAbove } from './disagreement.ts'
import { momentFields, momentOf } from './moment-fields.tsx'
import { tellTheSides, whyNotCounted } from './raise-disagreement.tsx'
import { addStep, countChange, disagreementsOpen } from './store.ts'
import { disagreementToMove, wholeOf, type Found } from './whole-disagreement.ts'

/** Nothing was resolved: the disagreement goes to the next stage of its own ladder, whose time begins. */
export const moveUp = task({
  path: '/disagreements/:disagreement/move-up',
  forSome: true,
  may: 'move disagreements',
  title: ({ title }: Found) => `Move up: ${title}`,
  button: 'Move it up',
  examples: (visit) => openExamples(visit, true),
  above: aboveOf,
  fields: {
    why: text('Why does it go up?', { most: 1000 }),
    ...momentFields('When does the next stage begin?', 'began'),
  },

  async find(visit, params) {
    const found = await disagreementToMove(visit, numberIn(params.disagreement))
    if (!next(found)) throw new NotFound()
    return found
  },

  before: (found) => {
    const stage = next(found)!
    return (
      <p>
        From stage {found.at.stage.number}, {found.at.stage.name}, to stage {stage.number}, {stage.name}. {stage.owner}{' '}
        will answer for it. {limitInWords(stage)}.
      </p>
    )
  },

  check(answers, found, visit) {
    if (found.end) return [{ field: 'why', says: 'It is over already' }]
    const began = momentOf(answers, 'began', visit, found.at.beganAt)
    if ('problem' in began) return [began.problem]
    return whyNotCounted(next(found)!, began.at, found.ladder).map(({ says }) => ({ field: 'beganOn', says }))
  },

  async save(visit, found, answers) {
    const began = momentOf(answers, 'began', visit, found.at.beganAt) as { at: Date }
    const stage = next(found)!
    await countChange(visit.db, found)
    await addStep(visit.db, {
      disagreementId: found.id,
      stageId: stage.id,
      beganAt: began.at,
      byName: visit.who.name,
      why: answers.why,
      knownOn: visit.today,
      recordedAt: visit.now,
    })
    const at = `/disagreements/${found.id}`
    await record(visit, 'disagreement moved up', at, { to: stage.name, ...answers })
    await tellTheSides(
      visit,
      found.sides.map(({ id }) => id),
      found.id,
      `It went up to stage ${stage.number}.`,
    )
    return at
  },
})

const next = (found: Found) => stageAbove(found.stages, found.at.stage.number)

/** Where the tasks of a disagreement hang. */
export function aboveOf({ id, title }: { id: number; title: string }) {
  return [
    { says: 'Disagreements', href: '/disagreements' },
    { says: title, href: `/disagreements/${id}` },
  ]
}

/** Disagreements still open that this visitor may read, for the list of pages; only those with a stage above when asked. */
export async function openExamples(visit: Visit, withAbove = false) {
  const all = await wholeOf(visit.db, await disagreementsOpen(visit), visit.now)
  return all
    .filter((each) => !withAbove || stageAbove(each.stages, each.at.stage.number))
    .slice(0, 1)
    .map(({ id }) => ({ disagreement: String(id) }))
}
