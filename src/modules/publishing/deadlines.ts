import { explain } from '#law/duty.ts'
import { publishTheYearlyReport } from '#law/yearly-report.ts'
import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { financialYearOf } from '#platform/calendar/period.ts'
import { firstDay, lastDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may, type Visit } from '#platform/visit.ts'
import { lastYearlyBefore } from './earlier/store.ts'
import { editionsPublished } from './editions/store.ts'
import { draftsBeingWritten, waitingForSignature } from './signatures/store.ts'

/** The yearly report that is due next, counted from the one published last. Nothing where none was ever recorded. */
export const yearlyReportDue: DeadlineSource = async ({ db, today }: Visit) => {
  const last = await lastYearly({ db })
  if (!last) return []
  const yearEndedOn = yearToReportOn(today, last.coversTo)
  const ends = [firstDay(last.publishedOn), lastDay(last.publishedOn)].map((lastReportedOn) =>
    explain(publishTheYearlyReport, { yearEndedOn, lastReportedOn }),
  )
  const [early, late] = ends
  if (!early?.due || !late?.due) return []
  return [
    {
      name: '/reports#yearly',
      title: 'Publish the yearly report',
      at: '/reports',
      due: early.due === late.due ? late.due : monthOrSpan(early.due, late.due),
      waitsOn: 'Partnership office',
      says: `The last one was published in ${whenInWords(last.publishedOn)}.`,
      why: [
        {
          term: 'Counted from',
          says: `the yearly report published ${whenInWords(last.publishedOn)}, and the year that ends ${whenInWords(yearEndedOn)}`,
        },
        { term: 'Limit', says: late.wording?.says ?? publishTheYearlyReport.name },
        { term: 'Source', says: `${late.source.title}, ${late.source.cite}`, at: late.source.url },
        { term: 'Falls', says: late.because },
      ],
      lastDay: late.due,
    },
  ]
}

/** A report that others have signed waits for this visitor's own signature. */
export const signatureWaiting: WaitingSource = async (visit) => {
  if (!may(visit, 'sign reports') || visit.who.agencyId === null) return []
  const reports = await waitingForSignature(visit.db, visit.who.agencyId)
  return reports.map(({ id, title }) => ({
    title: `Sign: ${title}`,
    at: `/reports/${id}/sign`,
    says: 'Another safeguarding partner has signed it. It can be published once all three have.',
  }))
}

/** A draft waits for whoever writes it, until it is published. */
export const draftWaiting: WaitingSource = async (visit) => {
  if (!may(visit, 'write reports')) return []
  return (await draftsBeingWritten(visit.db)).map(({ id, title, signed }) => ({
    title: `Finish: ${title}`,
    at: `/reports/${id}`,
    says:
      signed === 0
        ? 'A draft. Nobody has signed it yet.'
        : `A draft. ${signed} of three partners ${signed === 1 ? 'has' : 'have'} signed it.`,
  }))
}

/** The end of the financial year that is to be reported on: the last that ended, or the next once that one is published. */
const yearToReportOn = (today: Day, publishedUpTo: Day | null): Day => {
  const ended = addDays(financialYearOf(today).from, -1)
  return publishedUpTo !== null && publishedUpTo >= ended ? addMonths(ended, 12) : ended
}

const monthOrSpan = (from: Day, to: Day): When =>
  from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from}/${to}`

async function lastYearly({ db }: Pick<Visit, 'db'>): Promise<{ publishedOn: When; coversTo: Day | null } | null> {
  const edition = (await editionsPublished(db, 20)).find((each) => each.kind === 'yearly')
  if (edition) return edition
  const earlier = await lastYearlyBefore(db)
  return earlier ? { publishedOn: earlier.happenedOn, coversTo: null } : null
}
