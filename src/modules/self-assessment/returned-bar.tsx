import type { Counts, Standing } from './return.ts'

/** The order in which the bar is cut: what came first, what is waited for last. */
export const barOrder: readonly Standing[] = [
  'on time',
  'within extension',
  'late',
  'time not known',
  'nil return',
  'exempt',
  'awaited',
  'extended',
  'overdue',
]

/** All who were asked as one bar, cut by how each return stands: a filling of its own for each, with the figures in the table beneath. */
export const ReturnedBar = ({ counts }: { counts: Counts }) => {
  const parts: { standing: Standing; from: number; length: number }[] = []
  let from = 0
  for (const standing of barOrder) {
    const length = (counts[standing] / counts.asked) * width
    if (length > 0) parts.push({ standing, from, length })
    from += length
  }
  return (
    <svg class="returned" viewBox={`0 0 ${width} 44`} aria-hidden="true" focusable="false">
      <Fillings />
      {parts.map(({ standing, from, length }) => (
        <rect
          key={standing}
          class={`returned__${filling[standing]}`}
          x={(from + 1).toFixed(1)}
          y="1"
          width={Math.max(length - 2, 1).toFixed(1)}
          height="42"
          rx="2"
        />
      ))}
    </svg>
  )
}

/** The filling of one standing as it is in the bar, beside its word. */
export const Swatch = ({ standing }: { standing: Standing }) => (
  <svg class="returned__swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <rect class={`returned__${filling[standing]}`} x="1" y="1" width="18" height="18" rx="2" />
  </svg>
)

const width = 560

const filling = {
  'on time': 'full',
  'within extension': 'soft',
  late: 'striped',
  'time not known': 'dotted',
  'nil return': 'set-aside',
  exempt: 'set-aside',
  awaited: 'open',
  extended: 'lined',
  overdue: 'missing',
} as const satisfies Record<Standing, string>

const Fillings = () => (
  <defs>
    <pattern id="filling-striped" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="returned__ground" width="8" height="8" />
      <rect class="returned__stripe" width="4" height="8" />
    </pattern>
    <pattern id="filling-dotted" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="returned__ground" width="8" height="8" />
      <circle class="returned__dot" cx="4" cy="4" r="1.6" />
    </pattern>
    <pattern id="filling-lined" width="8" height="6" patternUnits="userSpaceOnUse">
      <rect class="returned__ground" width="8" height="6" />
      <rect class="returned__line" width="8" height="1.5" />
    </pattern>
  </defs>
)
