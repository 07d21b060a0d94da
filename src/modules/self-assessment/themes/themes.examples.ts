import { addGroup } from '#modules/partnership/index.ts'
import { world, type World } from '../../../../test/world.ts'
import { askedAndAnswered, type Answering } from '../analysis/analysis.examples.ts'

/** Seven that say what they will improve, and one whose return is a draft. */
export const agencies: Answering[] = [
  ...['Library', 'Museum', 'Pool', 'Zoo', 'Harbour', 'Market', 'Station'].map((agency): Answering => ({
    agency,
    step: 'returned',
    answers: { '0.1': 'Green', '1.3': agency === 'Library' ? '3' : '1' },
    improvement: `Train the night staff of the ${agency.toLowerCase()}`,
    evidence: 'A rota',
  })),
  { agency: 'Theatre', step: null, answers: { '1.3': '0' }, improvement: 'A secret draft' },
]

/** A round with a group, and a theme that was put up. */
export const begin = async () => {
  const site = await world()
  const told = await site.inside(async (visit) => ({
    ...(await askedAndAnswered(visit, agencies)),
    groupId: await addGroup(visit.db, { name: 'Quality group', shortName: 'Quality', kind: 'sub-group' }),
  }))
  const at = `/self-assessment/rounds/${told.roundId}`
  const { to } = await site.post(`${at}/themes/add`, {
    title: 'Time to supervise',
    says: 'Few designated practitioners have the time',
    measuredBy: '1.3',
    because: 'Fewest meet it',
    ...day(1),
  })
  const answers = await site.inside(({ db }) =>
    db
      .selectFrom('selfAssessment.answer')
      .select(['id', 'forAgencyId', 'title', 'improvement'])
      .orderBy('id')
      .execute(),
  )
  const answerOf = (agency: number, reference: string) =>
    answers.find((each) => each.forAgencyId === told.agencies[agency]! && each.title.startsWith(reference))!.id
  return { site, at, theme: to, answerOf, ...told }
}

/** A day of June as the boxes of a form send it. */
export const day = (number: number) => ({
  'happenedOn-day': String(number),
  'happenedOn-month': '6',
  'happenedOn-year': '2026',
})
/** A group decides something about a theme. */
export const choose = (site: World, theme: string, groupId: number, choice = 'chosen') =>
  site.post(`${theme}/choose`, { choice, because: 'It matters most', byGroupId: String(groupId), ...day(1) })
