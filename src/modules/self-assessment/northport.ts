import { addDays, addMonths, inWords, type Day } from '#platform/calendar/day.ts'
import { standingAs } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addReturnChanges, askAgencies, returnsByAgency } from './return-store.ts'
import { answerNorthport } from './northport-answered.ts'
import { surveyNorthport } from './northport-surveys.ts'
import { step, stepsOf, type Shares } from './northport-returns.ts'
import { toolBeingBuilt } from './northport-tool-being-built.ts'
import { tellNorthportTool } from './northport-tool-versions.ts'
import { tellNorthportChallenged } from './moderation/northport-challenged.ts'
import { roundAddress, type NewRound, type NewRoundChange } from './round.ts'
import { inviteNorthportLeads } from './inviting/northport-invited.ts'
import { keepRoster } from './roster/roster-store.ts'
import { addRound, addRoundChange } from './store.ts'
import { tellNorthportToolSpreadsheet } from './tools/spreadsheets/told-tool-spreadsheet.ts'
import { tellNorthportImprovements } from './improvements/northport-improvements.ts'
import { tellNorthportThemes } from './themes/northport-themes.ts'

/**
 * A tool, a section 11 round and a schools' round that are finished, and a section 11 round that is running, with what was answered.
 * Nobody in it exists.
 */
export const northport: Story = async (telling) => {
  const { today, find, keep } = telling
  const tool = await tellNorthportTool(telling)
  const agencies = Array.from({ length: 24 }, (_, place) => find(`agency/${place + 1}`))
  const schools = Array.from({ length: 60 }, (_, place) => find(`school/${place + 1}`))

  const lastYear = addMonths(today, -11)
  keep(
    'round/section-11',
    await finished(
      telling,
      {
        title: `Section 11 self-assessment ${yearOf(lastYear)}`,
        kind: 'section 11',
        framework,
        versionId: tool.lastYear,
      },
      agencies,
      lastYear,
      { within: 3, late: 2, nil: 1, exempt: 2, never: 0 },
    ),
  )
  const spring = addMonths(today, -8)
  keep(
    'round/schools',
    await finished(
      telling,
      {
        title: `Schools’ safeguarding self-assessment ${yearOf(spring)}`,
        kind: 'schools',
        framework,
        versionId: tool.lastYear,
      },
      schools,
      spring,
      { within: 6, late: 4, nil: 2, exempt: 3, never: 2 },
    ),
  )
  const roundId = keep('round/running', await running(telling, tool.thisYear, agencies))
  await keepRoster(telling.visit.db, {
    roundId,
    fileName: 'more-to-ask.xlsx',
    lines: [
      { row: 2, name: 'Coast Music Hub', kind: 'other', phase: '', contact: 'lead@music.example', because: '' },
      { row: 3, name: 'Harbour Leisure', kind: 'other', phase: '', contact: '', because: '' },
    ],
    broughtBy: 'Partnership manager',
    broughtOn: addDays(today, -1),
  })
  await answerNorthport(telling, tool)
  await toolBeingBuilt(telling)
  await surveyNorthport(telling, tool)
  await tellNorthportToolSpreadsheet(telling)
  await tellNorthportThemes(telling)
  await tellNorthportChallenged(telling)
  await inviteNorthportLeads(telling)
  await tellNorthportImprovements(telling)
}

type Told = Omit<NewRoundChange, 'roundId' | 'knownOn'>

const yearOf = (day: Day) => day.slice(0, 4)
const framework = 'The standards of Working Together to Safeguard Children, 2023'

async function finished(
  telling: Telling,
  round: NewRound,
  asked: number[],
  launchedOn: Day,
  shares: Shares,
): Promise<number> {
  const { visit } = telling
  const due = addMonths(launchedOn, 2)
  const roundId = await open(telling, round, [
    happened('launched', `${round.title} was launched`, launchedOn),
    happened('return date', 'Returns fell due', due),
    happened('returned', 'The last of the returns that were waited for came in', addDays(due, 40), {
      count: asked.length - shares.never,
    }),
  ])
  const analysis = await tell(telling, roundId, happened('analysis', 'The returns were analysed', addDays(due, 60)))
  if (round.kind === 'section 11') {
    await tell(
      telling,
      roundId,
      happened('presented', 'The analysis was put before the board', addDays(due, 75), {
        waitsOn: analysis,
        byGroupId: telling.find('group/board'),
      }),
    )
    await tell(
      telling,
      roundId,
      happened(
        'themes',
        'Supervision and listening to children were chosen as the themes for improvement',
        addDays(due, 75),
        { count: 2, waitsOn: analysis },
      ),
    )
    await tell(telling, roundId, happened('closed', 'The round was closed', addDays(due, 90)))
  } else {
    const workshop = await tell(
      telling,
      roundId,
      planned('presented', 'A workshop for schools on the analysis is to be held', addDays(due, 70), {
        waitsOn: analysis,
      }),
    )
    await tell(
      telling,
      roundId,
      withdrawn(
        'presented',
        'The workshop for schools gave way to a written summary and was called off',
        addDays(due, 68),
        { settles: workshop },
      ),
    )
    await tell(
      telling,
      roundId,
      planned('themes', 'Themes for improvement are to be chosen with the schools', addDays(telling.today, -9), {
        waitsOn: analysis,
        byGroupId: telling.find('group/1'),
      }),
    )
  }
  await askAgencies(visit.db, roundId, asked, launchedOn)
  await addReturnChanges(visit.db, await stepsOf(telling, roundId, asked, due, shares))
  await record(visit, `${asked.length} asked, and what came of each return entered`, roundAddress(roundId), {
    asked: asked.length,
  })
  return roundId
}

