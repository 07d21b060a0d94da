import { whenInWords } from '#platform/calendar/when.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { isClosed, launchOf, openPlanOf, returnDateOf, stageNow, type Round, type RoundChange } from './round.ts'

/** How a round goes: what it asks, when it was launched, when returns are due, what was promised and whether it is closed. */
export const HowItGoes = ({
  round,
  changes,
  asks,
}: {
  round: Round
  changes: readonly RoundChange[]
  asks: { says: string; at: string } | null
}) => {
  const due = returnDateOf(changes)
  const rows = [
    { key: 'Has reached', value: stageNow(changes) },
    ...(asks ? [{ key: 'Tool', value: <a href={asks.at}>{asks.says}</a> }] : []),
    { key: 'Answered against', value: round.framework ?? 'Not recorded' },
    { key: 'Launched', value: stepWords(launchOf(changes)) },
    { key: 'Returns due', value: due === null ? 'No date was set' : whenInWords(due) },
    ...(round.feedbackDays === null
      ? []
      : [{ key: 'Feedback', value: `Within ${round.feedbackDays} working days of a return` }]),
    ...(round.living ? [{ key: 'Living record', value: 'Returns stay open until the close' }] : []),
    ...(round.reopens ? [{ key: 'After the close', value: 'A return may be opened again' }] : []),
    {
      key: 'Closed',
      value: stepWords(
        (isClosed(changes) && changes.findLast(({ kind, status }) => kind === 'closed' && status === 'happened')) ||
          openPlanOf(changes, 'closed'),
      ),
    },
  ]
  return (
    <Section title="How it goes" id="how-it-goes">
      <SummaryList rows={rows.map(({ key, value }) => ({ key: { content: key }, value: { content: value } }))} />
    </Section>
  )
}

const stepWords = (step: RoundChange | null) =>
  step === null ? 'Not yet' : `${step.status === 'planned' ? 'Planned: ' : ''}${whenInWords(step.happenedOn)}`
