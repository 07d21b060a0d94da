import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import type { Visit } from '#platform/visit.ts'
import type { Cut } from './analysis.ts'
import type { cutsOf, PartOfRound } from './analysis-store.ts'

/** What an analysis can be cut by: the headings and the audiences of those asked. */
export type Cuts = Awaited<ReturnType<typeof cutsOf>>

/** The cut that an address asks for; whatever is no cut of this round is left out. */
export function cutAsked({ query }: Pick<Visit, 'query'>, cuts: Cuts): Cut {
  const [heading, audience] = [query.get('heading'), query.get('audience')]
  return {
    heading: cuts.find((cut) => cut.heading === heading)?.heading ?? null,
    audienceId: cuts.find((cut) => String(cut.audienceId) === audience)?.audienceId ?? null,
    moderated: query.get('scores') === 'moderated',
  }
}

/** How many were asked in a cut. */
export const askedIn = (cuts: Cuts, { heading, audienceId }: Pick<Cut, 'heading' | 'audienceId'>): number =>
  cuts
    .filter(
      (each) =>
        (heading === null || each.heading === heading) && (audienceId === null || each.audienceId === audienceId),
    )
    .reduce((sum, { asked }) => sum + asked, 0)

/** The part of the version that an address asks for alone; null for all of them. */
export const partAsked = ({ query }: Pick<Visit, 'query'>, parts: readonly PartOfRound[]): PartOfRound | null =>
  parts.find(({ id }) => String(id) === query.get('part')) ?? null

/** A cut as it stands in an address, after a question mark. */
export const cutInAddress = (cut: Cut, more: Record<string, string | number | undefined> = {}): string =>
  new URLSearchParams(
    Object.entries({
      heading: cut.heading ?? undefined,
      audience: cut.audienceId ?? undefined,
      scores: cut.moderated ? 'moderated' : undefined,
      ...more,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()

/** The form that cuts an analysis: by heading, audience, standard, and by whose scores. Nothing is asked that this round has only one of. */
export const CutForm = ({
  at,
  cuts,
  cut,
  parts = [],
  part = null,
}: {
  at: string
  cuts: Cuts
  cut: Cut
  parts?: readonly PartOfRound[]
  part?: PartOfRound | null
}) => {
  const headings = [...new Set(cuts.map(({ heading }) => heading))]
  const audiences = [...new Map(cuts.map((each) => [each.audienceId, each.audience ?? 'Nobody in particular']))]
  const all = { value: '', content: 'All of them' }
  return (
    <form method="get" action={at} class="cut">
      {headings.length > 1 && (
        <Select
          id="heading"
          name="heading"
          label={{ content: 'Kind of agency' }}
          value={cut.heading ?? ''}
          items={[all, ...headings.map((heading) => ({ value: heading, content: heading }))]}
        />
      )}
      {audiences.length > 1 && (
        <Select
          id="audience"
          name="audience"
          label={{ content: 'Audience' }}
          value={cut.audienceId ?? ''}
          items={[all, ...audiences.map(([id, says]) => ({ value: id, content: says }))]}
        />
      )}
      {parts.length > 1 && (
        <Select
          id="part"
          name="part"
          label={{ content: 'Standard' }}
          value={part?.id ?? ''}
          items={[all, ...parts.map(({ id, reference, title }) => ({ value: id, content: `${reference} ${title}` }))]}
        />
      )}
      <Select
        id="scores"
        name="scores"
        label={{ content: 'Scores' }}
        value={cut.moderated ? 'moderated' : ''}
        items={[
          { value: '', content: 'As agencies see themselves' },
          { value: 'moderated', content: 'As moderated, where they were' },
        ]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  )
}
