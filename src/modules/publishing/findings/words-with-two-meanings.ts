import type { Fact } from '#platform/facts/fact.ts'
import { disagreement, earliestFirst, plainly } from './disagreement.ts'
import { example } from './example.ts'
import type { Finding, Rule } from './finding.ts'
import { inARow, quote } from './in-words.ts'

const name = 'one word, one thing'
const terms = (...pairs: [word: string, means: string][]) => ({
  checks: { terms: pairs.map(([word, means]) => ({ word, means })) },
})

/** A reader who meets two names looks for two things. */
export const wordsWithTwoMeanings: Rule = {
  name,
  says: 'One word stands for two things, or two words stand for one.',
  examples: [
    example('two names of one board', 1, [
      terms(['Growing Together Board', 'the strategic board for children']),
      terms(['Growing Together for Children Board', 'the strategic board for children']),
    ]),
    example('one word for two bodies', 1, [
      terms(['the panel', 'the national panel']),
      terms(['Panel', 'the group that steers one review']),
    ]),
    example('one name, written in two ways', 0, [
      terms(['the Panel', 'the national panel']),
      terms(['panel', 'The national  panel']),
    ]),
    example('two words for two things', 0, [
      terms(['panel', 'the national panel'], ['review group', 'the group that steers one review']),
    ]),
  ],
  check: (facts) => {
    const used = usesIn(facts)
    return [
      ...differing(
        used,
        (use) => use.word,
        (use) => use.means,
        (word, meanings) => `${quote(word)} stands for different things: ${meanings}.`,
      ),
      ...differing(
        used,
        (use) => use.means,
        (use) => use.word,
        (means, words) => `Different words stand for ${quote(means)}: ${words}.`,
      ),
    ]
  },
}

type Use = { word: string; means: string; fact: Fact }

const usesIn = (facts: readonly Fact[]): Use[] =>
  earliestFirst(facts.filter((fact) => fact.checks?.terms?.length)).flatMap((fact) =>
    fact.checks!.terms!.filter(({ word, means }) => plainly(word) && plainly(means)).map((term) => ({ ...term, fact })),
  )

/** One question for whatever is alike in one way and differs in the other, with the first use of each. */
const differing = (
  used: Use[],
  alike: (use: Use) => string,
  apart: (use: Use) => string,
  say: (one: string, others: string) => string,
): Finding[] =>
  [...Map.groupBy(used, (use) => plainly(alike(use))).values()].flatMap((same) => {
    const firsts = [...Map.groupBy(same, (use) => plainly(apart(use))).values()].map((uses) => uses[0]!)
    if (firsts.length < 2) return []
    return disagreement({
      rule: name,
      severity: 'worth a look',
      says: say(alike(firsts[0]!), inARow(firsts.map((use) => quote(apart(use))))),
      facts: [...new Set(firsts.map((use) => use.fact))],
      values: firsts.map((use) => `${plainly(use.word)}: ${plainly(use.means)}`),
    })
  })
