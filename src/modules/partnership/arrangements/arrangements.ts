import { explain } from '#law/duty.ts'
import { dutyCalled } from '#law/duties.ts'
import type { Day } from '#platform/calendar/day.ts'
import { lastDay, type When } from '#platform/calendar/when.ts'
import type { NewRow, Row } from '#platform/database/database.ts'
import { lastOf } from '#platform/facts/change.ts'

export type ArrangementsChange = Row<'partnership.arrangementsChange'>
export type NewArrangementsChange = NewRow<'partnership.arrangementsChange'>

/** What can happen to the arrangements, in the words people choose from. */
export const arrangementsChangeKinds = {
  'legal basis': 'What the law asks or allows',
  published: 'They were published',
  implemented: 'They were put into practice',
  replaced: 'They replaced what went before',
  paused: 'Parts of them were paused',
  'review agreed': 'It was agreed to review them',
  'review step': 'A step of a review was taken',
  decided: 'Something about them was decided',
  judgement: 'A view of how they worked',
  conclusion: 'A view of where the partnership stands',
  described: 'Something else about them',
} as const

/** The duties of the law about the arrangements, and the kinds of change by which each is done. */
export const duties: Record<string, readonly string[]> = {
  'publish-the-arrangements': ['published'],
  'implement-the-arrangements': ['implemented', 'replaced'],
  'renew-the-arrangements': ['published'],
  'review-the-arrangements': ['review step'],
}

/** What the law asks about the arrangements: the duty, its day, and the change that did it. */
export type Asked = ReturnType<typeof askedOf>[number]

/**
 * What the law asks about the arrangements as it stands on a day: each duty, its day (null where none can be counted), the reason
 * and the source, and the change that did it. A duty is done by the first change that names it and says that it was done.
 */
export function askedOf(changes: readonly ArrangementsChange[], today: Day) {
  const lastReviewed = lastOf(
    changes.filter((change) => change.duty === 'review-the-arrangements'),
    today,
    ['review step'],
  )
  const given = { lastReviewedOn: lastReviewed ? lastDay(lastReviewed.happenedOn) : null }
  return Object.entries(duties).flatMap(([id, kinds]) => {
    const duty = dutyCalled(id)
    if (!duty || duty.wordings[0]!.from > today) return []
    const done =
      id === 'review-the-arrangements'
        ? null
        : (changes.find(
            (change) => change.duty === id && kinds.includes(change.kind) && change.status === 'happened',
          ) ?? null)
    return [
      {
        id,
        duty,
        done,
        lastReviewed: id === 'review-the-arrangements' ? lastReviewed : null,
        explanation: explain(duty, given),
      },
    ]
  })
}

/** The limit of the law that a change was to keep, if it names a duty with a fixed day: the duty, its day, and when it was done. */
export function limitKept(change: {
  kind: string
  duty: string | null
  happenedOn: When
  status: string
  reasonLate: string | null
}) {
  if (!change.duty || !duties[change.duty]?.includes(change.kind) || change.duty === 'review-the-arrangements')
    return null
  const duty = dutyCalled(change.duty)
  const due = duty && explain(duty, {}).due
  return due
    ? {
        duty: change.duty,
        due,
        doneOn: change.status === 'happened' ? change.happenedOn : null,
        reason: change.reasonLate,
      }
    : null
}
