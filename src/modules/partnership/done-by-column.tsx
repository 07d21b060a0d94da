import { byOf, type DoneBy } from './done-by.ts'

/** The column of a list of changes that says who did each or is to do it. `at` is the page the list stands on. */
export const doneByColumn = (at: string) => ({
  head: 'By',
  cell: (change: DoneBy) => {
    const by = byOf(change, at)
    if (by === null) return 'Nobody is named'
    return by.at === at ? by.says : <a href={by.at}>{by.says}</a>
  },
})
