import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { openEverything } from '#platform/database/database.ts'
import { record } from '#platform/history/history.ts'
import { giveKey } from '#platform/rooms/rooms.ts'
import type { Story } from '#platform/story.ts'
import { tellOfAHoliday } from './northport-holiday.ts'
import { stepKinds, type StepKindName } from './path.ts'
import { accountsToPick, addPaper, roomOf } from './rooms/store.ts'
import { addNotificationsStatement, addProceeding, addReview, addStep, findReview } from './store.ts'

type Told = [kind: StepKindName, on: Day, more?: { status?: string; says?: string; by?: string; reason?: string }]

/** Northport's reviews: one published, one stood down, one late with its reason and a case room, one only just notified. */
export const northport: Story = async ({ visit, keep, today }) => {
  const { db } = visit
  const ago = (months: number, days = 0) => addDays(addMonths(today, -months), days)

  const tell = async (letter: string, steps: Told[]) => {
    const reference = `Review ${letter}`
    const id = keep(`review/${letter.toLowerCase()}`, await addReview(db, { reference, kind: 'LCSPR' }))
    for (const [kind, happenedOn, more] of steps)
      await addStep(db, [id], {
        kind,
        says: stepKinds[kind].says(reference),
        happenedOn,
        status: 'happened',
        knownOn: happenedOn < today ? happenedOn : today,
        ...more,
      })
    await record(visit, 'review added', `/reviews/${id}`, { reference, steps: steps.length })
    return id
  }

  await tell('A', [
    ['became known', ago(14)],
    ['notified', ago(14, 4), { by: 'The local authority' }],
    ['rapid review held', ago(14, 22), { by: 'The safeguarding partners' }],
    ['commissioned', ago(13), { by: 'The safeguarding partners' }],
    ['commenced', ago(13, 9)],
    ['agency reports completed', ago(11)],
    ['panel considered', ago(11, 12)],
    ['learning event held', ago(10)],
    ['draft to panel', ago(9)],
    ['ready to publish', ago(8)],
    ['published', ago(8, 12)],
    ['learning programme', ago(6), { says: 'Three briefings passed on the learning from Review A' }],
  ])
  await tell('B', [
    ['became known', ago(9)],
    ['notified', ago(9, 3), { by: 'The local authority' }],
    ['rapid review held', ago(9, 20), { by: 'The safeguarding partners' }],
    ['commissioned', ago(8), { by: 'The safeguarding partners' }],
    [
      'stood down',
      ago(2),
      {
        by: 'The safeguarding partners',
        reason: 'the grounds for a review were no longer met; what was learnt is kept in the learning programme',
      },
    ],
    ['panel told', ago(2, 5)],
  ])
  const c = await tell('C', [
    ['became known', ago(10)],
    ['notified', ago(10, 10), { by: 'The local authority' }],
    ['rapid review held', ago(9, 5), { by: 'The safeguarding partners' }],
    ['commissioned', ago(8, -14), { by: 'The safeguarding partners' }],
    ['commenced', ago(8)],
    ['agency reports completed', ago(5)],
    ['panel considered', ago(5, 14)],
    ['learning event held', ago(4)],
    ['delayed', ago(3), { by: 'The safeguarding partners', reason: 'an investigation is not finished' }],
    [
      'published',
      addMonths(today, 2),
      { status: 'planned', says: 'The report of Review C is expected to be published' },
    ],
  ])
  await tell('D', [
    ['became known', addDays(today, -6)],
    ['notified', addDays(today, -3), { by: 'The local authority' }],
  ])
  await tellOfAHoliday(visit, addDays(today, -6))

  await addProceeding(db, {
    reviewId: c,
    kind: 'criminal investigation',
    says: 'A decision in the investigation is expected',
    happenedOn: addMonths(today, 1),
    status: 'planned',
    holdsUp: 'publication',
    knownOn: ago(3),
  })
  await record(visit, 'proceeding recorded', `/reviews/${c}`)
  const statement = {
    covers: `${ago(6)}/${ago(1)}`,
    happenedOn: `${ago(6)}/${ago(1)}`,
    says: 'No serious incident was notified to the Panel',
    status: 'happened',
    knownOn: ago(1),
  }
  const id = await addNotificationsStatement(db, statement)
  await record(visit, 'statement on notifications recorded', '/reviews', { ...statement, statement: id })

  const review = await findReview(db, c)
  const room = await roomOf(db, review)
  const accounts = await accountsToPick(db)
  const fitting = ['reviewer', 'safeguarding partner', 'group chair'].flatMap(
    (role) => accounts.find(({ roles }) => roles.includes(role)) ?? [],
  )
  for (const account of [...new Set([...fitting, ...accounts])].slice(0, 2)) {
    await giveKey(db, room, account.id, ago(8), addMonths(today, 4))
    await record(visit, 'key to the case room given', `/reviews/${c}`)
  }
  await openEverything(db)
  const papers = [
    {
      title: 'Terms of reference',
      body: 'What the review is to answer, who sits on its panel, and when it meets.\n\nThe panel meets four times. Each agency writes one report.',
    },
    { title: 'How the agency reports fit together', body: 'The reviewer’s notes for the second meeting of the panel.' },
  ]
  for (const paper of papers) {
    await addPaper(visit, { review, room }, paper)
    await record(visit, 'paper added to the case room', `/reviews/${c}/room`, paper, { room })
  }
}
