import { inWords, type Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { explanationOf, type Departure, type Explained } from './departure.ts'

/** Departures: since when, what the arrangements say, what happens, and what to do about it. */
export const DepartureList = ({
  departures,
  explained,
  today,
  mayExplain,
}: {
  departures: readonly Departure[]
  explained: readonly Explained[]
  today: Day
  mayExplain: boolean
}) => (
  <ul>
    {departures.map((departure) => {
      const { provision, kind, happens, since, right } = departure
      const why = explanationOf(departure, explained, today)
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
            <p>
              <a href={right.at}>{right.says}</a>, or{' '}
              <a href="/arrangements/versions/add">publish the arrangements afresh</a>
              {mayExplain && (
                <>
                  , or{' '}
                  <a href={`${at}/explain`}>
                    explain it<span class="govuk-visually-hidden">: {provision.name}</span>
                  </a>
                </>
              )}
              .
            </p>
          </div>
          <div class="row__who">
            <Status is={why ? 'held' : 'differ'} says={why ? 'Explained' : capital(kind)} />
          </div>
        </li>
      )
    })}
  </ul>
)

const sinceWords = (words: string): string => (/^(by|from) /.test(words) ? capital(words) : `Since ${words}`)
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
