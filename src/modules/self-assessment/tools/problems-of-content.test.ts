import { describe, expect, test } from 'vitest'
import { problemsOfContent } from './problems-of-content.ts'
import { smallTool } from './tool.examples.ts'
import { plainQuestion, type QuestionContent, type ToolContent } from './tool.ts'

const [rag, numbers] = smallTool.scales as [ToolContent['scales'][0], ToolContent['scales'][0]]
const leads = plainQuestion({ reference: '1.1', kind: 'person', asks: 'Which post leads?' })
const commissions = plainQuestion({ reference: '1.1', kind: 'yes or no', asks: 'Do you commission?' })
const lived = plainQuestion({ reference: '1.1', kind: 'scored', asks: 'Equality is lived', scale: rag.name })

/** A tool that asks these questions in one part, on the scales and for the audience of the small tool. */
const asking = (...questions: QuestionContent[]): ToolContent => ({
  ...smallTool,
  parts: [{ reference: '1', title: 'Leadership', guidance: null, questions }],
})
const onlyIf = (answer: string, reference = '1.1') =>
  plainQuestion({ reference: '1.2', kind: 'text', asks: 'How?', onlyIf: { reference, answer } })
const scored = (more: Partial<QuestionContent>) => asking({ ...lived, ...more })
const pointsOf = (points: ToolContent['scales'][0]['points']): ToolContent => ({
  ...asking(lived),
  scales: [{ ...rag, points }],
})

