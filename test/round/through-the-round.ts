import { improve } from './improving.ts'
import { launchRound, returnsOf } from './launching.ts'
import { moderate } from './moderating.ts'
import { nextYear } from './next-year.ts'
import { makeTheTool, partnershipToAsk } from './partnership.ts'
import { returnAll } from './returning.ts'
import { askStaff } from './staff-saying.ts'

/**
 * A round of self-assessment as people at desks live it: a tool is published, agencies and schools are asked, answer, ask for longer, send in or
 * do not, are moderated; what they say becomes themes, a plan and its actions; and agencies are asked once more a year later.
 */
export async function throughTheRound(schools: number) {
  const partnership = await partnershipToAsk(schools)
  const version = await makeTheTool(partnership)
  const round = await launchRound(partnership, {
    title: 'Section 11 and 175, 2026',
    version: 'Nine standards, 2026',
    launch: '2026-04-13',
    due: '2026-06-30',
    schools: true,
  })
  const letters = await partnership.site.inside(({ db }) =>
    db.selectFrom('mail.letter').select(['toAccount', 'about']).execute(),
  )
  const at = await returnsOf(partnership, round)
  await askStaff(partnership, round)
  const { answered, readiness } = await returnAll(partnership, round, at)
  await moderate(partnership, at)
  const improved = await improve(partnership, round, answered)
  const second = await nextYear(partnership, version)
  return { ...partnership, version, round, at, letters, answered, readiness, improved, second }
}
export type Lived = Awaited<ReturnType<typeof throughTheRound>>
