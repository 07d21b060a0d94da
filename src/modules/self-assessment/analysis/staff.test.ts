import { expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { world } from '../../../../test/world.ts'
import { addSheets, addSurveys } from '../survey/survey-store.ts'
import { addDays } from '#platform/calendar/day.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { askedAndAnswered, type Answering } from './analysis.examples.ts'
import { staffSay } from './change-store.ts'
import { smallTool } from '../tools/tool.examples.ts'

const agencies = ['Library', 'Museum', 'Theatre'].map((agency, place): Answering => ({
  agency,
  step: place === 2 ? null : 'returned',
  answers: { '0.1': 'Green' },
}))

/** A round in which so many of the staff of each agency chose red. */
async function answeredBy(sheets: readonly number[], closed = -1) {
  const site = await world()
  const told = await site.inside(async (visit) => {
    const round = await askedAndAnswered(visit, agencies)
    const question = round.version.parts[0]!.questions.find(({ staffAsks }) => staffAsks !== null)!
    const surveys = await addSurveys(
      visit.db,
      round.agencies.map((agencyId) => ({ id: round.returns.get(agencyId)!, agencyId })),
      { opensOn: addDays(visit.today, -9), closesOn: addDays(visit.today, closed) },
    )
    await addSheets(
      visit.db,
      surveys.flatMap((survey) =>
        Array.from({ length: sheets[round.agencies.indexOf(survey.forAgencyId)]! }, () => ({
          survey,
          sheet: randomUUID(),
          givenOn: visit.today,
          answers: [{ questionId: question.id, pointId: question.scale!.points[0]!.id }],
        })),
      ),
    )
    return round
  })
  const page = `/self-assessment/rounds/${told.roundId}/analysis/parts/${told.version.parts[0]!.id}`
  return { site, page, say: await site.inside(({ db, today }) => staffSay(db, told.roundId, today, smallest)) }
}

test.each([
  {
    says: 'enough in one agency, too few in another',
    sheets: [smallest, smallest - 1, 0],
    answers: smallest,
  },
  { says: 'enough in both', sheets: [smallest, smallest + 1, 0], answers: 2 * smallest + 1 },
  { says: 'too few in each, though enough together', sheets: [smallest - 1, smallest - 1, 0], answers: null },
  { says: 'enough in an agency whose return is a draft', sheets: [0, 0, smallest], answers: null },
])('staff are counted agency by agency: $says', async ({ sheets, answers }) => {
  const { say } = await answeredBy(sheets)
  expect([...say].map(([reference, said]) => [reference, said])).toEqual(
    answers === null ? [] : [['0.1', { answers, meeting: 0 }]],
  )
})

test('while a survey is open nothing of it is counted', async () => {
  const { say } = await answeredBy([smallest, smallest, 0], 0)
  expect([...say]).toEqual([])
})

test('what staff say stands beside what agencies say; with too few in every agency nothing of it is shown', async () => {
  const { site, page } = await answeredBy([smallest + 1, smallest - 1, 0])
  const { text } = await site.get(page)
  expect(text).toMatch(/id="staff"[^]*Everybody is treated alike where I work[^]*2 of the 2[^]*fewer than 6 of the 7/)
  const none = await answeredBy([smallest - 1, smallest - 1, 0])
  const quiet = await none.site.get(none.page)
  expect(quiet.status).toBe(200)
  expect(quiet.text).not.toContain('What staff say')
  expect([...site.faults, ...none.site.faults]).toEqual([])
})

test('a question that too few of an agency answered is said to have too few, beside one that enough did', async () => {
  const site = await world()
  const { page } = await site.inside(async (visit) => {
    const { db, today } = visit
    const first = await askedAndAnswered(visit, agencies, { content: withTwo() })
    const asked = first.version.parts[0]!.questions.filter(({ staffAsks }) => staffAsks !== null)
    const [survey] = await addSurveys(
      db,
      [{ id: first.returns.get(first.agencies[0]!)!, agencyId: first.agencies[0]! }],
      {
        opensOn: addDays(today, -9),
        closesOn: addDays(today, -1),
      },
    )
    await addSheets(
      db,
      Array.from({ length: smallest }, (_, sheet) => ({
        survey: survey!,
        sheet: randomUUID(),
        givenOn: today,
        answers: asked
          .slice(0, sheet === 0 ? 1 : 2)
          .map(({ id, scale }) => ({ questionId: id, pointId: scale!.points[2]!.id })),
      })),
    )
    return { page: `/self-assessment/rounds/${first.roundId}/analysis/parts/${first.version.parts[0]!.id}` }
  })
  const { text } = await site.get(page)
  const staff = text.slice(text.indexOf('id="staff"'), text.indexOf('An agency’s staff are counted'))
  expect(staff).toMatch(/0\.1 Everybody[^]*?all but fewer than 6 of the 6[^]*?>6</)
  expect(staff).toMatch(/0\.3 Here too[^]*?Not told[^]*?Too few/)
})

/** The small tool with one more question that staff are asked. */
function withTwo(): typeof smallTool {
  const [fairness, ...rest] = smallTool.parts
  const asked = fairness!.questions[0]!
  return {
    ...smallTool,
    parts: [
      { ...fairness!, questions: [...fairness!.questions, { ...asked, reference: '0.3', staffAsks: 'Here too' }] },
      ...rest,
    ],
  }
}
