import type { ComponentChildren } from 'preact'
import { addMonths, dayOf, daysBetween, monthNames, type Day } from '../calendar/day.ts'
import { firstDay, lastDay, whenInWords, type When } from '../calendar/when.ts'
import { lineStep, noteSize, wrapped } from './lettering.ts'
import { Status, wordFor, type Standing } from './marks.tsx'

/** Something that happens at a time, or from one time to another; either may be known only roughly. */
export type TimelineRow = {
  says: string
  from: When
  to?: When
  state: Standing
  /** How it stands, where the usual word for that does not fit. */
  word?: string
  href?: string
  note?: string
}

/** A stretch of days, what happened in it, and where today stands. `id` tells two timelines of one page apart. */
export type TimelineOf = { title: string; from: Day; to: Day; today?: Day; rows: TimelineRow[]; id?: string }

/**
 * A line of time drawn for a wide screen and for a phone, with the same as a table beneath it. What is known to the day
 * is filled; what is known only roughly is an empty, broken edge as long as the doubt. In words when nothing is on it.
 */
export const Timeline = (line: TimelineOf) =>
  line.rows.length === 0 ? (
    <p class="empty">Nothing recorded between these dates.</p>
  ) : (
    <figure>
      <figcaption>
        {line.title}
        <span class="quiet">A broken edge is as long as the date is uncertain.</span>
      </figcaption>
      <div class="drawing">
        <TimelineDrawing line={line} kind="wide" width={1172} names={300} tick={70} />
        <TimelineDrawing line={line} kind="narrow" width={330} names={0} tick={46} />
      </div>
      <details class="figures">
        <summary>
          The same as a table<span class="govuk-visually-hidden">: {line.title}</span>
        </summary>
        <TimelineTable {...line} />
      </details>
    </figure>
  )

