import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { peopleAnsweringFor } from '#modules/partnership/index.ts'
import { moveWhatCountsFrom } from '../move-what-counts.ts'
import { ownerNumbers } from '../owner.ts'
import { findAction } from '../whole-action-store.ts'
import { notToCheck } from './closing.ts'
import { SaidDone } from './endings.tsx'
import { endingToCheck, saveCheck, someUnchecked } from './store.ts'

/** Somebody else looks whether an action said to be done is done: checked, or sent back with the reason. Never whoever said so or answers for it. */
export const checkAction = task({
  path: '/actions/:action/check',
  may: 'check actions',
  examples: async (visit) => (await someUnchecked(visit.db)).map(({ id }) => ({ action: String(id) })),
  async find(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    const answering = (await peopleAnsweringFor(visit.db, visit.today))(ownerNumbers(action))
    return { ...action, answering, ending: action.awaitsCheck ? await endingToCheck(visit.db, action.id) : null }
  },
  title: ({ title }) => `Check: ${title}`,
  above: ({ id, title }) => [
    { says: 'Actions', href: '/actions' },
    { says: title, href: `/actions/${id}` },
  ],
  before: ({ ending }) =>
    ending ? <SaidDone ending={ending} /> : <p class="empty">It does not wait for a check any more.</p>,

  fields: {
    verdict: choice('Is it done?', { checked: 'Yes: it is done', 'sent back': 'No: it goes back to its owner' }),
    says: text('What did you look at, or what is missing?', { optional: true, long: true, most: 1_000 }),
  },

  check(answers, { ending, answering }, visit) {
    if (!ending) return [{ field: 'verdict', says: 'It does not wait for a check any more' }]
    const not = notToCheck(ending, answering, visit.who)
    return [
      ...(not ? [{ field: 'verdict', says: not }] : []),
      ...(answers.verdict === 'sent back' && answers.says === null
        ? [{ field: 'says', says: 'Say what is missing, so that it can be done' }]
        : []),
    ]
  },

  async save(visit, { ending, ...action }, answers) {
    const { accountId, agencyId, name } = visit.who
    await saveCheck(visit.db, action, {
      ...answers,
      closingId: ending!.id,
      checkedBy: name,
      checkedOn: visit.today,
      accountId,
      agencyId,
      sameAgency: agencyId !== null && agencyId === action.ownerAgencyId,
    })
    const checked = answers.verdict === 'checked'
    await record(visit, checked ? 'checked that it is done' : 'sent back, not done yet', `/actions/${action.id}`, {
      ...answers,
      saidOn: ending!.proposedOn && inWords(ending!.proposedOn),
    })
    if (checked) await moveWhatCountsFrom(visit, action.id, ending!.closedOn)
    return `/actions/${action.id}`
  },
})
