import type { Step } from '../returns/answer-store.ts'

/** One step of longer time: it was asked for, given or refused. `one` tells the returns of a round apart, and says of whom none is. */
export type ExtensionStep = { one: number; kind: string }

/** How often longer time was asked for in a round and what came of it. What was asked is what was granted, refused and not answered together. */
export type ExtensionCounts = {
  asked: number
  granted: number
  refused: number
  unanswered: number
  givenUnasked: number
}

/** The request of a return that nobody has answered; null when there is none. */
export const openRequest = (steps: readonly Step[]): Step | null => {
  const last = steps.findLast(({ kind }) => about.includes(kind))
  return last?.kind === 'extension asked' ? last : null
}

/** Counts requests and what came of each. Asking again before there is an answer is the same request. */
export function countExtensions(steps: readonly ExtensionStep[]): ExtensionCounts {
  const counts = { asked: 0, granted: 0, refused: 0, unanswered: 0, givenUnasked: 0 }
  const open = new Set<number>()
  for (const { one, kind } of steps) {
    const isAnswer = open.has(one)
    if (kind === 'extension asked') {
      if (!isAnswer) counts.asked += 1
      open.add(one)
    } else {
      if (kind === 'extension') counts[isAnswer ? 'granted' : 'givenUnasked'] += 1
      else if (isAnswer) counts.refused += 1
      open.delete(one)
    }
  }
  return { ...counts, unanswered: open.size }
}

/** 'Longer time was asked for 3 times: 2 were granted and 1 was refused; it was given once without being asked for'. Null when there was none. */
export function extensionsInWords(counts: ExtensionCounts): string | null {
  if (counts.asked + counts.givenUnasked === 0) return null
  const came = [
    counts.granted && `${counts.granted} ${were(counts.granted)} granted`,
    counts.refused && `${counts.refused} ${were(counts.refused)} refused`,
    counts.unanswered && `${counts.unanswered} ${counts.unanswered === 1 ? 'has' : 'have'} no answer yet`,
  ].filter(Boolean)
  const asked = counts.asked > 0 && `longer time was asked for ${times(counts.asked)}: ${came.join(', ')}`
  const given =
    counts.givenUnasked > 0 &&
    `${asked ? 'it' : 'longer time'} was given ${times(counts.givenUnasked)} without being asked for`
  return [asked, given].filter(Boolean).join('; ')
}

const about = ['extension asked', 'extension', 'extension refused']
const were = (count: number) => (count === 1 ? 'was' : 'were')
const times = (count: number) => (count === 1 ? 'once' : `${count} times`)
