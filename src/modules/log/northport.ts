import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addEntries } from './store.ts'

type Told = Omit<NewRow<'log.entry'>, 'outcomeOf' | 'knownOn'> & { of?: string; key?: string }

/** What happened around Northport in two years, and what is awaited: inspections, a bid won, one lost, a programme, a model of practice. */
export const northport: Story = async (telling) => {
  const first = entries(telling)
  const ids = new Map<string, number>()
  await tell(
    telling,
    first.filter((entry) => !entry.of),
    ids,
  )
  await tell(
    telling,
    first.filter((entry) => entry.of),
    ids,
  )
}

async function tell({ visit, today }: Telling, told: Told[], ids: Map<string, number>): Promise<void> {
  const rows = told.map(({ of, key: _key, ...entry }) => ({
    ...entry,
    outcomeOf: of ? ids.get(of)! : null,
    knownOn: knownOn(entry.happenedOn, today),
  }))
  for (const [place, id] of (await addEntries(visit.db, rows)).entries()) {
    const { key, title } = told[place]!
    if (key) ids.set(key, id)
    await record(visit, 'log entry recorded', `/log/${id}`, { title })
  }
}

/** What has happened became known that day; what is awaited has been known for a month. */
const knownOn = (happenedOn: string, today: Day): Day =>
  /^\d{4}-\d\d-\d\d$/.test(happenedOn) && happenedOn <= today ? (happenedOn as Day) : addMonths(today, -1)

function entries({ today }: Telling): Told[] {
  const ago = (months: number, days = 0) => addDays(addMonths(today, -months), -days)
  const happened = { status: 'happened' }
  return [
    {
      ...happened,
      key: 'visit',
      kind: 'inspection',
      title: 'Focused visit to the front door',
      bodySays: 'Ofsted',
      happenedOn: ago(19, 3),
      says: 'Ofsted carried out a focused visit to the front door',
    },
    {
      ...happened,
      of: 'visit',
      kind: 'signal',
      title: 'Finding on thresholds',
      bodySays: 'Ofsted',
      happenedOn: ago(18, 1),
      says: 'The visit found that thresholds were understood and applied alike by most partners',
    },
    {
      ...happened,
      of: 'visit',
      kind: 'signal',
      title: 'Finding on strategy discussions',
      bodySays: 'Ofsted',
      happenedOn: ago(18, 1),
      says: 'The visit found that health was absent from too many strategy discussions',
    },
    {
      ...happened,
      key: 'joint',
      kind: 'inspection',
      title: 'Joint targeted area inspection',
      bodySays: 'Four inspectorates together',
      happenedOn: ago(8, 11),
      says: 'Four inspectorates carried out a joint targeted area inspection of the response to serious youth violence',
    },
    {
      ...happened,
      of: 'joint',
      kind: 'signal',
      title: 'Letter of the joint inspection',
      bodySays: 'Four inspectorates together',
      happenedOn: ago(6, 20),
      says: 'The inspectorates published their letter, which asked for a written statement of action',
    },
    {
      status: 'planned',
      of: 'joint',
      kind: 'inspection',
      title: 'Reply on the statement of action',
      bodySays: 'Lead inspectorate',
      happenedOn: addDays(today, -12),
      says: 'The lead inspectorate is to reply on the statement of action',
    },
    {
      ...happened,
      key: 'bid',
      kind: 'bid',
      title: 'Bid for family help',
      bodySays: 'The partnership',
      happenedOn: ago(13, 5),
      says: 'A bid was sent for money to test family help in two schools',
    },
    {
      ...happened,
      of: 'bid',
      kind: 'bid',
      title: 'The bid for family help succeeded',
      bodySays: 'Department for Education',
      happenedOn: ago(11, 2),
      says: 'The department granted the money for family help',
    },
    {
      ...happened,
      key: 'second',
      kind: 'bid',
      title: 'Bid for support against exploitation',
      bodySays: 'The partnership',
      happenedOn: ago(3, 9),
      says: 'An expression of interest in support against exploitation was sent',
    },
    {
      status: 'planned',
      of: 'second',
      kind: 'bid',
      title: 'Answer on support against exploitation',
      bodySays: 'A national support programme',
      happenedOn: addDays(today, 24),
      says: 'The answer on support against exploitation is expected',
    },
    {
      status: 'withdrawn',
      kind: 'bid',
      title: 'Bid for a shared case system',
      bodySays: 'The partnership',
      happenedOn: ago(15, 8),
      says: 'A bid for a shared case system was withdrawn before it was sent',
      audience: 'partnership',
    },
    {
      ...happened,
      key: 'model',
      kind: 'practice model',
      title: 'One model of practice',
      bodySays: 'Northport Council',
      happenedOn: ago(16, 0).slice(0, 7),
      says: 'Northport Council chose one model of practice for all its work with families',
    },
    {
      status: 'planned',
      of: 'model',
      kind: 'practice model',
      title: 'The model in health visiting',
      bodySays: 'Northport’s health board',
      happenedOn: `../${addMonths(today, 4)}`,
      says: 'Health visiting is to begin working to the same model',
    },
    {
      ...happened,
      kind: 'programme',
      title: 'Peer challenge by another partnership',
      bodySays: 'A neighbouring partnership',
      happenedOn: `${ago(5, 0)}/${addDays(ago(5, 0), 2)}`,
      says: 'A neighbouring partnership came for a peer challenge',
    },
    {
      ...happened,
      kind: 'appointment by others',
      title: 'New regional improvement adviser',
      bodySays: 'Department for Education',
      happenedOn: ago(9, 0).slice(0, 7),
      says: 'The department named an improvement adviser for the region',
    },
    {
      status: 'planned',
      kind: 'event',
      title: 'Safeguarding week',
      bodySays: 'The partnership',
      happenedOn: `${addDays(today, 40)}/${addDays(today, 44)}`,
      says: 'Safeguarding week is to be held',
    },
  ]
}
