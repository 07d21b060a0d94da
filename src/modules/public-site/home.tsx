import { periodInWords } from '#platform/calendar/period.ts'
import type { Day } from '#platform/calendar/day.ts'
import { certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { Section, Sheet } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { PublicRoute } from '#platform/web/public.tsx'
import { editionsPublished, findEdition, whoseInWords, type Edition } from '#modules/publishing/index.ts'
import { minutesToRead } from './reading.ts'

/** The front page for anybody: whom to ring when worried about a child, then what was promised, then the latest report. */
export const home: PublicRoute = {
  path: '/public/:partnership',
  worryFirst: true,

  async show({ partnership, db, today }) {
    const [latest] = await editionsPublished(db, 1)
    const edition = latest ? await findEdition(db, latest.slug) : null
    const start = `/public/${partnership.slug}`
    return {
      title: `Keeping children safe: ${partnership.shortName}`,
      ownHeading: true,
      body: (
        <>
          {edition === null ? (
            <Section title="Reports">
              <p class="empty">{partnership.name} has not published a report here yet.</p>
            </Section>
          ) : (
            <div class="two">
              <Promises edition={edition} today={today} start={start} />
              <aside aria-label="Latest report">
                <Sheet title={edition.title}>
                  <p class="small quiet">Latest report</p>
                  <p>
                    {periodInWords({ from: edition.coversFrom, to: edition.coversTo })}. Signed by{' '}
                    {edition.content.signatures.map((each) => each.agency).join(', ')}; published on{' '}
                    {whenInWords(edition.publishedOn)}.
                  </p>
                  <Button
                    href={`${start}/reports/${edition.slug}`}
                  >{`Read it, ${minutesToRead(edition.content)}`}</Button>
                  <p class="small">
                    <a href={`${start}/reports/${edition.slug}/pdf`}>PDF</a>,{' '}
                    <a href={`${start}/reports/${edition.slug}/word`}>Word</a>
                  </p>
                </Sheet>
              </aside>
            </div>
          )}
          <Section title="Find your way">
            <ul class="links">
              <li>
                <a href={`${start}/reports`}>Reports</a>
                <p>What we did, what we learnt, and whether it worked</p>
              </li>
              <li>
                <a href={`${start}/law`}>What the law asks of us</a>
                <p>Every duty, by when, and where it is written</p>
              </li>
            </ul>
          </Section>
        </>
      ),
    }
  },
}

const Promises = ({ edition, today, start }: { edition: Edition; today: Day; start: string }) => {
  const { forwardPlan } = edition.content
  const passed = (step: (typeof forwardPlan)[number]) => certainlyBefore(step.by, today)
  const nextFirst = [...forwardPlan.filter((step) => !passed(step)), ...forwardPlan.filter(passed)]
  return (
    <Section
      title="What we promised"
      quiet={`${forwardPlan.length} ${forwardPlan.length === 1 ? 'promise' : 'promises'} in the latest report`}
    >
      {forwardPlan.length === 0 ? (
        <p class="empty">The latest report promises nothing for a day to come.</p>
      ) : (
        <table class="table stack">
          <caption class="govuk-visually-hidden">Promises in the latest report, by when and whose</caption>
          <thead>
            <tr>
              <th scope="col">We promised</th>
              <th scope="col">By</th>
              <th scope="col">Whose</th>
            </tr>
          </thead>
          <tbody>
            {nextFirst.slice(0, 10).map((step) => (
              <tr key={step.says + step.by}>
                <td>
                  <a href={`${start}/reports/${edition.slug}#p${step.number}`}>{step.says}</a>
                </td>
                <td>
                  {whenInWords(step.by)} {passed(step) && <Status is="next" says="Its day has passed" />}
                </td>
                <td>{whoseInWords(step)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {forwardPlan.length > 10 && (
        <p>
          <a href={`${start}/reports/${edition.slug}#promised`}>All {forwardPlan.length} promises</a>
        </p>
      )}
    </Section>
  )
}
