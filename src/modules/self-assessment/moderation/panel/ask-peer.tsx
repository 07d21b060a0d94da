import { inWords } from '#platform/calendar/day.ts'
import { day, pick } from '#platform/forms/fields.tsx'
import { dayAnswers } from '#platform/forms/field.ts'
import { record } from '#platform/history/history.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import { task } from '#platform/web/route.tsx'
import { returnExamples } from '../../returns/own-return.ts'
import { tellAgency } from '../../returns/sending/tell-agency.ts'
import { aboveModeration, findModeration, moderationAddress, notSentIn, type Moderation } from '../open-moderation.ts'
import { addPeer, peersToPick } from './peer-store.ts'

/** A reviewer asks somebody of another agency to challenge one return from a day until a day. They and the agency's lead are told at once. */
export const askPeer = task({
  path: '/self-assessment/returns/:return/moderation/ask-a-peer',
  may: 'moderate returns',
  forSome: true,
  examples: returnExamples,
  title: ({ agency }: Moderation) => `Ask a peer to challenge the return of ${agency}`,
  button: 'Ask them',
  above: aboveModeration,
  before: ({ isSentIn, agency }: Moderation) =>
    isSentIn ? (
      <p>
        They see the moderation of this one return and score its rows, and see nothing else of {agency}: none of its
        documents, no other return, no history. {agency} is told who was asked. Whoever is asked once more has the new
        days.
      </p>
    ) : (
      <p>{notSentIn}</p>
    ),
  find: findModeration,
  fields: async ({ db, today }, { agencyId }) => ({
    accountId: pick(
      'Who is asked?',
      (await peersToPick(db, agencyId, today)).map(({ accountId, name, agency }) => ({
        id: accountId,
        says: `${agency}: ${name}`,
      })),
      { hint: 'Those who lead for another agency and have an account here' },
    ),
    fromOn: day('From which day?'),
    untilOn: day('Until which day?', { hint: 'On the day after, it is closed to them' }),
  }),
  begin: (_, { today }) => dayAnswers('fromOn', today),
  check: ({ fromOn, untilOn }, { isSentIn }, { today }) => {
    if (!isSentIn) return [{ field: 'accountId', says: notSentIn }]
    if (untilOn < fromOn) return [{ field: 'untilOn', says: 'The last day comes before the first' }]
    return untilOn < today ? [{ field: 'untilOn', says: 'The last day has passed already' }] : []
  },

  async save(visit, moderation, { accountId, fromOn, untilOn }) {
    const { id, agencyId, agency, title, rows } = moderation
    const asked = (await peersToPick(visit.db, agencyId, visit.today)).find((each) => each.accountId === accountId)!
    const at = moderationAddress(id)
    const days = `from ${inWords(fromOn)} until ${inWords(untilOn)}`
    await addPeer(visit.db, {
      forAgencyId: agencyId,
      roundReturnId: id,
      accountId,
      agencyId: asked.agencyId!,
      name: asked.name,
      fromOn,
      untilOn,
      rows: rows.length,
      askedBy: visit.who.name,
      askedAt: visit.now,
    })
    await writeLetter(visit, {
      toAccount: accountId,
      subject: `You are asked to challenge a return: ${title}`,
      body: `${visit.who.name} asks you to challenge the return of ${agency}, ${days}. You see its scored rows and put each where you would put it, with why. What you read there is that agency’s own: it goes no further.`,
      about: at,
    })
    await tellAgency(visit, moderation, {
      subject: `A peer was asked to challenge your return: ${title}`,
      body: `${asked.name}, ${asked.agency}, was asked to challenge the return of ${agency}, ${days}. They see its scored rows and nothing else of yours.`,
      about: at,
    })
    await record(
      visit,
      `peer asked to challenge the return of ${agency}: ${asked.name}, ${asked.agency}`,
      at,
      { fromOn, untilOn },
      { agency: agencyId },
    )
    return `${at}#panel`
  },
})
