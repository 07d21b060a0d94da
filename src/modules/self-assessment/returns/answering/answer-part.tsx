import { inWords } from '#platform/calendar/day.ts'
import { timeInWords } from '#platform/calendar/moment.ts'
import { numberIn, removeEvidence } from '#platform/evidence/evidence.ts'
import type { Raw } from '#platform/forms/raw.ts'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { taskOfItsOwn, type Asked } from '#platform/web/route.tsx'
import { promisedBefore } from '../../improvements/plan-store.ts'
import type { WholePart } from '../../tools/tool.ts'
import { evidenceAddress, returnAddress } from '../answer.ts'
import { partAddress } from '../how-far.tsx'
import { leads } from '../sending/deeds.tsx'
import { longerUntil } from '../standing.ts'
import { returnsToShow } from '../open-return.ts'
import { stillAsked } from '../to-put-right.tsx'
import { wholeReturn, type WholeReturn } from '../whole-return.ts'
import { closedPart } from './closed-part.tsx'
import { filesAt, lastTime, seenAt } from './part-store.ts'
import { partPage, type PartPage } from './part-page.tsx'
import { fieldsOf, nameOf } from './question-fields.ts'
import { savePart, type Outcome } from './save-part.ts'
import { digestOf, sentOf, standing } from './sent.ts'

type Subject = { whole: WholeReturn; part: WholePart }

/**
 * One part of a return, one screen: each question saved by itself, so that two people who answer different questions never meet. Opening
 * it takes eight statements and saving it seven or eight, whatever the size of the part, once the version is in memory.
 */
export const answerPart = taskOfItsOwn({
  path: '/self-assessment/returns/:return/parts/:part',
  may: 'answer a return',
  forSome: true,
  examples: async (visit) =>
    (await returnsToShow(visit)).map(({ id, partId }) => ({
      return: String(id),
      part: String(partId),
    })),
  find: async (visit, params): Promise<Subject> => {
    const whole = await wholeReturn(visit, numberIn(params.return))
    const part = whole.maybeAsked.find(({ id }) => id === numberIn(params.part))
    if (!part) throw new NotFound()
    return { whole, part }
  },
  title: ({ part }) => `${part.reference} ${part.title}`,
  above: ({ whole }) => [{ says: whole.own.title, href: returnAddress(whole.own.id) }],
  fields: async (_visit, { part }) => Object.assign({}, ...part.questions.map(fieldsOf)),

  async itself(visit, subject, raw): Promise<Asked> {
    const { whole, part } = subject
    if (!whole.answerable) {
      const files = await filesOfPart(visit, subject)
      if (!raw) return { page: closedPart({ whole, part, files, raw: null }), status: 200 }
      if (isAutosave(raw)) return { line: 'Not saved: this return is closed to answers', status: 409 }
      return { page: closedPart({ whole, part, files, raw }), status: 409 }
    }
    if (!raw) return { page: partPage(await around(visit, subject)), status: 200 }
    const outcome = await savePart(visit, whole, part, raw)
    if (!unsettledIn(outcome)) await othersHere(visit, subject)
    if (isAutosave(raw)) return { line: savedLine(visit, part, raw, outcome), status: unsettledIn(outcome) ? 409 : 200 }
    const dropped = await dropFile(visit, subject, raw)
    if (unsettledIn(outcome)) {
      const page = await around(visit, subject, outcome)
      const { problems, clashes, unsettled, saved } = outcome
      return {
        page: partPage({ ...page, sent: { raw, problems, clashes, unsettled, saved: saved.length } }),
        status: clashes.length > 0 ? 409 : 422,
      }
    }
    return { to: dropped ?? goingTo(subject, raw) }
  },
})

const isAutosave = (raw: Raw) => raw.one('autosave') !== undefined
const unsettledIn = ({ unsettled }: Outcome) => unsettled.size > 0

/**
 * What a script is told that saved while somebody was typing: the time, or what is not saved; then, for each question that now stands as
 * it was sent, the mark of what stands, so that the form is compared with that from now on.
 */
