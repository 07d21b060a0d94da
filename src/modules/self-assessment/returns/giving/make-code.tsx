import { addDays, inWords } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import { lastReceivingCode, makeReceivingCode } from '#platform/identity/receiving-code.ts'
import { task } from '#platform/web/route.tsx'
import { shownOnce } from '#platform/web/shown-once.tsx'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { codeDays, receivingAddress } from './giving.ts'

/** The lead makes a code by which whoever leads for the agency in another area gives once to this return. The code before it opens nothing any more. */
export const makeCode = task({
  path: '/self-assessment/returns/:return/receiving/code',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  find: async (visit, params) => {
    const own = await findOwn(visit, params)
    return { ...own, version: (await lastReceivingCode(visit.db, receivingAddress(own.id)))?.id ?? 0 }
  },
  title: 'Make a receiving code',
  button: 'Make the code',
  above: (own) => aboveReceiving(own),
  before: (own, { today }) =>
    own.isOpen ? (
      <>
        <p>
          Whoever has the code can give answers and documents to this return once, from another area, until{' '}
          {inWords(addDays(today, codeDays))}. They are told the name of this area, of your agency and of the round, its
          day, and which questions are the same. They read nothing else.
        </p>
        <p>You are shown the code once. One that you made before opens nothing from then on.</p>
      </>
    ) : (
      <p>{notOpen}</p>
    ),
  fields: {},
  check: (_answers, own) => (own.isOpen ? [] : [{ field: 'main', says: notOpen }]),

  async save(visit, own) {
    const opens = receivingAddress(own.id)
    const untilOn = addDays(visit.today, codeDays)
    const code = await makeReceivingCode(visit, { opens, forAgencyId: own.agencyId, untilOn })
    const deed = `receiving code made, open until ${inWords(untilOn)}`
    await record(visit, deed, returnAddress(own.id), {}, { agency: own.agencyId })
    return shownOnce({
      title: 'The receiving code',
      above: aboveReceiving(own),
      secret: code,
      before: <p>Send it to whoever leads for your agency in the other area. It opens until {inWords(untilOn)}.</p>,
      next: { says: 'Go on to what came from other areas', href: opens },
    })
  },
})

/** What stands above the deeds with a receiving code. */
export const aboveReceiving = (own: OpenedReturn) => [
  ...aboveReturn(own),
  { says: 'Given from other areas', href: receivingAddress(own.id) },
]

const notOpen = 'This return is not open to answers, so nothing can be given to it.'
