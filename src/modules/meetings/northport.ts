import type { Story } from '#platform/story.ts'
import { tellDecisions } from './northport-decisions.ts'
import { tellMeetings } from './northport-meetings.ts'
import { tellReports } from './northport-reports.ts'

/** Northport's two years of meetings, what was decided in them and how each partner stood, eight quarters of reports, and what lies ahead. */
export const northport: Story = async (telling) => {
  const held = await tellMeetings(telling)
  await tellDecisions(telling, held)
  await tellReports(telling)
}
