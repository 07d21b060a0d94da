import { arrangementsContentsInForce } from '#law/arrangements.ts'
import { duties } from '#law/duties.ts'
import type { Duty } from '#law/duty.ts'
import { inForce } from '#law/in-force.ts'
import { localReviewCovers, rapidReviewCovers } from '#law/practice-reviews.ts'
import { section11StandardsInForce } from '#law/section-11.ts'
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
        <Listed
          title="What the published arrangements have to say"
          list={arrangementsContentsInForce(today)}
          items={arrangementsContentsInForce(today)?.items}
        />
        <Listed
          title="What a rapid review covers"
          list={rapidReviewCovers(today)}
          items={rapidReviewCovers(today)?.asks}
        />
        <Listed
          title="What the report of a local review contains"
          list={localReviewCovers(today)}
          items={localReviewCovers(today)?.asks}
        />
        <Listed
          title="The standards of section 11"
          list={section11StandardsInForce(today)}
          items={section11StandardsInForce(today)?.standards}
        />
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

/** A list the law gives: each point in our words, with the ones nobody has checked yet marked so. */
const Listed = (listed: {
  title: string
  list: { from: Day; source: Duty['wordings'][number]['source'] } | null
  items: readonly { id: string; says: string; verified?: boolean }[] | undefined
}) =>
  listed.list === null ? null : (
    <Section title={listed.title}>
      <ul class="bullets">
        {listed.items?.map((item) => (
          <li key={item.id}>
            {item.says}
            {item.verified === false && <span class="quiet"> (not yet checked against the text)</span>}
          </li>
        ))}
      </ul>
      <Source source={listed.list.source} />
    </Section>
  )

const Source = ({ source }: { source: Duty['wordings'][number]['source'] }) => (
  <p class="small">
    <a href={source.url}>{source.title}</a>, {source.cite} ({source.binding}).
    {!source.verified && ' Not yet checked against its text.'}
    {source.note && <span class="quiet"> {source.note}</span>}
  </p>
)
