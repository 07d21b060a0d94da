import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Row } from '#platform/database/database.ts'
import { hadComeBy, inTime } from '#platform/facts/change.ts'
import type { Standing } from '#platform/ui/marks.tsx'

export type AgencyChoice = Row<'partnership.agencyChoice'>

/** What the partners may do with a relevant agency, in the words people choose from. */
export const choiceKinds = {
  chosen: 'They chose it as a relevant agency',
  'no longer chosen': 'They chose it no longer',
} as const

/** Whether a relevant agency is named in the arrangements at the end of a day, told from what the partners did. One of which nothing is recorded was chosen on a day nobody wrote down. */
export function standsChosen(
  choices: readonly Pick<AgencyChoice, 'id' | 'kind' | 'happenedOn'>[],
  day: Day,
): { is: Standing; says: string } {
  const last = choices
    .filter((choice) => hadComeBy(choice.happenedOn, day))
    .toSorted(inTime)
    .at(-1)
  const ahead = choices.toSorted(inTime).find((choice) => !hadComeBy(choice.happenedOn, day))
  if (last?.kind === 'no longer chosen') return { is: 'ended', says: `No longer chosen, ${words(last.happenedOn)}` }
  if (last) return { is: 'in place', says: `Chosen, ${words(last.happenedOn)}` }
  if (ahead?.kind === 'chosen') return { is: 'next', says: `To be one ${words(ahead.happenedOn)}` }
  return { is: 'in place', says: 'Chosen; since when is not recorded' }
}

const words = (when: string): string =>
  when === '?'
    ? 'on a day that is not stated'
    : /^(from|by) /.test(whenInWords(when))
      ? whenInWords(when)
      : `from ${whenInWords(when)}`
