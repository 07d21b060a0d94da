import { inWords } from '#platform/calendar/day.ts'
import { inPeriod, type Period } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Day } from '#platform/calendar/day.ts'
import { standingInWords, standingOf, upper } from '../action.ts'
import type { Rating } from '../rating.ts'
import type { PlanLine } from './lines-store.ts'

/** What a column may show of an action in its plan: what it is called, how wide it is in letters, and the words of its cell. */
type Kind = {
  says: string
  width: number
  of: (line: PlanLine, around: Around) => string
  /** What can be changed through this column in a spreadsheet; the rest only shows. */
  takes?: 'title' | 'how' | 'owner' | 'due' | 'measure' | 'outcome' | 'priority' | 'objective' | 'note' | 'rating'
}

/** What the cells of a plan need to know beyond their action: today, and the four quarters of the plan's year. */
export type Around = { today: Day; quarters: Period[] }

/** How an action is seen, in the colours that plans of the field are rated by; never by the colour alone. */
export const ratingWords: Record<Rating, string> = {
  'on course': 'Green: on course',
  'at risk': 'Amber: at risk',
  'off course': 'Red: off course',
}

const quarter = (number: number): Kind => ({
  says: `Quarter ${number}: the notes dated in it`,
  width: 30,
  of: ({ notes }, { quarters }) =>
    notes
      .filter(({ notedOn }) => quarters[number - 1] && inPeriod(notedOn, quarters[number - 1]!))
      .toReversed()
      .map(noteInWords)
      .join('\n'),
  takes: 'note',
})

/** Every kind of column there is. A layout chooses among them, in any order, under any heading. */
export const columnKinds = {
  number: { says: 'The number of the action in the register', width: 9, of: ({ id }) => String(id) },
  place: { says: 'Its place in the plan, such as 2.1.3', width: 8, of: ({ place }) => place },
  action: { says: 'What is to be done', width: 44, of: ({ title }) => title, takes: 'title' },
  how: { says: 'How it is to be done', width: 36, of: ({ how }) => how ?? '', takes: 'how' },
  owner: { says: 'Who answers for it', width: 26, of: ({ owner }) => owner ?? '', takes: 'owner' },
  agency: { says: 'Whose it is: the organisation', width: 24, of: ({ agency }) => agency ?? '' },
  due: { says: 'When it is due now', width: 18, of: ({ due }) => upper(whenInWords(due)), takes: 'due' },
  'first due': { says: 'When it was first promised', width: 18, of: ({ firstDue }) => upper(whenInWords(firstDue)) },
  measure: {
    says: 'How anybody will know that it made a difference',
    width: 32,
    of: ({ measure }) => measure ?? '',
    takes: 'measure',
  },
  outcome: {
    says: 'What is to be different once it is done',
    width: 32,
    of: ({ outcome }) => outcome ?? '',
    takes: 'outcome',
  },
  standing: {
    says: 'How it stands: open, late, done, withdrawn',
    width: 14,
    of: (line, { today }) => standingInWords[standingOf(line, today)],
  },
  rating: {
    says: 'How it is seen: green, amber or red, by the latest note',
    width: 18,
    of: ({ rating }) => (rating ? ratingWords[rating] : ''),
    takes: 'rating',
  },
  helpers: { says: 'Who helps', width: 26, of: ({ helpers }) => helpers.join('\n') },
  progress: {
    says: 'How it is going: the latest note',
    width: 40,
    of: ({ notes }) => (notes[0] ? noteInWords(notes[0]) : ''),
    takes: 'note',
  },
  notes: {
    says: 'How it went: every note with its day',
    width: 44,
    of: ({ notes }) => notes.toReversed().map(noteInWords).join('\n'),
    takes: 'note',
  },
  'quarter 1': quarter(1),
  'quarter 2': quarter(2),
  'quarter 3': quarter(3),
  'quarter 4': quarter(4),
  evidence: {
    says: 'What shows it: the difference it made, and the files added as proof',
    width: 34,
    of: ({ difference, files }) => [difference, ...files].filter(Boolean).join('\n'),
  },
  waits: {
    says: 'What it waits for',
    width: 28,
    of: ({ waits }) => waits.map((wait) => `${wait.says}, ${whenInWords(wait.due)}`).join('\n'),
  },
  because: { says: 'What it came from', width: 26, of: ({ becauseSays }) => becauseSays ?? '' },
  priority: {
    says: 'The priority it serves',
    width: 26,
    of: ({ priority }) => priority?.title ?? '',
    takes: 'priority',
  },
  objective: { says: 'The objective it serves', width: 28, of: ({ objective }) => objective ?? '', takes: 'objective' },
  theme: { says: 'The theme of its priority', width: 20, of: ({ priority }) => priority?.theme ?? '' },
  lead: { says: 'Who leads its priority', width: 24, of: ({ priority }) => priority?.lead ?? '' },
  longer: {
    says: 'The priority of the longer plan that it serves',
    width: 28,
    of: ({ priority }) => priority?.serves ?? '',
  },
  why: { says: 'Why its priority was chosen', width: 36, of: ({ priority }) => priority?.why ?? '' },
  'priority outcome': {
    says: 'What its priority is to make different',
    width: 34,
    of: ({ priority }) => priority?.outcome ?? '',
  },
  'priority measures': {
    says: 'How the success of its priority is measured',
    width: 36,
    of: ({ priority }) =>
      priority
        ? [
            priority.measure,
            ...priority.measures.map(
              ({ says, target, due }) => `${says}: ${target ?? 'no target said'}, ${whenInWords(due)}`,
            ),
          ]
            .filter(Boolean)
            .join('\n')
        : '',
  },
} as const satisfies Record<string, Kind>

export type ColumnKind = keyof typeof columnKinds
/** One column of a layout as it was made: what it shows, under which words. */
export type Column = { shows: ColumnKind; heading: string }

export const kindOf = (shows: ColumnKind): Kind => columnKinds[shows]
export const isColumnKind = (name: string): name is ColumnKind => Object.hasOwn(columnKinds, name)

/** '12 May 2026: A draft is with the agencies'. */
export const noteInWords = ({ notedOn, says }: { notedOn: Day; says: string }): string => `${inWords(notedOn)}: ${says}`
