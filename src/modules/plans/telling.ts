import { inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, whenInWords, type When } from '#platform/calendar/when.ts'
import { dueInSentence, isLate, lower, upper, type Redating } from './action.ts'

/** An action with all that was ever changed about it, as a report needs it. */
export type WholeAction = {
  id: number
  title: string
  owner: string | null
  due: When
  firstDue: When
  raisedOn: When
  state: string
  redatings: Redating[]
  closing: { kind: string; closedOn: When; difference: string | null } | null
  /** Said to be done, and not checked by anybody else yet. */
  saidDone?: { closedOn: When; proposedOn: Day | null } | null
}

/** How an action stood on a day: its date then, and whether it had ended. */
export type AsAt = { due: When; state: string; closedOn: When | null; redatings: Redating[] }

/** Takes away what was done to an action after a day, so that an account of a year is told as the year knew it. */
export function asAt(action: Pick<WholeAction, 'due' | 'state' | 'redatings' | 'closing'>, day: Day): AsAt {
  const redatings = action.redatings.filter((each) => each.agreedOn <= day)
  const undone = action.redatings.find((each) => each.agreedOn > day)
  const closed = action.closing !== null && (firstDay(action.closing.closedOn) ?? day) <= day
  return {
    due: undone?.fromDue ?? action.due,
    state: closed ? action.closing!.kind : 'open',
    closedOn: closed ? action.closing!.closedOn : null,
    redatings,
  }
}

/**
 * One sentence of what was promised, by whom, by when and what became of it, with every date it ever had:
 * 'The Executive Board is to agree the business plan in July 2021.'
 */
export function sentenceOf(action: WholeAction, day: Day): string {
  const stood = asAt(action, day)
  const words = lower(action.title)
  const first = stood.redatings[0]?.fromDue ?? stood.due
  const promise = action.owner
    ? `${upper(action.owner)} ${stood.state === 'open' && !isLate(stood, day) ? 'is' : 'was'} to ${words}`
    : `The partnership set out${raised(action.raisedOn, stood.due)} to ${words}`
  return `${promise}${first === '?' ? '' : dueInSentence(first)}${moved(stood)}${outcome(stood, day, action)}${missing(action, stood)}.`
}

/** How an owner stands at the head of a sentence: 'The independent scrutineer', 'The Executive Board', 'Northport Council'. */
export function ownerInSentence({
  owner,
  ownerPostId,
  ownerPersonId,
  ownerGroupId,
}: {
  owner: string | null
  ownerPostId: number | null
  ownerPersonId: number | null
  ownerGroupId: number | null
}): string | null {
  if (owner === null || (ownerPostId === null && ownerPersonId === null && ownerGroupId === null)) return owner
  if (/^the /i.test(owner)) return upper(owner)
  return `The ${ownerGroupId === null && /^[A-Z][a-z]/.test(owner) ? lower(owner) : owner}`
}

const raised = (raisedOn: When, due: When): string => (due === '?' && firstDay(raisedOn) ? inWhen(raisedOn) : '')

const moved = ({ redatings }: AsAt): string =>
  redatings
    .map(
      (each, place) =>
        `${place === 0 ? ', moved' : ' and then'} to ${whenInWords(each.toDue).replace(/^by /, '')} because ${lower(each.why).replace(/\.$/, '')}`,
    )
    .join('')

/** What an open promise does not say, of the two things it should: by when, and who. */
function missing({ owner }: WholeAction, { due, state }: AsAt): string {
  const gaps =
    state !== 'open'
      ? []
      : [...(due === '?' ? ['no date was set'] : []), ...(owner === null ? ['nobody is named to do it'] : [])]
  return gaps.length ? `; ${gaps.join(' and ')}` : ''
}

function outcome(stood: AsAt, day: Day, { saidDone }: WholeAction): string {
  if (stood.state === 'done') return `; this was done${inWhen(stood.closedOn!)}`
  if (stood.state === 'withdrawn') return `; this was withdrawn${inWhen(stood.closedOn!)}`
  if (saidDone && (saidDone.proposedOn ?? day) <= day)
    return `; it was said to be done${inWhen(saidDone.closedOn)} and is not checked yet`
  return isLate(stood, day) ? `; by ${inWords(day)} it was not done` : ''
}

const inWhen = (when: When): string => {
  if (when === '?') return ''
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return ` on ${whenInWords(when)}`
  return /^\.\.|\.\.$/.test(when) ? ` ${whenInWords(when)}` : ` in ${whenInWords(when)}`
}