const examples: { says: string; content: ToolContent; problems: string[] }[] = [
  { says: 'a tool with something of everything', content: smallTool, problems: [] },
  { says: 'one question in one part', content: asking(leads), problems: [] },
  {
    says: 'nothing at all',
    content: { audiences: [], scales: [], parts: [] },
    problems: ['The tool: It has no parts yet. Add a part with a question'],
  },
  {
    says: 'a part without questions',
    content: asking(),
    problems: ['Part 1: It has no questions. Add one, or remove the part'],
  },
  {
    says: 'two parts of one number, though not in the same capitals',
    content: {
      ...smallTool,
      parts: ['A', 'a'].map((reference, at) => ({
        reference,
        title: 'One',
        guidance: null,
        questions: [{ ...leads, reference: `${at}` }],
      })),
    },
    problems: ['Part a: Another part has the same number or letter'],
  },
  {
    says: 'two audiences and two scales of one name',
    content: {
      ...asking(leads),
      audiences: [...smallTool.audiences, ...smallTool.audiences],
      scales: [rag, numbers, rag],
    },
    problems: [
      'Audience Schools: Another audience has the same name',
      'Scale Red, amber, green: Another scale has the same name',
    ],
  },
  {
    says: 'a kind of agency that there is not, and one that belongs to two audiences',
    content: {
      ...asking(leads),
      audiences: [
        { name: 'Schools', agencyKinds: ['school'] },
        { name: 'Nurseries', agencyKinds: ['nursery', 'school'] },
      ],
    },
    problems: [
      'Audience Nurseries: “nursery” is no kind of agency. Write one of: local authority; police; health; relevant agency; education; school; other',
      'Audience Nurseries: Schools belong to Schools already. Choose one of the two',
    ],
  },
  {
    says: 'a scored question without points',
    content: pointsOf([]),
    problems: [
      'Scale Red, amber, green: It has no points. Say what can be chosen',
      'Question 1.1: It is scored on Red, amber, green, which has no points',
    ],
  },
  {
    says: 'a scale in which no point meets the minimum',
    content: pointsOf(rag.points.map((point) => ({ ...point, meetsMinimum: false }))),
    problems: ['Scale Red, amber, green: None of its points meets the minimum. Say which ones do'],
  },
  {
    says: 'a scale in which only the point that does not apply meets the minimum',
    content: pointsOf(rag.points.map((point) => ({ ...point, meetsMinimum: !point.applies }))),
    problems: ['Scale Red, amber, green: None of its points meets the minimum. Say which ones do'],
  },
  {
    says: 'two points of one name, and a shade that is none',
    content: pointsOf([rag.points[2]!, { ...rag.points[2]!, shade: 7 }]),
    problems: [
      'Scale Red, amber, green: Two of its points have the same name',
      'Scale Red, amber, green: A shade is a whole number from 0, nothing to do, to 4, most to do',
    ],
  },
  {
    says: 'a scored question without a scale',
    content: scored({ scale: null }),
    problems: ['Question 1.1: It is scored and has no scale. Choose one'],
  },
  {
    says: 'a scale that is not there',
    content: scored({ scale: 'Stars' }),
    problems: ['Question 1.1: There is no scale called Stars'],
  },
  {
    says: 'a meaning of a point of another scale, and one without words',
    content: scored({ meanings: [{ point: '3', says: ' ' }] }),
    problems: [
      'Question 1.1: It says what 3 means, which is no point of Red, amber, green',
      'Question 1.1: A meaning of one of its points has no words',
    ],
  },
  {
    says: 'a question that is not scored and has what belongs to a score',
    content: asking({ ...leads, scale: rag.name, meanings: [{ point: 'Red', says: 'No' }], staffAsks: 'Who leads?' }),
    problems: [
      'Question 1.1: It is not scored, so it has no scale',
      'Question 1.1: It is not scored, so no point can have a meaning of its own',
      'Question 1.1: Only a scored question can be put to practitioners in the survey',
    ],
  },
  {
    says: 'two questions of one number and audience',
    content: asking(leads, { ...leads, asks: 'Again?' }),
    problems: [
      'Question 1.1: Another question has the number 1.1 for the same audience. Give one of them another number or audience',
    ],
  },
  {
    says: 'two wordings of one number, one of them for schools',
    content: asking(leads, { ...leads, audience: 'Schools' }),
    problems: [],
  },
  {
    says: 'a wording for an audience that is not there, answered in another way',
    content: asking(leads, { ...commissions, audience: 'Clubs' }),
    problems: [
      'Question 1.1 for Clubs: There is no audience called Clubs',
      'Question 1.1 for Clubs: It is answered in another way than question 1.1 for everybody, so the two cannot be compared',
    ],
  },
  {
    says: 'one answer to choose from, and a table without columns',
    content: asking(
      { ...leads, kind: 'one of several', choices: ['One'] },
      plainQuestion({ reference: '1.2', kind: 'table', asks: 'Which?' }),
    ),
    problems: [
      'Question 1.1: List at least two answers to choose from',
      'Question 1.2: List at least one column for it',
    ],
  },
  {
    says: 'the same answer twice, and answers where nothing can be chosen',
    content: asking(
      { ...leads, kind: 'several', choices: ['One', 'one '] },
      { ...leads, reference: '1.2', choices: ['One'] },
    ),
    problems: [
      'Question 1.1: The same answer is listed twice',
      'Question 1.2: Nothing can be chosen in a question of this kind',
    ],
  },
  ...[
    'a page',
    'a page | somewhere',
    'a page | http://example.org',
    'a page | javascript:alert(1)',
    '| https://example.org',
    'a page | https://localhost',
  ].map((link) => ({
    says: `a link that is no address: ${link}`,
    content: asking({ ...leads, links: ['A | or b | https://example.org/a|b', link] }),
    problems: [`Question 1.1: “${link}” is no link. Write words, then |, then an address that begins with https://`],
  })),
  { says: 'a condition on yes', content: asking(commissions, onlyIf('Yes')), problems: [] },
  { says: 'a condition on a point', content: asking(lived, onlyIf('Amber')), problems: [] },
  { says: 'a condition on words that may be anything', content: asking(leads, onlyIf('Head')), problems: [] },
  {
    says: 'a condition on an answer that cannot be',
    content: asking(commissions, onlyIf('Perhaps')),
    problems: ['Question 1.2: It depends on the answer “Perhaps” to question 1.1, which can only be Yes, No'],
  },
  {
    says: 'a condition on a point that is not there',
    content: asking(lived, onlyIf('3')),
    problems: [
      'Question 1.2: It depends on the answer “3” to question 1.1, which can only be Red, Amber, Green, Does not apply',
    ],
  },
  {
    says: 'a condition on a statement',
    content: asking({ ...leads, kind: 'statement', needed: false }, onlyIf('Yes')),
    problems: ['Question 1.2: It depends on question 1.1, which has no one answer to depend on'],
  },
  {
    says: 'a condition on a question that is not asked',
    content: asking(commissions, onlyIf('Yes', '9')),
    problems: ['Question 1.2: It depends on question 9, which is not asked'],
  },
  {
    says: 'a condition on a question that stands later, and on itself',
    content: asking(onlyIf('Yes'), commissions, { ...onlyIf('Yes', '1.3'), reference: '1.3' }),
    problems: [
      'Question 1.2: It depends on question 1.1, which does not stand before it',
      'Question 1.3: It depends on question 1.3, which does not stand before it',
    ],
  },
  {
    says: 'a condition that would never be met by those who have a wording of their own',
    content: asking(commissions, { ...commissions, audience: 'Schools' }, onlyIf('Yes')),
    problems: [
      'Question 1.2: Schools has a wording of its own of question 1.1, so it would never be asked this one. Give it a wording for Schools too',
    ],
  },
  {
    says: 'the same with a wording for them',
    content: asking(commissions, { ...commissions, audience: 'Schools' }, onlyIf('Yes'), {
      ...onlyIf('Yes'),
      audience: 'Schools',
    }),
    problems: [],
  },
]

describe('what has to be put right before a version is published', () => {
  test.each(examples)('$says', ({ content, problems }) => {
    expect(problemsOfContent(content).map(({ place, says }) => `${place}: ${says}`)).toEqual(problems)
  })

  test('each problem says which piece it is about', () => {
    const content = { ...asking(commissions, onlyIf('Perhaps')), scales: [rag, { ...numbers, points: [] }] }
    expect(problemsOfContent(content).map(({ of }) => of)).toEqual([
      { piece: 'scale', at: 1 },
      { piece: 'question', part: 0, at: 1, about: 'onlyIf' },
    ])
  })
})
