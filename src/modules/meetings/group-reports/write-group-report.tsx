import { inWords } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { blocks, several } from '#platform/forms/several.tsx'
import { file } from '#platform/forms/file-field.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound, type Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { DrawnFacts } from './drawn-facts.tsx'
import { drawQuarter } from './draw-quarter.ts'
import { confidences, reportSays } from './group-report.ts'
import { groupsOffered } from './send-group-report.tsx'
import { lowerThe, theBody } from '../meeting.ts'
import { mostAsks, wants, type Wants } from '../asks/ask.ts'
import { addAsks } from '../asks/store.ts'
import { missingFrom, type Draft, type Drawn, type Watched } from './statement.ts'
import { addReportFacts, draftOf, endDraft, keepDraft } from './statement-store.ts'
import { addGroupReport, findGroupReport, reportsAwaited, rowsOfQuarter, type FoundReport } from './store.ts'

type Subject = { due: FoundReport; draft: Draft | null; drawn: Drawn[]; version: number }

/**
 * The chair opens a report that is filled already with the facts of the quarter, and writes what only a chair can: how confident and
 * why, what stands in the way, what is asked of the board. It may be kept and sent later; two who write at once see each other's words.
 */
export const writeGroupReport = (watched: readonly Watched[]) =>
  task({
    path: '/group-reports/:report/write',
    may: 'send group reports',
    forSome: true,
    title: ({ due }: Subject) => `Report of ${lowerThe(theBody(due.group))}, ${whenInWords(due.covers)}`,
    examples: async (visit) => {
      const mine = new Set((await groupsOffered(visit)).map(({ id }) => id))
      return (await reportsAwaited(visit.db))
        .filter(({ workingGroupId }) => mine.has(workingGroupId))
        .slice(0, 1)
        .map(({ id }) => ({ report: String(id) }))
    },
    above: ({ due }) => [
      { says: 'Reports of the groups', href: '/group-reports' },
      { says: `${due.group}, ${whenInWords(due.covers)}`, href: `/group-reports/${due.id}` },
    ],

    async find(visit, params): Promise<Subject> {
      const due = await findGroupReport(visit.db, numberIn(params.report))
      const mine = (await groupsOffered(visit)).some(({ id }) => id === due.workingGroupId)
      if (!mine || due.status !== 'planned') throw new NotFound()
      const draft = await draftOf(visit.db, due.id)
      return { due, draft, drawn: await drawQuarter(visit, due, watched), version: draft?.version ?? 0 }
    },

    before: ({ due, drawn, draft }, { today }) => (
      <>
        {draft && <p class="quiet">Kept as a draft, last by {draft.writtenBy}.</p>}
        <h2>What the records say of the quarter</h2>
        {lastDay(due.covers)! >= today && (
          <p class="quiet">
            The quarter runs until {inWords(lastDay(due.covers)!)}: this is what is recorded so far, and what is
            recorded by the time you send it will stand in the report.
          </p>
        )}
        <DrawnFacts drawn={drawn} />
        <h2>What only you can say</h2>
      </>
    ),

    fields: {
      confidence: choice('How confident are you that the group’s work is on course?', {
        ...confidences,
        unsaid: 'I cannot say yet',
      }),
      summary: text('Why?', {
        long: true,
        optional: true,
        hint: 'Needed before it is sent. Never a child’s name or detail',
      }),
      impact: text('What is different for children because of it?', {
        long: true,
        optional: true,
        hint: 'Needed before it is sent: what was seen and how it is known, or that it is not known yet',
      }),
      barriers: text('What stands in the way?', { long: true, optional: true }),
      nextQuarter: text('What does the group promise for the next quarter?', { long: true, optional: true }),
      asks: several(
        'What does the group ask of the board?',
        {
          says: text('What is asked?', { long: true, most: 500, hint: 'One thing, so that it can be answered' }),
          wants: choice('What is wanted?', wants),
        },
        { each: 'Ask', most: mostAsks, hint: 'Each is followed up, and the group is told what came of it' },
      ),
      paper: file('The report itself, if there is one on paper'),
      deed: choice('What now?', { keep: 'Keep it as a draft', send: 'Send it to the board' }),
    },

    begin: ({ draft }) => ({
      confidence: draft?.confidence ?? 'unsaid',
      summary: draft?.summary ?? undefined,
      impact: draft?.impact ?? undefined,
      barriers: draft?.barriers ?? undefined,
      nextQuarter: draft?.nextQuarter ?? undefined,
      ...blocks(
        'asks',
        (draft?.asks ?? []).map((says, place) => ({ says, wants: draft!.wants[place] })),
      ),
      deed: 'keep',
    }),
    button: 'Save',

    async check(answers, { due }, { db }): Promise<Problem[]> {
      const rows = await rowsOfQuarter(db, due)
      return [
        ...(rows.some((row) => row.status !== 'planned')
          ? [{ field: 'deed', says: 'What became of this report is recorded already' }]
          : []),
        ...(answers.deed === 'send' ? missingFrom({ ...answers, confidence: said(answers.confidence) }) : []),
        ...(answers.deed === 'keep' && answers.paper
          ? [{ field: 'paper', says: 'A file is not kept with a draft: add it when you send the report' }]
          : []),
      ]
    },

    save: (visit, subject, answers) =>
      answers.deed === 'send' ? send(visit, subject, answers) : keep(visit, subject, answers),
  })

/** How confident; null while the chair cannot say. */
const said = (confidence: string): string | null => (confidence === 'unsaid' ? null : confidence)

type Given = Record<string, any>
type Asked = { says: string; wants: Wants }

async function keep(visit: Visit, { due, version }: Subject, answers: Given): Promise<string> {
  const { summary, impact, barriers, nextQuarter } = answers
  const confidence = said(answers.confidence)
  const asked = answers.asks as Asked[]
  await keepDraft(visit.db, version, {
    dueId: due.id,
    confidence,
    summary,
    impact,
    barriers,
    nextQuarter,
    asks: asked.map(({ says }) => says),
    wants: asked.map((ask) => ask.wants),
    writtenBy: visit.who.name,
  })
  await record(visit, 'draft of the group report kept', `/group-reports/${due.id}`)
  return `/group-reports/${due.id}`
}

async function send(visit: Visit, { due, drawn, version }: Subject, answers: Given): Promise<string> {
  const { summary, impact, barriers, nextQuarter, paper } = answers
  const confidence = said(answers.confidence)
  const { workingGroupId, toGroupId, covers } = due
  await endDraft(visit.db, due.id, version)
  const words = { confidence, summary, impact, barriers, nextQuarter }
  const id = await addGroupReport(visit.db, {
    workingGroupId,
    toGroupId,
    covers,
    ...words,
    says: reportSays.came(due.group, due.board, covers),
    happenedOn: visit.today,
    status: 'happened',
    knownOn: visit.today,
  })
  const at = `/group-reports/${id}`
  await addReportFacts(
    visit.db,
    drawn.map((fact) => ({ reportId: id, ...fact })),
  )
  const asked = answers.asks as Asked[]
  await addAsks(
    visit.db,
    asked.map((ask) => ({ reportId: id, ...ask })),
  )
  if (paper) await addEvidence(visit, at, 'see group reports', paper)
  await record(visit, 'group report sent', at, { ...words, asks: asked, paper: paper?.name ?? null })
  return at
}
