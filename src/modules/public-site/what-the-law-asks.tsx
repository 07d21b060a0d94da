import { duties } from '#law/duties.ts'
import type { Duty } from '#law/duty.ts'
import { inForce } from '#law/in-force.ts'
import { inWords, type Day } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { PublicRoute } from '#platform/web/public.tsx'

/** Every duty the partners watch: what is asked, who owes it, since when, and where it is written. */
export const whatTheLawAsks: PublicRoute = {
  path: '/public/:partnership/law',

  show: async ({ today }) => ({
    title: 'What the law asks of us',
    body: (
      <>
        <p class="lede">In our own words, with where each is written. A statute says must; guidance says should.</p>
        {duties.map((duty) => (
          <Asked key={duty.id} duty={duty} today={today} />
        ))}
      </>
    ),
  }),
}

const Asked = ({ duty, today }: { duty: Duty; today: Day }) => {
  const now = inForce(duty.wordings, today)
  const others = duty.wordings.filter((wording) => wording !== now)
  return (
    <Section title={duty.name} id={duty.id}>
      <p>{now ? now.says : 'No wording is in force on this day.'}</p>
      <p class="small quiet">
        Owed by {duty.owedBy}.{now && ` In force since ${inWords(now.from)}.`}
      </p>
      {now && <Source source={now.source} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? 'One other wording' : `${others.length} other wordings`} of {duty.name}
          </summary>
          <ul>
            {others.map((wording) => (
              <li key={wording.from}>
                From {inWords(wording.from)}: {wording.says} <Source source={wording.source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const Source = ({ source }: { source: Duty['wordings'][number]['source'] }) => (
  <p class="small">
    <a href={source.url}>{source.title}</a>, {source.cite} ({source.binding}).
    {!source.verified && ' Not yet checked against its text.'}
    {source.note && <span class="quiet"> {source.note}</span>}
  </p>
)
