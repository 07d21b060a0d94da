import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { statutoryPartners } from '#modules/partnership/index.ts'
import { decisionProblems, stances, type PartnerStance } from './decision.ts'
import { dayOf } from './save-decision.ts'
import { recordStance } from './stance-store.ts'
import { findDecision, someStandingDecisions, stancesOn } from './store.ts'

const { 'not recorded': _not, ...known } = stances

/**
 * How a partner stood on a decision that was taken is written down afterwards, or put right: a dated row with why, what was recorded before
 * stays. What the law gives to the three still cannot stand on fewer.
 */
export const recordStanceTask = task({
  path: '/decisions/:decision/record-stance',
  may: 'record decisions',
  examples: async (visit) =>
    (await someStandingDecisions(visit.db)).slice(0, 1).map(({ id }) => ({ decision: String(id) })),
  async find(visit, params) {
    const decision = await findDecision(visit.db, numberIn(params.decision))
    return {
      ...decision,
      stances: await stancesOn(visit.db, [decision.id]),
      partners: await statutoryPartners(visit.db, dayOf(decision, visit)),
    }
  },
  title: ({ title }) => `Record how a partner stood: ${title}`,
  above: ({ id, title }) => [
    { says: 'Decisions', href: '/decisions' },
    { says: title, href: `/decisions/${id}` },
  ],
  before: ({ stances: stood, partners }) => (
    <ul class="bullets">
      {partners.map((partner) => (
        <li key={partner.id}>
          {partner.name}:{' '}
          {known[stood.find(({ agencyId }) => agencyId === partner.id)?.how as keyof typeof known] ?? 'not recorded'}
        </li>
      ))}
    </ul>
  ),

  fields: async (_, { partners }) => ({
    agencyId: pick(
      'Which partner?',
      partners.map(({ id, name }) => ({ id, says: name })),
    ),
    how: choice('How did it stand?', known),
    why: text('Why, in its own words?', { optional: true, most: 1000, hint: 'Needed when it differed or abstained' }),
    recordedBecause: text('Why is it recorded only now, or what was wrong?', { most: 400 }),
  }),

  check(answers, decision) {
    const before = decision.stances.find(({ agencyId }) => agencyId === answers.agencyId)
    const then: PartnerStance[] = [
      ...decision.stances.filter((each) => each !== before).map((each) => each as PartnerStance),
      { agencyId: answers.agencyId, how: answers.how, why: answers.why },
    ]
    const problems = decisionProblems({ ...decision, stances: then }, decision.partners)
    return [
      ...(decision.status === 'happened'
        ? []
        : [{ field: 'how', says: 'A partner’s position is recorded of a decision that was taken' }]),
      ...(before && before.how === answers.how && before.why === answers.why
        ? [{ field: 'how', says: 'That is what is recorded already' }]
        : []),
      ...problems.map(({ field, says }) => ({ field: field.startsWith('why') ? 'why' : 'how', says })),
    ]
  },

  async save(visit, decision, answers) {
    const before = decision.stances.find(({ agencyId }) => agencyId === answers.agencyId)
    await recordStance(visit.db, {
      decisionId: decision.id,
      ...answers,
      wasHow: before?.how ?? null,
      wasWhy: before?.why ?? null,
      recordedOn: visit.today,
      recordedBy: visit.who.name,
    })
    await record(
      visit,
      before ? 'how a partner stood was put right' : 'how a partner stood was recorded afterwards',
      `/decisions/${decision.id}`,
      answers,
    )
    return `/decisions/${decision.id}#partners`
  },
})
