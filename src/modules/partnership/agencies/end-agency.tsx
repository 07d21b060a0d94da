import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { findAgency, statutoryPartners, type Agency } from '../store.ts'
import { addEnding, endingOf, someNotEnded } from './ending-store.ts'

/** An agency is there no longer. It stays in the list, with all that it did under its own name. */
export const endAnAgency = task({
  path: '/agencies/:agency/end',
  may: 'keep the list of agencies',
  examples: async ({ db }) => (await someNotEnded(db)).map(({ id }) => ({ agency: String(id) })),
  title: (agency: Agency) => `Record that it ended: ${agency.name}`,
  above: (agency: Agency) => [
    { says: 'Agencies', href: '/agencies' },
    { says: agency.name, href: `/agencies/${agency.id}` },
  ],
  async find({ db, today }, params): Promise<Agency> {
    const agency = await findAgency(db, numberIn(params.agency))
    if (await endingOf(db, agency.id)) throw new NotFound()
    const statutory = (await statutoryPartners(db, today)).some(({ id }) => id === agency.id)
    return { ...agency, statutory }
  },
  before: (agency) => (
    <p>
      What it did stays under its name.{' '}
      {agency.statutory
        ? 'It is a safeguarding partner: record which body took its place instead.'
        : 'Its people are recorded as gone one by one, where they went.'}
    </p>
  ),

  fields: {
    endedOn: day('From which day is it there no longer?'),
    because: text('Why?', { most: 400, hint: 'One plain sentence, such as: it became part of another trust' }),
  },
  begin: (_, { today }) => dayAnswers('endedOn', today),
  check: (_answers, { statutory }) =>
    statutory
      ? [{ field: 'endedOn', says: 'A safeguarding partner does not simply end: record which body took its place' }]
      : [],

  async save(visit, { id }, answers) {
    await addEnding(visit.db, { agencyId: id, ...answers, knownOn: visit.today })
    await record(visit, 'agency ended', `/agencies/${id}`, answers)
    return `/agencies/${id}`
  },
})
