import { inWords } from '#platform/calendar/day.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { holidaysOf } from '#modules/clocks/index.ts'
import { whoMayAct } from '#modules/partnership/index.ts'
import { endings, whyItCloses } from './procedure.ts'
import { proceduresOpen } from './store.ts'
import { voiceOf, wholeOf } from './whole-procedure.ts'

/** Answers still wanting, each on the agency it waits on; and proposed decisions whose closing day is over and that nobody has closed. */
export const procedureDeadlines: DeadlineSource = async (visit) => {
  if (!may(visit, 'see written procedures')) return []
  const open = await wholeOf(visit.db, await proceduresOpen(visit.db), visit.today)
  const holidays = open.length ? await holidaysOf(visit.db) : []
  return open.flatMap((found): Deadline[] => {
    const at = `/written-procedures/${found.id}`
    const common = {
      at,
      due: found.text.closesOn,
      why: whyItCloses(found.text, holidays),
      lastDay: found.text.closesOn,
    }
    if (found.outcome.is !== 'open')
      return [
        {
          ...common,
          name: `${at}#close`,
          title: `Close: ${found.title}`,
          waitsOn: found.openedBy,
          says: `${endings[found.outcome.is]!.says}, since ${found.outcome.why}; to be written down.`,
        },
      ]
    return found.asked
      .filter(({ agencyId }) => !found.answers.some((answer) => answer.agencyId === agencyId))
      .map(({ agencyId, name }) => ({
        ...common,
        name: `${at}#answer-${agencyId}`,
        title: `Answer in writing: ${found.title}`,
        waitsOn: name,
        owner: { agencyId },
        says: `Put to ${found.asked.length}; ${found.answers.length} have answered.`,
      }))
  })
}

/** Proposed decisions that wait for this visitor's own answer. */
export const answersWaiting: WaitingSource = async (visit) => {
  if (!may(visit, 'answer written procedures')) return []
  const open = (await wholeOf(visit.db, await proceduresOpen(visit.db), visit.today)).filter(
    ({ outcome }) => outcome.is === 'open',
  )
  if (open.length === 0) return []
  const acting = await whoMayAct(visit.db, visit.today)
  const waiting = []
  for (const found of open) {
    const voice = await voiceOf(visit, found, acting)
    if ('whyNot' in voice || found.answers.some(({ agencyId }) => agencyId === voice.agencyId)) continue
    waiting.push({
      title: `Answer: ${found.title}`,
      at: `/written-procedures/${found.id}/answer`,
      says: `Put to you in writing, to be answered by ${inWords(found.text.closesOn)}.`,
    })
  }
  return waiting
}
