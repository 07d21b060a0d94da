import type { When } from '#platform/calendar/when.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addDecision } from './decisions/store.ts'

/** The parts of the report in which Hull tells what is not told with governance. */
export const sections = {
  introduction: 'Introduction',
  background: 'Background and context',
  independence: 'Independence, scrutiny and assurance',
  improvement: 'Improvement activity',
  conclusions: 'Conclusions',
} as const

/** What Hull’s report says was decided, and by whom. */
export async function decisionsTaken(telling: Telling): Promise<void> {
  const { keep } = telling
  const { introduction, background, independence, improvement } = sections
  const board = decider(telling)
  await board(
    'F008',
    '1.3',
    '2021-01',
    'Publish an update on progress',
    'That an update on progress would be published before the next full annual report was agreed by the Executive Board',
    introduction,
  )
  keep(
    'decision/revised-arrangements',
    await board(
      'F030',
      '2.5',
      '2020-09',
      'Revise the arrangements',
      'The main decisions on how the arrangements were to be revised, to give improvement a firm ground, were taken by the Executive Board',
      background,
    ),
  )
  await board(
    'F031',
    '2.5.1',
    '2020-09',
    'Strengthen independent scrutiny',
    'Stronger independent scrutiny and challenge, with assurance that does not stop, was made one focus of the revised arrangements',
    background,
  )
  await board(
    'F032',
    '2.5.2',
    '2020-09',
    'Build dedicated capacity',
    'Capacity of its own to lead and drive the work of the partnership was made another focus',
    background,
  )
  await board(
    'F033',
    '2.5.3',
    '2020-09',
    'Bring back the relevant agencies',
    'Engaging the wider relevant agencies again at strategic level was made a third focus',
    background,
  )
  await board(
    'F053',
    '3.2',
    '2021-01',
    'Scrutineer to lead thematic learning',
    'That the scrutineer would lead a first programme of learning on one theme was agreed by the partnership',
    independence,
    { decidedBy: 'The partnership', workingGroupId: null },
  )
  await board(
    'F055',
    '3.2',
    '2021-02',
    'Scope of the work on domestic abuse',
    'The scope of the thematic learning programme on domestic abuse was agreed by the Executive Board',
    independence,
  )
  await board(
    'F083',
    '5.1',
    '2021-02',
    'Endorse the work on governance',
    'The work done on governance was endorsed by the Executive Board',
  )
  await board(
    'F084',
    '5.2',
    '2021-02',
    'Strengthen governance',
    'Three main decisions to strengthen governance further were taken by the Executive Board',
  )
  await board(
    'F086',
    '5.2.2',
    '2021-02',
    'Contextual safeguarding to be established again',
    'The need to establish a strong strategic partnership for contextual safeguarding again was agreed by the Executive Board',
  )
  await board(
    'F165',
    '7.5',
    '2021-01',
    'Trainers to train in Signs of Safety',
    'That the partnership’s own trainers would become local trainers in Signs of Safety was agreed by the Executive Board',
    improvement,
  )
}

/** Tells one decision of the Executive Board, unless the rest says otherwise. */
export const decider =
  ({ visit, find }: Telling) =>
  async (
    source: string,
    paragraph: string,
    happenedOn: When,
    title: string,
    says: string,
    section: string | null = null,
    rest: Partial<NewRow<'meetings.decision'>> = {},
  ): Promise<number> => {
    const decision = {
      title,
      says,
      happenedOn,
      status: 'happened',
      decidedBy: 'Executive Board',
      workingGroupId: find('group/executive-board'),
      section,
      source,
      paragraph,
      ...rest,
    }
    const id = await addDecision(visit.db, decision)
    await record(visit, 'decision recorded', `/decisions/${id}`, decision)
    return id
  }
