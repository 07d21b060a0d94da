import { inWords } from '#platform/calendar/day.ts'
import type { Fact, FactSource } from '#platform/facts/fact.ts'
import { countInWords, shareInWords, smallest } from '#platform/facts/small-number.ts'
import { reportSection, roundAddress } from '../round.ts'
import { improvementsTold, roundsToTell, type Told } from './facts-store.ts'

/**
 * What became of what agencies promised to improve, round by round: how many, and how many of them are done, dropped and late. No agency is
 * named, and it is told as to somebody who may not see small numbers, whoever writes it.
 */
export const improvementFacts: FactSource = {
  section: reportSection,
  async gather(db, { period, asAt }) {
    const on = asAt < period.to ? asAt : period.to
    if (on < period.from) return []
    const rounds = new Map((await roundsToTell(db, on, asAt)).map((round) => [round.id, round]))
    if (rounds.size === 0) return []
    return (await improvementsTold(db, [...rounds.keys()], on)).map((told): Fact => {
      const { title } = rounds.get(told.roundId)!
      const at = roundAddress(told.roundId)
      return {
        name: `${at}#improvements`,
        sentence: `In ${title}, ${improvementsInWords(told, `on ${inWords(on)}`)}.`,
        kind: 'count',
        about: { says: title, at },
        when: on,
        status: 'happened',
        figures: figuresOf(told),
        proof: [`${at}#improvements`],
        audience: 'public',
        knownOn: on,
        source: null,
        section: reportSection,
      }
    })
  },
}

/** '18 agencies promised 124 improvements: on 1 June 60 of the 124 were done …', with no number so small that it points to somebody. */
export function improvementsInWords({ agencies, promised, done, dropped, late }: Told, on: string): string {
  const who = `${countInWords(agencies, false)} agencies promised ${countInWords(promised, false)} improvements`
  if (agencies < smallest || promised < smallest) return `${who}, so how they stood ${on} is not told`
  return `${who}: ${on} ${shareInWords(done, promised)} were done, ${shareInWords(dropped, promised)} were dropped with a reason and ${shareInWords(late, promised)} were late`
}

/** The same as figures; what is small is said to be, and not shown. */
function figuresOf({ agencies, promised, done, dropped, late }: Told): Fact['figures'] {
  if (agencies < smallest || promised < smallest)
    return { agencies: countInWords(agencies, false), promised: countInWords(promised, false), done: 'not told' }
  const told = (count: number) =>
    count >= smallest && promised - count >= smallest ? count : shareInWords(count, promised)
  return { agencies, promised, done: told(done), dropped: told(dropped), late: told(late) }
}
