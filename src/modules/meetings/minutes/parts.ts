import { closedTitle } from '../agenda/agenda-item.ts'
import type { FoundSection } from './store.ts'

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

type Item = { id: number; title: string | null; roomId: number | null }

/** The parts of minutes in order: the general part, then each item of the agenda with its section, then the sections of items taken off since. */
export function partsOfMinutes(items: readonly Item[], sections: readonly FoundSection[]): MinutesPart[] {
  const partOf = (section: FoundSection, number: number | null): MinutesPart => ({
    key: `section-${section.id}`,
    number,
    title: section.title,
    section,
    closed: false,
    restricted: section.roomId !== null,
  })
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
