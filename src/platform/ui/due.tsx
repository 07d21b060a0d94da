import type { ComponentChildren } from 'preact'
import { Mark } from './marks.tsx'

/** One line of the reason for a date: "Counted from", "Limit", "Source", "Falls", "Expected now". */
export type Reason = { term: string; says: ComponentChildren }

/** A date that is watched, as a person meets it on the first page. `when` is in words: 'Mon 12 April', 'Early April'. */
export type Due = {
  when: string
  title: string
  href: string
  who: string
  late?: boolean
  whenNote?: string
  why?: ComponentChildren
  whyRows?: Reason[]
  whoNote?: string
}

/** Every clock says how it was counted. `of` names the date for those who hear the page and not see it. */
export const WhyThisDate = ({ rows, of }: { rows: Reason[]; of?: string }) => (
  <details class="why">
    <summary>
      <Mark name="knot" />
      <span>Why this date?{of && <span class="govuk-visually-hidden"> {of}</span>}</span>
    </summary>
    <dl class="why__rows">
      {rows.map((row) => (
        <>
          <dt>{row.term}</dt>
          <dd>{row.says}</dd>
        </>
      ))}
    </dl>
  </details>
)

/** A list of watched dates, the soonest first; in words when there is none. */
export const DueList = ({ dues, empty }: { dues: Due[]; empty: string }) =>
  dues.length === 0 ? (
    <p class="empty">{empty}</p>
  ) : (
    <ul>
      {dues.map((due) => (
        <DueRow key={`${due.title} ${due.when}`} {...due} />
      ))}
    </ul>
  )

/** One watched date: when, what, whose; then why. Belongs in a list, under a heading of the second level. */
export const DueRow = (due: Due) => (
  <li class={due.late ? 'row row--late' : 'row'}>
    <div class="row__when">
      {due.late && <span class="govuk-visually-hidden">Late: </span>}
      <b>{due.when}</b> {due.whenNote && <span>{due.whenNote}</span>}
    </div>
    <div class="row__what">
      <h3>
        <a href={due.href}>{due.title}</a>
      </h3>
      {due.why && <p>{due.why}</p>}
      {due.whyRows && due.whyRows.length > 0 && <WhyThisDate rows={due.whyRows} of={due.title} />}
    </div>
    <div class="row__who">
      {due.who}
      {due.whoNote && <span>{due.whoNote}</span>}
    </div>
  </li>
)
