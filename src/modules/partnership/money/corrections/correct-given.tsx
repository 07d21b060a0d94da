import { inPounds } from '#platform/amounts/amount.ts'
import { money } from '#platform/amounts/money-field.tsx'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '../../store.ts'
import { workKinds } from '../budget.ts'
import { addHours } from '../hours-store.ts'
import { ahead } from '../record-spending.tsx'
import { addContributionChanges, findYear } from '../store.ts'
import { aboveMoney } from '../year-pages.ts'
import { EarlierLine, putRightAlready, wrongFields } from './correct-line.tsx'
import { findHours, findReceipt, someHours, someReceipt } from './store.ts'

/** What was received of a contribution was written down wrongly: a further line takes its place, with the reason. */
export const correctReceipt = task({
  path: '/money/received/:receipt/correct',
  may: 'keep the money',
  title: 'Put right what was received',
  examples: async ({ db }) => (await someReceipt(db)).map(({ id }) => ({ receipt: String(id) })),
  async find({ db }, params) {
    const line = await findReceipt(db, numberIn(params.receipt))
    return { ...line, year: await findYear(db, line.yearId) }
  },
  above: ({ year }) => aboveMoney(year),
  before: (line) => <EarlierLine says={line.says} pence={line.pence} hours={line.hours} on={line.happenedOn} />,
  fields: {
    ...wrongFields,
    pence: money('How much was received, or what was it worth?', { optional: true }),
    hours: number('How many hours?', { optional: true, hint: 'For what is given in kind' }),
    happenedOn: when('When?'),
  },
  begin: ({ pence, hours, happenedOn }) => ({
    wrong: 'other',
    pence: pence === null ? '' : inPounds(pence),
    hours: hours === null ? '' : String(hours),
    happenedOn: whenInWords(happenedOn),
  }),
  check: ({ wrong, pence, hours, happenedOn }, line, { today }) => [
    ...putRightAlready(line),
    ...ahead(happenedOn, today),
    ...(wrong === 'other' && line.givenHow === 'cash' && pence === null
      ? [{ field: 'pence', says: 'Say how much was received' }]
      : []),
    ...(line.givenHow === 'cash' && hours !== null ? [{ field: 'hours', says: 'Cash is not given in hours' }] : []),
  ],

  async save(visit, line, { wrong, ...answers }) {
    const never = { happenedOn: line.happenedOn, pence: 0, hours: line.hours === null ? null : 0 }
    const anew = { ...answers, ...(wrong === 'never' && never) }
    const { contributionId, pence, hours, happenedOn } = line
    await addContributionChanges(visit.db, [
      { contributionId, kind: 'received', ...anew, corrects: line.id, knownOn: visit.today },
    ])
    await record(visit, 'what was received put right', `/money/${line.yearId}`, {
      contribution: line.says,
      was: { pence, hours, happenedOn },
      wrong,
      ...anew,
    })
    return `/money/${line.yearId}#contributions`
  },
})

/** Hours given were written down wrongly: a further line takes its place, with the reason. */
export const correctHours = task({
  path: '/money/hours/:entry/correct',
  may: 'keep the money',
  title: 'Put hours given right',
  examples: async ({ db }) => (await someHours(db)).map(({ id }) => ({ entry: String(id) })),
  find: ({ db }, params) => findHours(db, numberIn(params.entry)),
  above: () => [...aboveMoney(), { says: 'Hours given', href: '/money/hours' }],
  before: (line) => <EarlierLine says={line.says} hours={line.hours} on={line.happenedOn} />,
  fields: async ({ db }) => ({
    ...wrongFields,
    agencyId: pick('Which agency gave them?', await agenciesToPick(db)),
    work: choice('To what kind of work?', workKinds),
    says: text('To what?'),
    hours: number('How many hours?', { least: 1, most: 100_000 }),
    happenedOn: when('When?', { hint: 'A day, a month or a quarter' }),
  }),
  begin: (line) => ({
    wrong: 'other',
    agencyId: String(line.agencyId),
    work: line.work,
    says: line.says,
    hours: String(line.hours),
    happenedOn: whenInWords(line.happenedOn),
  }),
  check: ({ happenedOn }, line, { today }) => [...putRightAlready(line), ...ahead(happenedOn, today)],

  async save(visit, line, { wrong, ...answers }) {
    const { agencyId, work, says, hours, happenedOn } = line
    const anew = { ...answers, ...(wrong === 'never' && { agencyId, work, says, happenedOn, hours: 0 }) }
    await addHours(visit.db, [{ ...anew, corrects: line.id, knownOn: visit.today }])
    await record(visit, 'hours put right', '/money/hours', {
      was: { agencyId, work, says, hours, happenedOn },
      wrong,
      ...anew,
    })
    return '/money/hours'
  },
})
