import type { ComponentChildren } from 'preact'

/** The small drawings of the product. Each has one meaning and stands beside a word. */
export type MarkName = keyof typeof shapes

/** Where a thing stands, as a reader is told it. */
export type Standing = keyof typeof standings

/** One mark, without words: always put a word beside it. Needs the page's `MarkSheet`, which every layout has. */
export const Mark = ({ name, class: extra }: { name: MarkName; class?: string }) => (
  <svg class={extra ? `mark ${extra}` : 'mark'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <use href={`#mark-${name}`} />
  </svg>
)

/** How a thing stands, in shape and word. Without `says` the usual word is used, so the word is never missing. */
export const Status = ({ is, says }: { is: Standing; says?: ComponentChildren }) => {
  const { mark, tone, word } = standings[is]
  return (
    <span class={tone ? `status status--${tone}` : 'status'}>
      <Mark name={mark} />
      <span>{says || word}</span>
    </span>
  )
}

/** The usual word for a standing, for a place where only text can go: a drawing, a letter, a document. */
export const wordFor = (is: Standing): string => standings[is].word

/** The mark for a standing, for a drawing that places it itself. */
export const markFor = (is: Standing): MarkName => standings[is].mark

/** All the drawings, once a page, where nobody sees them; `Mark` points at them. */
export const MarkSheet = () => (
  <svg class="mark-sheet" width="0" height="0" aria-hidden="true" focusable="false">
    {Object.entries(shapes).map(([name, shape]) => (
      <symbol key={name} id={`mark-${name}`} viewBox="0 0 20 20">
        {shape}
      </symbol>
    ))}
  </svg>
)

const filled = { fill: 'currentColor', stroke: 'none' }
const ring = <circle cx="10" cy="10" r="8" />

const shapes = {
  knot: (
    <path
      d="M.5 17C9.5 17 15.2 12 15.2 7.2c0-5.9-10.4-5.9-10.4 0C4.8 12 10.5 17 19.5 17"
      stroke-width="1.9"
      stroke-linecap="round"
    />
  ),
  late: (
    <>
      <path d="M10 2 19 18H1Z" {...filled} />
      <path class="mark-cut" d="M10 8v4.2M10 14.4v1.3" />
    </>
  ),
  due: (
    <>
      {ring}
      <path d="M10 5v5l3.4 2" />
    </>
  ),
  done: (
    <>
      <circle cx="10" cy="10" r="9" {...filled} />
      <path class="mark-cut" d="m5.8 10.3 2.8 2.9 5.6-6" stroke-width="2.2" />
    </>
  ),
  none: <circle cx="10" cy="10" r="8" stroke-dasharray="2.6 2.4" />,
  held: (
    <>
      {ring}
      <path d="M8 6.8v6.4M12 6.8v6.4" />
    </>
  ),
  part: (
    <>
      {ring}
      <path d="M10 2a8 8 0 0 1 0 16Z" {...filled} />
    </>
  ),
  differ: <path d="M3 7.5h14M3 12.5h14M13.5 3l-7 14" stroke-width="2.2" />,
  stale: <path d="M16.5 8A7 7 0 1 0 17 11M17 3.5V8h-4.5" />,
  lock: (
    <>
      <rect x="3.5" y="9" width="13" height="8.5" rx="1" {...filled} />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  ended: (
    <>
      {ring}
      <path d="M6.5 10h7" />
    </>
  ),
  met3: <circle cx="10" cy="10" r="8.5" {...filled} />,
  met2: (
    <>
      {ring}
      <path d="M10 10V2a8 8 0 1 1-8 8Z" {...filled} />
    </>
  ),
  met1: (
    <>
      {ring}
      <path d="M10 10V2a8 8 0 0 1 8 8Z" {...filled} />
    </>
  ),
  met0: ring,
  apart: <path d="M5 10h10" />,
}

const standings = {
  late: { mark: 'late', tone: 'late', word: 'Late' },
  missing: { mark: 'late', tone: 'late', word: 'Missing' },
  vacant: { mark: 'late', tone: 'late', word: 'Vacant' },
  next: { mark: 'due', tone: '', word: 'Next' },
  done: { mark: 'done', tone: 'done', word: 'Done' },
  signed: { mark: 'done', tone: 'done', word: 'Signed' },
  'in place': { mark: 'done', tone: 'done', word: 'In place' },
  part: { mark: 'part', tone: '', word: 'Part done' },
  forming: { mark: 'part', tone: '', word: 'Forming' },
  none: { mark: 'none', tone: '', word: 'Not started' },
  held: { mark: 'held', tone: 'quiet', word: 'Stopped' },
  suspended: { mark: 'held', tone: 'quiet', word: 'Suspended' },
  ended: { mark: 'ended', tone: 'quiet', word: 'Ended' },
  differ: { mark: 'differ', tone: '', word: 'Finding' },
  stale: { mark: 'stale', tone: '', word: 'Out of date' },
  lock: { mark: 'lock', tone: '', word: 'Only the case room can open it' },
} as const satisfies Record<string, { mark: MarkName; tone: '' | 'late' | 'done' | 'quiet'; word: string }>
