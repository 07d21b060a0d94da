import type { Day } from '#platform/calendar/day.ts'
import { layEvidence } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { hashOf } from '#platform/identity/store.ts'
import type { Through } from '#platform/identity/receiving-code.ts'
import { ChangedMeanwhile } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { askedOf, type WholePart } from '../../tools/tool.ts'
import type { FileAt } from '../answering/part-store.ts'
import { inLines, standing } from '../answering/sent.ts'
import { answersOfReturn, findReturn } from '../answer-store.ts'
import { evidenceAddress, returnAddress, type Answer } from '../answer.ts'
import { withSteps, type OpenedReturn } from '../open-return.ts'
import { versionAsked } from '../published-versions.ts'
import { tellAgency } from '../sending/tell-agency.ts'
import { longerUntil } from '../standing.ts'
import { receiveAnswers } from './giving-store.ts'
import { answersInWords, givenIn, matched, returnReceiving, type Given, type Match, type Offered } from './giving.ts'

/** A document that may go with an answer, as the shelf knows it. */
export type Document = FileAt & { subject: string; mediaType: string; fingerprint: string; may: string }

/** What somebody is willing to give: answers, the documents beside each where they go too, and whether other wordings are good enough. */
export type Offer = {
  offered: readonly Offered[]
  documents: ReadonlyMap<number, readonly Document[]>
  othersToo: boolean
}

/** All that a giver is told of the return there: area, agency, round, its day, and what becomes of each answer. */
export type Preview = {
  area: string
  agency: string
  round: string
  due: Day | null
  matches: Match[]
  /** The same for the same answers and the same questions: whoever gives says what they saw. */
  seen: string
}

export type Outcome =
  | { is: 'closed' }
  | { is: 'preview'; preview: Preview }
  | { is: 'given'; preview: Preview; answers: number; documents: number }

/**
 * In the partnership that a code opens: finds what of an offer can stand in the return there and, where the giver saw that very thing,
 * gives it. A return that is closed to answers, or a code that was used a moment ago, is like a code that opens nothing.
 */
export async function giveThrough(through: Through, offer: Offer, seen: string | null): Promise<Outcome> {
  const place = await placeThere(through)
  if (!place) return { is: 'closed' }
  const preview = previewOf(through.there, place, offer)
  if (preview.seen !== seen || givenIn(preview.matches).length === 0) return { is: 'preview', preview }
  if (!(await through.use())) return { is: 'closed' }
  return { is: 'given', preview, ...(await write(through.there, place.own, givenIn(preview.matches), offer)) }
}

type Place = { own: OpenedReturn; parts: WholePart[]; answers: Map<number, Answer> }

async function placeThere({ there, opens }: Through): Promise<Place | null> {
  const id = returnReceiving(opens)
  if (id === null) return null
  const own = await withSteps(there.db, await findReturn(there.db, id))
  if (!own.isOpen || own.versionId === null) return null
  const { parts } = await versionAsked(there.db, there.partnership.id, own.versionId)
  return {
    own,
    parts: parts.map((part) => ({ ...part, questions: askedOf(part.questions, own.audienceId) })),
    answers: await answersOfReturn(there.db, id),
  }
}

function previewOf({ partnership }: Visit, { own, parts, answers }: Place, offer: Offer): Preview {
  const matches = matched(offer.offered, parts, new Set(answers.keys()), offer.othersToo)
  return {
    area: partnership.name,
    agency: own.agency,
    round: own.title,
    due: longerUntil(own) ?? own.due,
    matches,
    seen: hashOf(JSON.stringify([partnership.id, own.id, ...matches.map((match) => markOf(match, offer))])),
  }
}

const markOf = (match: Match, { documents }: Offer) => {
  const { question, answer } = match.offered
  return [question.id, answer.version, match.is === 'given' ? match.to.id : match.because, documents.get(question.id)]
}

/** Writes what is given, as the area it comes from: each answer to be confirmed, its documents beside it, a line of history and a letter to the lead. */
async function write(there: Visit, own: OpenedReturn, given: readonly Given[], offer: Offer) {
  const area = there.who.name
  const rows = given.map(({ to, brought, inOtherWords, offered }) => ({
    forAgencyId: own.agencyId,
    roundReturnId: own.id,
    questionId: to.id,
    title: `${to.reference}, ${own.title}`,
    ...brought,
    confirmed: false,
    byName: area,
    at: there.now,
    givenFrom: area,
    givenOn: there.today,
    askedAs: inOtherWords ? offered.question.asks : null,
  }))
  const written = await receiveAnswers(there.db, rows)
  const kept = given.filter(({ to }) => written.has(to.id))
  if (kept.length === 0) throw new ChangedMeanwhile('All of it was answered there in the same moment')
  const files = kept.flatMap(({ to, offered }) =>
    (offer.documents.get(offered.question.id) ?? []).map((file) => ({
      ...file,
      subject: evidenceAddress(own.id, to.id),
    })),
  )
  await layEvidence(there, files, own.agencyId)
  const at = returnAddress(own.id)
  await tellAgency(there, own, {
    subject: `Given to you: ${answersInWords(kept.length)}, ${own.title}`,
    body: `${answersInWords(kept.length)} of ${area} came to your return in “${own.title}”. None of them counts until you have said that it is right here.`,
    about: at,
  })
  await record(
    there,
    `${answersInWords(kept.length)} given from ${area}`,
    at,
    {
      questions: kept.map(({ to }) => to.id),
      answers: Object.fromEntries(kept.map(({ to, brought }) => [to.id, inLines(to, standing(to, asAnswer(brought)))])),
      ...(files.length > 0 && { files: files.map(({ name }) => name) }),
    },
    { agency: own.agencyId },
  )
  return { answers: kept.length, documents: files.length }
}

/** What was given as it now stands, for its words alone. */
const asAnswer = (brought: Given['brought']): Answer =>
  ({
    ...brought,
    grid: typeof brought.grid === 'string' ? JSON.parse(brought.grid) : null,
    furtherImprovements:
      typeof brought.furtherImprovements === 'string' ? JSON.parse(brought.furtherImprovements) : null,
  }) as Answer