/** The timeline in words: what, from when, until when, how it stands. */
export const TimelineTable = ({ title, rows }: TimelineOf) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{title}</caption>
    <thead>
      <tr>
        {['What', 'From', 'To', 'Stands'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <tr key={at}>
          <th scope="row">{row.href ? <a href={row.href}>{row.says}</a> : row.says}</th>
          <td data-head="From">{whenInWords(row.from)}</td>
          <td data-head="To">{row.to ? whenInWords(row.to) : 'the same'}</td>
          <td>
            <Status is={row.state} says={row.word} /> {row.note}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

type Frame = { line: TimelineOf; kind: 'wide' | 'narrow'; width: number; names: number; tick: number }

const TimelineDrawing = ({ line, kind, width, names, tick }: Frame) => {
  const id = `${line.id ?? 'timeline'}-${kind}`
  const at = placing(line, names, width)
  const rows = placed(line.rows, names || width, names > 0)
  const bottom = rows.at(-1)!.bottom
  return (
    <svg
      class={`drawing__${kind}`}
      viewBox={`-2 -2 ${width + 4} ${bottom + 12}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{line.title}</title>
      <desc id={`${id}-says`}>{line.rows.map(inWords).join('; ')}. The same is in the table below.</desc>
      {ticksOf(line, (width - names) / tick).map(({ day, says }) => (
        <g key={day}>
          <path class="grid" d={`M${at(day)} 24V${bottom}`} />
          <Words lines={[says]} x={at(day) + (names > 0 ? 0 : 3)} y={14} />
        </g>
      ))}
      {line.today && line.from <= line.today && line.today <= line.to && (
        <>
          <path class="today" d={`M${at(line.today)} 42V${bottom}`} />
          <text class={`fine strong ${sideOf(at(line.today), width)}`} x={at(line.today)} y="36">
            today
          </text>
        </>
      )}
      {rows.map((row, place) => (
        <g key={place}>
          <Words lines={row.lines} x={0} y={row.wordsAt} strong />
          <Extent row={row} at={at} y={row.barAt} edges={[names, width]} />
        </g>
      ))}
    </svg>
  )
}

/** Words at either edge of a drawing begin or end there, so that none is cut off. */
const sideOf = (x: number, width: number): string => (x > width - 40 ? 'ended-at' : x < 20 ? '' : 'centred')

/** The certain days filled, the doubtful ones at either end as a broken outline; a day by itself as a diamond. */
const Extent = ({ row, at, y, edges }: { row: TimelineRow; at: (day: Day) => number; y: number; edges: number[] }) => {
  const [start, end] = edges as [number, number]
  const until = row.to ?? row.from
  const [earliest, latest] = [firstDay(row.from), lastDay(until)]
  const [surelyFrom, surelyTo] = [lastDay(row.from), firstDay(until)]
  const left = earliest ? at(earliest) : start
  const right = latest ? at(latest) : end
  const look = `span ${toneOf(row.state)}`
  if (earliest && earliest === latest) return <path class={look} d={`M${left - 8} ${y + 8}l8 -8l8 8l-8 8Z`} />
  const solid = row.to && surelyFrom && surelyTo && surelyFrom < surelyTo ? [at(surelyFrom), at(surelyTo)] : null
  const doubtful = !solid || earliest !== surelyFrom || latest !== surelyTo
  return (
    <>
      {doubtful && (
        <rect class={`${look} unsure`} x={left} y={y} width={Math.max(right - left, 6)} height="16" rx="3" />
      )}
      {solid && <rect class={look} x={solid[0]} y={y} width={Math.max(solid[1]! - solid[0]!, 3)} height="16" rx="3" />}
    </>
  )
}

const Words = (words: { lines: string[]; x: number; y: number; strong?: boolean }): ComponentChildren =>
  words.lines.map((line, at) => (
    <text key={at} class={words.strong ? 'fine haloed' : 'fine second'} x={words.x} y={words.y + at * lineStep}>
      {line}
    </text>
  ))

/** Where each row's words and bar lie: beside one another when there is room for names, else the words above. */
function placed(rows: TimelineRow[], room: number, beside: boolean) {
  let y = 48
  return rows.map((row) => {
    const lines = wrapped(`${row.says} (${wordOf(row)})`, room - 16, noteSize)
    const [wordsAt, barAt] = [y + 14, beside ? y + (lines.length * lineStep - 16) / 2 : y + lines.length * lineStep + 2]
    y += lines.length * lineStep + (beside ? 14 : 36)
    return { ...row, lines, wordsAt, barAt, bottom: y }
  })
}

/** From a day to its place across the drawing; days outside stand at the edge. */
function placing({ from, to }: TimelineOf, start: number, end: number): (day: Day) => number {
  const whole = Math.max(daysBetween(from, to), 1)
  return (day) => start + Math.min(Math.max(daysBetween(from, day) / whole, 0), 1) * (end - start)
}

/** Years, quarters or months, as many as there is room for; each said at its first day. */
function ticksOf({ from, to }: TimelineOf, room: number): { day: Day; says: string }[] {
  const months = daysBetween(from, to) / 30.4
  const step = [1, 3, 6, 12, 24, 60, 120].find((size) => months / size <= room) ?? 240
  const ticks: { day: Day; says: string }[] = []
  const begin =
    step >= 12 ? dayOf(yearOf(from), 1, 1) : dayOf(yearOf(from), Math.floor((monthOf(from) - 1) / step) * step + 1, 1)
  for (let day = begin; day <= to; day = addMonths(day, step)) {
    if (day >= from) ticks.push({ day, says: step >= 12 ? day.slice(0, 4) : monthName(day) })
  }
  return ticks
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const monthOf = (day: Day) => Number(day.slice(5, 7))
const monthName = (day: Day) => `${monthNames[monthOf(day) - 1]!.slice(0, 3)} ${day.slice(2, 4)}`

const wordOf = ({ state, word }: TimelineRow) => (word ?? wordFor(state)).toLowerCase()

const inWords = (row: TimelineRow) =>
  `${row.says}, ${wordOf(row)}: ${whenInWords(row.from)}${row.to ? ` to ${whenInWords(row.to)}` : ''}`

function toneOf(state: Standing): string {
  if (['late', 'missing', 'vacant'].includes(state)) return 'span--late'
  if (['done', 'signed', 'in place'].includes(state)) return 'span--done'
  if (['held', 'suspended', 'ended'].includes(state)) return 'span--held'
  return state === 'none' ? 'span--none' : ''
}
