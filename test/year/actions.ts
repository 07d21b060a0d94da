import { addDays, type Day } from '../../src/platform/calendar/day.ts'
import type { Northport } from './northport.ts'

/** What is to become of an action, by its place in the year's list: most are done in time, some move once, some stay late, some are given up. */
const fateOf = (place: number): 'done' | 'moved' | 'late' | 'dropped' => {
  if (place % 12 === 3) return 'moved'
  if (place % 12 === 7) return 'late'
  return place % 24 === 11 ? 'dropped' : 'done'
}

/** Those who answer for actions look at what is due by the middle of next month, and say how it stands, that it is done, that it moves, or that it is given up. */
export async function lookAtActions(northport: Northport, today: Day, moved: Set<number>) {
  const { site, sit } = northport
  await site.goOnTo(today)
  const desk = await sit('manager')
  const raised = await site.inside(({ db }) =>
    db.selectFrom('plans.action').select(['id', 'dueLast', 'state']).orderBy('id').execute(),
  )
  for (const [place, { id, dueLast, state }] of raised.entries()) {
    if (state !== 'open' || dueLast === null || dueLast >= addDays(today, 15)) continue
    const at = `/actions/${id}`
    const fate = fateOf(place)
    if (place % 3 === 0)
      await desk.fill(`${at}/progress`, { 'How is it going?': `Looked at with those who do it, on ${today}.` })
    if (fate === 'moved' && !moved.has(id)) {
      moved.add(id)
      await desk.fill(`${at}/redate`, {
        'What is the new date?': addDays(today, 70),
        'Why?': 'Those who were to do it were called to an inspection.',
        'Who agreed to it?': 'The chair of the board',
      })
    } else if (fate === 'dropped')
      await desk.fill(`${at}/withdraw`, { Why: 'The regional programme does it now, and twice would be waste.' })
    else if (fate === 'done' || fate === 'moved' || dueLast < addDays(today, -60))
      await desk.fill(`${at}/complete`, {
        'What is different now': 'Teams say in supervision what they do otherwise since.',
        'Or why is nothing needed?': 'It was shown at the meeting of the board',
      })
  }
  await sit('chair')
  for (const { id } of await unchecked(northport))
    await desk.fill(`/actions/${id}/check`, {
      'Is it done?': 'Yes: it is done',
      'What did you look at': 'What the teams wrote was read.',
    })
}

const unchecked = ({ site }: Northport) =>
  site.inside(({ db }) =>
    db.selectFrom('plans.action').select('id').where('awaitsCheck', '=', true).orderBy('id').execute(),
  )
