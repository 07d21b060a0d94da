import { whenInWords } from '#platform/calendar/when.ts'
import type { Visit } from '#platform/visit.ts'
import { filesOfReturn, lastTime, remarksOfReturn, scoresOfReturn } from '../../moderation/moderation-store.ts'
import type { Remark } from '../../moderation/remark.ts'
import { scoredRows, type ScoredRow } from '../../moderation/scored-row.ts'
import type { WholeQuestion } from '../../tools/tool.ts'
import { gridOf, promisesIn, type Answer } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { readinessOf, type Readiness } from '../sending/readiness-of.ts'

/** One question of a return as it is told everywhere alike: on its page, in each file. */
export type ToldAnswer = {
  reference: string
  asks: string
  answer: string
  evidence: string
  impact: string
  /** The names of the files beside it. */
  files: string[]
}
export type ToldPart = { reference: string; title: string; answers: ToldAnswer[]; tables: ToldTable[] }

/** A question that is answered by a table of its own. */
export type ToldTable = { reference: string; asks: string; columns: string[]; rows: string[][] }

/** A whole return in words: the one source of its page and of every copy. */
export type ToldReturn = {
  own: Readiness
  parts: ToldPart[]
  improvements: { reference: string; what: string; whose: string; byWhen: string }[]
  scores: {
    reference: string
    asks: string
    own: string
    before: string
    moderated: string
    because: string
    peers: string
  }[]
  remarks: { about: string; says: string; by: string; at: Date }[]
}

/** Gathers a whole return in words. Fourteen statements, whatever its size. */
export async function tellReturn(visit: Visit, opened: OpenedReturn): Promise<ToldReturn> {
  const own = await readinessOf(visit, opened)
  const files = Map.groupBy(await filesOfReturn(visit.db, own.id), ({ questionId }) => questionId)
  const rows = scoredRows(own.parts, own.answers, await scoresOfReturn(visit.db, own.id), await lastTime(visit.db, own))
  const remarks = await remarksOfReturn(visit.db, own.id)
  const asked = own.parts.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'statement')
  return {
    own,
    parts: own.parts.map((part) => ({
      reference: part.reference,
      title: part.title,
      answers: part.questions
        .filter(({ kind }) => kind !== 'statement')
        .map((question) =>
          toldAnswer(
            question,
            own.answers.get(question.id),
            (files.get(question.id) ?? []).map(({ name }) => name),
          ),
        ),
      tables: part.questions
        .filter(({ kind }) => kind === 'table')
        .map((question) => toldTable(question, own.answers.get(question.id)))
        .filter(({ rows: cells }) => cells.length > 0),
    })),
    improvements: asked.flatMap(({ id, reference }) =>
      promisesIn(own.answers.get(id)).map(({ what, owner, by }) => ({
        reference,
        what,
        whose: owner ?? 'Nobody named',
        byWhen: by === null ? 'No date' : whenInWords(by),
      })),
    ),
    scores: rows.map(toldScore),
    remarks: remarks.map((remark) => toldRemark(remark, asked)),
  }
}

/** The answer itself in words; what was not answered says so. */
export function answerInWords(question: WholeQuestion, answer: Answer | undefined): string {
  if (!answer) return 'Not answered'
  const point = question.scale?.points.find(({ id }) => id === answer.pointId)
  const rows = gridOf(answer).length
  const words = [
    ...(point ? [point.says] : []),
    ...(rows ? [`${rows} ${rows === 1 ? 'row' : 'rows'}`] : []),
    ...(answer.chosen.length ? [answer.chosen.join(', ')] : []),
    ...(answer.says ? [answer.says] : []),
    ...(answer.notApplicableBecause ? [`Does not apply: ${answer.notApplicableBecause}`] : []),
  ].join('. ')
  return words || 'Not answered'
}

const toldAnswer = (question: WholeQuestion, answer: Answer | undefined, files: string[]): ToldAnswer => ({
  reference: question.reference,
  asks: question.asks,
  answer: answerInWords(question, answer) + (answer && !answer.confirmed ? ` (${notConfirmed(answer)})` : ''),
  evidence: answer?.evidence ?? '',
  impact: answer?.impact ?? '',
  files,
})

const notConfirmed = ({ givenFrom }: Answer) =>
  !givenFrom ? 'brought forward, not confirmed' : `given from ${givenFrom}, not confirmed`

/** Every row as wide as its heads. */
const toldTable = ({ reference, asks, choices }: WholeQuestion, answer: Answer | undefined): ToldTable => ({
  reference,
  asks,
  columns: choices,
  rows: answer ? gridOf(answer).map((cells) => choices.map((_, place) => cells[place] ?? '')) : [],
})

const toldScore = ({ question, own, before, moderated: [counts], peers }: ScoredRow) => ({
  reference: question.reference,
  asks: question.asks,
  own: own?.says ?? 'Not scored',
  before: before ?? 'Not asked',
  moderated: counts?.point.says ?? 'Not moderated',
  because: counts?.because ?? '',
  peers: peers.map(({ point, byName }) => `${point.says} (${byName})`).join(', ') || 'None',
})

const toldRemark = ({ questionId, says, byName, at }: Remark, asked: readonly WholeQuestion[]) => ({
  about: asked.find(({ id }) => id === questionId)?.reference ?? 'The whole return',
  says,
  by: byName,
  at,
})
