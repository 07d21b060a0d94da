import { inWords, inWordsShort, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { answerRequestAddress } from './extensions/answer-request.tsx'
import { placeOfReturn } from './letters/write-to-agencies.ts'
import { returnAddress } from './returns/answer.ts'
import { barOrder, ReturnedBar, Swatch } from './returned-bar.tsx'
import { givenBack, outstanding, standings, type Counts, type Standing } from './return.ts'
import { roundAddress, type Round } from './round.ts'
import type { ListedReturn } from './standing-store.ts'

/** How many returns stand in each way, each by itself, over the number asked. `listAt` leads each figure to the returns that make it. */
export const ReturnCounts = ({ counts, listAt }: { counts: Counts; listAt: string | null }) => (
  <>
    <ReturnedBar counts={counts} />
    <table class="table">
      <caption class="govuk-visually-hidden">How the returns stand</caption>
      <thead>
        <tr>
          <th scope="col">Return</th>
          <th scope="col" class="num">
            How many
          </th>
        </tr>
      </thead>
      <tbody>
        {barOrder
          .filter((standing) => counts[standing] > 0 || alwaysSaid.includes(standing))
          .map((standing) => (
            <tr key={standing}>
              <th scope="row" class="plain">
                <Swatch standing={standing} /> {standings[standing].says}
              </th>
              <td class="num">
                {listAt !== null && counts[standing] > 0 ? (
                  <a href={`${listAt}?standing=${standing.replaceAll(' ', '-')}#returns`}>{counts[standing]}</a>
                ) : (
                  counts[standing]
                )}
              </td>
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

/** The standing that the address asks for; null for all. */
export const standingAsked = (query: URLSearchParams): Standing | null => {
  const asked = query.get('standing')?.replaceAll('-', ' ')
  return barOrder.find((standing) => standing === asked) ?? null
}

/** Those asked, what is late first: how the return of each stands, until when they had, why, and how often they were chased. */
export const ReturnList = ({
  rows,
  round,
  due,
  runs,
  hasWordings,
}: {
  rows: readonly ListedReturn[]
  round: Round
  due: Day | null
  /** The visitor may run the round, so that what can be done stands in each row. */
  runs: boolean
  /** Its tool has wordings for some in particular, so that a return can be asked in others. */
  hasWordings: boolean
}) =>
  rows.length === 0 ? (
    <Empty says="There is nothing on this list." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Who was asked</caption>
      <thead>
        <tr>
          {['Agency', 'Stands', 'When', 'Had until', 'Chased'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {runs && <th scope="col">Do</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={`return-${row.id}`}>
            <th scope="row" class="plain">
              <a href={round.versionId === null ? `/agencies/${row.agencyId}` : placeOfReturn(round, row.id)}>
                {row.agency}
              </a>
            </th>
            <td>
              <Status {...standings[row.standing]} />
              {isAgain(row) && <span class="sheet__note">{again[row.move as keyof typeof again]}</span>}
              {(row.reason ?? row.longerBecause) && <span class="sheet__note">{row.reason ?? row.longerBecause}</span>}
              {row.request === 'extension asked' && isWaited(row) && (
                <span class="sheet__note">Has asked for longer</span>
              )}
            </td>
            <td data-head="When">
              {row.happenedOn === null || givenBack.some((kind) => kind === row.kind)
                ? 'Not yet'
                : whenInWords(row.happenedOn)}
            </td>
            <td data-head="Had until">{untilWords(row.untilOn, due)}</td>
            <td data-head="Chased">{chasedWords(row)}</td>
            {runs && (
              <td>
                <Doing row={row} round={round} hasWordings={hasWordings} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )

const Doing = ({ row, round, hasWordings }: { row: ListedReturn; round: Round; hasWordings: boolean }) => {
  const at = roundAddress(round.id)
  const ways = [
    row.request === 'extension asked' && isWaited(row)
      ? { says: 'Answer', href: answerRequestAddress(row.id) }
      : { says: 'Record', href: `${at}/record-return?return=${row.id}` },
    ...(hasWordings ? [{ says: 'Wordings', href: `${returnAddress(row.id)}/wordings` }] : []),
  ]
  return (
    <ul class="ways">
      {ways.map(({ says, href }) => (
        <li key={href}>
          <a href={href}>
            {says}
            <span class="govuk-visually-hidden">: {row.agency}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const isWaited = ({ standing }: ListedReturn) => outstanding.includes(standing)

/** Sent back or opened again after it had come in. */
const isAgain = ({ move }: ListedReturn) => move !== null && move in again
const again = { 'sent back': 'Sent back, to be done again', 're-opened': 'Opened again' } as const

/** These are said even when there are none, since a reader looks for them. */
export const alwaysSaid: readonly Standing[] = ['on time', 'within extension', 'late', 'nil return', 'exempt']

const untilWords = (untilOn: Day | null, due: Day | null) =>
  untilOn !== null ? `${inWords(untilOn)}, extended` : due !== null ? inWords(due) : 'No date was set'

const chasedWords = ({ chasedTimes, chasedOn }: ListedReturn) =>
  chasedTimes === 0
    ? 'Not yet'
    : `${chasedTimes === 1 ? 'Once' : `${chasedTimes} times`}, last ${inWordsShort(chasedOn!)}`
