import { inPounds } from '#platform/amounts/amount.ts'
import { money } from '#platform/amounts/money-field.tsx'
import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { ahead } from '../record-spending.tsx'
import { addCharges, addSpending, allHeads, findYear } from '../store.ts'
import { aboveMoney } from '../year-pages.ts'
import { wrongs } from './correction.ts'
import { findCharge, findSpending, someCharge, someSpending } from './store.ts'

/** What every correction asks besides the line as it should be: how it was wrong, and why. */
export const wrongFields = {
  wrong: choice('What is wrong with it?', wrongs),
  correctedBecause: text('Why was it wrong?', { most: 400, hint: 'Such as: typed with a nought too many' }),
}

/** What keeps a line from being put right: another line took its place already. */
export const putRightAlready = ({ laterId }: { laterId: number | null }) =>
  laterId === null
    ? []
    : [{ field: 'wrong', says: 'This line was put right already: put right the one that took its place' }]

/** A payment was written down wrongly: a further line takes its place, with the reason. The first stays, struck through. */
export const correctSpending = task({
  path: '/money/spending/:spending/correct',
  may: 'keep the money',
  title: 'Put a payment right',
  examples: async ({ db }) => (await someSpending(db)).map(({ id }) => ({ spending: String(id) })),
  async find({ db }, params) {
    const line = await findSpending(db, numberIn(params.spending))
    return { ...line, year: await findYear(db, line.yearId) }
  },
  above: ({ year }) => aboveMoney(year),
  before: (line) => <EarlierLine says={line.says} pence={line.pence} on={line.happenedOn} />,
  fields: async ({ db }) => ({
    ...wrongFields,
    headId: pick(
      'Under which head?',
      (await allHeads(db)).map(({ id, name }) => ({ id, says: name })),
    ),
    says: text('For what?', { hint: 'Never the name of a person or a child; a review by its letter' }),
    pence: money('How much?'),
    happenedOn: when('When was it paid?'),
  }),
  begin: (line) => ({ ...begun(line), headId: String(line.headId) }),
  check: ({ happenedOn }, line, { today }) => [...putRightAlready(line), ...ahead(happenedOn, today)],

  async save(visit, line, { wrong, ...answers }) {
    const anew = { ...answers, ...(wrong === 'never' && { ...same(line), headId: line.headId, pence: 0 }) }
    await addSpending(visit.db, [{ yearId: line.yearId, ...anew, corrects: line.id, knownOn: visit.today }])
    await record(visit, 'spending put right', `/money/${line.yearId}`, { was: told(line), wrong, ...anew })
    return `/money/${line.yearId}#spending`
  },
})

/** Income from a charge was written down wrongly: a further line takes its place, with the reason. */
export const correctCharge = task({
  path: '/money/charges/:charge/correct',
  may: 'keep the money',
  title: 'Put income from charges right',
  examples: async ({ db }) => (await someCharge(db)).map(({ id }) => ({ charge: String(id) })),
  async find({ db }, params) {
    const line = await findCharge(db, numberIn(params.charge))
    return { ...line, year: await findYear(db, line.yearId) }
  },
  above: ({ year }) => aboveMoney(year),
  before: (line) => <EarlierLine says={line.says} pence={line.pence} on={line.happenedOn} />,
  fields: {
    ...wrongFields,
    says: text('What was charged for?'),
    pence: money('How much came in?'),
    happenedOn: when('When?'),
  },
  begin: (line) => begun(line),
  check: ({ happenedOn }, line, { today }) => [...putRightAlready(line), ...ahead(happenedOn, today)],

  async save(visit, line, { wrong, ...answers }) {
    const anew = { ...answers, ...(wrong === 'never' && { ...same(line), pence: 0 }) }
    await addCharges(visit.db, [{ yearId: line.yearId, ...anew, corrects: line.id, knownOn: visit.today }])
    await record(visit, 'income from charges put right', `/money/${line.yearId}`, { was: told(line), wrong, ...anew })
    return `/money/${line.yearId}#income`
  },
})

/** The line as it stands, above the questions that put it right. */
export const EarlierLine = ({
  says,
  pence,
  hours,
  on,
}: {
  says: string
  pence?: number | null
  hours?: number | null
  on: string
}) => (
  <p class="quiet">
    It says now: {says}
    {pence !== undefined && `, ${inPounds(pence)}`}
    {hours ? `, ${hours} hours` : ''}, {whenInWords(on)}. It stays in sight, struck through.
  </p>
)

type Line = { says: string; pence: number; happenedOn: string }

const begun = ({ says, pence, happenedOn }: Line) => ({
  wrong: 'other',
  says,
  pence: inPounds(pence),
  happenedOn: whenInWords(happenedOn),
})
const same = ({ says, happenedOn }: Line) => ({ says, happenedOn })
const told = ({ says, pence, happenedOn }: Line) => ({ says, pence, happenedOn })
