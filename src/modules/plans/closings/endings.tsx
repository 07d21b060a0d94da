import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { upper } from '../action.ts'
import type { Ending } from './store.ts'

/** Each time an action was said to have ended, the first time first: what was said, what proves it, and who checked. */
export const Endings = ({ endings, awaitsCheck }: { endings: Ending[]; awaitsCheck: boolean }) => (
  <>
    {endings.map((ending) => (
      <Section title={titleOf(ending, awaitsCheck)} quiet={whenInWords(ending.closedOn)}>
        <Said ending={ending} />
        {ending.verdict !== null ? (
          <p class={ending.verdict === 'checked' ? 'quiet' : undefined}>
            {upper(ending.verdict)} by {ending.checkedByName}
            {ending.sameAgency && ', of the same organisation'}, {inWords(ending.checkedOn!)}
            {ending.checkSays && `: ${ending.checkSays}`}
          </p>
        ) : (
          ending.checkNeeded && awaitsCheck && <p class="quiet">It counts as done once somebody else has checked it.</p>
        )}
        {ending.reopenedOn && (
          <p>
            Opened again on {inWords(ending.reopenedOn)} by {ending.reopenedBy}: {ending.reopenedWhy}
          </p>
        )}
        {ending.checkedBy && <p class="quiet">Checked by {ending.checkedBy}</p>}
      </Section>
    ))}
  </>
)

/** What was said when an action was said to be done, for whoever is to check it. */
export const SaidDone = ({ ending }: { ending: Ending }) => (
  <Section title="Said to be done" quiet={whenInWords(ending.closedOn)}>
    <Said ending={ending} />
  </Section>
)

function titleOf({ kind, checkNeeded, verdict, reopenedOn }: Ending, awaitsCheck: boolean): string {
  if (reopenedOn !== null) return kind === 'withdrawn' ? 'Withdrawn, and opened again' : 'Done, and opened again'
  if (kind === 'withdrawn') return 'Withdrawn'
  if (verdict === 'sent back') return 'Said to be done, and sent back'
  if (!checkNeeded || verdict !== null) return 'Done'
  return awaitsCheck ? 'Said to be done, waits for a check' : 'Said to be done, never checked'
}

const Said = ({ ending }: { ending: Ending }) => (
  <>
    {ending.kind === 'done' ? (
      <p>The difference it made: {ending.difference ?? 'not recorded'}</p>
    ) : (
      <p>Why: {ending.why ?? 'not recorded'}</p>
    )}
    {ending.evidence && (
      <p>
        What proves it:{' '}
        {ending.evidence === 'file' ? (
          <a href={`/actions/${ending.actionId}#evidence`}>the files added to it</a>
        ) : ending.evidence === 'address' ? (
          <a href={ending.evidenceAt!}>{ending.evidenceSays ?? ending.evidenceAt}</a>
        ) : (
          `nothing is needed: ${ending.evidenceSays}`
        )}
      </p>
    )}
    {ending.proposedBy && (
      <p class="quiet">
        Said by {ending.proposedBy}
        {ending.proposedOn && `, ${inWords(ending.proposedOn)}`}
      </p>
    )}
  </>
)
