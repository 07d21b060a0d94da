import { lineStep, nameSize, noteSize, wrapped } from './lettering.ts'
import { markFor, type Standing } from './marks.tsx'

/** How a part of the partnership stands on the day drawn. */
export type PartState = Extract<Standing, 'in place' | 'forming' | 'suspended' | 'vacant' | 'ended'>

/** A box of the drawing: its name, and a second line that says how it stands. */
export type Part = { name: string; note?: string; state: PartState }

/** A box placed in the drawing, its words already in lines. */
export type Box = {
  x: number
  y: number
  width: number
  height: number
  names: string[]
  notes: string[]
  look: PartState | 'board'
}

/** How far across each drawing is, in its own units. */
export const wide = 1172
export const narrow = 330

/** A box with its words: solid, dashed or dotted as it stands, with the mark of its state in the corner. */
export const BoxShape = ({ box }: { box: Box }) => {
  const { x, y, width, height, names, notes, look } = box
  const top = y + (height - lineStep * (names.length + notes.length)) / 2 + 15.5
  const amiss = look === 'vacant'
  const noteLook = look === 'board' ? 'light' : amiss ? 'amiss' : 'second'
  return (
    <g>
      <rect class={look === 'in place' ? 'box' : `box box--${look}`} x={x} y={y} width={width} height={height} rx="4" />
      {look !== 'board' && look !== 'in place' && (
        <use
          class={amiss ? 'sign sign--amiss' : 'sign'}
          href={`#mark-${markFor(look)}`}
          x={x + 7}
          y={y + 7}
          width="15"
          height="15"
        />
      )}
      <Words
        lines={names}
        x={x + width / 2}
        y={top}
        look={look === 'board' ? 'strong centred light' : 'strong centred'}
        full
      />
      <Words lines={notes} x={x + width / 2} y={top + names.length * lineStep} look={`centred ${noteLook}`} />
    </g>
  )
}

/** Lines of words under one another; `full` for the size of names. */
export const Words = ({
  lines,
  x,
  y,
  look,
  full,
}: {
  lines: string[]
  x: number
  y: number
  look: string
  full?: boolean
}) => (
  <>
    {lines.map((line, at) => (
      <text key={at} class={full ? look : `fine ${look}`} x={x} y={y + at * lineStep}>
        {line}
      </text>
    ))}
  </>
)

/** The board's box, dark, with its name and the lines under it. */
export function boardOf(board: { name: string; notes: string[] }, place: { x: number; y: number; width: number }): Box {
  const room = place.width - boxPadding
  const [names, notes] = [
    wrapped(board.name, room, nameSize),
    board.notes.flatMap((note) => wrapped(note, room, noteSize)),
  ]
  return { ...place, height: boxPadding + 8 + lineStep * (names.length + notes.length), names, notes, look: 'board' }
}

/** Boxes in rows as even as they can be, each row as tall as its tallest box. */
export function gridOf(
  parts: Part[],
  grid: { top: number; perRow: number; widest: number; from?: number; between?: number; spread?: boolean },
) {
  const rowCount = Math.ceil(parts.length / grid.perRow)
  const perRow = Math.ceil(parts.length / Math.max(rowCount, 1))
  const from = grid.from ?? 0
  const rows: Box[][] = []
  let y = grid.top
  for (let start = 0; start < parts.length; start += perRow) {
    const row = parts.slice(start, start + perRow)
    const width = Math.min(grid.widest, (wide - from - 18 * (perRow - 1)) / perRow)
    const gap = grid.spread && perRow > 1 ? Math.min(31, (wide - width * perRow) / (perRow - 1)) : 18
    const used = row.length * width + (row.length - 1) * gap
    const x = grid.spread ? 0 : from + (wide - from - used) / 2
    const boxes = row.map((part, at) => boxOf(part, { x: x + at * (width + gap), y, width }))
    const height = Math.max(...boxes.map((box) => box.height))
    rows.push(boxes.map((box) => ({ ...box, height })))
    y += height + (grid.between ?? 18)
  }
  return { rows, bottom: rows.length > 0 ? y - (grid.between ?? 18) : grid.top }
}

/** Boxes under one another, as wide as the phone's drawing lets them be. */
export function stackOf(parts: Part[], place: { top: number; x: number }) {
  let y = place.top
  const boxes = parts.map((part) => {
    const box = boxOf(part, { x: place.x, y, width: narrow - place.x })
    y += box.height + 10
    return box
  })
  return { boxes, bottom: boxes.length > 0 ? y : place.top }
}

const boxPadding = 24

/** The word for the state is always in the box; a note that already says it is left as it is. */
function noteOf({ note, state }: Part): string {
  if (!note) return state
  return state === 'in place' || note.toLowerCase().includes(state) ? note : `${state}: ${note}`
}

function boxOf(part: Part, place: { x: number; y: number; width: number }): Box {
  const room = place.width - (part.state === 'in place' ? boxPadding : boxPadding * 2)
  const [names, notes] = [wrapped(part.name, room, nameSize), wrapped(noteOf(part), room, noteSize)]
  return { ...place, height: boxPadding + 2 + lineStep * (names.length + notes.length), names, notes, look: part.state }
}
