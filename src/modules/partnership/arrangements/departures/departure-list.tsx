import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { explanationOf, type Departure, type Explained } from './departure.ts'

/** Departures: since when, what the arrangements say, what happens, and what the visitor may do about it. */
export const DepartureList = ({
  departures,
  explained,
  visit,
}: {
  departures: readonly Departure[]
  explained: readonly Explained[]
  visit: Visit
}) => (
  <ul>
    {departures.map((departure) => {
      const { provision, kind, happens, since } = departure
      const why = explanationOf(departure, explained, visit.today)
      const at = `/arrangements/provisions/${provision.id}`
      return (
        <li key={`${provision.id} ${kind}`} class="row" id={`departure-${provision.id}-${kind.replaceAll(' ', '-')}`}>
          <div class="row__when">
            <b>{since === '?' ? 'Since when is not known' : sinceWords(whenInWords(since))}</b>
          </div>
          <div class="row__what">
            <h3>
              <a href={at}>{provision.name}</a>
            </h3>
            <p>The arrangements say: {provision.says}</p>
            <p>What happens: {happens}.</p>
            {why && (
              <p>
                Explained until {inWords(why.untilOn)} by {why.byName}: {why.why}
              </p>
            )}
            <WhatToDo departure={departure} visit={visit} />
          </div>
          <div class="row__who">
            <Status is={why ? 'held' : 'differ'} says={why ? 'Explained' : capital(kind)} />
          </div>
        </li>
      )
    })}
  </ul>
)

/** The ways to settle a departure that the visitor may take; nothing for those who may take none. */
const WhatToDo = ({ departure: { provision, right }, visit }: { departure: Departure; visit: Visit }) => {
  const ways = [
    right,
    { says: 'publish the arrangements afresh', at: '/arrangements/versions/add', may: 'write the arrangements' },
    {
      says: 'explain it',
      at: `/arrangements/provisions/${provision.id}/explain`,
      may: 'explain departures from the arrangements',
    },
  ].filter((way) => may(visit, way.may))
  if (ways.length === 0) return null
  return (
    <p>
      {ways.map(({ says, at }, place) => (
        <>
          {place > 0 && ', or '}
          <a href={at}>
            {place === 0 ? capital(says) : says}
            <span class="govuk-visually-hidden">: {provision.name}</span>
          </a>
        </>
      ))}
      .
    </p>
  )
}

const sinceWords = (words: string): string => (/^(by|from) /.test(words) ? capital(words) : `Since ${words}`)
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
