import type { Story } from '#platform/story.ts'
import { tellQuorum, tellReplies } from './northport-attendance.ts'
import { tellDecidedSince } from './northport-decided-since.ts'
import { tellDecisions } from './northport-decisions.ts'
import { tellAgendas } from './agenda/northport.ts'
import { tellDisagreements } from './northport-disagreements.ts'
import { tellStatements } from './group-reports/northport.ts'
import { tellMeetings } from './northport-meetings.ts'
import { tellMinutes } from './minutes/northport.ts'
import { tellReports } from './northport-reports.ts'
import { tellWrittenProcedures } from './written-procedure/northport.ts'

/** Northport's two years of meetings, what was decided in them and how each partner stood, eight quarters of reports, and what lies ahead with its agendas and papers. */
export const northport: Story = async (telling) => {
  await tellQuorum(telling)
  const held = await tellMeetings(telling)
  await tellReplies(telling)
  await tellDecisions(telling, held)
  await tellDecidedSince(telling)
  await tellReports(telling)
  await tellStatements(telling)
  await tellAgendas(telling)
  await tellMinutes(telling, held)
  await tellWrittenProcedures(telling)
  await tellDisagreements(telling)
}