async function running(telling: Telling, versionId: number, asked: number[]): Promise<number> {
  const { visit, today, chance } = telling
  const [launchedOn, first, due] = [addDays(today, -48), addDays(today, -4), addDays(today, 17)]
  const title = `Section 11 self-assessment ${Number(yearOf(addMonths(today, -11))) + 1}`
  const roundId = await open(telling, { title, kind: 'section 11', framework, versionId }, [
    happened('launched', `${title} was launched`, launchedOn),
  ])
  const moved = await tell(telling, roundId, planned('return date', 'Returns are due', first))
  await tell(
    telling,
    roundId,
    planned('return date', 'Three weeks later than first said, returns are due', due, { settles: moved }),
  )
  const analysis = await tell(
    telling,
    roundId,
    planned('analysis', 'The returns are to be analysed', addDays(due, 30), { byGroupId: telling.find('group/1') }),
  )
  await tell(
    telling,
    roundId,
    planned('presented', 'The analysis is to be put before the board', addMonths(due, 3).slice(0, 7), {
      waitsOn: analysis,
      byGroupId: telling.find('group/board'),
    }),
  )

  await askAgencies(visit.db, roundId, asked, launchedOn)
  const returns = await returnsByAgency(visit.db, roundId)
  // The first agency has an account in the sample, and is at work on its return.
  const ids = [...asked.slice(1), asked[0]!].map((agency) => returns.get(agency)!)
  const until = addDays(due, 14)
  await addReturnChanges(visit.db, [
    ...ids
      .slice(0, 9)
      .map((id) =>
        step(id, addDays(today, -1 - Math.floor(chance() * 30)), 'returned', 'The self-assessment was returned'),
      ),
    ...ids.slice(9, 11).map((id) =>
      step(id, addDays(today, -3), 'extension', `Longer time was given until ${inWords(until)}`, {
        untilOn: until,
        reason: 'Two teams are being joined',
      }),
    ),
    step(ids[12]!, addDays(today, -2), 'extension asked', `Longer time was asked for, until ${inWords(until)}`, {
      untilOn: until,
      reason: 'The one who leads on it is away until next week',
      byName: 'The safeguarding lead',
    }),
    step(ids[13]!, addDays(today, -9), 'extension asked', `Longer time was asked for, until ${inWords(until)}`, {
      untilOn: until,
      reason: 'A busy month',
      byName: 'The safeguarding lead',
    }),
    step(ids[13]!, addDays(today, -8), 'extension refused', 'Longer time was refused', {
      reason: 'The date was moved by three weeks for everybody already',
      byName: 'Partnership manager',
    }),
    step(ids[11]!, addDays(today, -20), 'exempt', 'Exempted', { reason: 'The contract ends before the return date' }),
  ])
  await record(visit, `${asked.length} asked, and the first returns entered`, roundAddress(roundId), {
    asked: asked.length,
  })
  return roundId
}

const [happened, planned, withdrawn] = [standingAs('happened'), standingAs('planned'), standingAs('withdrawn')]

async function open(telling: Telling, round: NewRound, changes: Told[]): Promise<number> {
  const roundId = await addRound(telling.visit.db, round)
  for (const change of changes) await tell(telling, roundId, change)
  await record(telling.visit, 'round of self-assessment opened', roundAddress(roundId), round)
  return roundId
}

const tell = ({ visit }: Telling, roundId: number, change: Told) =>
  addRoundChange(visit.db, { roundId, knownOn: knownOnOf(change, visit.today), ...change })

/** What has happened was known that day; a plan was known from the start of its round. */
const knownOnOf = ({ happenedOn, status }: Told, today: Day): Day | null =>
  status === 'happened' && happenedOn < today ? (happenedOn as Day) : null
