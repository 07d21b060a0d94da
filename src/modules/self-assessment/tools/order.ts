/** Ways to move a thing among its like. */
export const ways = {
  up: 'One place up',
  down: 'One place down',
  first: 'To the top',
  last: 'To the end',
} as const
export type Way = keyof typeof ways

/** The order after one was moved; as it was where there is nowhere further to go. */
export function moved(ids: readonly number[], id: number, way: Way): number[] {
  const from = ids.indexOf(id)
  const to = { up: from - 1, down: from + 1, first: 0, last: ids.length - 1 }[way]
  const rest = ids.filter((each) => each !== id)
  return from < 0 ? [...ids] : rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, id)
}

/** The number that would come next after these, such as 1.4 after 1.3; empty where they are not counted. */
export function nextReference(references: readonly string[], within?: string): string {
  const before = within === undefined ? '' : `${within}.`
  if (references.length === 0) return within === undefined ? '1' : `${before}1`
  const numbers = references.map((reference) => /^(.*?)(\d+)$/.exec(reference))
  const last = numbers.at(-1)
  if (!last) return within === undefined ? nextLetter(references.at(-1)!) : ''
  const [, start = ''] = last
  const highest = Math.max(...numbers.flatMap((found) => (found?.[1] === start ? [Number(found[2])] : [])))
  return `${start}${highest + 1}`
}

const nextLetter = (reference: string): string =>
  /^[A-Ya-y]$/.test(reference) ? String.fromCharCode(reference.charCodeAt(0) + 1) : ''
