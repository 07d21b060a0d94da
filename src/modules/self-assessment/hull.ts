import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import { roundAddress } from './round.ts'
import { addRound, addRoundChange } from './store.ts'

/** The section 11 round of 2020/21 and the schools' exercise before it, as the published report tells them. */
export const hull: Story = async ({ visit, keep, find }) => {
  const told = { status: 'happened', knownOn: null, paragraph: '3.4' } as const

  const schools = {
    title: 'Schools’ self-assessment of June 2020',
    kind: 'schools',
    framework: null,
    asked: null,
    askedNote: 'every school in Hull; no number is given',
  }
  const schoolsId = keep('round/schools', await addRound(visit.db, schools))
  await addRoundChange(visit.db, {
    ...told,
    roundId: schoolsId,
    kind: 'returned',
    source: 'F062',
    happenedOn: '2020-06',
    says: 'A self-assessment exercise took in every school in Hull and was called successful',
  })
  await record(visit, 'round of self-assessment opened', roundAddress(schoolsId), schools)

  const section11 = {
    title: 'Section 11 self-assessment 2020/21',
    kind: 'section 11',
    framework: 'Section 11 of the Children Act 2004',
    asked: null,
    askedNote: 'not given',
  }
  const roundId = keep('round/section-11', await addRound(visit.db, section11))
  const tell = (change: Omit<Parameters<typeof addRoundChange>[1], 'roundId' | 'status'> & { status?: 'planned' }) =>
    addRoundChange(visit.db, { ...told, roundId, ...change })

  await tell({
    kind: 'launched',
    source: 'F060',
    happenedOn: '2020-12-early',
    says: 'The section 11 self-assessment was launched',
  })
  await tell({
    kind: 'return date',
    source: 'F061',
    happenedOn: '2021-01-29',
    says: 'The date first set for returning self-assessments fell',
  })
  await tell({
    kind: 'extension',
    source: 'F064',
    happenedOn: '../2021-02-28',
    says: 'Longer time was given to a small number of partners and organisations, to return their self-assessments',
  })
  await tell({
    kind: 'judgement',
    source: 'F063',
    happenedOn: '../2021-02-28',
    says: 'The response from across the partnership was very good',
  })
  const analysis = await tell({
    kind: 'analysis',
    source: 'F065',
    happenedOn: '2021-04-12/..',
    status: 'planned',
    byPostId: find('post/manager'),
    says: 'Once in post, the manager with colleagues is to lead the analysis of the returns',
  })
  await tell({
    kind: 'themes',
    source: 'F066',
    happenedOn: '?',
    status: 'planned',
    byGroupId: find('group/quality-assurance'),
    waitsOn: analysis,
    says: 'After the analysis, priority themes for improvement are to be picked out and overseen by the quality assurance and performance group',
  })
  await tell({
    kind: 'presented',
    source: 'F067',
    happenedOn: '2021-05',
    status: 'planned',
    waitsOn: analysis,
    says: 'The analysis of the returns is to be put before the Executive Board',
  })
  await record(visit, 'round of self-assessment opened', roundAddress(roundId), section11)
}
