import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { askInWordingsOf } from './audience-store.ts'
import { isCalledOff, launchOf, roundAddress, roundKinds, type RoundChange } from './round.ts'
import { changesOfRounds, findRound, roundTitled, someRounds, versionsToAsk, wordRound } from './store.ts'
import { surveysToMove } from './survey/survey-store.ts'

/** What a round is called, whom it asks, which tool and against what, put right until it is launched. */
export const editRound = task({
  path: '/self-assessment/rounds/:round/edit',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    return { round, version: round.version, changes: await changesOfRounds(visit.db, [round.id]) }
  },
  title: ({ round }) => `Put right: ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  before: ({ changes }) => <p>{whyNot(changes) ?? 'This can be put right until the round is launched.'}</p>,
  fields: async (visit) => ({
    title: text('What is the round called?'),
    kind: choice('Who is asked?', roundKinds),
    versionId: pick('Which tool do they answer?', await versionsToAsk(visit.db), {
      optional: true,
      hint: 'Choose none where the answers are kept elsewhere',
    }),
    framework: text('What is it answered against?', { optional: true, most: 400 }),
  }),
  begin: ({ round }) => ({
    title: round.title,
    kind: round.kind,
    versionId: round.versionId === null ? undefined : String(round.versionId),
    framework: round.framework ?? undefined,
  }),

  async check({ title, versionId }, { round, changes }, { db }): Promise<Problem[]> {
    const not = whyNot(changes)
    if (not) return [{ field: 'title', says: not }]
    const titled = await roundTitled(db, title)
    if (titled && titled.id !== round.id)
      return [{ field: 'title', says: 'There is a round of this name already; choose another' }]
    return versionId !== round.versionId && (await surveysToMove(db, round.id)).length > 0
      ? [{ field: 'versionId', says: 'Practitioners are asked by this tool already, so it stays; open another round' }]
      : []
  },

  async save(visit, { round }, answers) {
    await wordRound(visit.db, round, answers)
    if (answers.versionId !== round.versionId) await askInWordingsOf(visit.db, round.id, answers.versionId)
    await record(visit, 'round of self-assessment put right', roundAddress(round.id), answers)
    return roundAddress(round.id)
  },
})

const whyNot = (changes: readonly RoundChange[]): string | null =>
  isCalledOff(changes)
    ? 'This round was called off.'
    : launchOf(changes)?.status === 'happened'
      ? 'This round was launched, so what it asks stays. It can be called off and another opened.'
      : null
