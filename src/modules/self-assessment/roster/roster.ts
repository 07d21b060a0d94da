import type { AgencyKind } from '../return-store.ts'

/** One row of a roster as it was read: what is called, of which kind or phase, and whom to write to. `row` is its number in the spreadsheet. */
export type RosterLine = { row: number; name: string; kind: string; phase: string; contact: string; because: string }

/** An agency that the partnership has, as far as a roster goes. */
export type KnownAgency = { id: number; name: string; shortName: string }

/** A row against what is there: an agency that is known or to be added, and whatever is wrong with it. */
export type RosterRow = {
  line: RosterLine
  agency: KnownAgency | null
  toAdd: NewAgency | null
  isAsked: boolean
  problems: string[]
}
export type NewAgency = {
  name: string
  shortName: string
  kind: AgencyKind
  category: string | null
  chosenBecause: string | null
}

/** What a roster is read against. */
export type Against = {
  agencies: readonly KnownAgency[]
  /** The agencies on the list of the round already. */
  asked: ReadonlySet<number>
  /** Whoever brought it may keep the list of agencies, so that unknown ones can be added. */
  mayAdd: boolean
  asksSchools: boolean
}

/** The columns that a roster is read by; any other column is left alone. */
const columns = {
  name: /^(name|agency|organisation|school|setting|establishment)\b/i,
  kind: /^(kind|type)\b/i,
  phase: /^(phase|category)\b/i,
  contact: /(e-?mail|contact)/i,
  because: /^why\b/i,
} as const

/** Finds the columns by the words over them and reads the rows beneath; in words what is missing. Rows without a word are left out. */
export function readLines(rows: readonly (readonly string[])[]): { lines: RosterLine[] } | { says: string } {
  const heads = rows[0] ?? []
  const place = (name: keyof typeof columns) => heads.findIndex((head) => columns[name].test(head.trim()))
  if (place('name') === -1) return { says: 'The first row needs a column called Name, Agency or School' }
  if (place('kind') === -1 && place('phase') === -1)
    return { says: 'The first row needs a column called Kind, or one called Phase' }
  const cell = (row: readonly string[], name: keyof typeof columns) => (row[place(name)] ?? '').trim()
  const lines = rows.slice(1).flatMap((row, at) =>
    row.some((each) => each.trim())
      ? [
          {
            row: at + 2,
            name: cell(row, 'name'),
            kind: cell(row, 'kind'),
            phase: cell(row, 'phase'),
            contact: cell(row, 'contact'),
            because: cell(row, 'because'),
          },
        ]
      : [],
  )
  return lines.length === 0 ? { says: 'There is no row beneath the first' } : { lines }
}

/** Reads every row against what is there. The same agency may stand in one row only. */
export function readRoster(lines: readonly RosterLine[], against: Against): RosterRow[] {
  const known = new Map<string, KnownAgency>()
  for (const agency of against.agencies) known.set(agency.shortName.toLowerCase(), agency)
  for (const agency of against.agencies) known.set(agency.name.toLowerCase(), agency)
  const first = new Map<string, number>()
  return lines.map((line) => {
    const agency = known.get(line.name.toLowerCase()) ?? null
    const same = agency ? `agency ${agency.id}` : line.name.toLowerCase()
    const before = first.get(same)
    if (before === undefined) first.set(same, line.row)
    const { toAdd, problems } = agency ? { toAdd: null, problems: [] } : agencyFrom(line, against)
    return {
      line,
      agency,
      toAdd,
      isAsked: agency !== null && against.asked.has(agency.id),
      problems: [
        ...problems,
        ...(line.contact && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line.contact)
          ? [`“${line.contact}” is not an e-mail address`]
          : []),
        ...(line.name && before !== undefined ? [`It stands in row ${before} already`] : []),
      ],
    }
  })
}

/** How many rows stand how. */
export const countRoster = (rows: readonly RosterRow[]) => ({
  wrong: rows.filter(({ problems }) => problems.length > 0).length,
  toAsk: rows.filter((row) => row.problems.length === 0 && !row.isAsked).length,
  toAdd: rows.filter((row) => row.problems.length === 0 && row.toAdd !== null).length,
  asked: rows.filter((row) => row.problems.length === 0 && row.isAsked).length,
})

function agencyFrom(line: RosterLine, against: Against): { toAdd: NewAgency | null; problems: string[] } {
  const { name, phase } = line
  const kind = kindsByWord.get(line.kind.toLowerCase())
  const isSchool = kind === 'school' || (kind === undefined && (phase !== '' || against.asksSchools))
  const problems = [
    ...(name ? [] : ['It has no name']),
    ...(name.length > 200 ? ['The name is longer than 200 characters'] : []),
    ...((phase || line.kind).length > 60 ? ['The phase or kind is longer than 60 characters'] : []),
    ...(kind === undefined && !isSchool
      ? [`“${line.kind}” is no kind of agency here: use ${[...new Set(kindsByWord.values())].join(', ')}`]
      : []),
    ...(kind === 'relevant agency' && !line.because
      ? ['A relevant agency needs a reason why it was chosen, in a column called Why chosen']
      : []),
    ...(line.because.length > 400 ? ['The reason is longer than 400 characters'] : []),
    ...(against.mayAdd ? [] : ['It is not on the list of agencies, and you cannot add to that list']),
  ]
  if (problems.length > 0) return { toAdd: null, problems }
  return {
    toAdd: {
      name,
      shortName: name.slice(0, 60),
      kind: isSchool ? 'school' : kind!,
      category: phase || (isSchool && kind === undefined ? line.kind : '') || null,
      chosenBecause: line.because || null,
    },
    problems: [],
  }
}

/** The words by which a roster says what kind of agency something is. */
const kindsByWord = new Map<string, AgencyKind>([
  ['local authority', 'local authority'],
  ['police', 'police'],
  ['health', 'health'],
  ['health body', 'health'],
  ['education', 'education'],
  ['relevant agency', 'relevant agency'],
  ['school', 'school'],
  ['school or college', 'school'],
  ['other', 'other'],
])
