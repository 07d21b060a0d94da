import type { When } from '#platform/calendar/when.ts'
import type { NewRow } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import type { Story } from '#platform/story.ts'
import { addEntry } from './store.ts'

/** What Hull's report of 31 March 2021 says happened around the partnership: one entry a statement, dates as it gives them. */
export const hull: Story = async ({ visit, keep }) => {
  const entry = async (
    source: string,
    paragraph: string,
    happenedOn: When,
    rest: Omit<NewRow<'log.entry'>, 'happenedOn' | 'status'> & { status?: string },
  ): Promise<number> => {
    const told = { source, paragraph, happenedOn, status: 'happened', ...rest }
    const id = await addEntry(visit.db, told)
    await record(visit, 'log entry recorded', `/log/${id}`, told)
    return id
  }

  const direction = keep(
    'log/direction',
    await entry('F027', '2.4', '2020-03', {
      kind: 'direction',
      title: 'Formal Direction',
      bodySays: 'Secretary of State',
      says: 'Hull City Council was placed under a formal Direction by the Secretary of State',
    }),
  )
  await entry('F028', '2.4', '2020-03/..', {
    kind: 'appointment by others',
    title: 'Commissioner for the council',
    bodySays: 'Secretary of State',
    outcomeOf: direction,
    says: 'A commissioner was appointed, on a day that is not given,',
  })

  const visitBy = keep(
    'log/focused-visit',
    await entry('F041', '2.8', '2021-03', {
      kind: 'inspection',
      title: 'Focused visit',
      bodySays: 'Ofsted',
      says: 'Ofsted carried out a focused visit',
    }),
  )
  await entry('F042', '2.8', '2021-03', {
    kind: 'signal',
    title: 'Finding on leadership',
    bodySays: 'Ofsted',
    outcomeOf: visitBy,
    says: 'The visit found that a marked change in the style of leadership of children’s social care was beginning to show results',
  })
  await entry('F043', '2.8', '2021-03', {
    kind: 'signal',
    title: 'Finding on the partnership',
    bodySays: 'Ofsted',
    outcomeOf: visitBy,
    says: 'The visit found new life and energy in the safeguarding partnership’s arrangements',
  })

  const governance = { section: 'Governance' }
  const bid = keep(
    'log/bid',
    await entry('F092', '5.3', '../2021-03-31', {
      ...governance,
      kind: 'bid',
      title: 'Bid to the Tackling Child Exploitation programme',
      bodySays: 'The partnership',
      says: 'An expression of interest in tailored support was sent to the Tackling Child Exploitation programme',
    }),
  )
  const answer = await entry('F094', '5.3', '2021-04-late', {
    ...governance,
    kind: 'bid',
    title: 'Answer to the bid',
    bodySays: 'Tackling Child Exploitation programme',
    outcomeOf: bid,
    status: 'planned',
    says: 'The programme’s answer to the bid is expected',
  })
  await entry('F093', '5.3', '2021-04/..', {
    ...governance,
    kind: 'programme',
    title: 'Tailored support against child exploitation',
    bodySays: 'The partnership',
    outcomeOf: answer,
    status: 'planned',
    says: 'If the bid succeeds, support is to help develop arrangements that make a real difference to children,',
  })
  await entry('F095', '5.3', '2021-04-01/..', {
    ...governance,
    kind: 'bid',
    title: 'The bid succeeded',
    bodySays: 'Tackling Child Exploitation programme',
    outcomeOf: answer,
    knownOn: '2021-04-01',
    says: 'The partnership heard that its bid had succeeded, some time',
  })

  const improvement = { section: 'Improvement activity' }
  await entry('F145', '7.1', '2020-10-01/2021-03-31', {
    ...improvement,
    kind: 'programme',
    title: 'Improvement under intervention',
    bodySays: 'Hull City Council and partners',
    says: 'Intervention in the council brought much improvement work, in which partners took part',
  })
  const model = keep(
    'log/practice-model',
    await entry('F161', '7.5', '?', {
      ...improvement,
      kind: 'practice model',
      title: 'Signs of Safety',
      bodySays: 'Hull City Council',
      says: 'Hull City Council decided to introduce Signs of Safety as its model of practice',
    }),
  )
  await entry('F162', '7.5', '?', {
    ...improvement,
    kind: 'practice model',
    title: 'Reach of Signs of Safety',
    bodySays: 'Hull City Council',
    outcomeOf: model,
    status: 'planned',
    says: 'The model is to be used from early help through safeguarding to looked-after children, across the whole partnership',
  })
}
