import { numberIn } from '#platform/evidence/evidence.ts'
import { inWords } from '#platform/calendar/day.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { inForceOn, ladderKinds, standingOfLadder, type LadderKind } from './ladder.ts'
import { StageList } from './stage-list.tsx'
import { allLadders, findLadder, stagesOf, type Ladder } from './store.ts'

const above = [
  { says: 'Meetings', href: '/meetings' },
  { says: 'Disagreements', href: '/disagreements' },
]

/** The ladders of the partnership: the one in force of each kind with its stages, and every version before and after it. */
export const listLadders = page({
  path: '/disagreements/ladders',
  may: 'see meetings',

  async show(visit) {
    const all = await allLadders(visit.db)
    const standing = kinds.map((kind) => ({ kind, ladder: inForceOn(all, kind, visit.today) }))
    const stages = await stagesOf(
      visit.db,
      standing.flatMap(({ ladder }) => (ladder ? [ladder.id] : [])),
    )
    return {
      title: 'Ladders of escalation',
      above: may(visit, 'see disagreements') ? above : above.slice(0, 1),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Ladders of escalation"
            lede="How a disagreement goes up here, stage by stage: who answers, and how long each stage may take."
            deeds={may(visit, 'draw ladders') && <Button href="/disagreements/ladders/draw">Draw a new version</Button>}
          />
          {standing.map(({ kind, ladder }) => (
            <Section
              key={kind}
              title={ladderKinds[kind]}
              id={kind}
              quiet={ladder && `${ladder.name}, in force since ${inWords(ladder.fromOn)}`}
            >
              {ladder ? (
                <StageList
                  stages={stages.filter((stage) => stage.ladderId === ladder.id)}
                  caption={`Stages of ${ladder.name}`}
                />
              ) : (
                <Empty says="No ladder of this kind is in force." />
              )}
            </Section>
          ))}
          <Section title="Every version" id="versions">
            {all.length === 0 ? (
              <Empty says="No ladder has been drawn yet." />
            ) : (
              <ul class="bullets">
                {all.map((ladder) => (
                  <li key={ladder.id}>
                    <a href={`/disagreements/ladders/${ladder.id}`}>
                      {ladder.name}, from {inWords(ladder.fromOn)}
                    </a>{' '}
                    <Status {...standingOfLadder(ladder, all, visit.today)} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    }
  },
})

/** One version of a ladder, whether it is in force or not: disagreements that began under it keep it. */
export const showLadder = page({
  path: '/disagreements/ladders/:ladder',
  may: 'see meetings',
  examples: async (visit: Visit) => (await allLadders(visit.db)).slice(0, 3).map(({ id }) => ({ ladder: String(id) })),

  async show(visit, params) {
    const ladder = await findLadder(visit.db, numberIn(params.ladder))
    const all = await allLadders(visit.db)
    return {
      title: `${ladder.name}, from ${inWords(ladder.fromOn)}`,
      above: [...above.slice(0, 1), { says: 'Ladders of escalation', href: '/disagreements/ladders' }],
      body: (
        <>
          <SummaryList rows={aboutLadder(ladder, all, visit)} />
          <Section title="Stages" id="stages">
            <StageList stages={await stagesOf(visit.db, [ladder.id])} caption={`Stages of ${ladder.name}`} />
          </Section>
          <HistoryList lines={await historyOf(visit.db, `/disagreements/ladders/${ladder.id}`)} />
        </>
      ),
    }
  },
})

const kinds = Object.keys(ladderKinds) as LadderKind[]

const aboutLadder = (ladder: Ladder, all: readonly Ladder[], { today }: Visit) => [
  { key: 'For', value: ladderKinds[ladder.kind as LadderKind] },
  { key: 'Stands', value: <Status {...standingOfLadder(ladder, all, today)} /> },
  { key: 'Drawn by', value: ladder.drawnBy },
  ladder.becauseSays && {
    key: 'Rests on',
    value: ladder.becauseAt ? <a href={ladder.becauseAt}>{ladder.becauseSays}</a> : ladder.becauseSays,
  },
  { key: 'Offices are open', value: `${ladder.opens} to ${ladder.closes}, for limits in working hours` },
]
