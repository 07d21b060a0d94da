import { lineStep, noteSize, widthOf, wrapped } from './lettering.ts'
import { Mark, markFor, wordFor, type Standing } from './marks.tsx'

/** One bar: a plan, a state or a month. `parts` cut it by how things stand; without them it is one length. */
export type Bar = { says: string; count: number; parts?: { is: ChartStanding; count: number }[]; href?: string }

/** The standings a bar can be cut into. Each has its own filling and its own mark, never a colour alone. */
export type ChartStanding = Extract<Standing, 'done' | 'next' | 'part' | 'late' | 'none' | 'held'>

/** What is counted (`of`: 'Actions'), by what (`by`: 'Plan'), and the bars in the order they are read. */
export type BarChartOf = {
  title: string
  of: string
  by: string
  bars: Bar[]
  note?: string
  words?: Partial<Record<ChartStanding, string>>
  id?: string
  /** How a number is said where it is not a plain count, such as an amount of money. */
  figure?: (count: number) => string
}

/**
 * Counts as bars lying down, the words and the number on each bar; the same as a table beneath. Drawn for a wide screen
 * and for a phone. In words when there is nothing to count.
 */
export const BarChart = (chart: BarChartOf) =>
  chart.bars.length === 0 ? (
    <p class="empty">{chart.title}: nothing to count yet.</p>
  ) : (
    <figure>
      <figcaption>
        {chart.title}
        {chart.note && <span class="quiet">{chart.note}</span>}
      </figcaption>
      <KeyToParts {...chart} />
      <div class="drawing">
        <BarDrawing chart={chart} kind="wide" width={1172} names={300} />
        <BarDrawing chart={chart} kind="narrow" width={330} names={0} />
      </div>
      <details class="figures">
        <summary>
          The same as a table<span class="govuk-visually-hidden">: {chart.title}</span>
        </summary>
        <BarTable {...chart} />
      </details>
    </figure>
  )

/** The figures of a chart as a table, a column for each standing that occurs. */
export const BarTable = (chart: BarChartOf) => {
  const standings = standingsIn(chart)
  return (
    <div class="scroll" role="region" aria-label={`${chart.title}, as a table`} tabIndex={0}>
      <table class="table">
        <caption class="govuk-visually-hidden">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.by}</th>
            {standings.map((is) => (
              <th key={is} scope="col" class="num">
                {chart.words?.[is] ?? wordFor(is)}
              </th>
            ))}
            <th scope="col" class="num">
              {standings.length > 0 ? 'All' : chart.of}
            </th>
          </tr>
        </thead>
        <tbody>
          {chart.bars.map((bar) => (
            <tr key={bar.says}>
              <th scope="row">{bar.href ? <a href={bar.href}>{bar.says}</a> : bar.says}</th>
              {standings.map((is) => (
                <td key={is} class="num">
                  {figureOf(chart, bar.parts?.find((part) => part.is === is)?.count ?? 0)}
                </td>
              ))}
              <td class="num">{figureOf(chart, bar.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const KeyToParts = (chart: BarChartOf) =>
  standingsIn(chart).length === 0 ? null : (
    <ul class="boxes" aria-hidden="true">
      {standingsIn(chart).map((is) => (
        <li key={is}>
          <svg class="swatch" viewBox="0 0 34 22" focusable="false">
            <rect class={`column column--${is}`} x="1" y="1" width="32" height="20" rx="2" />
          </svg>
          <Mark name={markFor(is)} /> {chart.words?.[is] ?? wordFor(is)}
        </li>
      ))}
    </ul>
  )

const BarDrawing = (drawing: { chart: BarChartOf; kind: 'wide' | 'narrow'; width: number; names: number }) => {
  const { chart, kind, width, names } = drawing
  const id = `${chart.id ?? 'chart'}-${kind}`
  const most = Math.max(...chart.bars.map((bar) => bar.count), 1)
  const widest = Math.max(...chart.bars.map((bar) => widthOf(figureOf(chart, bar.count), noteSize)), 40)
  const length = (count: number) => (count / most) * (width - names - widest - 8)
  const rows = placed(chart.bars, names || width, names > 0)
  const bottom = rows.at(-1)!.bottom
  return (
    <svg
      class={`drawing__${kind}`}
      viewBox={`-2 -2 ${width + 4} ${bottom + 4}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-says`}>
        {chart.of}: {chart.bars.map((bar) => `${bar.says} ${figureOf(chart, bar.count)}`).join(', ')}. The same is in
        the table below.
      </desc>
      {rows.map((row) => (
        <g key={row.says}>
          {row.lines.map((line, at) => (
            <text key={at} class="fine" x="0" y={row.wordsAt + at * lineStep}>
              {line}
            </text>
          ))}
          {segments(row).map((part) => (
            <Segment
              x={names + length(part.before)}
              y={row.barAt}
              width={length(part.count)}
              says={figureOf(chart, part.count)}
              {...part}
            />
          ))}
          <text class="strong" x={names + length(row.count) + 8} y={row.barAt + 18}>
            {figureOf(chart, row.count)}
          </text>
        </g>
      ))}
      {names > 0 && <path class="base" d={`M${names} 0V${bottom}`} />}
    </svg>
  )
}

/** A length of a bar, with its count inside when there is room for it. */
const Segment = (part: { x: number; y: number; width: number; count: number; says: string; is?: ChartStanding }) => (
  <>
    <rect
      class={part.is ? `column column--${part.is}` : 'column'}
      x={part.x}
      y={part.y}
      width={Math.max(part.width - 2, 0)}
      height="26"
      rx="2"
    />
    {part.is && part.width > widthOf(part.says, noteSize) + 12 && (
      <text
        class={`fine centred ${darkFillings.has(part.is) ? 'light' : ''}`}
        x={part.x + part.width / 2 - 1}
        y={part.y + 18}
      >
        {part.says}
      </text>
    )}
  </>
)

const figureOf = ({ figure }: Pick<BarChartOf, 'figure'>, count: number): string => figure?.(count) ?? String(count)

const reading: ChartStanding[] = ['done', 'part', 'next', 'late', 'held', 'none']
const darkFillings = new Set<ChartStanding>(['done', 'late', 'next'])

const standingsIn = ({ bars }: BarChartOf) =>
  reading.filter((is) => bars.some((bar) => bar.parts?.some((part) => part.is === is && part.count > 0)))

function segments(bar: Bar): { is?: ChartStanding; count: number; before: number }[] {
  if (!bar.parts) return [{ count: bar.count, before: 0 }]
  const parts = reading.flatMap((is) => bar.parts!.filter((part) => part.is === is && part.count > 0))
  let before = 0
  return parts.map((part) => {
    const here = { ...part, before }
    before += part.count
    return here
  })
}

function placed(bars: Bar[], room: number, beside: boolean) {
  let y = 0
  return bars.map((bar) => {
    const lines = wrapped(bar.says, room - 16, noteSize)
    const tall = beside ? Math.max(lines.length * lineStep, 26) : lines.length * lineStep + 30
    const barAt = beside ? y + (tall - 26) / 2 : y + lines.length * lineStep + 2
    const wordsAt = beside ? y + (tall - lines.length * lineStep) / 2 + 15 : y + 15
    y += tall + 14
    return { ...bar, lines, barAt, wordsAt, bottom: y }
  })
}
