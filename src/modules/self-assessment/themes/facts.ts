import type { TenantDatabase } from '#platform/database/database.ts'
import { inWords } from '#platform/calendar/day.ts'
import type { Asked, Fact, FactSource } from '#platform/facts/fact.ts'
import { countInWords, shareInWords, smallest } from '#platform/facts/small-number.ts'
import { reportSection, roundAddress } from '../round.ts'
import { actionsRaisedBecause, roundsAnalysedIn, themesDecidedIn } from './facts-store.ts'
import { standardsTold } from './theme-store.ts'
import { themeAddress, themesAddress } from './theme.ts'

/**
 * What an analysis tells the report: standard by standard how many meet the minimum, and which themes were chosen and left out, by whom and with
 * what done about them. It is told as to somebody who may not see small numbers, whoever writes it.
 */
export const themeFacts: FactSource = {
  section: reportSection,
  gather: async (db, asked) => [...(await standards(db, asked)), ...(await themes(db, asked))],
}

async function standards(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  const rounds = new Map((await roundsAnalysedIn(db, asked)).map((round) => [round.id, round]))
  if (rounds.size === 0) return []
  return (await standardsTold(db, [...rounds.keys()], asked.asAt)).map(
    ({ roundId, partId, reference, title, answered, meeting }) => {
      const round = rounds.get(roundId)!
      const isTold = answered >= smallest && meeting >= smallest && answered - meeting >= smallest
      return {
        name: `${roundAddress(roundId)}#part-${partId}`,
        sentence:
          answered < smallest
            ? `In ${round.title}, ${countInWords(answered, false)} agencies answered standard ${reference}, ${title}, so how many meet the minimum is not told.`
            : `In ${round.title}, ${shareInWords(meeting, answered)} agencies that answered standard ${reference}, ${title}, meet the minimum in every question of it that they answered.`,
        kind: 'count',
        about: { says: round.title, at: roundAddress(roundId) },
        when: round.analysedOn,
        status: 'happened',
        figures: isTold
          ? { answered, meeting }
          : {
              answered: countInWords(answered, false),
              meeting: answered < smallest ? 'not told' : shareInWords(meeting, answered),
            },
        proof: [`${themesAddress(roundId)}#standards`],
        audience: 'public',
        knownOn: round.knownOn,
        source: null,
        section: reportSection,
      }
    },
  )
}

async function themes(db: TenantDatabase, asked: Asked): Promise<Fact[]> {
  const decided = await themesDecidedIn(db, asked)
  const actions = await actionsRaisedBecause(
    db,
    decided.map(({ themeId }) => themeAddress(themeId)),
    asked.asAt,
  )
  return decided.map((step): Fact => {
    const at = themeAddress(step.themeId)
    const chosen = step.choice === 'chosen'
    const { raised, done } = actions.get(at) ?? { raised: 0, done: 0 }
    const by = step.group ? ` by ${withThe(step.group)}` : ''
    return {
      name: `${at}#choice-${step.id}`,
      sentence: `“${step.title}”, found in ${step.round}, was ${chosen ? 'chosen as a theme for improvement' : 'considered as a theme for improvement and not chosen'}${by} on ${inWords(step.happenedOn)}${chosen ? actionsInWords(raised, done) : ''}.`,
      kind: 'decision',
      about: { says: step.title, at },
      when: step.happenedOn,
      status: 'happened',
      figures: chosen ? { actions: raised, done } : ({} as Fact['figures']),
      proof: [at],
      audience: chosen ? 'public' : 'partnership',
      knownOn: step.happenedOn,
      source: null,
      section: reportSection,
      ...(step.group && { checks: { by: { says: step.group, at: `/groups/${step.byGroupId}` } } }),
    }
  })
}

const actionsInWords = (raised: number, done: number): string =>
  raised === 0
    ? '; no action has been raised because of it'
    : `; ${raised === 1 ? '1 action was' : `${raised} actions were`} raised because of it, ${done === 0 ? 'none' : done} of them done`

const withThe = (group: string) => (/^the /i.test(group) ? group : `the ${group}`)
