import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { standingAs } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { pieceAddress, type NewFinding, type NewPiece, type NewPieceChange } from './piece.ts'
import { addFinding, addPiece, addPieceChange } from './store.ts'

type Change = Omit<NewPieceChange, 'pieceId' | 'knownOn'>
type Found = Omit<NewFinding, 'pieceId' | 'knownOn' | 'status'>

/** Five pieces: one finished with findings, one late, one running on month by month, one called off and moved, one just planned. */
export const northport: Story = async (telling) => {
  const { today, find } = telling
  const ago = (months: number, days = 0): Day => addDays(addMonths(today, -months), -days)

  const neglect = await tell(
    telling,
    'piece/neglect',
    {
      title: 'Audit of first responses to neglect',
      kind: 'multi-agency audit',
      ledBy: 'Quality assurance group',
      scope: 'Twelve records from each of four agencies, from the first contact to the first plan',
    },
    [
      happened('agreed', 'The audit of first responses to neglect was agreed', ago(10), {
        byGroupId: find('group/board'),
      }),
      happened('scope agreed', 'Its scope was agreed', ago(9), { byGroupId: find('group/1') }),
      happened('begun', 'The audit of first responses to neglect began', ago(8)),
      happened('learning conversations', 'Learning conversations were held with the four agencies', ago(6)),
      happened('learning agreed', 'The learning was agreed', ago(5), { byGroupId: find('group/1') }),
      happened('considered', 'The board considered the audit', ago(4), { byGroupId: find('group/board') }),
      happened('completed', 'The audit of first responses to neglect was completed', ago(4)),
    ],
  )
  await found(telling, neglect, [
    {
      says: 'Chronologies were missing from nearly half of the records that were read',
      happenedOn: ago(5),
      difference:
        'A chronology is now opened at the first contact; the next reading found one in four of every five records',
    },
    {
      says: 'Children were seen alone in most records, and what they said was seldom written in their own words',
      happenedOn: ago(5),
      difference: null,
    },
    {
      says: 'Health and education wrote to each other sooner where a named person was on the record',
      happenedOn: ago(5),
      difference: null,
    },
  ])

  const theme = await tell(
    telling,
    'piece/voice',
    {
      title: 'Thematic learning: listening to children',
      kind: 'thematic learning',
      ledBy: 'Independent scrutineer',
      scope: 'Whether children’s own words reach the decisions made about them',
    },
    [
      happened('agreed', 'Listening to children was agreed as the theme', ago(6), { byGroupId: find('group/board') }),
      happened('begun', 'The thematic learning on listening to children began', ago(5)),
      happened('research completed', 'The reading of research and reviews was completed', ago(2)),
      planned('learning agreed', 'The learning is to be agreed', ago(0, 12), { byGroupId: find('group/1') }),
      planned(
        'completed',
        'The thematic learning on listening to children is to be completed',
        addMonths(today, 2).slice(0, 7),
      ),
    ],
  )
  await found(telling, theme, [
    { says: 'Plans quote adults four times as often as children', happenedOn: ago(1), difference: null },
  ])

  await tell(
    telling,
    'piece/monthly',
    {
      title: 'Monthly themed audits',
      kind: 'audit programme',
      ledBy: 'Front door management group',
      scope: 'Ten records a month, a theme each month',
    },
    [
      ...[
        'repeat referrals',
        'strategy discussions',
        'police notifications of domestic abuse',
        'consent given at the front door',
      ].map((theme, place): Change => ({
        kind: 'monthly theme',
        says: `An audit on the theme of ${theme} was carried out`,
        happenedOn: ago(4 - place).slice(0, 7),
        status: 'happened',
      })),
      planned(
        'monthly theme',
        'An audit on the theme of transfers between areas is to be carried out',
        addMonths(today, 1).slice(0, 7),
      ),
    ],
  )

  const dive = await tell(
    telling,
    'piece/transitions',
    {
      title: 'Deeper dive into moves to adult services',
      kind: 'deeper dive',
      scope: 'Practice in the two years before a young person turns eighteen',
    },
    [
      happened('agreed', 'A deeper dive into moves to adult services was agreed', ago(3), {
        byGroupId: find('group/board'),
      }),
    ],
  )
  const begins = await change(telling, dive, planned('begun', 'The deeper dive is to begin', ago(1)))
  await change(
    telling,
    dive,
    planned('begun', 'Because two auditors changed posts, the deeper dive is now to begin', addDays(today, 24), {
      settles: begins,
    }),
  )
  const workshop = await change(
    telling,
    dive,
    planned('learning conversations', 'Conversations with adult services alone are to be held', ago(0, 20)),
  )
  await change(
    telling,
    dive,
    withdrawn(
      'learning conversations',
      'Separate conversations with adult services, who will join the others, were called off',
      ago(0, 25),
      { settles: workshop },
    ),
  )

  await tell(
    telling,
    'piece/inspection',
    {
      title: 'Answer to the inspection of the front door',
      kind: 'inspection response',
      ledBy: 'Council’s safeguarding partner',
    },
    [
      happened('agreed', 'The answer to the inspection of the front door was agreed', ago(2), {
        byGroupId: find('group/board'),
      }),
      planned(
        'considered',
        'The board is to consider the answer and what has changed since the inspection',
        addDays(today, 10),
        { byGroupId: find('group/board') },
      ),
      planned('published', 'The answer is to be published', addMonths(today, 2)),
    ],
  )
}

const [happened, planned, withdrawn] = [standingAs('happened'), standingAs('planned'), standingAs('withdrawn')]

async function tell(telling: Telling, name: string, piece: NewPiece, changes: Change[]): Promise<number> {
  const pieceId = telling.keep(name, await addPiece(telling.visit.db, piece))
  for (const each of changes) await change(telling, pieceId, each)
  await record(telling.visit, 'piece of scrutiny planned', pieceAddress(pieceId), piece)
  return pieceId
}

/** What has happened was known on its day, as far as its day is known. */
const change = ({ visit }: Telling, pieceId: number, each: Change) =>
  addPieceChange(visit.db, {
    pieceId,
    knownOn: each.status === 'happened' && each.happenedOn.length === 10 ? (each.happenedOn as Day) : null,
    ...each,
  })

async function found({ visit }: Telling, pieceId: number, findings: Found[]): Promise<void> {
  for (const finding of findings)
    await addFinding(visit.db, { pieceId, status: 'happened', knownOn: finding.happenedOn as Day, ...finding })
  await record(visit, `${findings.length} findings recorded`, pieceAddress(pieceId), {
    findings: findings.map((finding) => finding.says),
  })
}
