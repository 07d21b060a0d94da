import { standings, type Counts, type Standing } from '../return.ts'

/**
 * How the returns of a round stand, each kind by itself, over the number asked: drawn as one bar, and as a table beneath that is its key.
 * The kinds are told apart by their filling and by words, never by a colour alone.
 */
export const ReturnsBar = ({ counts }: { counts: Counts }) => {
  const kinds = (Object.keys(standings) as Standing[]).filter((standing) => counts[standing] > 0)
  let from = 0
  return (
    <>
      <div class="drawing returns-bar">
        <svg viewBox="0 0 1000 64" role="img" aria-labelledby="returns-bar-title">
          <title id="returns-bar-title">{inWords(counts, kinds)}</title>
          <Hatch />
          {kinds.map((kind) => {
            const width = (counts[kind] / counts.asked) * 1000
            const left = from
            from += width
            return (
              <rect
                key={kind}
                class={`returned returned--${fillings[kind]}`}
                x={left + 2}
                y="2"
                width={Math.max(width - 4, 1)}
                height="60"
                {...(fillings[kind] === 'late' && { fill: 'url(#hatch)' })}
              />
            )
          })}
        </svg>
      </div>
      <table class="table">
        <caption class="govuk-visually-hidden">How the returns stand</caption>
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">Return</th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(standings) as Standing[])
            .filter((kind) => counts[kind] > 0 || always.includes(kind))
            .map((kind) => (
              <tr key={kind}>
                <th scope="row" class="plain">
                  <Swatch kind={kind} /> {standings[kind].says}
                </th>
                <td class="num">{counts[kind]}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Asked</th>
            <td class="num">{counts.asked}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

const Swatch = ({ kind }: { kind: Standing }) => (
  <svg class="swatch swatch--small" viewBox="0 0 34 22" aria-hidden="true" focusable="false">
    <rect
      class={`returned returned--${fillings[kind]}`}
      x="1"
      y="1"
      width="32"
      height="20"
      {...(fillings[kind] === 'late' && { fill: 'url(#hatch)' })}
    />
  </svg>
)

const Hatch = () => (
  <defs>
    <pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch__ground" width="10" height="10" />
      <rect class="hatch__line" width="5" height="10" />
    </pattern>
  </defs>
)

const fillings: Record<Standing, 'on-time' | 'longer' | 'late' | 'unsure' | 'excused' | 'waited' | 'missing'> = {
  'on time': 'on-time',
  'within extension': 'longer',
  late: 'late',
  'time not known': 'unsure',
  'nil return': 'excused',
  exempt: 'excused',
  awaited: 'waited',
  extended: 'waited',
  overdue: 'missing',
}

/** These are said even when there are none, since a reader looks for them. */
const always: readonly Standing[] = ['on time', 'within extension', 'late', 'nil return', 'exempt']

const inWords = (counts: Counts, kinds: readonly Standing[]) =>
  `Of ${counts.asked} asked: ${kinds.map((kind) => `${standings[kind].says.toLowerCase()} ${counts[kind]}`).join(', ')}. The same is in the table below.`
