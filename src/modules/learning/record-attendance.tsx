import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { number, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '#modules/partnership/index.ts'
import { agenciesOfSession, findSession, someSessionsHeld, writeAgencyAttendance } from './session-store.ts'

/** How many of one agency's people came to a session that was held. Asked for one agency after another. */
export const recordAttendance = task({
  path: '/learning/sessions/:session/record-attendance',
  may: 'record learning sessions',
  examples: async (visit) => (await someSessionsHeld(visit.db)).map(({ id }) => ({ session: String(id) })),
  title: ({ title, heldOn }: Subject) => `Who came, by agency: ${title}, ${whenInWords(heldOn)}`,
  above: ({ title, programmeId }: Subject) => [
    { says: 'Learning', href: '/learning' },
    { says: title, href: `/learning/${programmeId}` },
  ],
  before: ({ agencies, attended }: Subject) => (
    <>
      <p>{attended === null ? 'Nobody counted how many came in all.' : `${attended} came in all.`}</p>
      {agencies.length === 0 ? (
        <Empty says="Nothing is recorded by agency yet." />
      ) : (
        <ul class="bullets">
          {agencies.map((row) => (
            <li key={row.agencyId}>
              {row.agency}: {row.attended}
            </li>
          ))}
        </ul>
      )}
    </>
  ),
  button: 'Save and go on',

  fields: async (visit) => ({
    agencyId: pick('Which agency sent them?', await agenciesToPick(visit.db)),
    attended: number('How many of its people came?', { most: 10_000 }),
  }),
  find: async (visit, params): Promise<Subject> => {
    const session = await findSession(visit.db, numberIn(params.session))
    if (session.status !== 'happened') throw new NotFound()
    return { ...session, agencies: await agenciesOfSession(visit.db, session.id) }
  },

  check: (answers, { attended, agencies }) => {
    const others = agencies
      .filter((row) => row.agencyId !== answers.agencyId)
      .reduce((sum, row) => sum + row.attended, 0)
    return attended !== null && others + answers.attended > attended
      ? [
          {
            field: 'attended',
            says: `${attended} came in all, and ${others} are recorded for other agencies: enter ${Math.max(attended - others, 0)} or fewer`,
          },
        ]
      : []
  },

  async save(visit, session, answers) {
    await writeAgencyAttendance(visit.db, [{ ...answers, sessionId: session.id }])
    await record(
      visit,
      `attendance of the session recorded: ${whenInWords(session.heldOn)}`,
      `/learning/${session.programmeId}`,
      { ...answers, session: session.id },
    )
    return `/learning/sessions/${session.id}/record-attendance`
  },
})

type Subject = Awaited<ReturnType<typeof findSession>> & { agencies: Awaited<ReturnType<typeof agenciesOfSession>> }
