import { shareInWords } from '#platform/facts/small-number.ts'
import { Section } from '#platform/ui/glance.tsx'
import { smallest } from '#platform/facts/small-number.ts'
import { meetingOf, type Counted } from './analysis.ts'
import type { chosenInPart, questionsOfPart } from './part-store.ts'

/** What agencies say beside what practitioners say; only where enough practitioners of an agency answered, so that none is known by their answer. */
export const StaffSection = ({
  questions,
  counts,
  staff,
}: {
  questions: Awaited<ReturnType<typeof questionsOfPart>>
  counts: readonly (Counted & { reference: string })[]
  staff: ReadonlyMap<string, { answers: number; meeting: number }>
}) =>
  staff.size === 0 ? null : (
    <Section title="What staff say" id="staff" quiet="all agencies">
      <table class="table stack">
        <caption class="govuk-visually-hidden">What agencies say and what staff say, question by question</caption>
        <thead>
          <tr>
            <th scope="col">Question to staff</th>
            <th scope="col">Agencies: meet the minimum</th>
            <th scope="col">Staff say: meets the minimum</th>
            <th scope="col" class="num">
              Answers of staff
            </th>
          </tr>
        </thead>
        <tbody>
          {questions
            .filter(({ staffAsks }) => staffAsks !== null)
            .map(({ reference, staffAsks }) => {
              const said = staff.get(reference)
              const own = meetingOf(counts.filter((each) => each.reference === reference))
              return (
                <tr key={reference}>
                  <th scope="row" class="plain">
                    {reference} {staffAsks}
                  </th>
                  <td data-head="Agencies">{own ? `${own.meeting} of the ${own.answered}` : 'None answered'}</td>
                  <td data-head="Staff say">{said ? shareInWords(said.meeting, said.answers) : 'Not told'}</td>
                  <td class="num" data-head="Answers of staff">
                    {said ? said.answers : 'Too few'}
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
      <p class="quiet small">
        An agency’s staff are counted for a question only where {smallest} or more of them answered it, so that no
        figure and no difference between figures points to one of them.
      </p>
    </Section>
  )

/** The questions that are chosen from rather than scored: how many returns gave each answer. */
export const ChosenSection = ({ rows }: { rows: Awaited<ReturnType<typeof chosenInPart>> }) =>
  rows.length === 0 ? null : (
    <Section title="Other answers" id="chosen" quiet="returns that came in, all agencies">
      <table class="table stack">
        <caption class="govuk-visually-hidden">How many returns gave each answer</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col" class="num">
              Returns
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reference, asks, says, count }) => (
            <tr key={`${reference} ${says}`}>
              <th scope="row" class="plain">
                {reference} {asks}
              </th>
              <td>{says}</td>
              <td class="num" data-head="Returns">
                {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
