import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, choices, day, number, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick, type Choice } from '#modules/partnership/index.ts'
import { deputyRules, kindsAsked, ruleInWords, ruleOn } from './quorum.ts'
import { addQuorumRule, quorumRules, type FoundRule } from './store.ts'

type Subject = { group: Choice; stands: FoundRule | null }

/** When a group is quorate, from a day on. The rule before it stays, and goes on judging the meetings of its time. */
export const setQuorumRule = task({
  path: '/quorum/:group/set',
  may: 'set quorum rules',
  title: ({ group }: Subject) => `When is ${group.says} quorate?`,
  examples: async (visit) => (await groupsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ group: String(id) })),
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'When a group is quorate', href: '/quorum' },
  ],

  fields: {
    partners: choice('How many safeguarding partners must be represented?', {
      all: 'Every one of them',
      '2': 'At least two',
      '1': 'At least one',
      '0': 'None in particular',
    }),
    deputies: choice('Who may represent a safeguarding partner?', deputyRules),
    agenciesAtLeast: number('How many agencies must be represented in all?', {
      most: 100,
      hint: 'The safeguarding partners counted among them; 0 when the rule asks for no number',
    }),
    kinds: choices('Which kinds of agency must be represented besides?', kindsAsked, { optional: true }),
    fromOn: day('From which day does this hold?', { hint: 'Meetings before that day keep the rule of their time' }),
    writtenIn: text('Where does the rule stand?', {
      optional: true,
      hint: 'Such as: terms of reference, agreed by the board in March 2026',
    }),
  },

  async find(visit, params): Promise<Subject> {
    const id = numberIn(params.group)
    const group = (await groupsToPick(visit.db)).find((each) => each.id === id)
    if (!group) throw new NotFound()
    return { group, stands: ruleOn(await quorumRules(visit.db, [id]), visit.today) }
  },

  begin: ({ stands }) => ({
    partners: stands ? String(stands.partnersAtLeast ?? 'all') : 'all',
    deputies: stands?.deputies ?? 'delegated',
    agenciesAtLeast: String(stands?.agenciesAtLeast ?? 0),
    kinds: stands?.kinds,
  }),

  before: ({ stands }) => <p>{stands ? `In force today: ${ruleInWords(stands)}` : 'No rule is in force today.'}</p>,

  async save(visit, { group }, { partners, ...rule }) {
    const id = await addQuorumRule(visit.db, {
      ...rule,
      workingGroupId: group.id,
      partnersAtLeast: partners === 'all' ? null : Number(partners),
      setBy: visit.who.name,
      setAt: visit.now,
    })
    await record(visit, 'rule of quorum set', `/quorum#group-${group.id}`, { rule: id, partners, ...rule })
    return `/quorum#group-${group.id}`
  },
})
