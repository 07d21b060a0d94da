import { choices } from '#platform/forms/fields.tsx'
import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { task } from '#platform/web/route.tsx'
import { lowerThe, theBody } from '../meeting.ts'
import type { Watched } from './statement.ts'
import { setWatched, watchedBy } from './statement-store.ts'
import { findGroupReport, someReports, type FoundReport } from './store.ts'

type Subject = { report: FoundReport; watches: string[] }

/** What a group watches over: the chapters whose facts of the quarter stand in its reports from now on. A report that was sent keeps what it said. */
export const watchChapters = (watched: readonly Watched[]) =>
  task({
    path: '/group-reports/:report/watch',
    may: 'run the programme of group reports',
    title: ({ report }: Subject) => `What does ${lowerThe(theBody(report.group))} watch over?`,
    examples: async (visit) => (await someReports(visit.db)).slice(0, 1).map(({ id }) => ({ report: String(id) })),
    above: ({ report }) => [
      { says: 'Reports of the groups', href: '/group-reports' },
      { says: `${report.group}, ${whenInWords(report.covers)}`, href: `/group-reports/${report.id}` },
    ],

    async find(visit, params): Promise<Subject> {
      const report = await findGroupReport(visit.db, numberIn(params.report))
      return { report, watches: await watchedBy(visit.db, report.workingGroupId) }
    },

    before: () => <p>How the group met and what became of its actions stands in its report always.</p>,

    fields: {
      sources: choices(
        'Which facts of the quarter stand in its reports from now on?',
        Object.fromEntries(watched.map(({ name, says }) => [name, says])),
        { optional: true, hint: 'Only what whoever writes and whoever reads may open; never what lies in a case room' },
      ),
    },

    begin: ({ watches }) => ({ sources: watches }),

    async save(visit, { report, watches }, { sources }) {
      await setWatched(visit.db, report.workingGroupId, sources)
      await record(visit, 'what the group watches over set', `/group-reports/${report.id}`, {
        before: watches.join(', '),
        now: sources.join(', '),
      })
      return `/group-reports/${report.id}`
    },
  })
