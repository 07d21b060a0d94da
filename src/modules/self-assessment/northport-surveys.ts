import { addDays } from '#platform/calendar/day.ts'
import { beginTelling, type Telling } from '#platform/story.ts'
import { record } from '#platform/history/history.ts'
import { roundAddress } from './round.ts'
import type { NorthportTool } from './northport-tool-versions.ts'
import { addSheets, addSurveys, returnsToSurvey, type NewSheet } from './survey/survey-store.ts'
import { staffQuestions } from './survey/survey.ts'
import { wholeVersion } from './tools/tool-store.ts'

/**
 * What practitioners say beside last year's returns: as their leaders on the whole, and worse on training and on sharing information.
 * Two agencies have too few answers to be shown. The survey beside the running round has just been opened.
 */
export async function surveyNorthport({ visit, today, find }: Telling, tool: NorthportTool): Promise<void> {
  const { db } = visit
  const { chance } = beginTelling(visit, 17)
  const questions = staffQuestions(await wholeVersion(db, tool.lastYear), null)
  const lastYear = find('round/section-11')
  const surveys = await addSurveys(db, await returnsToSurvey(db, lastYear), {
    opensOn: addDays(today, -250),
    closesOn: addDays(today, -220),
  })
  const sheets = surveys.flatMap(({ id, forAgencyId }, place): NewSheet[] =>
    Array.from({ length: place < 2 ? 3 : 6 + Math.floor(chance() * 8) }, (_, sheet) => ({
      survey: { id, forAgencyId },
      sheet: `00000000-0000-4000-8000-${String(id * 1_000 + sheet).padStart(12, '0')}`,
      givenOn: addDays(today, -249 + Math.floor(chance() * 28)),
      answers: questions.map(({ id: questionId, reference, scale }) => {
        const points = scale!.points.filter(({ applies }) => applies)
        const level = (worse.has(reference.split('.')[0]!) ? 0.9 : 2) + (chance() - 0.5) * 2.4
        return { questionId, pointId: points[Math.max(0, Math.min(points.length - 1, Math.round(level)))]!.id }
      }),
    })),
  )
  await addSheets(db, sheets)
  await record(visit, 'surveys of practitioners opened', roundAddress(lastYear), { surveys: surveys.length })
  const running = find('round/running')
  const opened = await addSurveys(db, await returnsToSurvey(db, running), {
    opensOn: addDays(today, -2),
    closesOn: addDays(today, 26),
  })
  await record(visit, 'surveys of practitioners opened', roundAddress(running), { surveys: opened.length })
}

/** The standards of which practitioners think less than their leaders. */
const worse = new Set(['5', '6', '9'])