function savedLine(visit: Visit, part: WholePart, raw: Raw, { problems, clashes, answers }: Outcome): string {
  const [clash] = clashes
  const [problem] = problems
  const says = clash
    ? `Not saved: ${clash.question.reference} was answered by ${clash.by} while you were writing. Press Save now to see both`
    : problem
      ? `Not saved: ${part.questions.find(({ id }) => problem.field.startsWith(`q-${id}-`))?.reference}: ${problem.says}`
      : `Saved at ${timeInWords(visit.now)}`
  const marks = part.questions.flatMap((question) => {
    const name = nameOf(question, 'given')
    const now = digestOf(standing(question, answers.get(question.id)))
    return raw.one(name) !== now && digestOf(sentOf(question, raw)) === now ? [`${name} ${now}`] : []
  })
  return [says, ...marks].join('\n')
}

/** Where the person wants to be after saving. */
function goingTo({ whole, part }: Subject, raw: Raw): string {
  const go = raw.one('go') ?? 'stay'
  const next = whole.maybeAsked[whole.maybeAsked.findIndex(({ id }) => id === part.id) + 1]
  if (go === 'next' && next) return partAddress(whole.own.id, next.id)
  if (go === 'next' || go === 'leave') return returnAddress(whole.own.id)
  const row = part.questions.find(({ id }) => go === `row-${id}`)
  return partAddress(whole.own.id, part.id) + (row ? `#q-${row.id}` : '')
}

/** Takes away the document whose button was pressed, and answers with where it lay; null where none was. */
async function dropFile(visit: Visit, { whole, part }: Subject, raw: Raw): Promise<string | null> {
  const id = Number(raw.one('go')?.match(/^drop-([1-9]\d{0,8})$/)?.[1])
  if (!id) return null
  for (const [question, files] of await filesOfPart(visit, { whole, part })) {
    const file = files.find((each) => each.id === id)
    if (!file) continue
    await removeEvidence(visit.db, evidenceAddress(whole.own.id, question), id)
    const { reference } = part.questions.find((each) => each.id === question)!
    await record(
      visit,
      `document removed from ${reference}: ${file.name}`,
      returnAddress(whole.own.id),
      {
        questions: [question],
        file: file.name,
      },
      { agency: whole.own.agencyId },
    )
    return `${partAddress(whole.own.id, part.id)}#q-${question}`
  }
  return null
}

/** The documents of each question of a part, in one statement. */
async function filesOfPart(visit: Visit, { whole, part }: Subject) {
  const files = await filesAt(
    visit.db,
    part.questions.map(({ id }) => evidenceAddress(whole.own.id, id)),
  )
  return new Map(part.questions.map(({ id }) => [id, files.get(evidenceAddress(whole.own.id, id)) ?? []]))
}

/** What stands around a part: the same agency's answers of last time, its documents, and who else has it open. */
async function around(visit: Visit, subject: Subject, outcome?: Outcome): Promise<PartPage> {
  const { whole, part } = subject
  const { own } = whole
  const due = longerUntil(own) ?? own.due
  return {
    whole,
    part,
    answers: outcome?.answers ?? whole.answers,
    last: await lastTime(
      visit.db,
      own,
      part.questions.map(({ reference }) => reference),
    ),
    files: await filesOfPart(visit, subject),
    promised: await promisedBefore(
      visit.db,
      visit.today,
      own,
      part.questions.filter(({ asksImprovement }) => asksImprovement).map(({ reference }) => reference),
    ),
    others: await othersHere(visit, subject),
    due: due === null ? null : `Due ${inWords(due)}.`,
    today: visit.today,
    asked: await stillAsked(visit, own, outcome?.answers ?? whole.answers),
    leads: leads(visit, own),
  }
}

const stillHere = 120_000

/** Notes that this visitor has the part open, and answers with who else had it in the last two minutes. */
const othersHere = async (visit: Visit, { whole, part }: Subject) =>
  visit.who.accountId === null
    ? []
    : seenAt(
        visit.db,
        {
          forAgencyId: whole.own.agencyId,
          roundReturnId: whole.own.id,
          partId: part.id,
          accountId: visit.who.accountId,
          name: visit.who.name,
          seenAt: visit.now,
        },
        new Date(visit.now.getTime() - stillHere),
      )
