import { giveAgencyKey } from '#platform/agencies/agencies.ts'
import { addDays, inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { accountsActingFor } from '#platform/identity/store.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Problem } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { speakers } from '../roles.ts'
import { agenciesToPick } from '../store.ts'
import { findWhoSignsIn, somePeopleWhoSpeak, standsActing, type WhoSignsIn } from './store.ts'

/** The longest that somebody can be said to act for another agency before it has to be said again. */
const longest = 731

/**
 * Somebody also acts for an agency that is not their own, from a day until a day: a trust's lead for each of its schools. What is that
 * agency's own opens to them, and with their role they answer and send in its return. They and its own leads are told.
 */
export const actForAgency = task({
  path: '/people/:person/also-acts-for',
  may: 'say who also acts for an agency',
  forSome: true,
  examples: async (visit) => (await somePeopleWhoSpeak(visit.db, speakers)).map(({ id }) => ({ person: String(id) })),
  find: (visit, params) => findWhoSignsIn(visit.db, numberIn(params.person)),
  title: ({ person }: WhoSignsIn) => `${person.name}: also acts for another agency`,
  button: 'Let them act for it',
  above: aboveActing,
  before: ({ person }) => (
    <p>
      {person.name} acts for {person.agency ?? 'no agency'}. All that is the other agency’s own opens to them too: its
      returns, its documents and what was said about them. They answer and send in its returns, and are written to about
      them.
    </p>
  ),
  fields: async (visit) => ({
    agencyId: pick('For which agency do they act too?', await agenciesToPick(visit.db)),
    fromOn: day('From which day?'),
    untilOn: day('Until which day?', { hint: 'The last day. At most two years ahead; then say it again' }),
    because: text('Why?', {
      most: 400,
      hint: 'Such as: one safeguarding lead for all schools of the trust. Everybody in the partnership reads it',
    }),
  }),
  begin: (_, { today }) => ({ ...dayAnswers('fromOn', today), ...dayAnswers('untilOn', addDays(today, 365)) }),

  check({ agencyId, fromOn, untilOn }, { person, member, acting }, visit): Problem[] {
    const problem = (field: string, says: string | false): Problem[] => (says ? [{ field, says }] : [])
    const already = acting.find(
      (each) => each.agencyId === agencyId && standsActing(each, visit.today) !== 'over' && each.untilOn >= fromOn,
    )
    return [
      ...problem(
        'agencyId',
        !member.roles.some((role) => speakers.some((each) => each === role)) &&
          'Their account has no role that speaks for an agency: only an agency lead or a safeguarding partner acts for one',
      ),
      ...problem('agencyId', [person.agencyId, member.agencyId].includes(agencyId) && 'This is their own agency'),
      ...problem(
        'agencyId',
        already !== undefined &&
          `They act for it already, until ${inWords(already.untilOn)}. End that first, or begin after it`,
      ),
      ...problem('untilOn', untilOn < fromOn && 'The last day cannot come before the first'),
      ...problem('untilOn', untilOn < visit.today && 'This day has passed, so nothing would open'),
      ...problem('untilOn', untilOn > addDays(visit.today, longest) && 'Choose a day within the next two years'),
    ]
  },

  async save(visit, { person, member }, answers) {
    const at = `/people/${person.id}`
    await giveAgencyKey(visit.db, { ...answers, accountId: member.accountId, givenBy: visit.who.name })
    const agency = (await agenciesToPick(visit.db)).find(({ id }) => id === answers.agencyId)!.says
    const until = `from ${inWords(answers.fromOn)} until ${inWords(answers.untilOn)}`
    await record(visit, `also acts for ${agency} ${until}`, at, answers)
    await record(visit, `${person.name} also acts for it ${until}`, `/agencies/${answers.agencyId}`, answers)
    const leads = (await accountsActingFor(visit.db, [answers.agencyId])).filter(({ roles }) =>
      roles.some((role) => speakers.some((each) => each === role)),
    )
    await writeLetters(
      visit,
      [...new Set([member.accountId, ...leads.map(({ accountId }) => accountId)])].map((toAccount) => ({
        toAccount,
        subject: `${person.name} also acts for ${agency}`,
        body: `${visit.who.name} said so, ${until}: ${answers.because}`,
        about: at,
      })),
    )
    return `${at}#also-acts-for`
  },
})

/** What stands above the tasks about whom a person also acts for. */
export function aboveActing({ person }: WhoSignsIn) {
  return [
    { says: 'People', href: '/people' },
    { says: person.name, href: `/people/${person.id}` },
  ]
}
