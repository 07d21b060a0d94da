import type { Point, PointContent } from '../tool.ts'

/** How dark a point is drawn, as the people who build a tool choose it. */
export const shades = [
  'Nothing to do: the lightest',
  'A little to do',
  'Some to do',
  'Much to do',
  'Most to do: the darkest',
] as const

/** What choosing a point says of a practice. */
export const standings = {
  meets: 'It meets the minimum',
  below: 'It does not meet the minimum yet',
  apart: 'The question does not apply',
} as const
export type PointStanding = keyof typeof standings

export const standingOfPoint = ({ applies, meetsMinimum }: Pick<Point, 'applies' | 'meetsMinimum'>): PointStanding =>
  applies ? (meetsMinimum ? 'meets' : 'below') : 'apart'

export const columnsOfStanding = (standing: PointStanding): Pick<PointContent, 'applies' | 'meetsMinimum'> => ({
  applies: standing !== 'apart',
  meetsMinimum: standing !== 'below',
})

/** Scales to start from: what a partnership then changes as it likes. */
export const usualScales: { key: string; name: string; points: PointContent[] }[] = [
  {
    key: 'red-amber-green',
    name: 'Red, amber, green',
    points: [
      { says: 'Red', meaning: 'Not in place, or nothing we can show', meetsMinimum: false, applies: true, shade: 4 },
      {
        says: 'Amber',
        meaning: 'Partly in place, or not used everywhere',
        meetsMinimum: false,
        applies: true,
        shade: 2,
      },
      { says: 'Green', meaning: 'In place, used, and checked', meetsMinimum: true, applies: true, shade: 0 },
    ],
  },
  {
    key: '0-to-3',
    name: '0 to 3',
    points: [
      { says: '0', meaning: 'Nothing in place', meetsMinimum: false, applies: true, shade: 4 },
      { says: '1', meaning: 'Begun; important parts are missing', meetsMinimum: false, applies: true, shade: 3 },
      { says: '2', meaning: 'In place; we know what is left', meetsMinimum: true, applies: true, shade: 1 },
      { says: '3', meaning: 'In place, used everywhere, and checked', meetsMinimum: true, applies: true, shade: 0 },
    ],
  },
  {
    key: 'fully-to-not-met',
    name: 'Fully met to not met',
    points: [
      {
        says: 'Not met',
        meaning: 'Nothing in place, or nothing we can show',
        meetsMinimum: false,
        applies: true,
        shade: 4,
      },
      { says: 'Partly met', meaning: 'Important parts are missing', meetsMinimum: false, applies: true, shade: 3 },
      {
        says: 'Mostly met',
        meaning: 'In place and used; we know what is left',
        meetsMinimum: true,
        applies: true,
        shade: 1,
      },
      {
        says: 'Fully met',
        meaning: 'In place, used everywhere, and checked',
        meetsMinimum: true,
        applies: true,
        shade: 0,
      },
      { says: 'Does not apply', meaning: null, meetsMinimum: true, applies: false, shade: 0 },
    ],
  },
]

/** For each new point the old one it carries on: the one of the same name, else the one that stood in its place among those that are left. Null for a new one. */
export function carriedOn(before: readonly Pick<Point, 'id' | 'says'>[], after: readonly string[]): (number | null)[] {
  const named = after.map((says) => before.find((point) => point.says === says)?.id ?? null)
  return named.map((id, place) => {
    const old = before[place]
    return id ?? (old && !named.includes(old.id) ? old.id : null)
  })
}
