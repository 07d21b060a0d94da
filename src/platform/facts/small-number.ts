/** A count from one to this, and nought too, could point to somebody. */
export const smallest = 6
const fewer = `fewer than ${smallest}`

/** A count for somebody who may see small numbers, or may not. A number nobody gave is said to be so, and never shown as nought. */
export function countInWords(count: number | null, maySeeSmall: boolean): string {
  if (count === null) return 'not given'
  return count < smallest && !maySeeSmall ? fewer : count.toLocaleString('en-GB')
}

/** The sum of counts, in words: held back where the sum less the counts in sight would give a small number away. */
export function totalInWords(counts: readonly (number | null)[], maySeeSmall: boolean): string {
  const given = counts.filter((count) => count !== null)
  if (given.length === 0) return 'not given'
  const hidesSmall = given.some((count) => count < smallest)
  if (hidesSmall && !maySeeSmall)
    return given.length === 1 ? fewer : 'held back, since it would give a small number away'
  const missing = counts.length - given.length
  const sum = given.reduce((total, count) => total + count, 0).toLocaleString('en-GB')
  return missing === 0 ? sum : `${sum}, with ${missing} not given`
}

/**
 * How many of some do something, where neither those who do nor those who do not may be so few that they are known:
 * '15 of the 21', 'all but fewer than 6 of the 21', 'fewer than 6 of the 21', 'fewer than 6 answered, so how many is not told'.
 */
export function shareInWords(count: number, of: number): string {
  if (of < smallest) return `${fewer} answered, so how many is not told`
  if (count < smallest) return `${fewer} of the ${of}`
  return of - count < smallest ? `all but ${fewer} of the ${of}` : `${count} of the ${of}`
}
