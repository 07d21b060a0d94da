import { inWords, type Day } from '#platform/calendar/day.ts'
import { BeyondTheCalendar } from '#platform/calendar/working-days.ts'
import { accountsActingFor } from '#platform/identity/store.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { writeLetter } from '#platform/mail/mail.ts'
import { InsetText } from '#platform/ui/govuk/messages.tsx'
import type { Problem } from '#platform/problem.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick, type Choice } from '#modules/partnership/index.ts'
import { findDecision } from '../decisions/store.ts'
import { ladderKinds, overOf } from '../ladders/ladder.ts'
import { ladderInForce } from '../ladders/store.ts'
import { momentFields, momentOf } from './moment-fields.tsx'
import { addDisagreement, addStep } from './store.ts'
import { speaksForASide } from './whole-disagreement.ts'

type Subject = { agencies: Choice[]; decision: { id: number; title: string } | null }

/** Somebody disagrees: about what, and between which agencies. It begins at the first stage of the ladder in force. */
export const raiseDisagreement = task({
  path: '/disagreements/raise',
  may: 'raise disagreements',
  title: 'Raise a disagreement',
  button: 'Raise it',
  above: () => [{ says: 'Disagreements', href: '/disagreements' }],

  fields: async (_visit: Visit, { agencies }: Subject) => ({
    kind: choice('What kind of disagreement is it?', ladderKinds),
    title: text('What is it about, in a few words?', { hint: 'Never a child’s name or detail, nor a practitioner’s' }),
    says: text('What does each side hold?', { long: true, most: 3000, optional: true }),
    one: pick('Which agency is one side?', agencies),
    other: pick('Which is the other side?', agencies),
    third: pick('Is there a third side?', agencies, { optional: true }),
    ...momentFields('When was it raised?', 'raised'),
  }),

  async find(visit): Promise<Subject> {
    const asked = /^\/decisions\/([1-9]\d{0,8})$/.exec(visit.query.get('about') ?? '')
    return {
      agencies: await agenciesToPick(visit.db),
      decision: asked && may(visit, 'see decisions') ? await findDecision(visit.db, Number(asked[1])) : null,
    }
  },

  begin: ({ decision }, visit) => ({
    kind: decision ? 'partners' : 'practice',
    ...(decision && { title: decision.title }),
    ...(visit.who.agencyId && speaksForASide(visit) && { one: String(visit.who.agencyId) }),
  }),

  before: ({ decision }) => (
    <>
      <InsetText>
        Never about a child. There is no place here for a case: what is about one child goes up in the child’s own
        record, with the agencies that work with the child.
      </InsetText>
      {decision && (
        <p>
          About the decision <a href={`/decisions/${decision.id}`}>{decision.title}</a>.
        </p>
      )}
      <p>
        Those who may read it are the agencies it is between, the office, the chair, the scrutineer and the safeguarding
        partners.
      </p>
    </>
  ),

  async check(answers, _subject, visit): Promise<Problem[]> {
    const began = momentOf(answers, 'raised', visit)
    if ('problem' in began) return [began.problem]
    const ladder = await ladderInForce(visit.db, answers.kind, began.day)
    const own = visit.who.agencyId
    const sides = sidesIn(answers)
    return [
      ...(sides.length < (answers.third ? 3 : 2)
        ? [{ field: 'other', says: 'Choose another agency: nobody disagrees with itself' }]
        : []),
      ...(!may(visit, 'see every disagreement') && !sides.includes(own ?? 0)
        ? [{ field: 'one', says: 'Choose your own agency: you raise it for one of the sides' }]
        : []),
      ...(ladder ? whyNotCounted(ladder.stages[0]!, began.at, ladder) : noLadder(answers.kind, began.day)),
    ]
  },

  async save(visit, { decision }, answers) {
    const { kind, title, says } = answers
    const began = momentOf(answers, 'raised', visit) as { day: Day; at: Date }
    const ladder = (await ladderInForce(visit.db, kind, began.day))!
    const sides = sidesIn(answers)
    const id = await addDisagreement(
      visit.db,
      {
        kind,
        title,
        says,
        aboutSays: decision?.title ?? null,
        aboutAt: decision ? `/decisions/${decision.id}` : null,
        ladderId: ladder.id,
        raisedByAgencyId: speaksForASide(visit) && sides.includes(visit.who.agencyId!) ? visit.who.agencyId : null,
        raisedBy: visit.who.name,
        raisedAt: began.at,
        knownOn: visit.today,
      },
      sides,
    )
    const at = `/disagreements/${id}`
    await addStep(visit.db, {
      disagreementId: id,
      stageId: ladder.stages[0]!.id,
      beganAt: began.at,
      byName: visit.who.name,
      why: 'It was raised',
      knownOn: visit.today,
      recordedAt: visit.now,
    })
    await record(visit, 'disagreement raised', at, { ...answers, ladder: ladder.id })
    await tellTheSides(visit, sides, id, 'A disagreement was raised that your agency is a side of.')
    return at
  },
})

const sidesIn = ({ one, other, third }: { one: number; other: number; third: number | null }) => [
  ...new Set([one, other, ...(third ? [third] : [])]),
]

/** Writes to those who speak for the sides, except to whoever did it: that something happened and where, never what it is about. */
export async function tellTheSides(visit: Visit, sides: readonly number[], id: number, says: string): Promise<void> {
  const speakers = (await accountsActingFor(visit.db, sides)).filter(
    ({ accountId, roles }) =>
      accountId !== visit.who.accountId &&
      roles.some((role) => role === 'safeguarding partner' || role === 'agency lead'),
  )
  for (const { accountId } of speakers)
    await writeLetter(visit, {
      toAccount: accountId,
      subject: 'A disagreement that your agency is a side of',
      body: `${says} Open it to see the stage it is at and until when.`,
      about: `/disagreements/${id}`,
    })
}

/** What keeps a time from being counted: a day that the list of holidays does not reach. */
export function whyNotCounted(
  stage: Parameters<typeof overOf>[0],
  at: Date,
  office: Parameters<typeof overOf>[2],
): Problem[] {
  try {
    overOf(stage, at, office, [])
    return []
  } catch (error) {
    if (error instanceof BeyondTheCalendar) return [{ field: 'raisedOn', says: error.message }]
    throw error
  }
}

const noLadder = (kind: keyof typeof ladderKinds, day: Day): Problem[] => [
  {
    field: 'kind',
    says: `No ladder for this kind was in force on ${inWords(day)}; the manager draws one under Ladders of escalation (${ladderKinds[kind].toLowerCase()})`,
  },
]
