import type { TenantDatabase } from '#platform/database/database.ts'
import { closedTitle } from '../agenda/agenda-item.ts'
import { itemsOf } from '../agenda/item-store.ts'
import { isOpenToWording } from './minutes.ts'
import { keptParts, sectionsOf, type FoundMinutes, type FoundSection } from './store.ts'

/** A part of minutes as its reader sees it: a section, an item that has none yet, or only that a restricted item is there. */
export type MinutesPart = {
  key: string
  /** The number of the item on the agenda; null for the general part and for an item that was taken off since. */
  number: number | null
  title: string
  section: FoundSection | null
  closed: boolean
  restricted: boolean
}

/** The parts of minutes to be read: beside the agenda as it is now until the chair has checked them, afterwards as they were checked. */
export async function partsToRead(db: TenantDatabase, minutes: FoundMinutes): Promise<MinutesPart[]> {
  const sections = await sectionsOf(db, minutes.id)
  return isOpenToWording(minutes.state)
    ? partsOfMinutes(await itemsOf(db, minutes.meetingId), sections)
    : partsAsChecked(await keptParts(db, minutes.id), sections)
}

type Item = { id: number; title: string | null; roomId: number | null }

/** The parts of minutes in order: the general part, then each item of the agenda with its section, then the sections of items taken off since. */
export function partsOfMinutes(items: readonly Item[], sections: readonly FoundSection[]): MinutesPart[] {
  return [
    ...sections.filter(({ itemId }) => itemId === null).map((section) => partOf(section, null)),
    ...items.map((item, at): MinutesPart => {
      const section = sections.find(({ itemId }) => itemId === item.id)
      return section
        ? partOf(section, at + 1)
        : {
            key: `item-${item.id}`,
            number: at + 1,
            title: item.title ?? closedTitle,
            section: null,
            closed: item.title === null,
            restricted: item.title === null || item.roomId !== null,
          }
    }),
    ...sections
      .filter(({ itemId }) => itemId !== null && !items.some(({ id }) => id === itemId))
      .map((section) => partOf(section, null)),
  ]
}

/** The parts of minutes that were checked: exactly their sections, as they stood then. Of one in a closed room only that it is there. */
export const partsAsChecked = (
  kept: readonly { sectionId: number; number: number | null }[],
  sections: readonly FoundSection[],
): MinutesPart[] =>
  kept.map(({ sectionId, number }) => {
    const section = sections.find(({ id }) => id === sectionId)
    return section
      ? partOf(section, number)
      : { key: `section-${sectionId}`, number, title: closedTitle, section: null, closed: true, restricted: true }
  })

const partOf = (section: FoundSection, number: number | null): MinutesPart => ({
  key: `section-${section.id}`,
  number,
  title: section.title,
  section,
  closed: false,
  restricted: section.roomId !== null,
})
