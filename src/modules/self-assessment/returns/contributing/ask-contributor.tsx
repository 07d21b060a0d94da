import { contributor } from '#modules/partnership/index.ts'
import { choices, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { addRoleTo, inviteMember, memberCalledAt } from '#platform/identity/invited.ts'
import { endSecretAddress, makeSecretAddress } from '#platform/identity/secret-address.ts'
import { hashOf } from '#platform/identity/store.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { abilities } from '../../abilities.ts'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { addContributor, askAgain, contributorsOf, partsToChoose } from './contributor-store.ts'
import { emailIn, helpAddress, partInWords, partsInWords, type PartToChoose } from './contributing.ts'

type Asking = { own: OpenedReturn; parts: PartToChoose[] }

/** The lead asks a colleague by a letter to answer the return, or some parts of it. Asked once more, they get a new address and the old one opens nothing. */
export const askContributor = task({
  path: '/self-assessment/returns/:return/contributors/add',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: 'Ask somebody to help',
  button: 'Send the letter',
  above: ({ own }: Asking) => [
    ...aboveReturn(own),
    { says: 'Who helps', href: `${returnAddress(own.id)}/contributors` },
  ],
  before: ({ own }: Asking) => (
    <p>
      {own.isOpen
        ? `They read and answer the parts you name in the return of ${own.agency}, or all of it where you name none. They open no other page of the partnership.`
        : cannotBeAnswered}
    </p>
  ),

  find: async (visit, params): Promise<Asking> => {
    const own = await findOwn(visit, params)
    return { own, parts: await partsToChoose(visit.db, own.versionId) }
  },
  fields: async (_visit, { parts }) => ({
    name: text('What are they called?', { most: 100 }),
    email: {
      ...text('Their e-mail address', { most: 254, hint: 'The letter goes here, and only here' }),
      example: (name: string) => ({ [name]: 'colleague@example.org' }),
    },
    parts: choices('Which parts?', Object.fromEntries(parts.map((part) => [`part-${part.id}`, partInWords(part)])), {
      optional: true,
      hint: 'Choose none to ask for all of them',
    }),
  }),

  check: async ({ email }, { own }, visit) => {
    if (!own.isOpen) return [{ field: 'email', says: cannotBeAnswered }]
    const address = emailIn(email)
    if (!address) return [{ field: 'email', says: 'Enter an e-mail address, such as name@agency.example' }]
    const member = await memberCalledAt(visit.db, address)
    if (!member || member.agencyId === own.agencyId) return []
    const says = `This address belongs to somebody in the partnership who does not act for ${own.agency}. If they should, ask the business unit to say so first`
    return [{ field: 'email', says }]
  },

  async save(visit, { own, parts }, answers) {
    const email = emailIn(answers.email)!
    const partIds = answers.parts.map((each) => Number(each.replace('part-', '')))
    const { accountId, byLetter } = await memberFor(visit, own, email, answers.name)
    const helps = (await contributorsOf(visit.db, own.id)).find(
      (each) => each.accountId === accountId && each.endedAt === null,
    )
    const theirs = { ...visit, who: { ...visit.who, accountId } }
    if (helps) await endSecretAddress(theirs, helpAddress(own.id, helps.partIds))
    const at = helpAddress(own.id, partIds)
    const secret = byLetter ? await makeSecretAddress(theirs, at) : null
    const asked = {
      name: answers.name,
      partIds,
      invitedBy: visit.who.name,
      invitedAt: visit.now,
      linkHash: secret && hashOf(secret),
    }
    if (helps) await askAgain(visit.db, helps.id, asked)
    else
      await addContributor(visit.db, { ...asked, forAgencyId: own.agencyId, roundReturnId: own.id, accountId, email })
    await writeLetter(visit, {
      toAccount: accountId,
      subject: `${own.agency}: your help with its self-assessment`,
      body: `${visit.who.name} asks you to help ${own.agency} answer “${own.title}”: ${partsInWords(partIds, parts)}.\n\n${secret ? ownAddress : 'Sign in as you always do:'}`,
      about: secret ? `/come-in/${secret}` : at,
    })
    await record(
      visit,
      `${answers.name} asked to help with the return of ${own.agency}`,
      returnAddress(own.id),
      {
        email,
        parts: partsInWords(partIds, parts),
      },
      { agency: own.agencyId },
    )
    return `${returnAddress(own.id)}/contributors`
  },
})

/** Finds or makes the member who helps. Whoever has another part in the partnership signs in as always; the address in a letter is for those who were asked alone. */
async function memberFor(visit: Visit, own: OpenedReturn, email: string, name: string) {
  const member = await memberCalledAt(visit.db, email)
  if (!member)
    return {
      accountId: await inviteMember(visit.db, { email, name, role: contributor, agencyId: own.agencyId }),
      byLetter: true,
    }
  if (!member.roles.some((role) => answering.includes(role))) await addRoleTo(visit.db, member.accountId, contributor)
  return { accountId: member.accountId, byLetter: member.roles.every((role) => role === contributor) }
}

const answering: readonly string[] = abilities.find(({ name }) => name === 'answer a return')!.roles

const cannotBeAnswered = 'This return cannot be answered now, so nobody is asked to help with it.'
const ownAddress =
  'The address below is yours alone and opens this return for you without a password. Do not pass it on. It opens nothing any more once the return was sent in or your help has ended.'
