import { money } from '#platform/amounts/money-field.tsx'
import { choice, number, pick, text, when } from '#platform/forms/fields.tsx'
import { whenInWords } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '../store.ts'
import { givenHow, yearInWords } from './budget.ts'
import { addContributions, nextVersion } from './store.ts'
import { aboveMoney, yearAsked, yearExamples, type YearAsked } from './year-pages.ts'

/** A partner or somebody else promises something for a year, in cash or in kind. The partners then agree to the budget again. */
export const addContribution = task({
  path: '/money/:year/add-contribution',
  may: 'keep the money',
  title: ({ year }: YearAsked) => `Add a contribution to ${yearInWords(year)}`,
  examples: yearExamples,
  above: ({ year }) => aboveMoney(year),
  before: () => <p>Any change of the budget asks each of the three partners to agree to it again.</p>,
  fields: async ({ db }) => ({
    agencyId: pick('Which agency gives it?', await agenciesToPick(db), { optional: true }),
    givenBy: text('Or who, if it is no agency of the partnership?', { optional: true }),
    kind: choice('How is it given?', givenHow),
    says: text('What is it?', { hint: 'Such as: its share of the budget; a trainer two days a month; a venue' }),
    pence: money('How much, or what is it worth?', { optional: true }),
    hours: number('How many hours, if it is counted so?', { optional: true, hint: 'For what is given in kind' }),
    promisedOn: when('When was it promised?'),
    dueOn: when('By when is it to be received?', { optional: true }),
  }),
  find: yearAsked,
  begin: (_, { today }) => ({ kind: 'cash', promisedOn: whenInWords(today) }),
  check: ({ agencyId, givenBy, kind, hours, pence }) => [
    ...(agencyId && givenBy
      ? [{ field: 'givenBy', says: 'Name an agency or somebody else: answer one of the two' }]
      : []),
    ...(!agencyId && !givenBy ? [{ field: 'agencyId', says: 'Say who gives it' }] : []),
    ...(kind === 'cash' && hours !== null ? [{ field: 'hours', says: 'Cash is not given in hours' }] : []),
    ...(kind === 'cash' && pence === null
      ? [{ field: 'pence', says: 'Say how much cash was promised; nought is an answer too' }]
      : []),
  ],

  async save(visit, { year }, answers) {
    const ofVersion = await nextVersion(visit.db, year.id)
    await addContributions(visit.db, [{ yearId: year.id, ...answers, ofVersion, knownOn: visit.today }])
    await record(visit, 'contribution promised', `/money/${year.id}`, answers)
    return `/money/${year.id}#contributions`
  },
})
