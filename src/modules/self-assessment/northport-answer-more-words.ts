import { wordsOfSchools1To5, wordsOfStandards1To5, type Words } from './northport-answer-words.ts'

const words = (strong: string[], weak: string[], improve: string[]): Words => ({ strong, weak, improve })

const wordsOfStandards6To9: Record<string, Words> = {
  '6.1': words(
    [
      'A one-page guide, and an audit found information shared in time in nine cases of ten.',
      'In all training; staff asked by a survey were sure of it.',
    ],
    ['Staff wait for consent where they need not.', 'Some teams ask a lawyer each time, which takes days.'],
    ['Give staff a one-page guide on when to share', 'Train teams with cases from the last year, without names'],
  ),
  '6.2': words(
    [
      'Five agreements, all in date, each with a post that answers for it.',
      'Signed afresh in spring, and a summary is given to staff.',
    ],
    [
      'Two of five agreements have run out.',
      'The agreement with the police waits to be signed.',
      'There are agreements, and no list of them.',
    ],
    ['Sign the agreements that have run out', 'Keep one list of agreements with their dates'],
  ),
  '6.3': words(
    [
      'Sent through one secure system, and each is acknowledged.',
      'Addresses are looked through each quarter; nothing went astray.',
    ],
    [
      'Two teams still send by ordinary mail.',
      'Sent safely, and nobody checks that it arrived.',
      'Two messages reached a closed mailbox.',
    ],
    ['Move the last teams to secure mail', 'Check once a quarter that what is sent arrives'],
  ),
  '6.4': words(
    [
      'Came to nine conferences of ten and sent a report to each.',
      'A rota makes sure that somebody who knows the family comes.',
    ],
    ['Asked at short notice, and came to about half.', 'Reports are sent late or not at all.'],
    ['Send a report to every conference, in time', 'Agree with social care how invitations reach us'],
  ),
  '6.6': words(
    [
      'A field of the record asks for the reason, and it is looked at each month.',
      'Ten reasons were looked at; all could be followed.',
    ],
    ['The reason is in somebody’s mind and not in the record.', 'Written down, and never looked at.'],
    ['Add a field for the reason to the record', 'Look at the reasons each quarter'],
  ),
  '7.1': words(
    [
      'On posters, in the induction and on the intranet; eight in ten knew it when asked.',
      'A survey showed that staff would use it.',
    ],
    ['The policy is there, and few knew it when asked.'],
    ['Tell staff of it in every team meeting this spring'],
  ),
  '7.2': words(
    [
      'Each was asked after three months how it went for them.',
      'An officer outside the line speaks with whoever spoke up.',
    ],
    ['Nobody asked them afterwards.'],
    ['Ask whoever spoke up after three months'],
  ),
  '7.3': words(
    [
      'Used in the year, and each disagreement was settled at the first or second step.',
      'A card says whom to ring at each step.',
    ],
    ['Known to managers and to few others.'],
    ['Give staff the card on disagreements'],
  ),
  '7.4': words(
    ['A report goes to {board} each year, with what came of it.', 'In the yearly report, as counts and as changes.'],
    ['Nobody has asked for it.'],
    ['Add it to the yearly report to {board}'],
  ),
  '8.1': words(
    ['The way was followed in all cases, each within a day.', 'A flow chart stands in every office.'],
    ['Two were passed on after a weekend.', 'The way still names an officer who has left.'],
    ['Bring the flow chart up to date', 'Practise the way with managers on call'],
  ),
  '8.2': words(
    ['A lead and a deputy are named on every noticeboard.', 'New staff meet them in the first week.'],
    ['There is a lead and no deputy.'],
    ['Name a deputy and tell staff'],
  ),
  '8.3': words(
    ['Kept in one place and looked at each month by {lead}.', 'A pattern was seen and a practice changed.'],
    ['Kept by each manager, so that nobody sees them together.', 'Nothing is written down that is not an allegation.'],
    ['Keep them in one place and look at them each month'],
  ),
  '8.4': words(
    [
      'Doors now have windows, and the rota has two on each outing.',
      'The policy on messages to young people was rewritten.',
    ],
    ['Each case was closed well, and nothing was taken from it for others.'],
    ['Ask after each case what others can learn'],
  ),
  '9.1': words(
    [
      'Figures are set beside the census each year; an outreach group began because of them.',
      'A gap was found and has halved.',
    ],
    ['Ethnicity is not recorded in a third of records.', 'Figures are there, and nobody has asked what they mean.'],
    ['Record ethnicity and language for all', 'Bring the figures to {board} once a year'],
  ),
  '9.2': words(
    ['Picture cards are in use, and six staff sign.', 'Asked by somebody who knows how they communicate.'],
    ['We ask their parents.', 'Picture cards lie in a drawer.'],
    ['Train two in each team to use picture cards', 'Ask a school for disabled children to advise us'],
  ),
  '9.3': words(
    [
      'An audit of twenty decisions found it weighed in most.',
      'Discussed in supervision; training was led by people from Northport.',
    ],
    ['Staff say that they do not know how to begin.', 'One course was held, and half came.'],
    ['Make it a question of every supervision', 'Hold the course again and ask afterwards'],
  ),
  '9.4': words(
    [
      'Leaflets in seven languages and in easy words; interpreters within the hour.',
      'Families were asked which languages they need.',
    ],
    ['In English alone, with a line on how to ask.', 'Interpreters are booked days before.'],
    ['Put the main leaflet into five languages', 'Agree on interpreters by telephone'],
  ),
}

const wordsOfSchools6To9: Record<string, Words> = {
  '6.2': words(
    [
      'All were sent within five days, and receipts are kept.',
      'One post sends and receives all files and keeps a list.',
    ],
    ['Three receipts are missing.', 'Files came late from other schools and were not chased.'],
    ['Chase receipts each Friday', 'Name one post that sends and receives files'],
  ),
  '8.3': words(
    [
      'Kept by the headteacher and looked at each half term.',
      'Staff bring them themselves, since it was explained twice.',
    ],
    ['There is a policy, and nothing has been written down.'],
    ['Explain the policy again in the spring term'],
  ),
  '9.1': words(
    [
      'Absence and exclusions by group are read each term; a breakfast club began because of it.',
      'A gap in absence has closed by half.',
    ],
    ['Figures by group are not looked at.', 'Absence is known by group, and bullying is not.'],
    ['Look at absence, exclusion and bullying by group each term'],
  ),
}

/** What may be said of a question, by its reference; schools have words of their own where the question has. */
export const wordsOf = (reference: string, inASchool: boolean): Words =>
  (inASchool && (wordsOfSchools1To5[reference] ?? wordsOfSchools6To9[reference])) ||
  (wordsOfStandards1To5[reference] ?? wordsOfStandards6To9[reference])!

/** What difference a practice made, wherever it is asked. */
export const differences = [
  'Referrals come earlier and say more.',
  'Fewer families had to tell their story twice.',
  'Staff say that they are surer of what to do.',
  'A gap at weekends was noticed and closed.',
  'Children came back to tell us more.',
  'Meetings begin with what is known, and end sooner with something decided.',
]

/** How and when it was last looked at; {month} and {board} are filled in. */
export const lastLooked = [
  'Last looked at in {month}.',
  '{board} saw it in {month}.',
  'An audit in {month} bore it out.',
  'Looked at by a peer in {month}.',
  '',
  '',
]

/** Why a question does not apply to an organisation. */
export const doesNotApplyBecause = [
  'We hold no cases of our own; staff are supervised where they are placed',
  'We have no contact with children without another agency being there',
  'This is done for us by the trust we belong to',
]
