import { choices, text } from '#platform/forms/fields.tsx'
import { readAnswers, type Answers } from '#platform/forms/field.ts'
import { formPage } from '#platform/forms/form-page.tsx'
import { rawOf, type Raw } from '#platform/forms/raw.ts'
import { record } from '#platform/history/history.ts'
import { throughCode } from '#platform/identity/receiving-code.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { taskOfItsOwn, type Asked, type Params, type Task } from '#platform/web/route.tsx'
import { filesAt } from '../answering/part-store.ts'
import { evidenceAddress, returnAddress } from '../answer.ts'
import { partInWords } from '../contributing/contributing.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { wholeReturn, type WholeReturn } from '../whole-return.ts'
import { giveThrough, type Offer, type Outcome } from './give-through.ts'
import { addGiving } from './giving-store.ts'
import { givingAddress, mayBeGiven, offeredOf } from './giving.ts'
import { previewPage } from './preview-page.tsx'

type Own = WholeReturn['own']

/**
 * The lead gives what the agency answered here to its return in another area, by a code that the lead there made: sees first what of it
 * can stand there, then gives it. Nothing is told of the other area beyond that.
 */
export const giveReturn: Task<any, WholeReturn> = taskOfItsOwn({
  path: '/self-assessment/returns/:return/giving/add',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: 'Give this return to another area',
  button: 'See what can be given',
  above: ({ own }: WholeReturn) => aboveGiving(own),
  before: ({ own }: WholeReturn) => (
    <p>
      {mayBeGiven(own)
        ? 'Ask whoever leads for your agency in the other area for a receiving code. You see what can be given before anything is. Moderation, remarks, history and who helped stay here.'
        : notSentIn}
    </p>
  ),

  find: async (visit, params: Params) => wholeReturn(visit, (await findOwn(visit, params)).id),
  fields: async (_visit, whole) => fieldsOf(whole),

  async itself(visit, whole, raw): Promise<Asked> {
    const fields = fieldsOf(whole)
    const ask = (sent: Raw, problems: Problem[]): Asked => ({
      page: formPage({ task: giveReturn, visit, subject: whole, fields, raw: sent, problems }),
      status: problems.length > 0 ? 422 : 200,
    })
    if (!raw) return ask(rawOf({ parts: Object.keys(partsOf(whole)) }), [])
    const { answers, problems } = await readAnswers(fields, raw)
    if (raw.one('go') === 'again') return ask(raw, [])
    if (!mayBeGiven(whole.own)) return ask(raw, [{ field: 'code', says: notSentIn }])
    if (problems.length > 0) return ask(raw, problems)
    const offer = await offerOf(visit, whole, answers)
    if (offer.offered.length === 0) return ask(raw, [{ field: 'parts', says: 'Nothing was answered in these parts' }])
    const went = await throughCode(visit, answers.code, (through) =>
      giveThrough(through, offer, raw.one('go') === 'give' ? (raw.one('seen') ?? '') : null),
    )
    if (went.is === 'too many') return ask(raw, [{ field: 'code', says: tooMany }])
    if (went.is === 'nothing' || went.made.is === 'closed') return ask(raw, [{ field: 'code', says: opensNothing }])
    if (went.made.is === 'given') return { to: await keep(visit, whole, answers, went.made) }
    const changed = raw.one('go') === 'give'
    return {
      page: previewPage({ own: whole.own, preview: went.made.preview, offer, raw, changed }),
      status: changed ? 409 : 200,
    }
  },
})

const partsOf = ({ parts }: WholeReturn) =>
  Object.fromEntries(parts.map((part) => [`part-${part.id}`, partInWords(part)]))

const fieldsOf = (whole: WholeReturn) => ({
  code: text('The receiving code', { most: 60, hint: 'Twenty letters and figures. It opens for fourteen days, once' }),
  parts: choices('Which parts do you give?', partsOf(whole)),
  also: choices(
    'What goes with them?',
    {
      documents: 'The documents beside the answers',
      others: 'Answers to questions that are put in other words there',
    },
    { optional: true, hint: 'Where a question is put in other words there, its lead is shown how it was put to you' },
  ),
})
type Chosen = Answers<ReturnType<typeof fieldsOf>>

const partIdsIn = ({ parts }: Chosen) => parts.map((part) => Number(part.slice('part-'.length)))

async function offerOf(visit: Visit, { own, parts, answers }: WholeReturn, chosen: Chosen): Promise<Offer> {
  const offered = offeredOf(parts, answers, partIdsIn(chosen))
  const at = new Map(offered.map(({ question: { id } }) => [evidenceAddress(own.id, id), id]))
  const files = chosen.also.includes('documents') ? await filesAt(visit.db, [...at.keys()]) : new Map()
  return {
    offered,
    documents: new Map([...files].map(([address, rows]) => [at.get(address)!, rows])),
    othersToo: chosen.also.includes('others'),
  }
}

/** Writes down here what was given there. */
async function keep(
  visit: Visit,
  { own }: WholeReturn,
  chosen: Chosen,
  { preview, answers, documents }: Extract<Outcome, { is: 'given' }>,
): Promise<string> {
  const given = { toArea: preview.area, toAgency: preview.agency, toRound: preview.round, answers, documents }
  await addGiving(visit.db, {
    ...given,
    forAgencyId: own.agencyId,
    roundReturnId: own.id,
    partIds: partIdsIn(chosen),
    givenOn: visit.today,
    byName: visit.who.name,
  })
  await record(visit, `return given to ${preview.area}`, returnAddress(own.id), given, { agency: own.agencyId })
  return givingAddress(own.id)
}

const aboveGiving = (own: Own) => [...aboveReturn(own), { says: 'Given to other areas', href: givingAddress(own.id) }]

const notSentIn = 'A return can be given to another area once it was sent in here, and while it is not open again.'
const opensNothing =
  'This code opens nothing: it is mistyped, more than fourteen days old, used or ended, of this area, or of a return that is closed. Ask for a new one'
const tooMany = 'Too many codes that open nothing were tried. Wait a quarter of an hour, then try again'
