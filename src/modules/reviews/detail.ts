import type { Problem } from '#platform/problem.ts'

/** Words that would tell something of one child or their family: how old, girl or boy, whose, what befell them. */
const telling = [
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:years?|months?|weeks?|days?)[- ]old\b/i,
  /\baged? (?:of )?\w+/i,
  /\b(?:boy|girl|son|daughter|baby|infant|toddler|teenager|sibling|brother|sister|twin|mother|father)s?\b/i,
  /\bbabies\b/i,
  /\b(?:died|dead|deaths?|fatal\w*|killed|injur\w+|fractur\w+|suicid\w+|overdos\w+)\b/i,
]

/** The first words in a text that would tell something of a child; null when none is found. It cannot find everything: people still read. */
export const detailIn = (words: string): string | null =>
  telling.map((pattern) => pattern.exec(words)?.[0]).find(Boolean) ?? null

/** A problem for each of these answers that tells something of a child: that belongs in the case room, and nowhere else. */
export const detailProblems = (answers: Record<string, string | null>): Problem[] =>
  Object.entries(answers).flatMap(([field, words]) => {
    const found = words && detailIn(words)
    return found
      ? [
          {
            field,
            says: `Leave out “${found}”: whatever concerns a child belongs in the case room. Say it in general words`,
          },
        ]
      : []
  })
