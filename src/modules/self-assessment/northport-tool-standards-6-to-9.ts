import { scored } from './northport-tool-scale.ts'
import { plainQuestion, type ToolContent } from './tools/tool.ts'

/** The last four standards of Northport's tool: sharing, speaking up, allegations, equality. */
export const standards6To9: ToolContent['parts'] = [
  {
    reference: '6',
    title: 'Sharing information',
    guidance: 'What one knows reaches the one who needs it, in time and safely.',
    questions: [
      scored(
        '6.1',
        'Staff know when and how to share information to keep a child safe, with consent or without',
        'Guidance, training, and what an audit or a survey of staff showed.',
        {
          links: [
            'Information sharing: advice for practitioners | https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice',
          ],
          staffAsks: 'I know when I may share information about a child without being told to',
        },
      ),
      scored(
        '6.2',
        'Agreements to share information with the partners are signed and in date',
        'A list of the agreements, each with the day it is to be looked at again.',
        {
          meanings: [
            { point: 'Not met', says: 'There is no agreement' },
            { point: 'Partly met', says: 'There are agreements, and some have run out' },
            { point: 'Mostly met', says: 'All are in date; staff do not know of them' },
            { point: 'Fully met', says: 'All are in date, and staff know what they allow' },
          ],
        },
      ),
      scored(
        '6.3',
        'What you send about a child reaches the right people safely',
        'How it is sent, and how you would notice if it went astray.',
      ),
      scored(
        '6.4',
        'You come to meetings about children, bring what you know, and do what was agreed',
        'How often you were asked, how often you came, and how often you sent a report.',
        { asksImpact: true },
      ),
      plainQuestion({
        reference: '6.5',
        kind: 'checklist',
        asks: 'With which of these do you have a signed agreement?',
        choices: ['Children’s social care', 'Police', 'Health', 'Schools', 'Housing'],
        needed: false,
      }),
    ],
  },
  {
    reference: '7',
    title: 'Whistleblowing',
    guidance: 'Whoever sees something wrong can say so, and is heard.',
    questions: [
      scored(
        '7.1',
        'Staff know how to speak up about something wrong, inside and outside your organisation',
        'The policy, where it stands, and what staff say of it.',
        { staffAsks: 'I would feel safe to speak up about something wrong where I work' },
      ),
      scored(
        '7.2',
        'Whoever spoke up was heard, told what came of it, and treated no worse for it',
        'How those who spoke up were asked afterwards. No names.',
        { asksImpact: true },
      ),
      scored(
        '7.3',
        'Staff know how to take a disagreement with another agency about a child to a higher level, and do so',
        'The way that was agreed by the partners, and how often it was used.',
      ),
      scored(
        '7.4',
        'Those who lead are told each year how often people spoke up and what came of it',
        'The last report, or the minutes of where it was read.',
      ),
      plainQuestion({
        reference: '7.5',
        kind: 'date',
        asks: 'When was the policy for speaking up last looked at?',
      }),
    ],
  },
  {
    reference: '8',
    title: 'Allegations about staff',
    guidance: 'An allegation about somebody who works with children is dealt with at once and fairly.',
    questions: [
      scored(
        '8.1',
        'There is a written way to deal with an allegation, and it reaches the designated officer within one working day',
        'The way itself, and how quickly the last ones were passed on.',
      ),
      scored(
        '8.2',
        'A senior manager leads on allegations, has a deputy, and staff know who they are',
        'Where it stands, and how new staff learn of it.',
      ),
      scored(
        '8.3',
        'Worries that are not allegations are written down and looked at together, so that a pattern shows',
        'How they are kept, and who looks at them how often.',
      ),
      scored(
        '8.4',
        'What was learnt from allegations changed how you work',
        'A change to a policy, a building or a rota. No case, no names.',
        { asksImpact: true },
      ),
      plainQuestion({
        reference: '8.5',
        kind: 'person',
        asks: 'Which post leads on allegations about staff?',
        guidance: 'The post, not the name of whoever holds it.',
      }),
    ],
  },
  {
    reference: '9',
    title: 'Equality and inclusion',
    guidance: 'Every child is kept safe alike.',
    questions: [
      scored(
        '9.1',
        'You know which children your services reach and which they do not, and act on it',
        'Figures set beside those of Northport, and what was done about a gap.',
        { asksImpact: true },
      ),
      scored(
        '9.2',
        'Disabled children, and children who do not speak, are asked and understood',
        'How they are asked, and who was trained for it.',
      ),
      scored(
        '9.3',
        'Staff think and speak about race, faith and culture when they weigh what a child needs',
        'Training, and what an audit of decisions showed.',
        { staffAsks: 'Where I work we can talk openly about race, faith and culture' },
      ),
      scored(
        '9.4',
        'What you give families comes in the languages and forms that they use',
        'What there is, and how interpreters are found.',
      ),
      plainQuestion({
        reference: '9.5',
        kind: 'several',
        asks: 'Of which of these do you look at figures at least once a year?',
        choices: ['Age', 'Disability', 'Ethnicity', 'First language', 'Religion or belief', 'Sex'],
      }),
    ],
  },
]
