import { addDays, type Day } from '#platform/calendar/day.ts'
import type { Source, Wording } from './duty.ts'

/**
 * The relaxation of March 2020: reviews and their publication were to be done as soon as reasonably practicable, while
 * notifying within five working days stayed. Its last day was found in no source: the one below is the last day known to
 * have been inside it, and is here to be put right.
 */
export const pandemicRelaxation: { from: Day; lastDay: Day; source: Source } = {
  from: '2020-03-30',
  lastDay: '2021-03-31',
  source: {
    title: 'Practice reviews during the pandemic',
    cite: 'as told by a partnership in March 2020',
    url: 'https://www.traffordsafeguardingpartnership.org.uk/About-us/News/2020/Child-Safeguarding-Practice-Reviews-update.aspx',
    binding: 'expectation',
    verified: false,
    note: 'The relaxation was read on this page, its exact first day and its end were not. Change them when they are found.',
  },
}

/** A wording with the relaxation inserted: relaxed from its first day, and as before again on the day after its last. */
export const relaxedFor = <E extends string>(wording: Wording<E>, says: string): Wording<E>[] => [
  wording,
  {
    ...wording,
    from: pandemicRelaxation.from,
    says,
    within: 'when reasonably practicable',
    source: pandemicRelaxation.source,
  },
  {
    ...wording,
    from: addDays(pandemicRelaxation.lastDay, 1),
    source: {
      ...wording.source,
      verified: false,
      note: 'In force again after the relaxation of 2020; the day it came back has not been found.',
    },
  },
]
