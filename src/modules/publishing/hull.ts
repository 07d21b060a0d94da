import { dueDay } from '#law/duty.ts'
import { publishTheYearlyReport } from '#law/yearly-report.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { FactSource, Status } from '#platform/facts/fact.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addPublication, addPublicationChanges } from './earlier/store.ts'
import { beginReport } from './gather.ts'
import type { Publication, Published, ToldInPublic } from './handed.ts'
import { usualSections } from './report.ts'
import { orderSections } from './store.ts'

type Change = Omit<NewRow<'publishing.publicationChange'>, 'publicationId'>
type Told = { title: string; kind: 'yearly' | 'progress' | 'cycle'; covers?: string; changes: Change[] }

const first = { coversFrom: '2019-10-01', coversTo: '2021-09-30', coversLength: 'year', countsBy: 'other' } as const
const halfYear = { coversFrom: '2020-10-01', coversTo: '2021-03-31', coversLength: 'half-year' } as const
const financial = {
  coversFrom: '2021-04-01',
  coversTo: '2022-03-31',
  coversLength: 'year',
  countsBy: 'financial',
} as const

/** A step as the published report tells it; what it says stays, even where it cannot be right. */
const step = (
  source: string,
  paragraph: string,
  kind: Change['step'],
  happenedOn: string,
  says: string,
  more: Partial<Change> = {},
): Change => ({
  source,
  paragraph,
  step: kind,
  happenedOn,
  says,
  status: 'happened',
  ...more,
})

const publications: Told[] = [
  {
    title: 'First annual report',
    kind: 'yearly',
    covers: '2019-10-01/2021-09-30',
    changes: [
      step('F002', '1.1', 'published', '2021-01', 'The first annual report of the partnership was published', {
        ...first,
        thing: 'first annual report published',
        dueOn: dueDay(publishTheYearlyReport, { implementedOn: '2019-09-29' }),
      }),
      step(
        'F003',
        '1.1',
        'covers',
        '2019-10-01/2021-09-30',
        'The first annual report is said to cover 1 October 2019 to 30 September 2021',
        first,
      ),
      step(
        'F035',
        '2.6',
        'describes',
        '2021-01',
        'The first annual report set out what the review had concluded and which steps would follow',
        { thing: 'first annual report published' },
      ),
    ],
  },
  {
    title: 'First interim update',
    kind: 'progress',
    covers: '2020-10-01/2021-03-31',
    changes: [
      step(
        'F001',
        'title',
        'covers',
        '2020-10-01/2021-03-31',
        'This account is a report on progress in the six months from 1 October 2020 to 31 March 2021',
        { ...halfYear, thing: 'period of the first interim update' },
      ),
      step(
        'F009',
        '1.3',
        'covers',
        '2020-10-01/2021-03-31',
        'The first of two updates covers October 2020 to March 2021, and this account is that update',
        { ...halfYear, thing: 'period of the first interim update' },
      ),
      step(
        'F039',
        '2.7',
        'describes',
        '2020-10-01/2021-03-31',
        'The update deals mainly with the foundations that were laid',
      ),
    ],
  },
  {
    title: 'Second interim update',
    kind: 'progress',
    covers: '2021-04-01/2021-09-30',
    changes: [
      step('F010', '1.3', 'covers', '2021-04-01/2021-09-30', 'The second update is to cover April to September 2021', {
        coversFrom: '2021-04-01',
        coversTo: '2021-09-30',
        coversLength: 'half-year',
        status: 'planned',
      }),
      step(
        'F040',
        '2.7',
        'describes',
        '2021-10/..',
        'The next update and the annual report for 2021/22 are to describe impact and the difference made',
        { status: 'planned' },
      ),
    ],
  },
  {
    title: 'Annual report for 2021/22',
    kind: 'yearly',
    covers: 'FY2021',
    changes: [
      step('F011', '1.3', 'covers', 'FY2021', 'The next full annual report is to cover the financial year 2021/22', {
        ...financial,
        status: 'planned',
      }),
      step(
        'F012',
        '1.3',
        'planned',
        'FY2021',
        'Moving to the financial year is meant to bring the annual report into step with other reporting cycles',
        { countsBy: 'financial', status: 'planned' },
      ),
    ],
  },
  {
    title: 'The yearly report that the law asks for',
    kind: 'cycle',
    changes: [
      step(
        'F005',
        '1.2',
        'asked',
        '?',
        'Working Together 2018 asks for a yearly report on progress to be produced and published',
      ),
      step(
        'F006',
        '1.2',
        'asked',
        '?',
        'The report has to account for what was done under the arrangements, practice reviews included',
      ),
      step('F007', '1.2', 'asked', '?', 'The report has to say how well the arrangements worked in practice'),
    ],
  },
]

/** The order of Hull's report, what it says of the reports before and after it, and a first draft of the report itself. */
export const hull =
  (sources: readonly FactSource[], published: readonly Published[]): Story =>
  async (telling) => {
    const { visit, keep } = telling
    await orderSections(visit.db, usualSections)
    for (const { changes, covers = null, ...publication } of publications) {
      const id = keep(`publication/${publication.title}`, await addPublication(visit.db, { ...publication, covers }))
      await addPublicationChanges(
        visit.db,
        changes.map((change) => ({ ...change, publicationId: id })),
      )
      await record(visit, 'earlier report recorded', `/earlier-reports/${id}`, {
        title: publication.title,
        steps: changes.length,
      })
    }
    for (const tell of published) for (const publication of promisedIn(telling)) await tell(visit, publication)
    const { coversFrom, coversTo } = halfYear
    keep(
      'report/this-half-year',
      await beginReport(visit, sources, {
        title: 'Progress report',
        kind: 'progress',
        coversFrom,
        coversTo,
        asAt: coversTo,
      }),
    )
  }

/**
 * What the two reports promised: the steps that the first annual report said would follow, and every commitment of this
 * account, which cannot have been published before the day it stands at.
 */
const promisedIn = ({ find }: Telling): Publication[] => {
  const told = (source: string, status: Status, due: string | null): ToldInPublic => ({
    name: `/actions/${find(`action/${source}`)}#action`,
    says: `Row ${source}`,
    status,
    due,
  })
  const numbers = [51, 56, 79, 80, 81, 87, 88, ...Array.from({ length: 18 }, (_, place) => 173 + place)]
  return [
    {
      says: 'First annual report',
      at: `/earlier-reports/${find('publication/First annual report')}`,
      on: '2021-01',
      facts: ['F036', 'F037', 'F038'].map((source) => told(source, 'planned', '?')),
    },
    {
      says: 'First interim update',
      at: `/earlier-reports/${find('publication/First interim update')}`,
      on: '2021-03-31/..',
      facts: [
        ...['F036', 'F037'].map((source) => told(source, 'happened', null)),
        told('F038', 'planned', '?'),
        ...numbers.map((number) => told(`F${String(number).padStart(3, '0')}`, 'planned', null)),
      ],
    },
  ]
}
