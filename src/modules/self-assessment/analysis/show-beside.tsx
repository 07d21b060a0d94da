import { addMonths, inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { shareInWords } from '#platform/facts/small-number.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { moderationAddress } from '../moderation/open-moderation.ts'
import { lastDayInTime } from '../round.ts'
import { changesOfRounds, findRound } from '../store.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { analysisAddress } from './analysis.ts'
import { questionsFor, type BesideSource, type Held, type Known, type StaffOf } from './beside.ts'
import { heldOf, staffOf } from './beside-store.ts'
import { roundExamples, roundTrail } from './show-analysis.tsx'

/**
 * Agency by agency what it says of itself beside what else is known: moderated scores, its staff, and what other chapters were handed to tell.
 * Questions to put at a challenge event, by name and never by rank. Six statements, and one for each other chapter.
 */
export const showBeside = (sources: readonly BesideSource[]) =>
  page({
    path: '/self-assessment/rounds/:round/analysis/beside',
    may: 'read every return',
    examples: roundExamples,

    async show(visit, params) {
      const { db, today } = visit
      const round = await findRound(db, numberIn(params.round))
      const due = lastDayInTime(await changesOfRounds(db, [round.id]))
      const to = due !== null && due < today ? due : today
      const time = { from: addMonths(to, -12), to }
      const number = pageAsked(visit)
      const { rows, count } = await heldOf(db, round.id, today, number)
      const agencyIds = rows.map(({ agencyId }) => agencyId)
      const staff = await staffOf(db, round.id, today, smallest, agencyIds)
      const columns: Column[] = []
      for (const source of sources.filter((each) => may(visit, each.may)))
        columns.push({ says: source.says, known: await source.of(visit, agencyIds, time) })
      return {
        title: `Questions for challenge: ${round.title}`,
        above: [...roundTrail(round), { says: 'What was found', href: analysisAddress(round.id) }],
        ownHeading: true,
        body: (
          <>
            <PageHeading
              says="Questions for challenge"
              over={`${round.title}, as at ${inWords(today)}`}
              lede="What agencies say of themselves, beside what else is known of them. By name and by no rank: nothing here is a grade."
            />
            <BesideTable rows={rows} staff={staff} columns={columns} />
            <PagesOf at={`${analysisAddress(round.id)}/beside`} page={number} count={count} of="agencies" />
            <p class="quiet small">{howRead(time)}</p>
          </>
        ),
      }
    },
  })

type Column = { says: string; known: Map<number, Known> }

const howRead = ({ from, to }: { from: Day; to: Day }) =>
  `Staff are counted for a question only where ${smallest} or more of an agency’s answered it, beside what their agency says of the same questions; a question is put where a fifth less of them say that it is met. Other chapters are asked of the time from ${inWords(from)} to ${inWords(to)}.`

const BesideTable = (props: { rows: readonly Held[]; staff: Map<number, StaffOf>; columns: readonly Column[] }) =>
  props.rows.length === 0 ? (
    <Empty says="No return has come in yet." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">What agencies say, what else is known, and what might be asked</caption>
      <thead>
        <tr>
          {['Agency', 'Says: meets the minimum', 'Moderated', 'Staff', ...props.columns.map(({ says }) => says)].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
          <th scope="col">What might be asked</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((held) => {
          const staff = props.staff.get(held.agencyId)
          const known = props.columns.map((column) => column.known.get(held.agencyId))
          const asks = questionsFor(held, staff, known)
          return (
            <tr key={held.returnId}>
              <th scope="row" class="plain">
                <a href={moderationAddress(held.returnId)}>{held.agency}</a>
              </th>
              <td data-head="Says">{held.answered === 0 ? 'Nothing scored' : `${held.meeting} of ${held.answered}`}</td>
              <td data-head="Moderated">{moderatedInWords(held)}</td>
              <td data-head="Staff">
                {staff ? `${shareInWords(staff.meeting, staff.answers)} say it is met` : 'Too few'}
              </td>
              {known.map((each, place) => (
                <td key={props.columns[place]!.says} data-head={props.columns[place]!.says}>
                  {each ? <a href={each.at}>{each.says}</a> : 'Not counted'}
                </td>
              ))}
              <td data-head="Ask">
                {asks.length === 0 ? (
                  <span class="quiet">Nothing differs</span>
                ) : (
                  asks.map((each) => <div key={each}>{each}</div>)
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )

const moderatedInWords = ({ moderated, lower, higher }: Held) =>
  moderated === 0
    ? 'Not moderated'
    : lower + higher === 0
      ? `${moderated}, none put elsewhere`
      : `${moderated}: ${lower} lower, ${higher} higher`
