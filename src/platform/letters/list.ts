import { addDays, daysBetween, inWords, type Day } from '../calendar/day.ts'
import { compareWhens, firstDay, whenInWords } from '../calendar/when.ts'
import type { Holidays } from '../calendar/working-days.ts'
import type { Deadline, Waiting } from '../module.ts'
import type { Readership, ToldAs } from './own-list.ts'
import { leadStepOn, stepInWords, stepOn, type Rhythm } from './rhythm.ts'

/** The parts of a person's list, in the order they are read. */
export const parts = {
  late: 'Late',
  soon: 'Due soon',
  waiting: 'Waiting on you',
  told: 'Late for long, and put to you',
} as const
export type Part = keyof typeof parts

/** One line of a person's list: what it may be called in a letter, how it stands in a few words, and where it is. */
export type Line = {
  part: Part
  chapter: string
  /** Which date of which thing; for what has no date, its address. */
  name: string
  title: string
  says: string
  at: string
  toldAs: ToldAs
  /** The step that a letter of this day says it for; null when it is only on the whole list. */
  step: string | null
  room: number | null
  agency: number | null
}

/** A date or a thing that waits, with the chapter it comes from. */
export type Of<T> = T & { chapter: string }

type Asked = { today: Day; rhythm: Rhythm; holidays: Holidays }

/** How far ahead the whole list looks, in days: as far as the first step before a date, and a month at least. */
const ahead = ({ stepsBefore, countsIn }: Rhythm) =>
  Math.max(30, ...stepsBefore.map((step) => (countsIn === 'days' ? step : Math.ceil(step * 1.5))))

/** The dates on one person's list, late first and then the soonest, and those they are told of as the lead. Each says whether a letter of this day speaks of it. */
export function datesOf(
  deadlines: readonly Of<Deadline>[],
  accountId: number,
  readershipOf: (deadline: Deadline) => Readership,
  { today, rhythm, holidays }: Asked,
): Line[] {
  const until = addDays(today, ahead(rhythm))
  const own: { line: Line; due: Deadline['due'] }[] = []
  const told: Line[] = []
  for (const deadline of deadlines) {
    const late = deadline.lastDay !== null && deadline.lastDay < today
    const begins = firstDay(deadline.due) ?? deadline.lastDay
    if (!late && (begins === null || begins > until)) continue
    const { own: owners, leads } = readershipOf(deadline)
    const as = owners.get(accountId)
    const leadStep = late ? leadStepOn(deadline.lastDay!, today, rhythm, holidays) : null
    if (as) {
      const step = deadline.lastDay === null ? null : stepOn(deadline.lastDay, today, rhythm, holidays)
      const passedOn = leadStep !== null && leads.size > 0
      const said = step ?? (passedOn ? leadStep : null)
      own.push({
        due: deadline.due,
        line: {
          ...lineOf(deadline, late ? 'late' : 'soon', as),
          says: [
            late ? lateInWords(deadline, today) : soonInWords(deadline, today),
            ...(as === 'office' ? ['On your list since nobody else answers for it.'] : []),
            ...(passedOn ? ['The lead of the agency is told today too.'] : []),
          ].join(' '),
          step: said === null ? null : stepInWords(said, rhythm),
        },
      })
    } else if (leads.has(accountId) && late && isLongLate(deadline.lastDay!, today, rhythm))
      told.push({
        ...lineOf(deadline, 'told', 'lead'),
        says: `${lateInWords(deadline, today)} It waits on ${oneLine(deadline.waitsOn)}; ${[...owners.values()].includes('owner') ? 'whoever answers for it' : 'nobody who can be written to answers for it, so the office'} is told that you are told.`,
        step: leadStep === null ? null : stepInWords(leadStep, rhythm),
      })
  }
  own.sort((one, other) => compareWhens(one.due, other.due))
  return [...own.map(({ line }) => line), ...told]
}

/** What waits on somebody, without what stands on their list as a date already. `saidLately` names what a letter said within the days agreed. */
export function waitingOf(
  waiting: readonly Of<Waiting>[],
  dates: readonly Line[],
  saidLately: ReadonlySet<string>,
): Line[] {
  const dated = new Set(dates.filter((line) => line.part !== 'told').map((line) => pageOf(line.at)))
  return waiting
    .filter(({ at }) => !dated.has(pageOf(at)))
    .map((each) => ({
      part: 'waiting',
      chapter: each.chapter,
      name: each.at,
      title: titleInPost(each),
      says: '',
      at: each.at,
      toldAs: 'owner',
      step: saidLately.has(each.at) ? null : 'waits on them',
      room: each.room ?? null,
      agency: each.agency ?? null,
    }))
}

/** What a letter calls it: for what lies in a room, no more than that it does. */
export const titleInPost = ({ title, room, inPost }: Pick<Deadline, 'title' | 'room' | 'inPost'>): string =>
  oneLine(inPost ?? (room == null ? title : 'Something in a case room'))

const lineOf = (deadline: Of<Deadline>, part: Part, toldAs: ToldAs) => ({
  part,
  chapter: deadline.chapter,
  name: deadline.name,
  title: titleInPost(deadline),
  at: deadline.at,
  toldAs,
  room: deadline.room ?? null,
  agency: deadline.agency ?? null,
})

/** Late for as long as makes it the lead's business, whatever the step of the day. */
const isLongLate = (due: Day, today: Day, { tellLeadAfter, countsIn }: Rhythm) =>
  tellLeadAfter !== null && daysBetween(due, today) >= (countsIn === 'days' ? tellLeadAfter : tellLeadAfter * 1.4)

const lateInWords = ({ due, lastDay }: Deadline, today: Day): string => {
  const days = daysBetween(lastDay!, today)
  return `Was due ${whenInWords(due)}, ${days === 1 ? '1 day' : `${days} days`} late.`
}

const soonInWords = ({ due, lastDay }: Deadline, today: Day): string => {
  if (due !== lastDay || lastDay === null) return `Due ${whenInWords(due)}.`
  const days = daysBetween(today, lastDay)
  if (days === 0) return 'Due today.'
  return days === 1 ? 'Due tomorrow.' : `Due ${inWords(lastDay)}, in ${days} days.`
}

const pageOf = (address: string) => address.split(/[?#]/)[0]!
const oneLine = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
