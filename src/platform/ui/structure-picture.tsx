import type { ComponentChildren } from 'preact'
import { lineStep, noteSize, wrapped } from './lettering.ts'
import { BoxShape, boardOf, gridOf, narrow, stackOf, wide, Words, type Box, type Part } from './structure-boxes.tsx'

/** A partnership on one day. `beside` are those who challenge or watch the board and are not under it. */
export type Structure = {
  title: string
  description: string
  partners: Part[]
  board: { name: string; notes: string[] }
  beside: { name: string; note?: string; says: string; side: 'left' | 'right' }[]
  groups: Part[]
  posts: Part[]
  words?: { joint?: string; reporting?: string; posts?: string }
  id?: string
}

/** A partnership drawn twice, for a wide screen and for a phone, with the key to its boxes. Say the same in words below. */
export const StructurePicture = (structure: Structure) => (
  <figure>
    <KeyToBoxes {...structure} />
    <div class="drawing">
      <WideStructure {...structure} />
      <NarrowStructure {...structure} />
    </div>
  </figure>
)

/** The wide drawing, 1,172 units across: partners over the board, those beside it, groups under it, posts at the foot. */
export const WideStructure = (structure: Structure) => {
  const { board, groups, words } = structure
  const seats = gridOf(structure.partners, { top: 0, perRow: 5, widest: 226 })
  const boardTop = seats.rows.length > 0 ? seats.bottom + 70 : 0
  const boardBox = boardOf(board, { x: 416, y: boardTop, width: 340 })
  const sides = (['left', 'right'] as const).map((side) => structure.beside.filter((part) => part.side === side))
  const tall = Math.max(boardBox.height, ...sides.map((parts) => stackHeight(besideBoxes(parts, 0, boardBox))))
  boardBox.y = boardTop + (tall - boardBox.height) / 2
  const besides = sides.flatMap((parts) => besideBoxes(parts, boardTop + tall / 2, boardBox))
  const groupsTop = boardTop + tall + 88
  const reports = gridOf(groups, {
    top: groupsTop,
    perRow: 6,
    widest: 226,
    from: groups.length > 6 ? 26 : 0,
    between: 48,
  })
  const belowGroups = groups.length > 0 ? reports.bottom : boardTop + tall
  const staff = gridOf(structure.posts, { top: belowGroups + 86, perRow: 4, widest: 270, spread: true })
  const height = structure.posts.length > 0 ? staff.bottom : belowGroups
  return (
    <Drawing structure={structure} kind="wide" width={wide} height={height}>
      {seats.rows.length > 0 && (
        <>
          <path class="join" d={seatsToBoard(seats.rows, boardBox.y)} />
          <Words lines={[words?.joint ?? 'equal and joint']} x={middle + 10} y={boardBox.y - 16} look="second" />
        </>
      )}
      {besides.map((at) => (
        <>
          <path class="join join--beside" d={at.line} />
          <Words
            lines={at.says}
            x={at.saysAt}
            y={at.y + at.height / 2 - 8 - lineStep * (at.says.length - 1)}
            look="second centred"
          />
        </>
      ))}
      {groups.length > 0 && (
        <>
          <path class="join" d={boardToGroups(reports.rows, boardBox.y + boardBox.height)} />
          <Words lines={[words?.reporting ?? 'report to the board']} x={middle + 10} y={groupsTop - 44} look="second" />
        </>
      )}
      <BoxShape box={boardBox} />
      {[...seats.rows, besides, ...reports.rows, ...staff.rows].flat().map((box) => (
        <BoxShape box={box} />
      ))}
      {structure.posts.length > 0 && (
        <>
          <Words lines={[words?.posts ?? 'Posts']} x={0} y={belowGroups + 54} look="second strong" />
          <path class="join" d={`M0 ${belowGroups + 66}H${wide}`} />
        </>
      )}
    </Drawing>
  )
}

/** The drawing for a phone, 330 units across: the same boxes under one another, held by a line down the side. */
export const NarrowStructure = (structure: Structure) => {
  const { words } = structure
  const seats = stackOf(structure.partners, { top: 0, x: 28 })
  const boardBox = boardOf(structure.board, { x: 0, y: seats.bottom, width: narrow })
  const underBoard = boardBox.y + boardBox.height
  const besides = structure.beside.map(({ name, note, says }): Part => ({
    name,
    note: [says, note].filter(Boolean).join(', '),
    state: 'in place',
  }))
  const beside = stackOf(besides, { top: underBoard + 14, x: 46 })
  const reports = stackOf(structure.groups, { top: beside.bottom + (besides.length > 0 ? 0 : 14), x: 28 })
  const staff = stackOf(structure.posts, { top: reports.bottom + 48, x: 0 })
  const centre = (box: Box) => box.y + box.height / 2
  const drops = (boxes: Box[], from: number) => boxes.map((box) => `M${from} ${centre(box)}H${box.x}`).join('')
  const lastReport = reports.boxes.at(-1)
  const lastBeside = beside.boxes.at(-1)
  const firstSeat = seats.boxes[0]
  return (
    <Drawing
      structure={structure}
      kind="narrow"
      width={narrow}
      height={(staff.boxes.length > 0 ? staff : reports).bottom}
    >
      {firstSeat && <path class="join" d={`M10 ${centre(firstSeat)}V${boardBox.y}${drops(seats.boxes, 10)}`} />}
      {lastReport && <path class="join" d={`M10 ${underBoard}V${centre(lastReport)}${drops(reports.boxes, 10)}`} />}
      {lastBeside && (
        <path class="join join--beside" d={`M28 ${underBoard}V${centre(lastBeside)}${drops(beside.boxes, 28)}`} />
      )}
      {staff.boxes.length > 0 && (
        <Words lines={[words?.posts ?? 'Posts']} x={0} y={reports.bottom + 34} look="second strong" />
      )}
      {[...seats.boxes, boardBox, ...beside.boxes, ...reports.boxes, ...staff.boxes].map((box) => (
        <BoxShape box={box} />
      ))}
    </Drawing>
  )
}

