import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'

/** What may happen to a shared priority, each a dated row. */
export const stepKinds = {
  explored: 'Explored: whether to share it is being looked at',
  agreed: 'Agreed: the boards put it first together',
  reviewed: 'Reviewed together',
  moved: 'Given another date',
  ended: 'Ended: it is shared no longer',
} as const
export type StepKind = keyof typeof stepKinds

/** Whether a board names the same owner as this partnership. */
export const ownerWords = {
  'the same': 'The same as we do',
  another: 'Somebody else',
  'not said': 'It has not said',
} as const

/** What a board believes of a shared priority, as it last said. */
export type Belief = {
  groupId: number
  board: string
  ownWords: string | null
  ownerIs: string
  ownerSays: string | null
  due: When | null
  shares: boolean
}

/** Two boards do not agree on a date or on who answers: both values, so that somebody can settle it. */
export type Conflict = {
  about: 'date' | 'owner'
  left: { who: string; says: string }
  right: { who: string; says: string }
}

/** How far it has come: explored, agreed or ended. What was reviewed or moved stays as it was; null before anything was recorded. */
export const stateOf = (steps: readonly { kind: string }[]): 'explored' | 'agreed' | 'ended' | null =>
  steps.reduce<'explored' | 'agreed' | 'ended' | null>(
    (state, { kind }) => (kind === 'explored' || kind === 'agreed' || kind === 'ended' ? kind : state),
    null,
  )

export const stateInWords = {
  explored: 'Being explored',
  agreed: 'Agreed',
  ended: 'Ended',
} as const

/** Of several things a board said, the last counts. `told` in the order they were recorded. */
export const latestBeliefs = <B extends { groupId: number }>(told: readonly B[]): B[] => [
  ...new Map(told.map((belief) => [belief.groupId, belief])).values(),
]

/**
 * Where boards disagree. Dates conflict when no day could be both: 'July 2026' and '15 July 2026' do not, 'July 2026' and 'by 1 May
 * 2026' do. A date or an owner that nobody said conflicts with nothing. A board that shares it no longer has no say.
 */
export function conflictsOf(
  ours: { who: string; due: When; owner: string | null },
  beliefs: readonly Belief[],
): Conflict[] {
  const sharing = beliefs.filter(({ shares }) => shares)
  const dated = [
    { who: ours.who, due: ours.due },
    ...sharing.map(({ board, due }) => ({ who: board, due: due ?? '?' })),
  ]
  const dates = dated.flatMap((one, at) =>
    dated
      .slice(at + 1)
      .filter((other) => apart(one.due, other.due))
      .map((other): Conflict => ({
        about: 'date',
        left: { who: one.who, says: whenInWords(one.due) },
        right: { who: other.who, says: whenInWords(other.due) },
      })),
  )
  const owners = sharing
    .filter(({ ownerIs }) => ownerIs === 'another')
    .map(({ board, ownerSays }): Conflict => ({
      about: 'owner',
      left: { who: ours.who, says: ours.owner ?? 'Nobody is named' },
      right: { who: board, says: ownerSays ?? 'somebody else' },
    }))
  return [...dates, ...owners]
}

/** A 'by' is a promise of that day and says nothing about when it began; two dates are apart when no day could be both. */
function apart(one: When, other: When): boolean {
  if (one === '?' || other === '?') return false
  const [a, b] = [endsOf(one), endsOf(other)]
  return a.to < b.from || b.to < a.from
}

const endsOf = (when: When) => {
  const [from, to] = [firstDay(when), lastDay(when)]
  return { from: from ?? to ?? '0001-01-01', to: to ?? '9999-12-31' }
}
