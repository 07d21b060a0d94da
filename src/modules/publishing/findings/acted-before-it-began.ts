import { certainlyAfter, definitelyBefore } from '#platform/calendar/when.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst, stands } from './disagreement.ts'
import { example } from './example.ts'
import type { Rule } from './finding.ts'
import { barely, isDated, quoted } from './in-words.ts'

const name = 'acted before it began'
const post = { says: 'the manager', at: '/posts/1' }
const group = { says: 'the audit group', at: '/groups/1' }
const filled = { about: post, checks: { begins: 'service' } } as const
const founded = { about: group, checks: { begins: 'existence' } } as const

/** A group cannot decide before it exists, nor the holder of a post before the post is filled. */
export const actedBeforeItBegan: Rule = {
  name,
  says: 'A body acted before it existed, or the holder of a post before the post was filled.',
  examples: [
    example('a manager who acted in January and came in April', 1, [
      { ...filled, when: '2021-04-12', status: 'planned' },
      { when: '2021-01', checks: { by: post } },
    ]),
    example('an act of no clear date by somebody who is still to come', 1, [
      { ...filled, when: '2021-04-12', status: 'planned' },
      { when: '?', checks: { by: post } },
    ]),
    example('a group that is to report before it is founded', 1, [
      { ...founded, when: '2021-06-30', status: 'planned' },
      { when: '2021-05', status: 'planned', checks: { by: group } },
    ]),
    example('an act in the month in which the post was filled', 0, [
      { ...filled, when: '2021-01-12' },
      { when: '2021-01', checks: { by: post } },
    ]),
    example('an act of the first holder, before the second came', 0, [
      { ...filled, when: '2019-09' },
      { ...filled, when: '2021-03' },
      { when: '2020-12', checks: { by: post } },
    ]),
    example('an act of another body', 0, [
      { ...founded, when: '2021-03' },
      { when: '2021-01', checks: { by: post } },
    ]),
  ],
  check: (facts, asked) => {
    const beginnings = Map.groupBy(
      facts.filter((fact) => fact.checks?.begins && stands(fact)),
      (fact) => fact.about.at,
    )
    const acts = facts.filter(
      (fact) => stands(fact) && beginnings.has(fact.checks?.by?.at ?? '') && !isItsOwnBeginning(fact),
    )
    return earliestFirst(acts).flatMap((act) => tooEarly(act, beginnings.get(act.checks!.by!.at)!, asked))
  },
}

function tooEarly(act: Fact, beginnings: Fact[], asked: Asked) {
  const kind = kinds.find((each) => {
    const known = beginnings.filter((fact) => fact.checks!.begins === each)
    return known.length > 0 && known.every((beginning) => isBefore(act, beginning, asked))
  })
  if (!kind) return []
  const first = earliestFirst(beginnings.filter((fact) => fact.checks!.begins === kind))[0]!
  const begins = kind === 'existence' ? 'exists' : 'is in post'
  return disagreement({
    rule: name,
    severity: act.status === 'happened' ? 'must be settled' : 'worth a look',
    says: `${quoted(act)} ${isDated(act.when)}, but ${act.checks!.by!.says} ${begins} only from ${barely(first.when)}.`,
    facts: [act, first],
    values: [act.name, act.when, act.status, first.when, first.status],
  })
}

/** Whatever is done was done by the day of asking; a beginning planned for later had not come by then. */
const isBefore = (act: Fact, beginning: Fact, { asAt }: Asked) =>
  definitelyBefore(act.when, beginning.when) ||
  (act.status === 'happened' && beginning.status === 'planned' && certainlyAfter(beginning.when, asAt))

const isItsOwnBeginning = (fact: Fact) => fact.checks!.begins !== undefined && fact.about.at === fact.checks!.by?.at

const kinds = ['existence', 'service'] as const
