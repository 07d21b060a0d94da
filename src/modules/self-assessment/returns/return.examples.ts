import { addAgency } from '#modules/partnership/index.ts'
import type { Visit } from '#platform/visit.ts'
import { addRound, addRoundChange } from '../store.ts'
import { askAgencies, returnsByAgency } from '../return-store.ts'
import { fillVersion } from '../tools/content-store.ts'
import { addTool, publishVersion, wholeVersion } from '../tools/tool-store.ts'
import { smallTool } from '../tools/tool.examples.ts'
import type { ToolContent, WholeVersion } from '../tools/tool.ts'
import { putAnswers } from './answer-store.ts'
import type { NewAnswer } from './answer.ts'

type RoundWished = {
  reopens?: boolean
  living?: boolean
  feedbackDays?: number
  title?: string
  content?: ToolContent
  /** A version that there is already, to be asked once more. */
  versionId?: number
}

/** A round of the small tool, or of another, that was launched, with two relevant agencies asked: what the tests of returns begin from. */
export async function smallRound(
  { db, today }: Visit,
  { content = smallTool, versionId: asked, ...round }: RoundWished = {},
  agencies?: number[],
): Promise<{ roundId: number; version: WholeVersion; agencies: number[]; returns: number[]; questions: Questions }> {
  const title = round.title ?? 'Section 11, 2026'
  const versionId = asked ?? (await publishedTool(db, today, `The small tool of ${title}`, content))
  const roundId = await addRound(db, { kind: 'section 11', versionId, ...round, title })
  await addRoundChange(db, {
    roundId,
    kind: 'launched',
    says: 'Launched',
    happenedOn: today,
    status: 'happened',
    knownOn: today,
  })
  const whom = agencies ?? (await twoAgencies(db))
  await askAgencies(db, roundId, whom, today)
  const byAgency = await returnsByAgency(db, roundId)
  const version = await wholeVersion(db, versionId)
  return {
    roundId,
    version,
    agencies: whom,
    returns: whom.map((id) => byAgency.get(id)!),
    questions: new Map(
      version.parts.flatMap(({ questions }) =>
        questions.filter(({ audienceId }) => audienceId === null).map((question) => [question.reference, question.id]),
      ),
    ),
  }
}

async function publishedTool(db: Visit['db'], today: Visit['today'], title: string, content: ToolContent) {
  const { versionId } = await addTool(db, { title, about: null }, { name: '1', begunOn: today })
  await fillVersion(db, versionId, content)
  await publishVersion(db, versionId, today)
  return versionId
}

/** The questions of a round by their reference. */
type Questions = ReadonlyMap<string, number>

type Given = Partial<NewAnswer> & { reference: string }

/** Answers some questions of a return, as if it had been done on screen. */
export const answerIn = (
  { db, now }: Visit,
  { agencies, returns, questions }: Pick<Awaited<ReturnType<typeof smallRound>>, 'agencies' | 'returns' | 'questions'>,
  given: Given[],
  place = 0,
) =>
  putAnswers(
    db,
    given.map(({ reference, ...answer }) => ({
      forAgencyId: agencies[place]!,
      roundReturnId: returns[place]!,
      questionId: questions.get(reference)!,
      title: `${reference}: an answer`,
      byName: 'The lead',
      at: now,
      ...answer,
    })),
  )

/** Answers to every needed question of the small tool, as it is asked of agencies. */
export function wholeAnswers(version: WholeVersion): Given[] {
  const point = (scale: string, says: string) =>
    version.scales.find(({ name }) => name === scale)!.points.find((each) => each.says === says)!.id
  return [
    {
      reference: '0.1',
      pointId: point('Red, amber, green', 'Amber'),
      evidence: 'The policy of 2025',
      impact: 'Families say that they are heard',
      improvement: 'Train the night staff',
      improvementOwner: 'Head of care',
      improvementBy: '2026-09',
    },
    { reference: '1.1', says: 'Director of operations' },
    { reference: '1.2', says: 'No' },
    { reference: '1.3', pointId: point('0 to 3', '2'), evidence: 'A job plan' },
    { reference: '1.5', says: '120' },
  ]
}

const twoAgencies = async (db: Visit['db']) => [
  await addAgency(db, { name: 'Harbour Homes', shortName: 'Harbour', kind: 'relevant agency' }),
  await addAgency(db, { name: 'Town Library', shortName: 'Library', kind: 'relevant agency' }),
]
