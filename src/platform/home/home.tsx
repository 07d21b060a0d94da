import { anyoneSignedIn } from '../abilities/abilities.ts'
import { addDays, daysBetween, inWords, inWordsShort, inWordsWithWeekday, type Day } from '../calendar/day.ts'
import { compareWhens, firstDay, whenInWords } from '../calendar/when.ts'
import { changesSince } from './changes.ts'
import type { Deadline, DeadlineSource, WaitingSource } from '../module.ts'
import { DueList, type Due } from '../ui/due.tsx'
import { Desk, Glance, Section, Sheet, SheetList } from '../ui/glance.tsx'
import { Ways } from '../ui/thread.tsx'
import { PageHeading } from '../ui/layout.tsx'
import { toldTo, type AbilityAt } from '../web/ability-at.ts'
import { page, type Page } from '../web/route.tsx'

const daysAhead = 30
const mostRows = 6

/** Home: what is late, what is next, what waits on you, and what changed since you were here. Ten seconds to read. */
export const home = (deadlines: DeadlineSource[], waiting: WaitingSource[], abilityAt: AbilityAt): Page =>
  page({
    path: '/',
    may: anyoneSignedIn,
    async show(visit) {
      const all = await toldTo(deadlines, visit, abilityAt)
      const { late, next } = sorted(all, visit.today)
      const waits = await toldTo(waiting, visit, abilityAt)
      const since = visit.who.lastHereAt ?? new Date(visit.now.getTime() - 7 * 86_400_000)
      const changed = await changesSince(visit, since)
      const until = addDays(visit.today, daysAhead)
      return {
        title: 'Home',
        ownHeading: true,
        body: (
          <>
            <PageHeading says={inWordsWithWeekday(visit.today)} lede={ledeOf(late, next)} />
            <Glance
              items={[
                {
                  count: late.length,
                  word: 'late',
                  href: '#late',
                  mark: 'late',
                  late: true,
                  ...(late[0] && { note: `the oldest by ${lengthOf(late[0].lastDay!, visit.today)}` }),
                },
                { count: next.length, word: 'next', href: '#next', mark: 'due', note: `in the next ${daysAhead} days` },
                { count: waits.length, word: waits.length > 1 ? 'wait on you' : 'waits on you', href: '#you' },
                {
                  count: changed.length,
                  word: 'changed',
                  href: '#new',
                  note: visit.who.lastHereAt ? 'since you were here' : 'in the last week',
                },
              ]}
            />
            <Desk
              left={
                <>
                  <Section
                    title="Late"
                    id="late"
                    mark="late"
                    late
                    quiet={`${late.length} of ${all.length} dates being watched`}
                  >
                    <DueList
                      dues={late.slice(0, mostRows).map((deadline) => rowOf(deadline, visit.today, true))}
                      empty="Nothing is late."
                    />
                    <More count={late.length} what="late" />
                  </Section>
                  <Section title="Next" id="next" mark="due" quiet={`to ${inWords(until)}`}>
                    <DueList
                      dues={next.slice(0, mostRows).map((deadline) => rowOf(deadline, visit.today, false))}
                      empty="Nothing falls due in this time."
                    />
                    <More count={next.length} what="next" />
                  </Section>
                </>
              }
              right={
                <>
                  <Sheet title="Waits on you" id="you">
                    <SheetList
                      lines={waits
                        .slice(0, 8)
                        .map((wait) => ({ says: <a href={wait.at}>{wait.title}</a>, note: wait.says }))}
                      empty="Nothing waits on you."
                    />
                  </Sheet>
                  <Sheet title="Changed" id="new">
                    <SheetList
                      lines={changed.slice(0, 8).map((change) => ({
                        says: <a href={change.at}>{change.says}</a>,
                        note: change.note,
                      }))}
                      empty="Nothing has changed since you were here."
                    />
                  </Sheet>
                </>
              }
            />
          </>
        ),
      }
    },
  })

