import { dayAnswers } from '#platform/forms/field.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choices, day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { notTheirs, whyNotTheirs } from '../acting.ts'
import { findAction } from '../whole-action-store.ts'
import { endWaits, someWaiting } from './store.ts'
import { isOver } from './wait.ts'

/** An action no longer has to wait for something: it came, or it turned out not to matter. What it waited for stays in sight. */
export const endWait = task({
  path: '/actions/:action/end-wait',
  may: 'arrange actions',
  examples: async (visit) => (await someWaiting(visit.db)).map(({ id }) => ({ action: String(id) })),
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    const { id, title, waits } = action
    return { id, title, notTheirs: await whyNotTheirs(visit, action), waits: waits.filter((wait) => !isOver(wait)) }
  },
  title: ({ title }) => `It no longer waits: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ waits }) => (waits.length === 0 ? <p class="empty">It waits for nothing now.</p> : null),
  begin: ({ waits }, visit) => ({
    waits: waits.length === 1 ? [String(waits[0]!.id)] : [],
    ...dayAnswers('overOn', visit.today),
  }),

  fields: async (_, { waits }) => ({
    waits: choices(
      'What does it no longer wait for?',
      Object.fromEntries(waits.map(({ id, says }) => [String(id), says])),
    ),
    why: text('Why not?', { most: 300, hint: 'Such as: it came, or the board decided to go on without it' }),
    overOn: day('From which day?'),
  }),

  check: ({ overOn }, { notTheirs: why }, visit) => [
    ...notTheirs(why, 'waits'),
    ...(overOn > visit.today ? [{ field: 'overOn', says: 'It cannot be over on a day to come' }] : []),
  ],

  async save(visit, { id, waits }, { waits: chosen, why, overOn }) {
    const over = waits.filter((wait) => chosen.includes(String(wait.id)))
    await endWaits(
      visit.db,
      over.map((wait) => ({ waitsOnId: wait.id, why, overOn, saidBy: visit.who.name })),
    )
    for (const { says } of over) await record(visit, `no longer waits for ${says}`, `/actions/${id}`, { why, overOn })
    return `/actions/${id}`
  },
})
