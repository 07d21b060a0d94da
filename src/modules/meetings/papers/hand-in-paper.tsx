import { whenInWords } from '#platform/calendar/when.ts'
import { addEvidence, numberIn } from '#platform/evidence/evidence.ts'
import { file } from '#platform/forms/file-field.tsx'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { purposes } from '../agenda/agenda-item.ts'
import { lateInWords, paperDueOn, workingDaysLate } from './paper.ts'
import { abovePaper, paperExamples } from './show-paper.tsx'
import { findPaper, handInVersion, versionsOf, type FoundPaper } from './store.ts'

type Subject = FoundPaper & { version: number; before: Awaited<ReturnType<typeof versionsOf>>[number] | null }

/** Hands in a paper, written here or as a file, or another version of it. Every version stays; the latest is in the pack. */
export const handInPaper = task({
  path: '/papers/:paper/hand-in',
  may: 'hand in papers',
  title: ({ before }: Subject) => (before ? 'Hand in another version' : 'Hand in the paper'),
  button: 'Hand it in',
  examples: paperExamples,
  above: (paper: Subject) => abovePaper(paper),
  fields: {
    title: text('What is it called?'),
    purpose: choice('What is the group to do with it?', purposes),
    author: text('Who wrote it?', { hint: 'A post or an agency, never a person’s name' }),
    summary: text('The paper in a few sentences', { long: true, most: 2000 }),
    asked: text('What is the group asked to do?', { long: true, optional: true, most: 2000 }),
    body: text('The paper itself', {
      long: true,
      optional: true,
      most: 60_000,
      hint: 'Plain paragraphs with a blank line between; lines that begin with “- ” become a list. Or add a file below',
    }),
    attached: file('The paper as a file, if it is not written here'),
  },

  async find(visit, params): Promise<Subject> {
    const paper = await findPaper(visit.db, numberIn(params.paper))
    const [before] = await versionsOf(visit.db, paper.id)
    return { ...paper, version: before?.number ?? 0, before: before ?? null }
  },
  begin: ({ before, title }) => ({
    title: before?.title ?? title,
    purpose: before?.purpose ?? 'discuss',
    author: before?.author ?? '',
    summary: before?.summary ?? '',
    asked: before?.asked ?? '',
    body: before?.body ?? '',
  }),
  before: (paper, visit) => {
    const due = paperDueOn(paper.meetingOn, paper.paperDays)
    const late = workingDaysLate(due, visit.today)
    return (
      <p>
        For {paper.meeting}, {whenInWords(paper.meetingOn)}. {due && `It is due by ${whenInWords(due)}. `}
        {late > 0 && !paper.before && `${lateInWords(late)}: it will be marked so.`}
      </p>
    )
  },
  check: ({ body, attached }) =>
    body === null && attached === null ? [{ field: 'body', says: 'Write the paper here, or add it as a file' }] : [],

  async save(visit, paper, { attached, ...words }) {
    const id = await handInVersion(visit, paper, {
      ...words,
      fileName: attached?.name ?? null,
      dueOn: paperDueOn(paper.meetingOn, paper.paperDays),
      handedOn: visit.today,
    })
    if (attached) await addEvidence(visit, `/paper-versions/${id}`, 'see meetings', attached, { room: paper.roomId })
    await record(
      visit,
      'paper handed in',
      `/papers/${paper.id}`,
      { version: paper.version + 1 },
      { room: paper.roomId },
    )
    return `/papers/${paper.id}`
  },
})
