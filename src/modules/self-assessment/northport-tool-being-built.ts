import { addDays } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { fillVersion } from './tools/content-store.ts'
import { addTool } from './tools/tool-store.ts'
import { plainQuestion, versionAddress, type ToolContent } from './tools/tool.ts'

/** Northport begins a tool for clubs and is not done with it: its second part has no question yet. */
export async function toolBeingBuilt({ visit, today }: Telling): Promise<void> {
  const tool = {
    title: 'Clubs and out-of-school settings',
    about: 'For clubs, tuition and faith settings that work with children out of school hours',
  }
  const { versionId } = await addTool(visit.db, tool, { name: today.slice(0, 4), begunOn: addDays(today, -6) })
  await record(visit, 'tool begun', versionAddress(versionId), tool)
  await fillVersion(visit.db, versionId, content)
}

const scale = 'Fully met to not met'
const content: ToolContent = {
  audiences: [{ name: 'Faith settings', agencyKinds: [] }],
  scales: [
    {
      name: scale,
      points: [
        { says: 'Not met', meaning: 'Nothing in place yet', meetsMinimum: false, applies: true, shade: 4 },
        { says: 'Partly met', meaning: 'Important parts are missing', meetsMinimum: false, applies: true, shade: 3 },
        { says: 'Mostly met', meaning: 'In place; we know what is left', meetsMinimum: true, applies: true, shade: 1 },
        { says: 'Fully met', meaning: 'In place, used and checked', meetsMinimum: true, applies: true, shade: 0 },
        { says: 'Does not apply', meaning: null, meetsMinimum: true, applies: false, shade: 0 },
      ],
    },
  ],
  parts: [
    {
      reference: '1',
      title: 'Who answers for safeguarding',
      guidance: 'However small a club is, somebody answers for safeguarding and everybody knows who.',
      questions: [
        plainQuestion({ reference: '1.1', kind: 'person', asks: 'Which post or role answers for safeguarding?' }),
        plainQuestion({
          reference: '1.2',
          kind: 'scored',
          asks: 'Everybody who works with children, paid or not, knows whom to tell about a worry',
          scale,
          guidance: 'A notice, an induction sheet or what a volunteer says when asked all show it.',
          links: [
            'Working together to safeguard children | https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
          ],
          asksEvidence: true,
          asksImprovement: true,
          meanings: [
            { point: 'Not met', says: 'Nobody has been told' },
            { point: 'Fully met', says: 'Everybody is told before their first day, and asked about it once a year' },
          ],
        }),
        plainQuestion({
          reference: '1.2',
          kind: 'scored',
          asks: 'Everybody who works with children, leads worship or teaches knows whom to tell about a worry',
          scale,
          audience: 'Faith settings',
          asksEvidence: true,
          asksImprovement: true,
        }),
        plainQuestion({
          reference: '1.3',
          kind: 'yes or no',
          asks: 'Do you hire out rooms to others who work with children?',
        }),
        plainQuestion({
          reference: '1.3.1',
          kind: 'text',
          asks: 'How do you know that those who hire them keep children safe?',
          onlyIf: { reference: '1.3', answer: 'Yes' },
        }),
      ],
    },
    { reference: '2', title: 'Safe recruitment', guidance: null, questions: [] },
  ],
}