const middle = wide / 2

const KeyToBoxes = (structure: Structure) => {
  const drawn = new Set([...structure.partners, ...structure.groups, ...structure.posts].map((part) => part.state))
  const states = (['in place', 'vacant', 'forming', 'suspended', 'ended'] as const).filter((state) => drawn.has(state))
  return (
    <ul class="boxes" aria-hidden="true">
      {states.map((state) => (
        <li key={state}>
          <i class={state === 'in place' ? undefined : state} />
          {state[0]?.toUpperCase() + state.slice(1)}
        </li>
      ))}
      {structure.beside.length > 0 && (
        <li>
          <i class="beside" /> Beside, not above
        </li>
      )}
    </ul>
  )
}

const Drawing = (drawing: {
  structure: Structure
  kind: 'wide' | 'narrow'
  width: number
  height: number
  children: ComponentChildren
}) => {
  const id = `${drawing.structure.id ?? 'structure'}-${drawing.kind}`
  return (
    <svg
      class={`drawing__${drawing.kind}`}
      viewBox={`-2 -2 ${drawing.width + 4} ${drawing.height + 4}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{drawing.structure.title}</title>
      <desc id={`${id}-says`}>{drawing.structure.description}</desc>
      {drawing.children}
    </svg>
  )
}

/** A box beside the board, with the dashed line to the board and the words over it. */
type BesideBox = Box & { says: string[]; saysAt: number; line: string }

function besideBoxes(parts: Structure['beside'], centre: number, board: Box): BesideBox[] {
  const boxes = parts.map(
    ({ name, note }) => gridOf([{ name, note, state: 'in place' }], { top: 0, perRow: 1, widest: 226 }).rows[0]![0]!,
  )
  let y = centre - stackHeight(boxes) / 2
  return boxes.map((box, at) => {
    const { says, side } = parts[at]!
    const [x, near, far] = side === 'left' ? [0, 226, board.x] : [wide - 226, wide - 226, board.x + board.width]
    const placed = { ...box, x, y }
    const from = y + box.height / 2
    const to = Math.min(Math.max(from, board.y + 12), board.y + board.height - 12)
    y += box.height + 18
    const saysAt = (near + far) / 2
    return {
      ...placed,
      says: wrapped(says, 165, noteSize),
      saysAt,
      line: `M${near} ${from}H${side === 'left' ? far - 14 : far + 14}V${to}H${far}`,
    }
  })
}

const stackHeight = (boxes: Box[]) => boxes.reduce((sum, box) => sum + box.height + 18, -18)

/** From each partner down to one bar, and from the bar to the board; several rows of partners share a frame. */
function seatsToBoard(rows: Box[][], boardTop: number): string {
  const all = rows.flat()
  const [first, last] = [all[0]!, rows[0]!.at(-1)!]
  if (rows.length > 1) {
    const [left, right] = [
      Math.min(...all.map((box) => box.x)) - 10,
      Math.max(...all.map((box) => box.x + box.width)) + 10,
    ]
    const bottom = rows.at(-1)![0]!.y + rows.at(-1)![0]!.height
    return `M${left} ${bottom - 8}V${bottom + 14}H${right}V${bottom - 8}M${middle} ${bottom + 14}V${boardTop}`
  }
  const bar = first.y + first.height + 28
  const drops = all.map((box) => `M${centreOf(box)} ${box.y + box.height}V${bar}`).join('')
  return `${drops}M${Math.min(centreOf(first), middle)} ${bar}H${Math.max(centreOf(last), middle)}M${middle} ${bar}V${boardTop}`
}

/** From the board down to a bar over each row of groups; a second row hangs on a line down the left side. */
function boardToGroups(rows: Box[][], boardBottom: number): string {
  const bars = rows.map((row) => {
    const bar = row[0]!.y - 26
    const from = rows.length > 1 ? 4 : Math.min(centreOf(row[0]!), middle)
    const to = row === rows[0] ? Math.max(centreOf(row.at(-1)!), middle) : centreOf(row.at(-1)!)
    return `M${from} ${bar}H${to}${row.map((box) => `M${centreOf(box)} ${bar}V${box.y}`).join('')}`
  })
  const first = rows[0]![0]!.y - 26
  const side = rows.length > 1 ? `M4 ${first}V${rows.at(-1)![0]!.y - 26}` : ''
  return `M${middle} ${boardBottom}V${first}${bars.join('')}${side}`
}

const centreOf = (box: Box) => box.x + box.width / 2
