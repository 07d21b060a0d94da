import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { findGroup } from '../groups/store.ts'
import { groupsToPick } from '../store.ts'
import { rhythmKinds, rhythmUnits } from './rhythm.ts'
import { addRhythm } from './store.ts'

/** How often a group meets or reports, from a day on. What held before that day stays known. */
export const setRhythm = task({
  path: '/groups/:group/set-rhythm',
  may: 'record changes of groups',
  examples: async ({ db }) => (await groupsToPick(db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  title: (group: Group) => `Set a rhythm: ${group.name}`,
  above: (group: Group) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],
  find: ({ db }, params) => findGroup(db, numberIn(params.group)),

  fields: {
    kind: choice('Which rhythm is it?', rhythmKinds),
    unit: choice('In what is it counted?', rhythmUnits),
    every: number('How many?', {
      optional: true,
      least: 1,
      most: 60,
      hint: 'Such as 6 for every six weeks, or 4 for four times a year. Leave it empty for no fixed rhythm',
    }),
    fromOn: when('From when does it hold?'),
    says: text('Where was it agreed, and why?', { optional: true, most: 400 }),
    source: text('Where was this learnt?', {
      optional: true,
      hint: 'A document and its paragraph, if it was not recorded at work',
    }),
  },
  begin: (_, { query }) => (query.get('kind') ? { kind: query.get('kind')! } : {}),

  check: ({ unit, every }) => {
    if (unit === 'none' && every !== null)
      return [{ field: 'every', says: 'Without a fixed rhythm there is no number: leave it empty' }]
    if (unit !== 'none' && every === null) return [{ field: 'every', says: 'Enter how many, such as 6' }]
    return []
  },

  async save(visit, group, { unit, ...answers }) {
    const rhythm = { ...answers, unit: unit === 'none' ? null : unit }
    const id = await addRhythm(visit.db, { ...rhythm, workingGroupId: group.id, knownOn: visit.today })
    await record(visit, `rhythm of ${answers.kind} set`, `/groups/${group.id}`, { ...rhythm, rhythm: id })
    return `/groups/${group.id}#rhythm`
  },
})

type Group = Awaited<ReturnType<typeof findGroup>>
