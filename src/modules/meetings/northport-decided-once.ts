import type { DecisionTold } from './northport-decisions.ts'

/** What the board decided once. */
export const once: DecisionTold[] = [
  {
    title: 'Six priorities become three',
    says: 'Three priorities instead of six were agreed by the board',
    reasons: 'Six were too many for the people there are.',
  },
  {
    title: 'Hear relevant agencies four times a year',
    says: 'A forum of relevant agencies, four times a year, was agreed by the board',
    reasons: 'Agencies outside the board said that they heard of decisions months later.',
    action: ['Set the dates of the forum for the year', 4],
  },
  {
    title: 'Yearly scrutiny by peers',
    says: 'A peer challenge in every second year was agreed by the board',
    alternatives: 'A challenge every year was weighed and found to cost more than it would show.',
  },
  {
    title: 'Audits of five cases a theme',
    says: 'Audits of five cases for each theme, with practitioners in the room, were agreed by the board',
    reasons: 'Fewer cases, looked at together, taught more than many read alone.',
  },
  {
    title: 'One template for agency reports',
    says: 'One template for the reports of agencies to reviews was adopted by the board',
  },
  {
    title: 'Learning from the first local review',
    says: 'The learning of the first local review was accepted by the board',
    reasons: 'Each point has an owner and a date.',
    action: ['Brief every front-line team on the learning of the first local review', 10],
  },
  {
    title: 'A threshold document in plain words',
    says: 'A threshold document in plain words was agreed by the three partners',
    statutory: true,
    reasons: 'Schools and families did not recognise themselves in the old one.',
    alternatives: 'A longer document with more examples was weighed; practitioners asked for a shorter one.',
  },
  {
    title: 'Shares of funding by population',
    says: 'Shares of funding by population were put to the three partners',
    statutory: true,
    status: 'missed',
    dissent: {
      police: ['differed', 'The share would rise by a third in one year, without notice to the budget of the force.'],
    },
    reasons: 'The shares had not been looked at for six years.',
    alternatives: 'Equal thirds; the shares as they are with a yearly rise.',
  },
  {
    title: 'Shares of funding as they are, with a yearly rise',
    says: 'Shares of funding as they are, rising each year with pay, were agreed by the three partners',
    statutory: true,
    reasons: 'Shares by population had not been reached; all three could stand behind this.',
  },
  {
    title: 'Front door open until eight',
    says: 'A trial of a front door open until eight in the evening was agreed by the board',
    dissent: {
      health: [
        'abstained',
        'There is no evening cover to send before the spring, so we neither support nor stand in the way.',
      ],
    },
    action: ['Report what the later hours of the front door changed', 26],
  },
  {
    title: 'Exploitation group paused',
    says: 'A pause of the exploitation and missing children group was agreed by the board',
    reasons: 'It had no chair and had not met for five months.',
    dissent: { police: ['differed', 'The work should have gone to another group meanwhile and not been paused.'] },
  },
  {
    title: 'Exploitation group established again',
    says: 'The exploitation and missing children group was established again by the board, with a chair from the police',
    reasons: 'Return conversations had shown a pattern that no other group was looking at.',
  },
  {
    title: 'One consent form for early help',
    says: 'One consent form for early help, used by every agency, was agreed by the board',
  },
  {
    title: 'Voices of children at every meeting',
    says: 'That every meeting of the board begins with what children said was agreed by the board',
    reasons: 'Surveys came once a year and were forgotten by the next.',
  },
  {
    title: 'Police notifications to schools the same day',
    says: 'Notifications to schools on the same day of an incident were agreed by the board',
    action: ['Report how many notifications reached schools the same day', 16],
  },
  {
    title: 'Self-assessment of agencies every two years',
    says: 'A self-assessment of agencies every two years, with a light one between, was agreed by the board',
    alternatives: 'Every year in full was weighed: agencies that are in five areas would answer five times a year.',
  },
  {
    title: 'Schools answer their own form',
    says: 'A form for schools of their own, in place of that for agencies, was agreed by the board',
  },
  {
    title: 'Strategy discussions with health',
    says: 'That no strategy discussion goes on without health was agreed by the board',
    reasons: 'An audit found health absent from two in five.',
    action: ['Name a cover for health in strategy discussions', 5],
  },
  { title: 'A post of engagement officer', says: 'A post of engagement officer, half time, was agreed by the board' },
  {
    title: 'Second advertisement for the coordinator',
    says: 'A second advertisement for the coordinator, at a higher grade, was agreed by the board',
    dissent: { council: ['abstained', 'The grade has first to pass our own evaluation of jobs.'] },
  },
  {
    title: 'Figures shared monthly',
    says: 'That each partner gives its figures monthly was agreed by the board',
    reasons: 'Quarterly figures came after the quarter they should have changed.',
  },
  { title: 'No figures below five', says: 'That no figure below five is printed was agreed by the board' },
  {
    title: 'Neglect tool for every visit',
    says: 'One neglect tool, used by every agency that visits homes, was adopted by the board',
    action: ['Train health visitors and housing officers in the neglect tool', 20],
  },
  {
    title: 'A neglect group',
    says: 'That a neglect group be formed was agreed by the board',
    reasons: 'Neglect was named in each of the last four reviews.',
  },
  {
    title: 'Review of arrangements',
    says: 'A review of the arrangements, led by the scrutineer, was agreed by the three partners',
    statutory: true,
  },
  {
    title: 'Recommendations to be few',
    says: 'That a review makes at most five recommendations was agreed by the board',
  },
  {
    title: 'Statement of action after the joint inspection',
    says: 'The written statement of action after the joint inspection was approved by the three partners',
    statutory: true,
    reasons: 'Each line has an owner in each agency.',
    action: ['Report on the statement of action to each meeting of the board', 8],
  },
  {
    title: 'Out-of-court disposals seen by the group',
    says: 'That the quality assurance group sees every out-of-court disposal involving a child was agreed by the board',
    audience: 'partnership',
  },
  {
    title: 'Bruising in babies',
    says: 'A protocol on bruising in babies who do not yet move by themselves was adopted by the board',
  },
  {
    title: 'Information sharing agreement',
    says: 'The information sharing agreement was renewed by the three partners',
    statutory: true,
  },
  {
    title: 'Charging for places not used',
    says: 'A charge for training places booked and not used was agreed by the board',
    dissent: {
      health: ['differed', 'Front-line nurses are called away at an hour’s notice and would be charged for it.'],
      police: ['abstained', 'We have no view; our places are few.'],
    },
  },
  {
    title: 'Faith and community groups invited',
    says: 'An invitation to faith and community groups to join the forum was agreed by the board',
  },
  {
    title: 'Resolving professional disagreement',
    says: 'Five steps for resolving professional disagreement, each with a limit of days, were adopted by the board',
  },
  {
    title: 'Minutes within ten working days',
    says: 'That minutes go out within ten working days was agreed by the board',
  },
  {
    title: 'Young scrutineers',
    says: 'A panel of young scrutineers was agreed by the board',
    reasons: 'They ask what nobody else does.',
    action: ['Invite young people to the panel of scrutineers', 12],
  },
  {
    title: 'Private fostering campaign',
    says: 'A campaign on private fostering, with schools and surgeries, was agreed by the board',
  },
  {
    title: 'Shared priorities with community safety',
    says: 'Two priorities shared with the community safety board were agreed by the board',
  },
  {
    title: 'Lessons on safer sleep',
    says: 'One message on safer sleep, said by every agency, was adopted by the board',
  },
  {
    title: 'Record decisions as they are taken',
    says: 'That decisions are recorded at the meeting, with how each partner stood, was agreed by the board',
  },
  {
    title: 'No charge for places given up by noon the day before',
    says: 'That no charge is made for places given up by noon of the day before was agreed by the board',
    reasons: 'The first rule kept nurses from booking at all.',
  },
]
