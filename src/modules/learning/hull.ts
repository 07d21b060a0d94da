import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import type { NewProgramme, NewProgrammeChange } from './programme.ts'
import { addProgramme, addProgrammeChange } from './store.ts'

type Told = { keep: string; programme: NewProgramme; changes: Omit<NewProgrammeChange, 'programmeId'>[] }

/** Hull's learning, as its report of 31 March 2021 tells it. */
export const hull: Story = async ({ visit, keep, find }) => {
  for (const { keep: name, programme, changes } of told(find('post/trainers'), find('group/learning-from-cases'))) {
    const programmeId = keep(name, await addProgramme(visit.db, programme))
    await record(visit, 'programme of learning begun', `/learning/${programmeId}`, programme)
    for (const change of changes) {
      await addProgrammeChange(visit.db, { ...change, programmeId })
      await record(visit, 'change of the programme recorded', `/learning/${programmeId}`, change)
    }
  }
}

const told = (trainers: number, learningFromCases: number): Told[] => [
  {
    keep: 'programme/review-c',
    programme: {
      title: 'Learning from serious case review C',
      kind: 'learning programme',
      about: 'What several agencies are to learn together from serious case review C',
    },
    changes: [
      {
        kind: 'planned',
        says: 'A programme for several agencies to learn from serious case review C was being planned and designed',
        happenedOn: '?',
        status: 'planned',
        source: 'F130',
        paragraph: '6.4',
      },
    ],
  },
  {
    keep: 'programme/sharing-learning',
    programme: {
      title: 'Sharing what is learnt from cases',
      kind: 'learning programme',
      about: 'How learning from individual cases is passed on, and how its effect is measured',
    },
    changes: [
      {
        kind: 'changed',
        says: 'The training and development officers took a more direct part in the group that learns from individual cases, to pass learning on better and to measure its effect',
        happenedOn: '2020-10-01/2021-03-31',
        status: 'happened',
        source: 'F131',
        paragraph: '6.5',
        byPostId: trainers,
        byGroupId: learningFromCases,
      },
      {
        kind: 'planned',
        says: 'Learning programmes are to be more agile and flexible, and to reach more practitioners and managers',
        happenedOn: '?',
        status: 'planned',
        source: 'F132',
        paragraph: '6.5',
        byPostId: trainers,
      },
    ],
  },
  {
    keep: 'programme/signs-of-safety',
    programme: {
      title: 'Signs of Safety',
      kind: 'practice model',
      about: 'The model of practice that the whole partnership is to work by, from early help to children looked after',
    },
    changes: [
      {
        kind: 'attended',
        says: 'More than 500 practitioners and managers had attended briefings on Signs of Safety',
        happenedOn: '../2021-03-31',
        status: 'happened',
        people: 500,
        peopleAtLeast: true,
        source: 'F166',
        paragraph: '7.5',
      },
      {
        kind: 'planned',
        says: 'Many people were to have access to the two-day training in Signs of Safety',
        happenedOn: '2021-07/2021-10',
        status: 'planned',
        source: 'F167',
        paragraph: '7.5',
      },
    ],
  },
]
