type Line = { deed: string; byName: string; at: Date; number: number }

const begins = 'answered '

/**
 * The history of a return with savings that follow one another told as one: what is typed is saved every few seconds, and whoever reads
 * the history wants to know who answered what. The newest first, as they came.
 */
export function savingsAsOne<L extends Line>(lines: readonly L[]): L[] {
  const told: L[] = []
  for (const line of lines) {
    const last = told.at(-1)
    if (last && isSaving(line) && isSaving(last) && last.byName === line.byName)
      told[told.length - 1] = { ...last, deed: begins + [...new Set([...asked(line), ...asked(last)])].join(', ') }
    else told.push(line)
  }
  return told
}

const isSaving = ({ deed }: Line) => deed.startsWith(begins)
const asked = ({ deed }: Line) => deed.slice(begins.length).split(', ')
