import { arrangementsContents, arrangementsContentsOf, type ArrangementsPoint } from '#law/arrangements.ts'
import type { Day } from '#platform/calendar/day.ts'
import { compareWhens, whenInWords } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import type { Standing } from '#platform/ui/marks.tsx'
import { whyItDoesNotStand, type Agreement, type Partner } from '../../agreement.ts'

export type Publication = Row<'partnership.arrangementsPublication'>
/** A version with its publication, the version whose place it took, and the one that took its own; null where there is none. */
export type Version = Row<'partnership.arrangementsVersion'> & {
  publication: Publication | null
  replaces: number | null
  replacedBy: { versionId: number; happenedOn: string } | null
}
export type Content = Row<'partnership.arrangementsContent'>

/** The frameworks a version may have been written under: the editions of the guidance, and none known. */
export const frameworks: Record<string, string> = {
  ...Object.fromEntries(arrangementsContents.map(({ edition }) => [edition, edition])),
  unknown: 'It is not known',
}

/** 'Edition 2', the way a version is called. */
export const editionOf = ({ edition }: { edition: number }): string => `Edition ${edition}`

/**
 * Does it count as agreed? Only when each of the three partners agreed to the wording that stands. One that was learnt from a
 * document, where how each partner stood is not recorded, was published all the same and does not count as agreed.
 */
export const isAgreed = (version: Version, partners: readonly Partner[], agreements: readonly Agreement[]): boolean =>
  whyItDoesNotStand(partners, agreements, version.wording) === null

/** How a version stands, in a mark and in words. */
export function standingOfVersion(version: Version, agreed: boolean): { is: Standing; says: string } {
  const { publication, replacedBy } = version
  const known = agreed ? '' : '; how each partner stood is not recorded here'
  if (replacedBy)
    return {
      is: 'ended',
      says: `Published ${whenInWords(publication!.happenedOn)}, replaced ${whenInWords(replacedBy.happenedOn)}${known}`,
    }
  if (publication) return { is: 'in place', says: `Published ${whenInWords(publication.happenedOn)}${known}` }
  return agreed
    ? { is: 'part', says: 'Agreed by all the partners, not yet published' }
    : { is: 'forming', says: 'Being written; not yet agreed by all the partners' }
}

/** Versions with what became of each: of those that were published each takes the place of the one published before it, of one day by their edition. */
export function inLine(
  versions: readonly Row<'partnership.arrangementsVersion'>[],
  publications: readonly Publication[],
): Version[] {
  const editions = new Map(versions.map(({ id, edition }) => [id, edition]))
  const order = publications.toSorted(
    (one, other) =>
      compareWhens(one.happenedOn, other.happenedOn) || editions.get(one.versionId)! - editions.get(other.versionId)!,
  )
  return versions.map((version) => {
    const place = order.findIndex((each) => each.versionId === version.id)
    const next = place < 0 ? undefined : order[place + 1]
    return {
      ...version,
      publication: order[place] ?? null,
      replaces: order[place - 1]?.versionId ?? null,
      replacedBy: next ? { versionId: next.versionId, happenedOn: next.happenedOn } : null,
    }
  })
}

/** The version in force at the end of a day: the last published by then; null when none was. */
export const versionInForce = <V extends Version>(versions: readonly V[], day: Day): V | null =>
  versions
    .filter(({ publication }) => publication && hadComeBy(publication.happenedOn, day))
    .toSorted(
      (one, other) =>
        compareWhens(one.publication!.happenedOn, other.publication!.happenedOn) || one.edition - other.edition,
    )
    .at(-1) ?? null

/** One point of the law's list as a version answers it: by a part of it, by a reason why not, or not yet. */
export type PointAnswered = { point: ArrangementsPoint; part: string | null; reason: string | null }

/** The law's list for the framework of a version, each point with what was last written about it. Empty where the framework is not known. */
export function pointsAnswered(version: Pick<Version, 'framework'>, contents: readonly Content[]): PointAnswered[] {
  const list = version.framework ? arrangementsContentsOf(version.framework) : null
  const last = new Map(contents.toSorted((one, other) => one.id - other.id).map((each) => [each.point, each]))
  return (list?.items ?? []).map((point) => ({
    point,
    part: last.get(point.id)?.part ?? null,
    reason: last.get(point.id)?.reason ?? null,
  }))
}

/** '20 of 22 points are met or answered': how far the list is done. */
export function pointsInWords(points: readonly PointAnswered[]): string {
  const met = points.filter(({ part }) => part !== null).length
  const reasons = points.filter(({ reason }) => reason !== null).length
  const open = points.length - met - reasons
  return `${met} of ${points.length} in the text, ${reasons} answered by a reason, ${open === 0 ? 'none open' : `${open} open`}`
}
