/** What may be said of one question: what shows a strong practice, what a weak one, and what is to improve. */
export type Words = { strong: string[]; weak: string[]; improve: string[] }

const words = (strong: string[], weak: string[], improve: string[]): Words => ({ strong, weak, improve })

/** Of the first five standards, by the reference of the question. {board} and {lead} stand for whoever that is in the organisation. */
export const wordsOfStandards1To5: Record<string, Words> = {
  '1.2': words(
    [
      '{board} had a report each quarter, and the minutes show what was asked.',
      'A standing item of {board}; four sets of minutes are kept together.',
    ],
    ['{board} had one report in the year.', 'A report is written when something has gone wrong, and not otherwise.'],
    ['Make the safety of children a standing item of {board}', 'Bring a short report to {board} each quarter'],
  ),
  '1.3': words(
    [
      'The role is in the job description, with a day and a half a week and a deputy.',
      'Two days a week are set aside, and the appraisal of the role is on file.',
    ],
    ['The role is carried beside a full workload.', 'The post was empty for four months and nobody stood in.'],
    ['Set a day a week aside for the role', 'Name a deputy and train them'],
  ),
  '1.4': words(
    [
      'The policy was agreed afresh and stands on the first page that staff see.',
      'In date; every team has read it and signed for it.',
    ],
    [
      'The policy is in date, and half of those asked could not find it.',
      'The policy ran out last winter and is being rewritten.',
    ],
    ['Bring the policy up to date and put it where staff look', 'Ask ten staff each month to find the policy'],
  ),
  '1.5': words(
    [
      'A line of its own in the budget, and three aims in the plan for the year.',
      'The plan names what is set aside and who answers for it.',
    ],
    ['Paid for out of what is left at the end of the year.', 'The plan speaks of it in one sentence, without a sum.'],
    ['Give it a line of its own in next year’s budget', 'Write into the plan what is set aside'],
  ),
  '2.1': words(
    ['A chart shows the line from each team to {board}.', 'The policy names each step, and new staff are shown it.'],
    ['The chart leaves out two teams that joined this year.', 'The line is understood and written nowhere.'],
    ['Draw the line of accountability for all teams', 'Add volunteers and contractors to the chart'],
  ),
  '2.2': words(
    [
      'Six audits in the year, each with a short plan that was followed up.',
      'The programme is kept, and the last two audits looked at the same question twice.',
    ],
    ['Audits are done, and nobody could show what changed.', 'One of the four audits planned took place.'],
    ['Follow up each audit after three months', 'Agree a programme of four audits and keep to it'],
  ),
  '2.3': words(
    [
      'At every meeting but one, and a note goes to staff within a week.',
      'A deputy who can decide stands in; what was agreed is read in team meetings.',
    ],
    ['Somebody different came to each meeting.', 'At three meetings of six, and little came back to staff.'],
    ['Name a deputy who can decide', 'Send staff a short note after each meeting'],
  ),
  '3.1': words(
    [
      'Two surveys and a group that meets each month; the answers are counted by service.',
      'Families are asked at the end of each piece of work.',
    ],
    ['Adults were asked, and children were not.', 'The last survey was two years ago.'],
    ['Ask children themselves, in a way that suits their age', 'Ask families at the end of each piece of work'],
  ),
  '3.2': words(
    [
      'The waiting room and the letters were changed, and a poster tells children that they did it.',
      'Opening hours changed, and those who had asked were written to.',
    ],
    ['Children are asked; what came of it was not written down.', 'Something changed, and nobody told them.'],
    [
      'Tell children each term what changed because of them',
      'Keep a list of what children asked for and what was done',
    ],
  ),
  '3.3': words(
    [
      'An audit of thirty records found what children had said in all but two.',
      'The form has a place for it, and team leaders look.',
    ],
    ['Records say what adults think that children want.', 'In half of the records looked at, nothing was written.'],
    ['Look at ten records a month for what children said', 'Give the form a place for it, and train staff to use it'],
  ),
  '3.4': words(
    [
      'A card for children says how to complain; what became of it goes to {board} twice a year.',
      'Complaints by children are counted apart and read each quarter.',
    ],
    ['The leaflet is for adults.', 'Few complaints come in, and nobody asked why.'],
    ['Make a card for children on how to complain', 'Bring a yearly report on complaints to {board}'],
  ),
  '4.1': words(
    [
      'A record shows each check with its date, and an internal audit found none missing.',
      'Nobody gets a rota before the last check is in.',
    ],
    ['Two records had a reference missing.', 'Checks are made, and are kept in three places.'],
    ['Bring the records together in one place', 'Look through the record each quarter'],
  ),
  '4.2': words(
    [
      'Eleven are trained, and the form names who of them sat on the panel.',
      'No panel meets without one; human resources keep the list.',
    ],
    ['Three are trained, which is not enough for all panels.', 'The training of two ran out this year.'],
    ['Train four more to sit on panels', 'Have the form name who on the panel is trained'],
  ),
  '4.3': words(
    [
      'Agencies confirm each check in writing, and one in ten is looked at.',
      'Volunteers go through the same steps as staff.',
    ],
    ['Contractors on site are not asked.', 'What agencies say is taken as it is.'],
    ['Ask contractors for the same confirmation', 'Look at one in ten of what agencies confirm'],
  ),
  '4.4': words(
    [
      'A short talk and a card on the first day, signed for.',
      'Nobody begins without it, and a survey of new staff bears it out.',
    ],
    ['New staff are told in the first month.', 'Those who begin at short notice miss it.'],
    ['Tell everybody on the first day', 'Make a card for those who begin at short notice'],
  ),
  '5.1': words(
    [
      'Ninety-six in a hundred are up to date, by role; whoever falls behind is written to.',
      'Training fits five levels of role, and {lead} sees the figures each month.',
    ],
    [
      'Seventy-one in a hundred are up to date, and nights and weekends are lowest.',
      'All have the same course, whatever their work.',
      'Courses were cancelled in spring, and a third ran out.',
    ],
    [
      'Bring training up to date for nights and weekends',
      'Match training to role',
      'Book places three months before training runs out',
    ],
  ),
  '5.2': words(
    [
      'Staff are asked after three months, and two courses changed because of it.',
      'An audit before and after the course showed fuller referrals.',
    ],
    ['Staff are asked on the day whether they liked it.', 'Attendance is counted; what changed is not known.'],
    ['Ask staff three months after each course', 'Set an audit of practice beside one course'],
  ),
  '5.3': words(
    [
      'Every six weeks for all, and the figures are read by {lead}.',
      'Nine sessions of ten took place as the policy says.',
    ],
    [
      'Half of the sessions took place; there were not enough supervisors.',
      'Staff have supervision when they ask for it.',
      'It gave way to other work over the winter.',
    ],
    [
      'Train six more supervisors',
      'Count each month whether supervision took place',
      'Offer supervision in groups where one to one fails',
    ],
  ),
  '5.4': words(
    [
      'An audit found that decisions and reasons were written down in all sessions looked at.',
      'The form asks what life is like for the child.',
    ],
    ['Notes of sessions list tasks and say little of children.', 'Written down in some teams and not in others.'],
    ['Use one form for supervision in all teams', 'Look at five notes of supervision each month'],
  ),
}

