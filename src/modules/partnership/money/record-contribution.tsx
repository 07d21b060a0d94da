import { inPounds } from '#platform/amounts/amount.ts'
import { money } from '#platform/amounts/money-field.tsx'
import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, number, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { contributionsStanding } from './budget.ts'
import {
  addContributionChanges,
  findContribution,
  findYear,
  holdContribution,
  nextVersion,
  recordedOf,
  someContributions,
} from './store.ts'
import { aboveMoney } from './year-pages.ts'

/** What came of a promise: all or a part of it was received, or it was withdrawn, with the reason. The promise stays in sight. */
export const recordContribution = task({
  path: '/money/contributions/:contribution/record',
  may: 'keep the money',
  title: ({ contribution }: ContributionAsked) => `What came of: ${contribution.says}`,
  examples: async ({ db }) => (await someContributions(db)).map(({ id }) => ({ contribution: String(id) })),
  find: contributionAsked,
  above: ({ year }) => aboveMoney(year),
  before: ({ contribution, standing }) => (
    <p>
      {contribution.agency ?? contribution.givenBy} promised {inPounds(contribution.pence)}
      {contribution.hours === null ? '' : ` and ${contribution.hours} hours`}, {whenInWords(contribution.promisedOn)}.{' '}
      {standing.nothingYet
        ? 'Nothing is recorded as received yet.'
        : `Received so far: ${inPounds(standing.received)}.`}
    </p>
  ),
  fields: {
    kind: choice('What came of it?', { received: 'It was received, or a part of it', withdrawn: 'It was withdrawn' }),
    pence: money('How much was received, or what was it worth?', { optional: true }),
    hours: number('How many hours?', { optional: true, hint: 'For what is given in kind' }),
    happenedOn: when('When?'),
    why: text('If it was withdrawn, why?', { optional: true, most: 400 }),
  },
  begin: ({ standing: { toCome } }, { today }) => ({
    kind: 'received',
    pence: toCome === null ? '' : inPounds(toCome),
    happenedOn: whenInWords(today),
  }),
  check: ({ kind, pence, hours, happenedOn, why }, { contribution, standing }, { today }) => [
    ...(standing.withdrawn
      ? [{ field: 'kind', says: 'This was withdrawn; promise it again as a new contribution' }]
      : []),
    ...(certainlyAfter(happenedOn, today)
      ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have come yet' }]
      : []),
    ...(kind === 'withdrawn' && !why ? [{ field: 'why', says: 'Say why it was withdrawn' }] : []),
    ...(kind === 'received' && contribution.kind === 'cash' && pence === null
      ? [{ field: 'pence', says: 'Say how much was received' }]
      : []),
    ...(contribution.kind === 'cash' && hours !== null ? [{ field: 'hours', says: 'Cash is not given in hours' }] : []),
  ],

  async save(visit, { contribution, version }, { kind, ...answers }) {
    await holdContribution(visit.db, contribution.id, version)
    // What was withdrawn changes the budget the partners agreed to; what was received does not.
    if (kind === 'withdrawn') await nextVersion(visit.db, contribution.yearId)
    const received = kind === 'received' ? { pence: answers.pence, hours: answers.hours } : {}
    await addContributionChanges(visit.db, [
      {
        contributionId: contribution.id,
        kind,
        happenedOn: answers.happenedOn,
        why: answers.why,
        ...received,
        knownOn: visit.today,
      },
    ])
    await record(visit, `contribution ${kind}`, `/money/${contribution.yearId}`, {
      contribution: contribution.says,
      ...answers,
    })
    return `/money/${contribution.yearId}#contributions`
  },
})

async function contributionAsked({ db }: Visit, params: Params) {
  const contribution = await findContribution(db, numberIn(params.contribution))
  const year = await findYear(db, contribution.yearId)
  const recorded = (await recordedOf(db, [year])).years[0]!
  const standing = contributionsStanding(recorded).find((each) => each.contribution.id === contribution.id)!
  return { contribution, year, standing, version: standing.changes }
}
type ContributionAsked = Awaited<ReturnType<typeof contributionAsked>>
