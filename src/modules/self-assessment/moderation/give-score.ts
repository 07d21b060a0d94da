import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { addScore } from './moderation-store.ts'
import { moderationAddress, type Moderation } from './open-moderation.ts'

type Given = { questionId: number; pointId: number; because: string }

const called = { moderated: 'moderated score set', peer: 'peer’s score given' } as const

/** Writes down where somebody puts one row, as moderated or as a peer, with why, and answers with the place of the row. None is written over. */
export async function giveScore(
  visit: Visit,
  { id, agencyId, agency, rows }: Moderation,
  answers: Given,
  givenAs: keyof typeof called,
): Promise<string> {
  const { question } = rows.find((row) => row.question.id === answers.questionId)!
  const point = question.scale!.points.find((each) => each.id === answers.pointId)!
  await addScore(visit.db, {
    ...answers,
    givenAs,
    roundReturnId: id,
    forAgencyId: agencyId,
    byName: visit.who.name,
    byAccount: visit.who.accountId,
    at: visit.now,
  })
  await record(
    visit,
    `${called[givenAs]}: ${agency}, ${question.reference}`,
    moderationAddress(id),
    { score: point.says, because: answers.because },
    { agency: agencyId },
  )
  return `${moderationAddress(id)}#row-${question.id}`
}
