import { scored } from './northport-tool-scale.ts'
import { plainQuestion, type ToolContent } from './tools/tool.ts'

/** The first five standards of Northport's tool: leading, accounting, listening, recruiting, training. */
export const standards1To5: ToolContent['parts'] = [
  {
    reference: '1',
    title: 'Leadership and commitment',
    guidance: 'Those who lead make keeping children safe part of all they decide, and can be asked about it.',
    questions: [
      plainQuestion({
        reference: '1.1',
        kind: 'person',
        asks: 'Which post at board level leads on keeping children safe?',
        guidance: 'The post, not the name of whoever holds it.',
      }),
      scored(
        '1.2',
        'The senior lead brings the safety of children to the board at least four times a year, and it is minuted',
        'Minutes of the last year, or a report that the board received.',
        { asksImpact: true },
      ),
      scored(
        '1.3',
        'A designated practitioner has a written role, and the time and support that the role needs',
        'A job description, the hours set aside, and the last yearly appraisal of the role.',
        {
          crossReferences: ['Health audit 18.1', 'Health audit 18.2'],
          staffAsks: 'I know whom to go to with a worry about a child',
          meanings: [
            { point: 'Not met', says: 'Nobody is named' },
            { point: 'Partly met', says: 'Somebody is named, beside a full workload' },
            { point: 'Partly met', says: 'The role is written down and the post is empty' },
            { point: 'Mostly met', says: 'Named, with time set aside; the role was not looked at in the last year' },
            { point: 'Fully met', says: 'Named, with time and a deputy, and appraised in this role each year' },
          ],
        },
      ),
      scored(
        '1.4',
        'A policy for keeping children safe is in date, and everybody who works for you can find it',
        'The policy, when it was last agreed, and where it stands.',
        { staffAsks: 'I can find our policy for keeping children safe within a minute' },
      ),
      scored(
        '1.5',
        'Plans and budgets show what is set aside for keeping children safe',
        'The plan for this year, or a line of the budget.',
      ),
    ],
  },
  {
    reference: '2',
    title: 'Clear accountability',
    guidance:
      'Everybody knows whom they answer to for the safety of children, up to the board and out to the partners.',
    questions: [
      scored(
        '2.1',
        'A line of accountability runs from everybody who works with children up to the board, and is written down',
        'A chart, or the part of the policy that says so.',
        {
          links: [
            'Working Together to Safeguard Children | https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
          ],
        },
      ),
      scored(
        '2.2',
        'You check your own practice every year, and what was found is acted on',
        'The programme of audits, one of them, and what became of it.',
        { asksImpact: true, crossReferences: ['Health audit 2.1', 'Health audit 2.3'] },
      ),
      scored(
        '2.3',
        'Whoever goes to the partnership’s meetings can decide for you, and brings back what was agreed',
        'How often you were there, and where staff read what was agreed.',
      ),
      plainQuestion({
        reference: '2.4',
        kind: 'yes or no',
        asks: 'Do you commission or fund others to work with children?',
      }),
      plainQuestion({
        reference: '2.5',
        kind: 'table',
        asks: 'What do you commission or fund, and how is each checked?',
        guidance: 'A row for each service. No names of people.',
        choices: ['Service', 'What is checked', 'How often'],
        onlyIf: { reference: '2.4', answer: 'Yes' },
      }),
    ],
  },
  {
    reference: '3',
    title: 'Listening to children',
    guidance: 'What children say changes what you do. Write of changes, never of one child.',
    questions: [
      scored(
        '3.1',
        'Children and families were asked within the last year how your services are for them',
        'How they were asked, and how many answered.',
      ),
      scored(
        '3.2',
        'Something changed because of what children said, and they were told so',
        'What changed, and how they learnt of it.',
        {
          asksImpact: true,
          meanings: [
            { point: 'Not met', says: 'Children are not asked' },
            { point: 'Partly met', says: 'Children are asked, and nothing shows what came of it' },
            { point: 'Mostly met', says: 'Something changed; children were not told' },
            { point: 'Fully met', says: 'Something changed, children were told, and they were asked again' },
          ],
        },
      ),
      scored(
        '3.3',
        'Records show what children said and want, as they said it',
        'An audit of records. Add no record of a child.',
        { staffAsks: 'I have the time to listen to the children I work with' },
      ),
      scored(
        '3.4',
        'Children and families know how to complain, and those who lead read what became of complaints',
        'What families are given, and the last report on complaints.',
      ),
      plainQuestion({
        reference: '3.5',
        kind: 'text',
        asks: 'Tell of one change of the last year that began with what children said',
        guidance: 'Two or three sentences, about a service and not about a child.',
        needed: false,
      }),
    ],
  },
  {
    reference: '4',
    title: 'Safe recruitment',
    guidance: 'Nobody works with children before they were checked, whoever pays them.',
    questions: [
      scored(
        '4.1',
        'Checks are made before anybody begins to work with children, and a record shows each of them',
        'How the record is kept, and when it was last looked through.',
      ),
      scored(
        '4.2',
        'On every panel that appoints to work with children sits somebody trained in safe recruitment',
        'How many are trained, and how you know that one was there.',
      ),
      scored(
        '4.3',
        'Volunteers, agency staff and contractors are checked as your own staff are',
        'What agencies confirm in writing, and how that is looked at.',
      ),
      scored(
        '4.4',
        'Whoever begins is told on the first day how children are kept safe and whom to tell',
        'What they are given, and what shows that they had it.',
        { staffAsks: 'I was told on my first day what to do with a worry about a child' },
      ),
      plainQuestion({
        reference: '4.5',
        kind: 'checklist',
        asks: 'Which checks are always made before somebody begins?',
        choices: [
          'Identity',
          'Right to work',
          'Two references',
          'Criminal records',
          'Barred list, where the law asks for it',
          'Gaps in what they did before',
        ],
      }),
    ],
  },
  {
    reference: '5',
    title: 'Training and supervision',
    guidance: 'People know how to do the work, and somebody thinks it through with them.',
    questions: [
      scored(
        '5.1',
        'Everybody who works with children has the training that fits the role, and is up to date',
        'Figures by role, and who looks at them.',
        {
          staffAsks: 'My training to keep children safe is up to date and fits my work',
          meanings: [
            { point: 'Not met', says: 'Nobody knows who is trained' },
            { point: 'Partly met', says: 'Fewer than eight in ten are up to date' },
            { point: 'Partly met', says: 'All have the same training, whatever they do' },
            { point: 'Mostly met', says: 'Eight in ten or more are up to date with what fits their role' },
            { point: 'Fully met', says: 'Nineteen in twenty or more are, and whoever falls behind is followed up' },
          ],
        },
      ),
      scored(
        '5.2',
        'You know what difference training made to practice',
        'What you asked some months after a course, and what came of it.',
        { asksImpact: true },
      ),
      scored(
        '5.3',
        'Staff who work with children at risk have supervision as often as your policy says',
        'How often it is, how often it was, and how you know.',
        { staffAsks: 'I have supervision often enough to think my work through' },
      ),
      scored(
        '5.4',
        'Supervision asks what a child’s life is like and what was decided, and is written down',
        'An audit of how supervision is recorded. Add no record of a child.',
      ),
      plainQuestion({
        reference: '5.5',
        kind: 'number',
        asks: 'Of every hundred who work with children, how many are up to date with their training?',
      }),
    ],
  },
]
