import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { pieceAddress, type NewPiece, type NewPieceChange } from './piece.ts'
import { addPiece, addPieceChange } from './store.ts'

type Told = Omit<NewPieceChange, 'pieceId' | 'status' | 'says' | 'happenedOn' | 'source'> & {
  says: string
  happenedOn: string
  source: string
  status?: 'planned'
}

/** Scrutiny, audits and the deeper dive of the published report. What it says stays as it says it, the framework of October 2021 among it. */
export const hull: Story = async (telling) => {
  const scrutineer = telling.find('post/independent-scrutineer')

  await tell(
    telling,
    'piece/domestic-abuse',
    {
      title: 'Thematic learning: domestic abuse',
      kind: 'thematic learning',
      ledByPostId: scrutineer,
      scope: 'How well local practice and responses keep children safe from the effects of domestic abuse',
    },
    [
      {
        kind: 'agreed',
        source: 'F054',
        paragraph: '3.2',
        happenedOn: '2021-01',
        byPostId: scrutineer,
        says: 'How well local practice protects children from the effects of domestic abuse was taken as the theme of the first programme of thematic learning',
      },
      {
        kind: 'research completed',
        source: 'F057',
        paragraph: '3.2',
        happenedOn: '../2021-03-31',
        byPostId: scrutineer,
        says: 'The research part, drawn from reviews here and elsewhere, Ofsted inspections, audits and good practice nationally, was completed',
      },
    ],
  )

  await tell(
    telling,
    'piece/framework',
    {
      title: 'Scrutiny and assurance framework',
      kind: 'scrutiny framework',
      ledBy: 'Executive lead of the clinical commissioning group',
    },
    [
      {
        kind: 'designed',
        source: 'F058',
        paragraph: '3.3',
        happenedOn: '?',
        doneBy: 'Executive lead of the clinical commissioning group',
        says: 'The executive lead of the clinical commissioning group led the design of the arrangements for scrutiny and assurance',
      },
      {
        kind: 'published',
        source: 'F059',
        paragraph: '3.3',
        happenedOn: '2021-10',
        says: 'The scrutiny and assurance framework was agreed and published',
      },
    ],
  )

  await tell(
    telling,
    'piece/deeper-dive',
    {
      title: 'Deeper-dive multi-agency audit',
      kind: 'deeper dive',
      scope: 'Practice with children who moved abroad while protective work was under way',
    },
    [
      {
        kind: 'begun',
        source: 'F133',
        paragraph: '6.6',
        happenedOn: '../2021-03-31',
        says: 'A deeper-dive audit by several agencies, on practice with children who moved abroad while protective work was under way, had been begun',
      },
      {
        kind: 'learning conversations',
        source: 'F137',
        paragraph: '6.6',
        happenedOn: '../2021-03-31',
        says: 'The learning conversations between the agencies in the deeper-dive audit were concluded',
      },
      {
        kind: 'learning agreed',
        source: 'F138',
        paragraph: '6.6',
        happenedOn: '../2021-03-31',
        says: 'What practice can learn from the deeper-dive audit was agreed',
      },
      {
        kind: 'considered',
        source: 'F139',
        paragraph: '6.6',
        happenedOn: '2021-06',
        status: 'planned',
        byGroupId: telling.find('group/learning-from-cases'),
        says: 'The learning from individual cases group is to consider the conclusions of the deeper-dive audit',
      },
    ],
    { considered: 'learning agreed' },
  )

  await tell(
    telling,
    'piece/strategy-discussions',
    { title: 'Audit of referrals and strategy discussions', kind: 'multi-agency audit', ledBy: 'The partners' },
    [
      {
        kind: 'auditing',
        source: 'F151',
        paragraph: '7.2',
        happenedOn: '2020-10-01/2021-03-31',
        doneBy: 'The partners',
        says: 'Several agencies together audited referrals and strategy discussions',
      },
    ],
  )

  const management = 'Operational management group of the EHASH board'
  await tell(
    telling,
    'piece/monthly-audits',
    { title: 'Monthly themed audits', kind: 'audit programme', ledBy: management },
    [
      {
        kind: 'monthly theme',
        source: 'F152',
        paragraph: '7.2',
        happenedOn: '2020-10-01/2021-03-31',
        doneBy: management,
        byGroupId: telling.find('group/ehash'),
        says: 'The operational management group of the EHASH board led a programme of multi-agency audits with a theme each month',
      },
    ],
  )

  await tell(
    telling,
    'piece/initial-conferences',
    {
      title: 'Audit of practice before initial child protection conferences',
      kind: 'multi-agency audit',
      ledBy: 'The partners',
    },
    [
      {
        kind: 'auditing',
        source: 'F153',
        paragraph: '7.2',
        happenedOn: '2020-10-01/2021-03-31',
        doneBy: 'The partners',
        says: 'Several agencies together audited practice and decisions up to and including initial child protection conferences',
      },
    ],
  )
}

/** Tells one piece with its changes, none of them recorded at work; `waits` names, by kind, which change waits on which. */
async function tell(
  { visit, keep }: Telling,
  name: string,
  piece: NewPiece,
  changes: Told[],
  waits: Record<string, string> = {},
): Promise<void> {
  const pieceId = keep(name, await addPiece(visit.db, piece))
  const told = new Map<string, number>()
  for (const change of changes) {
    const waitsOn = told.get(waits[change.kind] ?? '') ?? null
    told.set(
      change.kind,
      await addPieceChange(visit.db, {
        pieceId,
        knownOn: null,
        waitsOn,
        ...change,
        status: change.status ?? 'happened',
      }),
    )
  }
  await record(visit, 'piece of scrutiny planned', pieceAddress(pieceId), piece)
}
