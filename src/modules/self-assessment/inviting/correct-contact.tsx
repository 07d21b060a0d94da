import { emailOf } from '#modules/partnership/index.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { someReturns } from '../returns/answer-store.ts'
import { returnAddress } from '../returns/answer.ts'
import { openReturn, type OpenedReturn } from '../returns/open-return.ts'
import { roundAddress } from '../round.ts'
import { contactOf, setContacts } from './contact-store.ts'

type Correcting = { own: OpenedReturn; before: string | null }

/** Whom to write to about one return is put right: the roster had another address, or none. */
export const correctContact = task({
  path: '/self-assessment/returns/:return/contact',
  may: 'run self-assessments',
  examples: async (visit) => (await someReturns(visit.db, null)).slice(0, 1).map(({ id }) => ({ return: String(id) })),
  title: ({ own }) => `Whom to write to: ${own.agency}`,
  above: ({ own }: Correcting) => [
    { says: own.title, href: roundAddress(own.roundId) },
    { says: own.agency, href: returnAddress(own.id) },
  ],
  before: () => (
    <p>
      This is the address known for them, as from a roster. Letters go to those who lead for the agency and to those
      invited to; to invite somebody is another step.
    </p>
  ),
  find: async (visit, params): Promise<Correcting> => {
    const own = await openReturn(visit, numberIn(params.return))
    return { own, before: await contactOf(visit.db, own.id) }
  },
  fields: {
    contact: {
      ...text('At which address are they written to?', {
        most: 254,
        optional: true,
        hint: 'Empty where none is known',
      }),
      example: (name: string) => ({ [name]: 'lead@example.org' }),
    },
  },
  begin: ({ before }) => ({ contact: before ?? undefined }),
  check: ({ contact }) =>
    contact && !emailOf(contact)
      ? [{ field: 'contact', says: 'Enter an e-mail address, such as name@agency.example' }]
      : [],
  async save(visit, { own, before }, answers) {
    const contact = answers.contact === null ? null : emailOf(answers.contact)
    await setContacts(visit.db, [{ id: own.id, contact }])
    const detail = { contact, before }
    await record(visit, `whom to write to for ${own.agency} put right`, roundAddress(own.roundId), detail, {
      agency: own.agencyId,
    })
    return roundAddress(own.roundId)
  },
})
