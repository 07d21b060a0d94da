/** The most that is taken as one amount: a thousand million pounds, in pence. */
export const mostPence = 100_000_000_000

/** Reads pounds as people write them, '£12,500.00', '12500' or '£7.50', into whole pence; null when it cannot be read. */
export function readPounds(words: string): number | null {
  const [, below, pounds, pence = ''] =
    /^(-)?£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(words.trim().replace(/^£\s*-/, '-£')) ?? []
  if (!pounds) return null
  const all = Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
  return below && all > 0 ? -all : all
}

/** Whole pence as pounds: '£12,500', '£7.50', '-£3'. Not known (null) is said so, and is never nought. */
export function inPounds(pence: number | null): string {
  if (pence === null) return 'Not known'
  const [pounds, rest] = [Math.floor(Math.abs(pence) / 100), Math.abs(pence) % 100]
  const below = pence < 0 ? '-' : ''
  return `${below}£${pounds.toLocaleString('en-GB')}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}
