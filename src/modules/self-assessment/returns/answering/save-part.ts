import { readAnswers } from '#platform/forms/field.ts'
import { addEvidence } from '#platform/evidence/evidence.ts'
import type { CheckedFile } from '#platform/forms/file-field.tsx'
import type { Raw } from '#platform/forms/raw.ts'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import type { WholePart, WholeQuestion } from '../../tools/tool.ts'
import { evidenceAddress, returnAddress, type Answer, type NewAnswer } from '../answer.ts'
import { takeIntoPlan } from '../../improvements/take-into-plan.ts'
import { moves } from '../open-return.ts'
import type { WholeReturn } from '../whole-return.ts'
import { saveAnswers } from './part-store.ts'
import { fieldsOf, nameOf } from './question-fields.ts'
import { columnsOf, digestOf, improvementsLackingWhat, inLines, sentOf, standing } from './sent.ts'

/** What somebody else answered while one was writing, beside what one wrote oneself. */
export type Clash = { question: WholeQuestion; now: string; by: string; at: Date; sent: string }

/** What became of a part that was sent: what was kept, what could not be read, and what somebody else answered meanwhile. */
export type Outcome = {
  saved: WholeQuestion[]
  problems: Problem[]
  clashes: Clash[]
  /** The questions whose words are still to be settled: as they were sent, not as they stand. */
  unsettled: Set<number>
  answers: Map<number, Answer>
}

/**
 * Saves what the sender changed of a part, question by question. A question that they left as it was given to them is not touched,
 * whatever became of it since; one that both changed is not saved but told; what cannot be read is told and the rest is kept.
 */
export async function savePart(
  visit: Visit,
  { own, answers }: WholeReturn,
  part: WholePart,
  raw: Raw,
): Promise<Outcome> {
  const outcome: Outcome = { saved: [], problems: [], clashes: [], unsettled: new Set(), answers: new Map(answers) }
  const rows: (NewAnswer & { version: number })[] = []
  const files: { question: WholeQuestion; file: CheckedFile }[] = []
  for (const question of part.questions) {
    const change = await changeOf(question, answers.get(question.id), raw)
    if (!change) continue
    if ('clash' in change || 'problems' in change) {
      outcome.unsettled.add(question.id)
      if ('clash' in change) outcome.clashes.push(change.clash)
      else outcome.problems.push(...change.problems)
      continue
    }
    if (change.file) files.push({ question, file: change.file })
    rows.push({
      forAgencyId: own.agencyId,
      roundReturnId: own.id,
      questionId: question.id,
      title: `${question.reference}, ${own.title}`,
      ...change.columns,
      broughtFrom: answers.get(question.id)?.broughtFrom ?? null,
      confirmed: true,
      byName: visit.who.name,
      byAccount: visit.who.accountId,
      at: visit.now,
      version: (answers.get(question.id)?.version ?? 0) + 1,
    })
    outcome.saved.push(question)
  }
  if (rows.length === 0) return outcome
  await saveAnswers(visit.db, rows)
  for (const { question, file } of files)
    await addEvidence(visit, evidenceAddress(own.id, question.id), 'read a whole return', file, {
      agency: own.agencyId,
    })
  for (const row of rows) outcome.answers.set(row.questionId, asKept(row, answers.get(row.questionId)))
  // A living record was sent in and stays open: what it promises now stands in the action plan at once.
  if (own.steps.findLast(({ kind }) => moves.has(kind))?.kind === 'returned')
    await takeIntoPlan(visit, own, outcome.saved, outcome.answers, { onlyThese: true })
  await record(
    visit,
    `answered ${outcome.saved.map(({ reference }) => reference).join(', ')}`,
    returnAddress(own.id),
    {
      questions: outcome.saved.map(({ id }) => id),
      answers: Object.fromEntries(
        outcome.saved.map((question) => [question.id, inLines(question, sentOf(question, raw))]),
      ),
      ...(files.length > 0 && { files: files.map(({ file }) => file.name) }),
    },
    { agency: own.agencyId },
  )
  return outcome
}

type Change =
  | { columns: ReturnType<typeof columnsOf>; file: CheckedFile | null }
  | { clash: Clash }
  | { problems: Problem[] }

/** What the sender changed about one question; null when they left it as it was given to them, or say what stands there already. */
async function changeOf(question: WholeQuestion, answer: Answer | undefined, raw: Raw): Promise<Change | null> {
  if (question.kind === 'statement') return null
  const [sent, stands] = [sentOf(question, raw), standing(question, answer)]
  const [digest, now] = [digestOf(sent), digestOf(stands)]
  const given = raw.one(nameOf(question, 'given')) ?? digestOf(standing(question, undefined))
  const confirms = answer?.confirmed === false && raw.one(nameOf(question, 'still')) === 'yes'
  const hasFile = raw.file(nameOf(question, 'file')) !== undefined
  if ((digest === given || digest === now) && !confirms && !hasFile) return null
  if (digest !== given && digest !== now && given !== now)
    return {
      clash: {
        question,
        now: inLines(question, stands),
        by: answer?.byName ?? '',
        at: answer?.at ?? new Date(0),
        sent: inLines(question, sent),
      },
    }
  const { answers: read, problems } = await readAnswers(fieldsOf(question), raw)
  problems.push(...improvementsLackingWhat(question, sent))
  if (problems.length > 0) return { problems }
  const file = (read as Record<string, any>)[nameOf(question, 'file')] ?? null
  // A document, or that it is still right, is added to what stands now; the words are the sender's only where they changed them.
  const words = digest === given && given !== now && answer ? keptColumns(answer) : columnsOf(question, read)
  return { columns: words, file }
}

const keptColumns = (answer: Answer): ReturnType<typeof columnsOf> => ({
  pointId: answer.pointId,
  says: answer.says,
  chosen: answer.chosen,
  grid: answer.grid === null ? null : JSON.stringify(answer.grid),
  notApplicableBecause: answer.notApplicableBecause,
  evidence: answer.evidence,
  impact: answer.impact,
  improvement: answer.improvement,
  improvementOwner: answer.improvementOwner,
  improvementBy: answer.improvementBy,
  furtherImprovements: answer.furtherImprovements === null ? null : JSON.stringify(answer.furtherImprovements),
})

/** The row as it now stands, without asking the database again. */
const asKept = (row: NewAnswer & { version: number }, before: Answer | undefined): Answer =>
  ({ ...before, ...row, grid: parsed(row.grid), furtherImprovements: parsed(row.furtherImprovements) }) as Answer

const parsed = (json: unknown) => (typeof json === 'string' ? JSON.parse(json) : (json ?? null))
