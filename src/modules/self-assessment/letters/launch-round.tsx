import { numberIn } from '#platform/evidence/evidence.ts'
import { text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { returnsToChoose } from '../return-store.ts'
import { isCalledOff, lastDayInTime, launchOf, roundAddress, returnDateOf } from '../round.ts'
import { addRoundChange, changesOfRounds, findRound, someRounds, wordRound } from '../store.ts'
import { invitedInRound, withoutALead } from './letter-store.ts'
import { outstanding, standingOfReturn } from '../return.ts'
import { WithoutALetter } from './letters-written.tsx'
import { writeToAgencies } from './write-to-agencies.ts'

/** A round is launched: from today it can be answered, and whoever leads for each agency asked gets a letter with the date and the link to their return. */
export const launchRound = task({
  path: '/self-assessment/rounds/:round/launch',
  may: 'run self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  find: async (visit, params) => {
    const round = await findRound(visit.db, numberIn(params.round))
    const changes = await changesOfRounds(visit.db, [round.id])
    const due = lastDayInTime(changes)
    const asked = await returnsToChoose(visit.db, round.id, visit.today, null)
    return {
      round,
      version: round.version,
      changes,
      waiting: asked.filter((each) => outstanding.includes(standingOfReturn(each, due, visit.today))),
      without: await withoutALead(visit.db, round.id, visit.today, null),
      invited: (await invitedInRound(visit.db, round.id)).length,
    }
  },
  title: ({ round }) => `Launch ${round.title}`,
  above: ({ round }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: round.title, href: roundAddress(round.id) },
  ],
  button: 'Launch it and write to those asked',
  before: ({ round, changes, waiting, without, invited }, visit) =>
    launchOf(changes)?.status === 'happened' ? (
      <p>This round was launched already.</p>
    ) : (
      <>
        <p>
          {waiting.length === 0
            ? 'Nobody is on its list yet, so nobody is written to.'
            : `${waiting.length} ${waiting.length === 1 ? 'is' : 'are'} on its list. Whoever leads for each gets a letter with your words, the date and the link to their return.`}{' '}
          {invited > 0 &&
            `${invited} ${invited === 1 ? 'was' : 'were'} invited to lead and ${invited === 1 ? 'has' : 'have'} not accepted: their letter holds a new address of their own.`}
        </p>
        <WithoutALetter rows={without} at={roundAddress(round.id)} invites={may(visit, 'invite agency leads')} />
      </>
    ),
  fields: {
    says: text('What are those asked told?', {
      long: true,
      most: 2_000,
      optional: true,
      hint: 'Why they are asked, and whom they can ask. The date and the link are added. Never a name or a detail of a child',
    }),
  },
  begin: ({ round }) => ({ says: round.says ?? undefined }),
  check: (_, { changes }) =>
    isCalledOff(changes)
      ? [{ field: 'says', says: 'This round was called off; open it again first' }]
      : launchOf(changes)?.status === 'happened'
        ? [{ field: 'says', says: 'This round was launched already' }]
        : [],

  async save(visit, { round, changes, waiting }, { says }) {
    await wordRound(visit.db, round, { says })
    await addRoundChange(visit.db, {
      roundId: round.id,
      kind: 'launched',
      says: `${round.title} was launched`,
      happenedOn: visit.today,
      status: 'happened',
      knownOn: visit.today,
      settles: launchOf(changes)?.id ?? null,
    })
    const wrote = await writeToAgencies(visit, round, returnDateOf(changes), waiting, { kind: 'asked', says })
    await record(visit, 'round of self-assessment launched', roundAddress(round.id), { says, ...wrote })
    return roundAddress(round.id)
  },
})