/** Late is late by the last day it could have meant; next is what begins within the days ahead. Both soonest first. */
export function sorted(all: Deadline[], today: Day): { late: Deadline[]; next: Deadline[] } {
  const until = addDays(today, daysAhead)
  const late = all.filter((deadline) => deadline.lastDay !== null && deadline.lastDay < today)
  const next = all.filter((deadline) => {
    const begins = firstDay(deadline.due) ?? deadline.lastDay
    return begins !== null && begins <= until && !(deadline.lastDay !== null && deadline.lastDay < today)
  })
  return {
    late: late.sort((one, other) => (one.lastDay! < other.lastDay! ? -1 : one.lastDay! > other.lastDay! ? 1 : 0)),
    next: next.sort((one, other) => compareWhens(one.due, other.due)),
  }
}

const rowOf = (deadline: Deadline, today: Day, late: boolean): Due => ({
  when: late ? `Since ${inWordsShort(deadline.lastDay!)}` : capital(whenInWords(deadline.due)),
  ...(late
    ? { whenNote: lengthOf(deadline.lastDay!, today) }
    : isOneDay(deadline)
      ? { whenNote: inDays(daysBetween(today, deadline.lastDay!)) }
      : { whenNote: 'day not set' }),
  title: deadline.title,
  href: deadline.at,
  who: deadline.waitsOn,
  ...(deadline.waitsOnNote && { whoNote: deadline.waitsOnNote }),
  late,
  why: deadline.says,
  whyRows: deadline.why.map((row) => ({
    term: row.term,
    says: row.at ? (
      <a class="stitch" href={row.at}>
        {row.says}
      </a>
    ) : (
      row.says
    ),
  })),
})

const isOneDay = (deadline: Deadline) => /^\d{4}-\d\d-\d\d$/.test(deadline.due) && deadline.lastDay !== null
const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function lengthOf(from: Day, to: Day): string {
  const days = daysBetween(from, to)
  if (days < 60) return days === 1 ? '1 day' : `${days} days`
  return `${Math.round(days / 30.44)} months`
}

const ledeOf = (late: Deadline[], next: Deadline[]) =>
  late.length === 0
    ? next.length === 0
      ? 'Nothing is late and nothing falls due in the next month.'
      : `Nothing is late. The next thing is ${lower(next[0]!.title)}.`
    : `The oldest thing that is late: ${lower(late[0]!.title)}.`

const lower = (title: string) => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title)

const More = ({ count, what }: { count: number; what: string }) =>
  count > mostRows ? (
    <p class="quiet">
      {count - mostRows} more {what} are on <a href={`/due?show=${what}`}>the whole list</a>.
    </p>
  ) : null

/** The whole list, for when Home is not enough. */
export const dueList = (deadlines: DeadlineSource[], abilityAt: AbilityAt): Page =>
  page({
    path: '/due',
    may: anyoneSignedIn,
    async show(visit) {
      const { late, next } = sorted(await toldTo(deadlines, visit, abilityAt), visit.today)
      const onlyLate = visit.query.get('show') === 'late'
      return {
        title: onlyLate ? 'Everything late' : 'Everything late and next',
        above: [{ says: 'Home', href: '/' }],
        body: (
          <>
            <Ways ways={[{ says: 'The same drawn in time', href: '/due/timeline' }]} />
            <Section title="Late" id="late" mark="late" late quiet={`${late.length}`}>
              <DueList
                dues={late.slice(0, 200).map((deadline) => rowOf(deadline, visit.today, true))}
                empty="Nothing is late."
              />
            </Section>
            {!onlyLate && (
              <Section title="Next" id="next" mark="due" quiet={`${next.length}`}>
                <DueList
                  dues={next.slice(0, 200).map((deadline) => rowOf(deadline, visit.today, false))}
                  empty="Nothing falls due in this time."
                />
              </Section>
            )}
          </>
        ),
      }
    },
  })
