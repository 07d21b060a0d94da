import { inPounds } from '#platform/amounts/amount.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { YearRecorded } from './budget.ts'
import { Lines } from './corrections/lines.tsx'

/** What came of the contributions of a year, receipt by receipt, with what was put right. Nothing where nothing came. */
export const Receipts = ({ recorded, mayCorrect }: { recorded: YearRecorded; mayCorrect: boolean }) => {
  const received = recorded.changes.filter(({ kind }) => kind === 'received')
  if (received.length === 0) return null
  const givenBy = new Map(
    recorded.contributions.map(({ id, agency, givenBy: other, says }) => [id, `${agency ?? other}, ${says}`]),
  )
  return (
    <details class="figures">
      <summary>Each time something was received</summary>
      <Lines
        counting={received.map((each) => ({ ...each, says: givenBy.get(each.contributionId)! }))}
        putRight={recorded.putRight.changes.map(({ line, by }) => ({
          line: { ...line, says: givenBy.get(line.contributionId)! },
          by: { ...by, says: givenBy.get(by.contributionId)! },
        }))}
        at={mayCorrect ? '/money/received' : null}
        says={(each) => (
          <>
            {[
              each.pence !== null || !each.hours ? inPounds(each.pence) : null,
              each.hours ? `${each.hours} hours` : null,
            ]
              .filter(Boolean)
              .join(', ')}
            , {each.says} <span class="quiet">{whenInWords(each.happenedOn)}</span>
          </>
        )}
      />
    </details>
  )
}