/** The same of what schools are asked in words of their own. */
export const wordsOfSchools1To5: Record<string, Words> = {
  '1.2': words(
    [
      'A report each term, and governors’ questions are in the minutes.',
      'The link governor visits each half term and writes to the others.',
    ],
    ['Governors had one report this year.'],
    ['Bring a report to governors every term'],
  ),
  '1.3': words(
    [
      'The lead sits in the senior team and has no class; there are two deputies.',
      'Half a timetable, and a deputy for trips and holidays.',
    ],
    ['The lead teaches four days a week.', 'There is no deputy since the summer.'],
    ['Free the lead from one more day of teaching', 'Appoint a deputy and train them'],
  ),
  '3.1': words(
    [
      'All pupils were asked in autumn, and the school council read the answers.',
      'A survey each term, with a box for those who prefer to write.',
    ],
    ['The older pupils alone were asked.', 'Pupils are asked in lessons and the answers are not kept.'],
    ['Ask pupils of every year group each term', 'Keep what pupils answered and bring it to governors'],
  ),
  '4.1': words(
    ['Complete, and looked through each term by the link governor.', 'The trust’s audit found nothing missing.'],
    ['Two dates were missing and have been added.', 'Looked through only by who keeps it.'],
    ['Have a governor look through the record each term'],
  ),
  '5.1': words(
    [
      'All have read it and answered ten questions on it.',
      'Read together on the first day of the year, and asked about in spring.',
    ],
    [
      'Teachers have; kitchen and cleaning staff have not.',
      'All signed for it, and nobody was asked what they took from it.',
    ],
    ['Read it with kitchen and cleaning staff too', 'Ask ten questions on it each autumn'],
  ),
}
