import type { Asked, Fact } from '#platform/facts/fact.ts'
import { addDays } from '#platform/calendar/day.ts'
import { instantAt, londonDay } from '#platform/calendar/working-hours.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { LadderKind } from '../ladders/ladder.ts'
import { disagreementsInWords, type Counted } from './disagreement.ts'
import { disagreementsRaised } from './store.ts'
import { wholeOf } from './whole-disagreement.ts'

/**
 * What the report is told of disagreements: how many of each kind were raised in the period, at which stage they were resolved, and how many
 * kept to the time of every stage, as it stood at the end of the day of knowledge. No agency, nobody's name, and not what it was about. Nothing
 * is said where nobody ever raised one.
 */
export async function disagreementFacts(db: TenantDatabase, { period, asAt }: Asked, section: string): Promise<Fact[]> {
  const raised = await disagreementsRaised(db, period)
  const whole = await wholeOf(db, raised, instantAt(`${addDays(asAt, 1)}T00:00`)!)
  return [...Map.groupBy(whole, ({ kind }) => kind)].map(([kind, of]) => {
    const counted: Counted[] = of.map(({ end, passed }) => {
      const known = end && londonDay(end.endedAt) <= asAt ? end : null
      const until = passed.filter(({ beganAt }) => londonDay(beganAt) <= asAt)
      return {
        kind,
        resolvedAt: known?.how === 'resolved' ? (passed.at(-1)?.stage.number ?? null) : null,
        ended: known !== null,
        inTime: until.every(({ late }) => !late),
      }
    })
    const resolved = counted.filter(({ resolvedAt }) => resolvedAt !== null).length
    return {
      name: `/disagreements#${kind}`,
      sentence: `${disagreementsInWords(counted, kind as LadderKind)}.`,
      kind: 'count',
      about: { says: 'Disagreements', at: '/disagreements' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures: { raised: counted.length, resolved, inTime: counted.filter(({ inTime }) => inTime).length },
      proof: ['/disagreements'],
      audience: 'partnership',
      knownOn: null,
      source: null,
      section,
    }
  })
}
