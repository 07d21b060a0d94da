import type { Day } from '#platform/calendar/day.ts'
import { definitelyBefore, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type Step = Row<'reviews.reviewStep'>

/** One kind of step: its place on the path (null when it stands beside the path), its name, and what it says of a review. */
type StepKind = { order: number | null; name: string; says: (reference: string) => string }

/** The path of a review in its order, and what may happen beside it. */
export const stepKinds = {
  'became known': { order: 1, name: 'Incident became known', says: (review) => `${review} follows a serious incident` },
  notified: {
    order: 2,
    name: 'Panel notified',
    says: (review) => `The Panel was notified of the incident behind ${review}`,
  },
  'rapid review held': {
    order: 3,
    name: 'Rapid review held',
    says: (review) => `The rapid review before ${review} was held`,
  },
  commissioned: { order: 4, name: 'Review commissioned', says: (review) => `${review} was commissioned` },
  commenced: { order: 5, name: 'Review begun', says: (review) => `${review} began` },
  'agency reports completed': {
    order: 6,
    name: 'Agency reports completed',
    says: (review) => `The agency reports for ${review} were completed`,
  },
  'panel considered': {
    order: 7,
    name: 'Review panel considered them',
    says: (review) => `The review panel of ${review} considered the agency reports`,
  },
  'learning event held': {
    order: 8,
    name: 'Learning event held',
    says: (review) => `A learning event for practitioners was held for ${review}`,
  },
  'draft to panel': {
    order: 9,
    name: 'Draft to the review panel',
    says: (review) => `The draft report of ${review} went to its panel`,
  },
  completed: { order: 10, name: 'Report completed', says: (review) => `${review} was completed` },
  'ready to publish': {
    order: 11,
    name: 'Ready to publish',
    says: (review) => `The report of ${review} was ready to publish`,
  },
  published: { order: 12, name: 'Published', says: (review) => `The report of ${review} was published` },
  'stood down': { order: null, name: 'Stood down', says: (review) => `${review} was stood down` },
  'panel told': {
    order: null,
    name: 'Panel told of the decision',
    says: (review) => `The Panel was told that ${review} had been stood down`,
  },
  delayed: { order: null, name: 'Publication delayed', says: (review) => `Publication of ${review} was delayed` },
  'learning programme': {
    order: null,
    name: 'Learning programme',
    says: (review) => `Learning from ${review} was passed on`,
  },
} as const satisfies Record<string, StepKind>
export type StepKindName = keyof typeof stepKinds

/** A kind of step by its name in the database. */
export const stepKind = (kind: string): StepKind => stepKinds[kind as StepKindName]

type Told = Pick<Step, 'id' | 'kind' | 'status' | 'happenedOn' | 'knownOn' | 'reason'>

/** The step of this kind that happened, the one recorded last where there are several; null when none has. */
export const lastOf = <S extends Told>(steps: readonly S[], ...kinds: StepKindName[]): S | null =>
  inOrderOfRecording(
    steps.filter((step) => step.status === 'happened' && kinds.includes(step.kind as StepKindName)),
  ).at(-1) ?? null

/** Over: published or stood down. What was planned for it no longer falls due. */
export const isOver = (steps: readonly Told[]): boolean => lastOf(steps, 'published', 'stood down') !== null

/**
 * The steps still planned, as known on a day: a later record of the same kind (done, moved, withdrawn) takes the place of the plan,
 * unless it became known only afterwards. A review that is over has none left.
 */
export function stillPlanned<S extends Told>(steps: readonly S[], asAt: Day): S[] {
  const known = steps.filter((step) => step.knownOn === null || step.knownOn <= asAt)
  return isOver(known)
    ? []
    : steps.filter(
        (step) => step.status === 'planned' && !known.some((later) => later.kind === step.kind && later.id > step.id),
      )
}

/**
 * The step that has the last word on publication: published if it was, otherwise the latest plan for it or delay of it. Only one step
 * of a review speaks for its day of publication, so that a plan moved twice is not taken for a contradiction.
 */
export const wordOnPublication = <S extends Told>(steps: readonly S[]): S | null =>
  lastOf(steps, 'published') ??
  inOrderOfRecording(
    steps.filter(
      (step) => ['published', 'ready to publish', 'delayed'].includes(step.kind) && step.status !== 'withdrawn',
    ),
  ).at(-1) ??
  null

/** When the report is expected, as the latest plan has it; null where nobody has said. */
export const expectedOn = (steps: readonly Told[], asAt: Day): When | null =>
  inOrderOfRecording(
    stillPlanned(steps, asAt).filter((step) => step.kind === 'published' || step.kind === 'ready to publish'),
  ).at(-1)?.happenedOn ?? null

/** The steps that are recorded as over before a step which comes before them on the path: one of the two dates cannot be right. */
export const outOfOrder = <S extends Told>(steps: readonly S[]): S[] => {
  const onPath = steps.filter((step) => step.status === 'happened' && stepKind(step.kind).order !== null)
  return onPath.filter((step) =>
    onPath.some(
      (other) =>
        stepKind(other.kind).order! < stepKind(step.kind).order! && definitelyBefore(step.happenedOn, other.happenedOn),
    ),
  )
}

/** How a review stands, in a mark and a few words. */
export function standingOf(steps: readonly Told[]): { is: Standing; says: string } {
  if (lastOf(steps, 'stood down')) return { is: 'ended', says: 'Stood down' }
  const published = lastOf(steps, 'published')
  if (published) return { is: 'done', says: `Published, ${whenInWords(published.happenedOn)}` }
  if (wordOnPublication(steps.filter((step) => step.status === 'happened'))?.kind === 'delayed')
    return { is: 'held', says: 'Publication delayed' }
  const furthest = steps
    .filter((step) => step.status === 'happened')
    .toSorted((one, other) => (stepKind(one.kind).order ?? 0) - (stepKind(other.kind).order ?? 0))
    .at(-1)
  return furthest ? { is: 'part', says: stepKind(furthest.kind).name } : { is: 'none', says: 'Nothing recorded' }
}

const inOrderOfRecording = <S extends Told>(steps: readonly S[]): S[] =>
  steps.toSorted((one, other) => one.id - other.id)
