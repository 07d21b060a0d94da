import { whenInWords } from '#platform/calendar/when.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { choice, number, pick, text, when } from '#platform/forms/fields.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Programme } from './programme.ts'
import { sessionProblems, sessionStandings, type Session } from './session.ts'
import { addSession, sessionsPlanned } from './session-store.ts'
import { findProgramme, someProgrammes } from './store.ts'

/** A session is planned, was held, was moved or was called off. What was planned first stays in sight beside it. */
export const recordSession = task({
  path: '/learning/:programme/record-session',
  may: 'record learning sessions',
  examples: async (visit) => (await someProgrammes(visit.db)).slice(0, 1).map(({ id }) => ({ programme: String(id) })),
  title: ({ programme }: Subject) => `Record a session: ${programme.title}`,
  above: ({ programme }: Subject) => [
    { says: 'Learning', href: '/learning' },
    { says: programme.title, href: `/learning/${programme.id}` },
  ],

  fields: async (_, { planned }: Subject) => ({
    heldOn: when('When was it held, or is it to be held?'),
    status: choice('How does it stand?', sessionStandings),
    places: number('How many places were there?', { optional: true, most: 10_000 }),
    attended: number('How many people came?', {
      optional: true,
      most: 10_000,
      hint: 'Leave it empty where nobody counted; never write 0 for that',
    }),
    settles: pick(
      'Does this settle a planned session?',
      planned.map(({ id, heldOn }) => ({ id, says: whenInWords(heldOn) })),
      {
        optional: true,
        hint: 'Choose the planned session that was held, moved or called off. Its first date stays in sight',
      },
    ),
    note: text('What has a reader to know about it?', { optional: true, most: 400, hint: 'Never a person’s name' }),
    proof: file('What proves it?'),
  }),
  find: async (visit, params): Promise<Subject> => {
    const programme = await findProgramme(visit.db, numberIn(params.programme))
    return { programme, planned: await sessionsPlanned(visit.db, programme.id) }
  },
  begin: ({ planned }, visit) => {
    const settled = planned.find(({ id }) => String(id) === visit.query.get('settles'))
    return settled
      ? {
          settles: String(settled.id),
          heldOn: whenInWords(settled.heldOn),
          places: settled.places === null ? undefined : String(settled.places),
        }
      : {}
  },

  check: (answers, _, visit) => [
    ...dateProblems({ happenedOn: answers.heldOn, status: answers.status }, visit.today, 'heldOn'),
    ...sessionProblems(answers),
  ],

  async save(visit, { programme }, { proof, ...answers }) {
    const at = `/learning/${programme.id}`
    const session = await addSession(visit.db, { ...answers, programmeId: programme.id, knownOn: visit.today })
    if (proof) await addEvidence(visit, at, 'see learning', proof)
    await record(visit, 'session recorded', at, { ...answers, session, ...(proof && { proof: proof.name }) })
    return `${at}#session-${session}`
  },
})

type Subject = { programme: Programme; planned: Session[] }
