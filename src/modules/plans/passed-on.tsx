import { inWords } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import type { ownerChangesOf } from './owner-store.ts'

/** Whose an action was before: each time it passed on, from whom, to whom and why. Nothing where it never did. */
export const PassedOn = ({ changes }: { changes: Awaited<ReturnType<typeof ownerChangesOf>> }) =>
  changes.length === 0 ? null : (
    <Section title="Passed on" id="passed-on">
      <table class="table stack">
        <caption class="govuk-visually-hidden">Each time it passed to another owner, the first one first</caption>
        <thead>
          <tr>
            {['On', 'From', 'To', 'Why', 'Who passed it on'].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((each) => (
            <tr>
              <th scope="row">{inWords(each.changedOn)}</th>
              <td data-head="From">
                <del class="was">{each.from ?? 'Nobody was named'}</del>
              </td>
              <td data-head="To">{each.to ?? 'Nobody is named'}</td>
              <td data-head="Why">{each.why}</td>
              <td data-head="Who passed it on">{each.changedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
