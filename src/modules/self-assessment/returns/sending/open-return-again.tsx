import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { isCalledOff } from '../../round.ts'
import { changesOfRounds } from '../../store.ts'
import { returnAddress } from '../answer.ts'
import { openReturn, type OpenedReturn } from '../open-return.ts'
import { aboveReturn, returnExamples } from '../own-return.ts'
import { mayOfficeOpen } from './readiness.ts'
import { takeSteps } from './step-store.ts'
import { tellAgency } from './tell-agency.ts'

type Subject = OpenedReturn & { calledOff: boolean }

/**
 * Those who run the round open one return again, whether it came in or its round was closed: it can then be answered and sent in. That it came,
 * and when, stays. The agency's lead is told.
 */
export const openReturnAgain = task({
  path: '/self-assessment/returns/:return/open-again',
  may: 'run self-assessments',
  examples: returnExamples,
  find: async (visit: Visit, params: Params): Promise<Subject> => {
    const own = await openReturn(visit, numberIn(params.return))
    return { ...own, calledOff: isCalledOff(await changesOfRounds(visit.db, [own.roundId])) }
  },
  title: ({ agency }: Subject) => `Open the return of ${agency} again`,
  above: aboveReturn,
  button: 'Open it again and tell them',
  before: (own: Subject) => (
    <p>
      {may(own)
        ? 'Its agency can then answer it, sign it off and send it in, also while the round is closed. That it came in, and when, stays.'
        : cannot}
    </p>
  ),
  fields: {
    reason: text('Why is it opened again?', {
      most: 400,
      hint: 'The agency reads it. Never a name or a detail of a child',
    }),
  },
  check: (_answers, own) => (may(own) ? [] : [{ field: 'reason', says: cannot }]),

  async save(visit, own, { reason }) {
    const { id, agency, agencyId, title } = own
    await takeSteps(visit, own, [{ kind: 're-opened', says: `Opened again for ${agency}`, reason }])
    await tellAgency(visit, own, {
      subject: `Your return can be answered again: ${title}`,
      body: `${visit.who.name} opened the return of ${agency} again: ${reason}\n\nChange what is to be changed, then sign it off and send it in.`,
      about: returnAddress(id),
    })
    await record(
      visit,
      `return opened again by the office: ${agency}`,
      returnAddress(id),
      { reason },
      { agency: agencyId },
    )
    return returnAddress(id)
  },
})

const may = (own: Subject) => !own.calledOff && mayOfficeOpen(own, own.steps)

const cannot =
  'This return cannot be opened again: it is open, it is answered elsewhere, its agency need not return, or its round was not launched or was called off.'
