import { numberIn } from '#platform/evidence/evidence.ts'
import { choice } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { chairOn, viceChairOn } from '../groups/chair.ts'
import { changesOfGroup, findGroup } from '../groups/store.ts'
import { groupsToPick, peopleToPick } from '../store.ts'
import { addTermOfOffice, termsOfGroup } from './store.ts'
import { seats } from './term.ts'
import { termFields, termProblems } from './term-questions.tsx'

/** The chair or the vice-chair of a group is taken for a term: from a day until a day. A renewal is another term that names the one before. */
export const recordSeatTerm = task({
  path: '/groups/:group/record-term',
  may: 'record changes of groups',
  examples: async ({ db }) => (await groupsToPick(db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  title: ({ group }: Subject) => `Record a term of office: ${group.name}`,
  above: ({ group }: Subject) => [
    { says: 'Groups', href: '/groups' },
    { says: group.name, href: `/groups/${group.id}` },
  ],
  find: async ({ db }, params) => {
    const group = await findGroup(db, numberIn(params.group))
    return { group, terms: await termsOfGroup(db, group.id), changes: await changesOfGroup(db, group.id) }
  },

  fields: async ({ db }, { terms }: Subject) => ({
    seat: choice('Of which seat?', seats),
    ...termFields(await peopleToPick(db), terms),
  }),

  begin: ({ group, terms, changes }, { query, today }) => {
    const renewed = terms.find((term) => String(term.id) === query.get('renews'))
    const seat = renewed?.seat ?? (query.get('seat') === 'vice-chair' ? 'vice-chair' : 'chair')
    const holder = seat === 'chair' ? chairOn(group, changes, today) : viceChairOn(changes, today)
    return {
      seat,
      renews: renewed?.id.toString(),
      personId: (renewed?.personId ?? holder?.personId)?.toString(),
    }
  },

  check: (answers, { terms }) => {
    const problems = termProblems(answers, terms)
    const renewed = terms.find((term) => term.id === answers.renews)
    if (renewed && renewed.seat !== answers.seat)
      problems.push({ field: 'renews', says: `That term is of the ${renewed.seat}: a renewal is of the same seat` })
    return problems
  },

  async save(visit, { group }, answers) {
    const id = await addTermOfOffice(visit.db, { ...answers, workingGroupId: group.id, knownOn: visit.today })
    const deed = answers.renews ? 'term of office renewed' : 'term of office recorded'
    await record(visit, deed, `/groups/${group.id}`, { ...answers, term: id })
    return `/groups/${group.id}#terms-of-office`
  },
})

type Subject = {
  group: Awaited<ReturnType<typeof findGroup>>
  terms: Awaited<ReturnType<typeof termsOfGroup>>
  changes: Awaited<ReturnType<typeof changesOfGroup>>
}
