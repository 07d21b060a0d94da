/** What the two plans of Northport put first: of the business plan, then of the improvement plan. */
export const priorities = [
  [
    {
      title: 'Neglect is seen early',
      why: 'Reviews and audits both found that it is named late.',
      measure: 'More early help assessments name it, and fewer children wait until it is severe',
    },
    {
      title: 'Children at risk outside the home',
      why: 'Schools and the police each know a part of the picture.',
      measure: 'Each child discussed has one plan that all agencies hold',
    },
    {
      title: 'Babies under one',
      why: 'They are the most of our notifications, as they are nationally.',
      measure: 'Every pre-birth referral is triaged within a week',
    },
    { title: 'One set of figures', why: 'The partners brought three different counts to the board.', measure: null },
  ],
  [
    {
      title: 'Supervision',
      why: 'Nine returns said it is not regular.',
      measure: 'Every return is at least partly met next time',
    },
    {
      title: 'Listening to children',
      why: 'Returns gave few examples of what changed.',
      measure: 'Each agency can name one change that children asked for',
    },
    { title: 'Safe recruitment', why: 'Checks of contractors were missing in several returns.', measure: null },
  ],
] as const

const topics = [
  'neglect',
  'domestic abuse',
  'exploitation',
  'early help',
  'online safety',
  'information sharing',
  'moves between services',
  'babies under one',
]

const deeds = [
  (topic: string) => `Agree one guide to ${topic} for all agencies`,
  (topic: string) => `Train first-line supervisors in ${topic}`,
  (topic: string) => `Audit ten files about ${topic} together`,
  (topic: string) => `Ask children and families what would help with ${topic}`,
  (topic: string) => `Bring figures on ${topic} to the board`,
  (topic: string) => `Put ${topic} into every induction`,
  (topic: string) => `Write a one-page briefing on ${topic}`,
  (topic: string) => `Name a lead for ${topic} in each agency`,
  (topic: string) => `Check that commissioned services cover ${topic}`,
  (topic: string) => `Review the referral route for ${topic}`,
  (topic: string) => `Hold a learning event on ${topic}`,
  (topic: string) => `Agree with schools how ${topic} is recorded`,
  (topic: string) => `Test the escalation ladder on ${topic}`,
  (topic: string) => `Compare practice on ${topic} with two other areas`,
  (topic: string) => `Tell the public in plain words about ${topic}`,
  (topic: string) => `Check after three months what changed about ${topic}`,
  (topic: string) => `Set out who decides what about ${topic}`,
  (topic: string) => `Bring health visitors and schools together on ${topic}`,
  (topic: string) => `Report to the scrutineer on ${topic}`,
]

/** A hundred and fifty-two things to do, each once. */
export const actionTitles: readonly string[] = deeds.flatMap((deed) => topics.map(deed))

/** What was different once an action was done. */
export const differences: readonly string[] = [
  'In the next audit eight of ten files had a shared plan; three of ten had one before.',
  'Practitioners say that they know whom to ring; calls to the duty desk about it have halved.',
  'Referrals now say what the worry is in the first line, and fewer come back for more.',
  'Two families said that they had to tell their story once only.',
  'Every agency now has a named lead, and all of them came to the last meeting.',
  'Schools say the new form takes ten minutes; it took forty.',
  'Not known yet: it is measured again in three months.',
]

/** Reasons, notes and origins, as people give them. */
export const reasons = {
  later: [
    'The post was vacant for six weeks',
    'The figures came a month late',
    'Schools asked for it to wait until after the holidays',
    'The board wanted the audit first',
  ],
  withdrawn: [
    'It is done by the regional programme now, and would be done twice.',
    'The service it concerns has closed.',
    'Two actions said the same; the other stays.',
  ],
  progress: [
    'A first draft is with the agencies.',
    'Half of the agencies have answered.',
    'A date is set and the room is booked.',
    'Waiting for figures from health.',
  ],
  because: [
    'The board meeting in spring',
    'The self-assessment of last year',
    'A multi-agency audit',
    'A challenge by the scrutineer',
    'The yearly report',
  ],
  measures: [
    'The next audit finds it in eight of ten files',
    'Practitioners say so in the yearly survey',
    'Fewer contacts come back within three months',
  ],
} as const
