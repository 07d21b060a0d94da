import type { Day } from '#platform/calendar/day.ts'
import type { When } from '#platform/calendar/when.ts'
import type { Visit } from '#platform/visit.ts'
import type { Improvement, NewStep } from './improvement-store.ts'
import { dueInWords, type Rating, type StepKind } from './improvement.ts'

type Told = { kind: string; says: string; happenedOn: Day; toDue?: When; rating?: Rating | null }

/** A step of an improvement, taken here and now by the visitor. */
export const stepBy = (
  { who, now }: Visit,
  { id, agencyId }: Pick<Improvement, 'id' | 'agencyId'>,
  step: Told & { kind: StepKind | string },
): NewStep => ({
  ...step,
  improvementId: id,
  forAgencyId: agencyId,
  byName: who.name,
  byAccount: who.accountId,
  at: now,
})

/** What was promised, above the questions of a step. */
export const WhatWasPromised = ({ improvement }: { improvement: Omit<Improvement, 'version'> }) => (
  <p>
    <strong class="as-written">{improvement.title}</strong>
    <br />
    <span class="quiet">
      {improvement.reference}, {improvement.round}. {improvement.owner ?? 'Nobody is named for it'}. By{' '}
      {dueInWords(improvement)}.
    </span>
  </p>
)
