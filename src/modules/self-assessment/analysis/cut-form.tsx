import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import type { Visit } from '#platform/visit.ts'
import type { Cut } from './analysis.ts'
import type { cutsOf, PartOfRound } from './analysis-store.ts'

/** What an analysis can be cut by: the headings, phases and audiences of those asked. */
export type Cuts = Awaited<ReturnType<typeof cutsOf>>

/** The cut that an address asks for; whatever is no cut of this round is left out. */
export function cutAsked({ query }: Pick<Visit, 'query'>, cuts: Cuts): Cut {
  const [heading, phase, audience] = [query.get('heading'), query.get('phase'), query.get('audience')]
  return {
    heading: cuts.find((cut) => cut.heading === heading)?.heading ?? null,
    phase: cuts.find((cut) => cut.phase !== null && cut.phase === phase)?.phase ?? null,
    audienceId: cuts.find((cut) => String(cut.audienceId) === audience)?.audienceId ?? null,
    moderated: query.get('scores') === 'moderated',
  }
}

/** Does a cut leave anybody out? */
export const isNarrowed = ({ heading, phase, audienceId }: Omit<Cut, 'moderated'>): boolean =>
  heading !== null || phase !== null || audienceId !== null

/** What a cut shows, in words: 'Schools and colleges, Primary, as moderated'. */
export const cutInWords = (cuts: Cuts, { heading, phase, audienceId, moderated }: Cut): string =>
  [
    heading ?? 'All kinds of agency',
    phase,
    audienceId === null ? null : nameOfAudience(cuts.find((each) => each.audienceId === audienceId)!),
    moderated ? 'as moderated' : null,
  ]
    .filter((words) => words !== null)
    .join(', ')

/** The part of the version that an address asks for alone; null for all of them. */
export const partAsked = ({ query }: Pick<Visit, 'query'>, parts: readonly PartOfRound[]): PartOfRound | null =>
  parts.find(({ id }) => String(id) === query.get('part')) ?? null

/** A cut as it stands in an address, after a question mark. */
export const cutInAddress = (cut: Cut, more: Record<string, string | number | undefined> = {}): string =>
  new URLSearchParams(
    Object.entries({
      heading: cut.heading ?? undefined,
      phase: cut.phase ?? undefined,
      audience: cut.audienceId ?? undefined,
      scores: cut.moderated ? 'moderated' : undefined,
      ...more,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()

/** The form that cuts an analysis: by heading, phase, audience, standard, and by whose scores. Nothing is asked that this round has only one of. */
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
  const phases = [...new Set(cuts.map(({ phase }) => phase).filter((phase) => phase !== null))]
  const audiences = [...new Map(cuts.map((each) => [each.audienceId, nameOfAudience(each)]))]
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
      {phases.length > 1 && (
        <Select
          id="phase"
          name="phase"
          label={{ content: 'Phase of school' }}
          value={cut.phase ?? ''}
          items={[all, ...phases.map((phase) => ({ value: phase, content: phase }))]}
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

const nameOfAudience = ({ audience }: Pick<Cuts[number], 'audience'>): string => audience ?? 'Nobody in particular'
