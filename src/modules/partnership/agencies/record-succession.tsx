import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { choice, day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound, type Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { addAgency, agenciesOfKind, agencyNamed, findAgency, statutoryPartners, type Agency } from '../store.ts'
import { addEnding, endingOf } from './ending-store.ts'
import { goOver, succeed } from './partner-term-store.ts'

type Subject = { agency: Agency; others: { id: number; says: string }[] }

/**
 * A body takes the place of a safeguarding partner from a day on, as when clinical commissioning groups became integrated care boards.
 * What was signed, said and attended before stays with the body of its day; there are never four where there were three.
 */
export const recordSuccession = task({
  path: '/agencies/:agency/record-succession',
  may: 'keep the list of agencies',
  examples: async ({ db, today }) =>
    (await statutoryPartners(db, today)).slice(0, 1).map(({ id }) => ({ agency: String(id) })),
  title: ({ agency }: Subject) => `Another body takes its place: ${agency.name}`,
  above: ({ agency }: Subject) => [
    { says: 'Agencies', href: '/agencies' },
    { says: agency.name, href: `/agencies/${agency.id}` },
  ],
  async find(visit, params): Promise<Subject> {
    const agency = await findAgency(visit.db, numberIn(params.agency))
    if (!(await isPartnerOn(visit, agency.id, visit.today))) throw new NotFound()
    const others = await agenciesOfKind(visit.db, agency.kind)
    return { agency, others: others.filter(({ id }) => id !== agency.id) }
  },
  before: ({ agency }) => (
    <p>
      {agency.name} stays in the list with all that it signed, said and attended. From the day on, the other body is the
      safeguarding partner in its place, and what all partners must agree asks the other body.
    </p>
  ),

  fields: async (_visit, { others }: Subject) => ({
    toAgencyId: pick('Which body takes its place?', others, {
      optional: true,
      hint: 'Leave it empty and name the body below, if it is not in the list yet',
    }),
    name: text('Or what is the new body called?', { optional: true }),
    shortName: text('What do people call it?', { optional: true, most: 60 }),
    on: day('From which day is it the safeguarding partner?'),
    because: text('Why?', {
      most: 400,
      hint: 'One plain sentence, such as: the law put integrated care boards in the place of clinical commissioning groups',
    }),
    ends: choice('Is the body before it there no longer?', {
      yes: 'It ended with that day',
      no: 'It goes on, and is no safeguarding partner any more',
    }),
    goesOver: choice('Do its people, posts and seats go over?', {
      yes: 'Yes: whoever signs in for it acts for the new body from now on',
      no: 'No: they are moved one by one',
    }),
  }),
  begin: (_, { today }) => ({ ...dayAnswers('on', today), ends: 'yes', goesOver: 'yes' }),

  async check({ toAgencyId, name, on }, { agency }, visit) {
    const problems: Problem[] = []
    if ((toAgencyId === null) === (name === null))
      problems.push({ field: 'toAgencyId', says: 'Choose the body that takes its place, or name a new one; not both' })
    if (name && (await agencyNamed(visit.db, name)))
      problems.push({ field: 'name', says: 'There is an agency of this name already: choose it from the list' })
    if (on > visit.today)
      problems.push({ field: 'on', says: 'This lies ahead: record it on the day from which it holds, or after' })
    else if (!(await isPartnerOn(visit, agency.id, addDays(on, -1))))
      problems.push({ field: 'on', says: `${agency.name} was no safeguarding partner on ${inWords(addDays(on, -1))}` })
    return problems
  },

  async save(visit, { agency }, { toAgencyId, name, shortName, on, because, ends, goesOver }) {
    const { db, today } = visit
    const to =
      toAgencyId ??
      (await addAgency(db, { name: name!, shortName: shortName ?? name!, kind: agency.kind, statutory: false }))
    if (toAgencyId === null)
      await record(visit, 'agency added', `/agencies/${to}`, { name, shortName, kind: agency.kind })
    await succeed(db, { from: agency.id, to, on, because, knownOn: today })
    if (ends === 'yes' && !(await endingOf(db, agency.id)))
      await addEnding(db, { agencyId: agency.id, endedOn: on, because, knownOn: today })
    const moved = goesOver === 'yes' ? await goOver(db, agency.id, to, on) : null
    await record(visit, 'another body took its place', `/agencies/${agency.id}`, { to, on, because, ends, moved })
    await record(visit, 'took the place of a partner', `/agencies/${to}`, { from: agency.id, on, because, moved })
    return `/agencies/${to}`
  },
})

const isPartnerOn = async ({ db }: Pick<Visit, 'db'>, agencyId: number, on: Day): Promise<boolean> =>
  (await statutoryPartners(db, on)).some(({ id }) => id === agencyId)
