import { certainlyAfter } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveShared } from './shared-fields.tsx'
import { ownerWords } from './shared-priority.ts'
import { sharedExamples } from './shared-tasks.tsx'
import { addBelief, boardsBeside, findShared } from './store.ts'

/** A board beside the partnership says what it calls a shared priority, who it thinks answers for it, and by when. What it said before stays. */
export const recordBelief = task({
  path: '/shared-priorities/:shared/record-board',
  may: 'keep shared priorities',
  examples: sharedExamples,
  find: async (visit, params) => {
    const { id, title, owner } = await findShared(visit.db, numberIn(params.shared))
    return { id, title, owner }
  },
  title: ({ title }) => `What a board says: ${title}`,
  above: (shared) => aboveShared(shared),
  before: ({ owner }) => <p class="quiet">As this partnership has it, {owner ?? 'nobody is named'} answers for it.</p>,
  fields: async (visit) => ({
    groupId: pick('Which board?', await boardsBeside(visit.db), {
      hint: 'A body that stands beside the partnership. Add one under Groups if it is not there',
    }),
    shares: choice('Does it share this?', { yes: 'Yes', no: 'No, or no longer' }),
    ownWords: text('What does it call it, in its own words?', { optional: true, most: 400 }),
    ownerIs: choice('Whom does it think answers for it?', ownerWords),
    ownerSays: text('Who is that, if somebody else?', { optional: true }),
    due: when('By when, as that board has it?', { optional: true }),
    toldOn: when('When did it say so?'),
    toldBy: text('Who told us, or where was it read?', { optional: true }),
  }),
  check: ({ ownerIs, ownerSays, toldOn }, _, visit) => [
    ...(ownerIs === 'another' && ownerSays === null
      ? [{ field: 'ownerSays', says: 'Say whom that board thinks answers for it' }]
      : []),
    ...(ownerIs !== 'another' && ownerSays !== null
      ? [{ field: 'ownerSays', says: 'Leave this empty, or choose that the board names somebody else' }]
      : []),
    ...(certainlyAfter(toldOn, visit.today)
      ? [{ field: 'toldOn', says: 'It cannot have said so on a day to come' }]
      : []),
  ],
  async save(visit, shared, { shares, ...answers }) {
    const belief = { ...answers, shares: shares === 'yes' }
    await addBelief(visit.db, { sharedPriorityId: shared.id, ...belief, knownOn: visit.today })
    await record(visit, 'what a board says of a shared priority recorded', `/shared-priorities/${shared.id}`, belief)
    return `/shared-priorities/${shared.id}`
  },
})
