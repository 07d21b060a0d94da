import type { When } from '#platform/calendar/when.ts'
import type { Promised } from '../returns/answer.ts'

/** An improvement as a return says it when it is sent in. */
export type PromisedAt = Promised & { questionId: number; place: number }

/** An improvement that stands in the action plan already, from the same return. */
export type InPlan = {
  id: number
  questionId: number
  place: number
  title: string
  owner: string | null
  /** By when the return said it when it was last sent in. */
  returnedDue: When
  state: string
}

/** What becomes of the action plan when a return is sent in: what is new, what is put in other words or has another date, and what the return no longer says. */
export type Taken = {
  fresh: PromisedAt[]
  changed: { id: number; to: PromisedAt }[]
  redated: { id: number; toDue: When }[]
  gone: InPlan[]
}

/**
 * Sets what a return says against what stands in the plan from it, question by question: by the same words first, otherwise by their
 * place where it is put in much the same words. A date that the return says as it did before changes nothing, whatever date was given in the plan since; what ended stays ended.
 */
export function takenIntoPlan(promised: readonly PromisedAt[], inPlan: readonly InPlan[]): Taken {
  const taken: Taken = { fresh: [], changed: [], redated: [], gone: [] }
  const left = new Set(inPlan)
  const find = (fits: (each: InPlan) => boolean) => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found
  }
  const byWords = promised.map((to) => ({
    to,
    found: find((each) => each.questionId === to.questionId && letters(each.title) === letters(to.what)),
  }))
  for (const { to, found: same } of byWords) {
    const found = same ?? find((each) => isReworded(each, to))
    const due = to.by ?? '?'
    if (!found) taken.fresh.push(to)
    else {
      const { title, owner, place, returnedDue } = found
      if (title !== to.what || owner !== to.owner || place !== to.place || returnedDue !== due)
        taken.changed.push({ id: found.id, to })
      if (returnedDue !== due && found.state === 'open') taken.redated.push({ id: found.id, toDue: due })
    }
  }
  taken.gone.push(...[...left].filter(({ state }) => state === 'open'))
  return taken
}

/** One that is open stands at the same place in other words where it shares half of the longer words of whichever has fewer. */
function isReworded(each: InPlan, to: PromisedAt): boolean {
  if (each.questionId !== to.questionId || each.place !== to.place || each.state !== 'open') return false
  const [one, other] = [longWords(each.title), longWords(to.what)]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(one.size, other.size)
}

const longWords = (words: string): Set<string> => new Set(words.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))

/** The letters and figures of some words, so that a full stop makes no difference. */
const letters = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
