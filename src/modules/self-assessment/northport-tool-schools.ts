import { scored } from './northport-tool-scale.ts'
import { plainQuestion, type QuestionContent } from './tools/tool.ts'

const audience = 'Schools'

/** What schools are asked in words of their own; everything else they are asked as everybody is. */
export const wordedForSchools: QuestionContent[] = [
  plainQuestion({
    reference: '1.1',
    kind: 'person',
    asks: 'Which governor or trustee leads on keeping children safe?',
    guidance: 'As a post, such as vice-chair of governors; no name.',
    audience,
  }),
  scored(
    '1.2',
    'Governors hear about the safety of pupils every term, and it is minuted',
    'Minutes of the last three terms.',
    { asksImpact: true, audience },
  ),
  scored(
    '1.3',
    'The designated safeguarding lead is a senior member of staff, with a deputy and time set aside',
    'The job description, and the timetable.',
    {
      links: [
        'Keeping children safe in education | https://www.gov.uk/government/publications/keeping-children-safe-in-education--2',
      ],
      staffAsks: 'I know who the designated lead and the deputy are in my school',
      audience,
      meanings: [
        { point: 'Partly met', says: 'There is a lead, and nobody on days when the lead is away' },
        { point: 'Fully met', says: 'A lead and a deputy, one of whom can be reached whenever pupils are in school' },
      ],
    },
  ),
  plainQuestion({
    reference: '2.4',
    kind: 'yes or no',
    asks: 'Are any of your pupils taught by another provider for some of the week?',
    audience,
  }),
  plainQuestion({
    reference: '2.5',
    kind: 'table',
    asks: 'Which providers, and how is each checked?',
    guidance: 'A row for each provider. No names of people and no numbers of pupils.',
    choices: ['Provider', 'What is checked', 'How often'],
    onlyIf: { reference: '2.4', answer: 'Yes' },
    audience,
  }),
  scored(
    '3.1',
    'Pupils were asked within the last year whether they feel safe in school',
    'A survey, or the school council.',
    {
      audience,
    },
  ),
  scored(
    '4.1',
    'The single central record is complete, and somebody other than who keeps it looks through it every term',
    'When it was last looked through, and by which post.',
    { audience },
  ),
  scored(
    '5.1',
    'All staff read the first part of the statutory guidance each year and are asked what they took from it',
    'How you know, for teachers and for everybody else.',
    { staffAsks: 'I have read this year’s guidance and know what it asks of me', audience },
  ),
  scored(
    '6.2',
    'When a pupil changes school, the child protection file is sent within five days and its receipt is kept',
    'A record of files sent and received.',
    { audience },
  ),
  scored(
    '8.3',
    'Low-level concerns about adults are written down, and the headteacher looks at them together',
    'The policy, and how often they are looked at.',
    { audience },
  ),
  scored(
    '9.1',
    'You know which pupils are absent, excluded or harmed by others more than the rest, and act on it',
    'Figures by group, and what was done about a gap.',
    { asksImpact: true, audience },
  ),
]
