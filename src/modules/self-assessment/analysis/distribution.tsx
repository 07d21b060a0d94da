import { Empty } from '#platform/ui/glance.tsx'
import { saysOf, together, totalOf, type Counted } from './analysis.ts'

/** One bar of a distribution: a standard or a question, how its answers stand, and how many agencies meet the minimum in all of it. */
export type Spread = {
  key: string
  says: string
  href?: string
  counts: readonly Counted[]
  meeting: { meeting: number; answered: number } | null
}

/**
 * How many stand at each point, bar by bar, drawn and as a table beneath. A bar is as long as all that was asked, so that what was not
 * answered and what does not apply stay in sight. Darker means more to do.
 */
export const Distribution = ({
  title,
  by,
  spreads,
  id,
}: {
  title: string
  by: string
  spreads: Spread[]
  id: string
}) => {
  if (spreads.length === 0) return <Empty says="Nothing in this is scored, so there is nothing to count." />
  const kinds = together(spreads.flatMap(({ counts }) => [...counts]))
  return (
    <figure class="spread">
      <figcaption>
        {title}
        <span class="quiet">Darker means more to do</span>
      </figcaption>
      <ul class="key" aria-hidden="true">
        {kinds.map((kind) => (
          <li key={saysOf(kind)}>
            <svg class="swatch swatch--small" viewBox="0 0 34 22" focusable="false">
              <rect class={fillOf(kind)} x="1" y="1" width="32" height="20" />
            </svg>
            {saysOf(kind)}
          </li>
        ))}
      </ul>
      <div class="drawing">
        <Bars title={title} spreads={spreads} id={`${id}-wide`} kind="wide" width={1172} names={300} />
        <Bars title={title} spreads={spreads} id={`${id}-narrow`} kind="narrow" width={330} names={0} />
      </div>
      <SpreadTable title={title} by={by} spreads={spreads} kinds={kinds} />
    </figure>
  )
}

const Bars = (drawing: {
  title: string
  spreads: Spread[]
  id: string
  kind: 'wide' | 'narrow'
  width: number
  names: number
}) => {
  const { title, spreads, id, kind, width, names } = drawing
  const step = names ? 40 : 62
  return (
    <svg
      class={`drawing__${kind}`}
      viewBox={`-2 -2 ${width + 4} ${spreads.length * step + 4}`}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{title}. The same is in the table below.</title>
      {spreads.map((spread, row) => {
        const all = totalOf(spread.counts) || 1
        const top = row * step + (names ? 4 : 26)
        let from = names
        return (
          <g key={spread.key}>
            <text x="0" y={row * step + (names ? 25 : 18)}>
              {short(spread.says, names ? 36 : 40)}
            </text>
            {together(spread.counts).map((counted) => {
              const length = (counted.count / all) * (width - names)
              const left = from
              from += length
              return (
                <g key={saysOf(counted)}>
                  <rect class={fillOf(counted)} x={left + 1} y={top} width={Math.max(length - 2, 0.5)} height="30" />
                  {length > 34 && (
                    <text class={`centred${inkOf(counted)}`} x={left + length / 2} y={top + 21}>
                      {counted.count}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

const SpreadTable = ({
  title,
  by,
  spreads,
  kinds,
}: {
  title: string
  by: string
  spreads: Spread[]
  kinds: Counted[]
}) => (
  <div class="scroll" role="region" aria-label={`${title}, as a table`} tabIndex={0}>
    <table class="table">
      <caption class="govuk-visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          {kinds.map((kind) => (
            <th key={saysOf(kind)} scope="col" class="num">
              {saysOf(kind)}
            </th>
          ))}
          <th scope="col" class="num">
            All
          </th>
          <th scope="col" class="num">
            Agencies that meet the minimum
          </th>
        </tr>
      </thead>
      <tbody>
        {spreads.map((spread) => {
          const counts = together(spread.counts)
          return (
            <tr key={spread.key}>
              <th scope="row" class="plain">
                {spread.href ? <a href={spread.href}>{spread.says}</a> : spread.says}
              </th>
              {kinds.map((kind) => (
                <td key={saysOf(kind)} class="num">
                  {counts.find((each) => saysOf(each) === saysOf(kind))?.count ?? 0}
                </td>
              ))}
              <td class="num">{totalOf(counts)}</td>
              <td class="num">
                {spread.meeting ? `${spread.meeting.meeting} of ${spread.meeting.answered}` : 'None answered'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

/** The filling of one way of standing: the shade of its point, or the edge of what has none. */
const fillOf = ({ standing, shade }: Counted): string =>
  standing === 'at a point' ? `point shade-${shade ?? 0}` : `point point--${standing.replaceAll(' ', '-')}`

const inkOf = ({ standing, shade }: Counted) => (standing === 'at a point' && (shade ?? 0) >= 3 ? ' light' : '')

const short = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words)
