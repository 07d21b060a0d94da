import { addDays, type Day } from '#platform/calendar/day.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import { beginTelling, type Telling } from '#platform/story.ts'
import type { Visit } from '#platform/visit.ts'
import { answersFrom, levelsLastYear, levelsThisYear, type Levels, type ToAnswer } from './northport-answers.ts'
import type { NorthportTool } from './northport-tool-versions.ts'
import { returnsToChoose } from './return-store.ts'
import { evidenceAddress, type NewAnswer } from './returns/answer.ts'
import { putAnswers } from './returns/answer-store.ts'
import { addGiving } from './returns/giving/giving-store.ts'
import { findRound } from './store.ts'
import { wholeVersion } from './tools/tool-store.ts'
import type { WholeVersion } from './tools/tool.ts'

/**
 * Answers every return of Northport that came in, and in the running round some that have not come in yet, the first agency's among
 * them. Answers have a chance of their own, so that no later chapter is told otherwise for them.
 */
export async function answerNorthport({ visit, today, find }: Telling, tool: NorthportTool): Promise<void> {
  const { db } = visit
  const lastYear = await wholeVersion(db, tool.lastYear)
  const thisYear = await wholeVersion(db, tool.thisYear)
  const answers = answersFrom(beginTelling(visit, 11).chance)
  const schools = lastYear.audiences.find(({ name }) => name === 'Schools')!.id
  const begun = new Map(Object.entries(begunBy).map(([key, questions]) => [find(key), questions]))
  const answer = async (key: string, version: typeof lastYear, audienceId: number | null, levels: Levels) => {
    const { id, title } = await findRound(db, find(key))
    const returns = await returnsToChoose(db, id, today, null)
    const cameIn = returns.flatMap((own): ToAnswer[] =>
      own.kind === 'returned' ? [{ ...own, by: own.happenedOn as Day, questions: Infinity }] : [],
    )
    const atWork = returns.flatMap((own): ToAnswer[] => {
      const questions = key === 'round/running' && own.kind === null ? begun.get(own.agencyId) : undefined
      return questions ? [{ ...own, by: addDays(today, -1), questions }] : []
    })
    const given = answers({ title, version, audienceId, levels }, [...cameIn, ...atWork])
    await putAnswers(db, given)
    if (key === 'round/running') await withDocuments(visit, given, find('agency/1'))
    if (key === 'round/section-11') await givenOn(visit, given, version, find('agency/1'))
  }
  await answer('round/section-11', lastYear, null, levelsLastYear)
  await answer('round/schools', lastYear, schools, levelsLastYear)
  await answer('round/running', thisYear, null, levelsThisYear)
}

/** Two documents, made up for this sample, beside the first answers of an agency that say what shows them. */
async function withDocuments(visit: Visit, given: readonly NewAnswer[], agency: number): Promise<void> {
  const shown = given.filter(({ forAgencyId, evidence }) => forAgencyId === agency && evidence)
  for (const [place, { roundReturnId, questionId }] of shown.slice(0, 2).entries()) {
    const name = ['Supervision in the last quarter.txt', 'Who leads on safeguarding.txt'][place]!
    const bytes = new TextEncoder().encode(`${name}: a note, made up for this sample.\n`)
    const file = { name, mediaType: 'text/plain', bytes }
    await addEvidence(visit, evidenceAddress(roundReturnId, questionId), 'read a whole return', file, { agency })
  }
}

/** An agency that works in a neighbouring area, made up for this sample, gave it what it answered here to the first two standards. */
async function givenOn(
  { db, today }: Visit,
  given: readonly NewAnswer[],
  { parts }: WholeVersion,
  agency: number,
): Promise<void> {
  const chosen = parts.slice(0, 2)
  const asked = new Set(chosen.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const own = given.filter(({ forAgencyId, questionId }) => forAgencyId === agency && asked.has(questionId))
  const [first] = own
  if (!first) return
  await addGiving(db, {
    forAgencyId: agency,
    roundReturnId: first.roundReturnId,
    toArea: 'Southmere Safeguarding Children Partnership',
    toAgency: 'Hospitals trust',
    toRound: 'Section 11 self-assessment of Southmere',
    partIds: chosen.map(({ id }) => id),
    answers: own.length,
    documents: 0,
    givenOn: addDays(today, -180),
    byName: 'Safeguarding lead of an agency',
  })
}

/** How many questions were answered so far by those who are at work on a return of the running round. */
const begunBy: Record<string, number> = {
  'agency/1': 27,
  'agency/11': 12,
  'agency/15': 40,
  'agency/16': 5,
  'agency/18': 31,
}
