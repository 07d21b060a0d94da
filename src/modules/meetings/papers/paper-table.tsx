import type { Day } from '#platform/calendar/day.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { paperDueOn, paperStanding } from './paper.ts'
import type { FoundPaper } from './store.ts'

/** Papers with whose they are and how they stand: handed in, late and by how much, or still owed. */
export const PaperTable = ({ papers, today, empty }: { papers: FoundPaper[]; today: Day; empty: string }) =>
  papers.length === 0 ? (
    <Empty says={empty} />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Papers, in the order of the agenda</caption>
      <thead>
        <tr>
          {['Paper', 'For', 'Owed by', 'Stands'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <th scope="row">
              <a href={`/papers/${paper.id}`}>{paper.title}</a>
              {Number(paper.latest) > 1 && <span class="quiet"> version {paper.latest}</span>}
              {paper.roomId !== null && <Status is="lock" says="In the restricted part" />}
            </th>
            <td data-head="For">{paper.item}</td>
            <td data-head="Owed by">{paper.owner ?? 'Nobody yet'}</td>
            <td data-head="Stands">
              <Status {...paperStanding(paper, paperDueOn(paper.meetingOn, paper.paperDays), today)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
